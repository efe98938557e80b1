/// Letters and digits in lower case, as UTF-8, for comparing headlines.
///
/// ```swift
/// foldedLetters("“Ferry” runs again!") == foldedLetters("Ferry Runs Again")  // true
/// ```
func foldedLetters(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { foldedLetters($0) }
}

/// The same for bytes. Marks, spaces and symbols of the common blocks are left
/// out; case is folded for Latin, Greek and Cyrillic.
func foldedLetters(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var lead: UInt8 = 0
    var rest = 0
    for byte in bytes {
        if rest > 0 {
            rest -= 1
            if lead != 0 { append(byte, after: &lead, to: &result) }
        } else if byte < 0x80 {
            if byte.isLetter || byte.isDigit { result.append(byte.lowercased) }
        } else {
            rest = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
            // U+0080 to U+00BF and U+2000 to U+2FFF are marks and symbols.
            lead = byte == 0xC2 || byte == 0xE2 ? 0 : byte
            if rest > 1, lead != 0 {
                result.append(byte)
                lead = 0xFF
            }
        }
    }
    return result
}

/// Adds a byte that follows a lead byte; characters of two bytes are folded.
@inline(__always)
private func append(_ byte: UInt8, after lead: inout UInt8, to result: inout [UInt8]) {
    guard lead < 0xE0 else {
        result.append(byte)
        return
    }
    let scalar = UInt32(lead & 0x1F) << 6 | UInt32(byte & 0x3F)
    let folded: UInt32 =
        switch scalar {
        case 0xC0...0xDE, 0x391...0x3A9, 0x410...0x42F: scalar + 32
        case 0x400...0x40F: scalar + 80
        default: scalar
        }
    result.append(UInt8(0xC0 | folded >> 6))
    result.append(UInt8(0x80 | folded & 0x3F))
}
