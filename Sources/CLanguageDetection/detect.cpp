#include "CLanguageDetection.h"

#include <cstdio>

#include <cld2/public/compact_lang_det.h>

const char *dl_detect_language(const char *text, size_t bytes) {
    bool reliable = false;
    CLD2::Language language = CLD2::DetectLanguage(text, (int)bytes, true, &reliable);
    if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return nullptr;
    return CLD2::LanguageCode(language);
}
