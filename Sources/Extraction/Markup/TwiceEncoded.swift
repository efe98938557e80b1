/// Decodes entities that are still in text after parsing: systems that encode
/// what is encoded already.
///
/// ```swift
/// decodedTwice("Fish &amp; chips, 5&nbsp;p &#8211; cheap")  // "Fish & chips, 5 p – cheap"
/// ```
func decodedTwice(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
        if scalar == "&", let (decoded, length) = entity(rest) {
            result.append(decoded)
            rest = rest.dropFirst(length)
        } else {
            result.append(scalar)
            rest = rest.dropFirst()
        }
    }
    return String(result)
}

/// The character of the entity that a text begins with, and its length.
private func entity(_ text: Substring.UnicodeScalarView) -> (Unicode.Scalar, Int)? {
    let head = text.dropFirst().prefix(10)
    guard let end = head.firstIndex(of: ";") else { return nil }
    let name = String(head[..<end])
    let length = name.unicodeScalars.count + 2
    if let scalar = namedEntities[name] { return (scalar, length) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
        digits.lowercased().hasPrefix("x")
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
}

/// Punctuation, and the letters of Latin-1, by the names that HTML 4 gave them.
private let namedEntities: [String: Unicode.Scalar] = [
    "AElig": "Æ", "Aacute": "Á", "Acirc": "Â", "Agrave": "À", "Aring": "Å", "Atilde": "Ã",
    "Auml": "Ä", "Ccedil": "Ç", "ETH": "Ð", "Eacute": "É", "Ecirc": "Ê", "Egrave": "È",
    "Euml": "Ë", "Iacute": "Í", "Icirc": "Î", "Igrave": "Ì", "Iuml": "Ï", "Ntilde": "Ñ",
    "Oacute": "Ó", "Ocirc": "Ô", "Ograve": "Ò", "Oslash": "Ø", "Otilde": "Õ", "Ouml": "Ö",
    "THORN": "Þ", "Uacute": "Ú", "Ucirc": "Û", "Ugrave": "Ù", "Uuml": "Ü", "Yacute": "Ý",
    "aacute": "á", "acirc": "â", "aelig": "æ", "agrave": "à", "amp": "&", "apos": "'",
    "aring": "å", "atilde": "ã", "auml": "ä", "bdquo": "„", "bull": "•", "ccedil": "ç",
    "copy": "©", "deg": "°", "eacute": "é", "ecirc": "ê", "egrave": "è", "eth": "ð", "euml": "ë",
    "euro": "€", "gt": ">", "hellip": "…", "iacute": "í", "icirc": "î", "iexcl": "¡",
    "igrave": "ì", "iquest": "¿", "iuml": "ï", "laquo": "«", "ldquo": "“", "lsquo": "‘",
    "lt": "<", "mdash": "—", "middot": "·", "nbsp": " ", "ndash": "–", "ntilde": "ñ",
    "oacute": "ó", "ocirc": "ô", "ograve": "ò", "oslash": "ø", "otilde": "õ", "ouml": "ö",
    "quot": "\"", "raquo": "»", "rdquo": "”", "rsquo": "’", "sbquo": "‚", "szlig": "ß",
    "thorn": "þ", "uacute": "ú", "ucirc": "û", "ugrave": "ù", "uuml": "ü", "yacute": "ý",
    "yuml": "ÿ",
]
