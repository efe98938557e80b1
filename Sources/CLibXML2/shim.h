#include <libxml/xmlversion.h>

// libxml2's encoding.h would bring in the headers of ICU, whose names clash with
// those that Foundation brings.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
