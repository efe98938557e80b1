#ifndef CLANGUAGE_DETECTION_H
#define CLANGUAGE_DETECTION_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Names the language of UTF-8 text by CLD2 as an ISO 639 code ("en", "zh"),
/// or returns NULL where CLD2 is not sure. The string is static.
const char *dl_detect_language(const char *text, size_t bytes);

#ifdef __cplusplus
}
#endif
#endif
