/// A token's pattern of capitals, small letters and digits.
///
/// ```swift
/// wordShape("Zelensky's")  // "Xxxxx'x"
/// wordShape("2025-02")  // "dddd-dd"
/// ```
///
/// Runs of one kind are cut after four, as in spaCy's `lex_attrs.py`, `word_shape`.
func wordShape(_ text: String) -> String {
    if text.unicodeScalars.count >= 100 { return "LONG" }
    var shape = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var length = 0
    for scalar in text.unicodeScalars {
        let kind = shapeCharacter(scalar)
        length = kind == last ? length + 1 : 1
        last = kind
        if length <= 4 { shape.append(kind) }
    }
    return String(shape)
}

private func shapeCharacter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x61...0x7a: return "x"
    case 0x41...0x5a: return "X"
    case 0x30...0x39: return "d"
    case ..<0x80: return scalar
    default: break
    }
    if scalar.isPythonLetter { return scalar.isPythonUppercase ? "X" : "x" }
    return scalar.isPythonDigit ? "d" : scalar
}
