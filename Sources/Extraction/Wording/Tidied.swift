/// A text with every run of white space (U+00A0 and U+3000 too) made one space,
/// and without what cannot be seen: soft hyphens, marks of writing direction,
/// byte order marks and control characters.
///
/// ```swift
/// tidied(" Fer\u{AD}ry \u{A0} runs\tagain ")  // "Ferry runs again"
/// ```
func tidied(_ text: some StringProtocol) -> String {
    if isTidy(text) { return String(text) }
    var result = String.UnicodeScalarView()
    var space = false
    for scalar in text.unicodeScalars {
        if isSpace(scalar) {
            space = true
        } else if !isUnseen(scalar) {
            if space && !result.isEmpty { result.append(" ") }
            space = false
            result.append(scalar)
        }
    }
    return String(result)
}

/// Nothing but printable ASCII with single spaces inside, as most lines are.
private func isTidy(_ text: some StringProtocol) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
        guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
        previous = byte
    }
    return previous != 0x20
}

/// Whether a code point is white space of any width.
func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
        0x3000:
        true
    default: false
    }
}

/// Whether a code point has no shape. Joiners are kept: Persian spelling and
/// emoji need them.
private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060,
        0x2066...0x2069, 0xFEFF, 0xFFFC:
        true
    default: false
    }
}
