/// True where bytes are well-formed UTF-8 (Unicode 16, table 3-7).
func isWellFormedUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let count = bytes.count
    while index < count {
        if bytes[index] < 0x80 {
            index += asciiRun(bytes, from: index)
            continue
        }
        let length = sequenceLength(bytes, at: index)
        guard length > 0 else { return false }
        index += length
    }
    return true
}

/// How many bytes from here on are ASCII, eight at a time.
@inline(__always)
private func asciiRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let base = UnsafeRawPointer(bytes.baseAddress)
    while index + 8 <= bytes.count,
        let word = base?.loadUnaligned(fromByteOffset: index, as: UInt64.self),
        word & 0x8080_8080_8080_8080 == 0
    {
        index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index - start
}

/// The length of a well-formed sequence of two to four bytes, or 0.
@inline(__always)
private func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, index + length <= bytes.count else { return 0 }
    let second = bytes[index + 1]
    let low: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= low, second <= high else { return 0 }
    for offset in stride(from: 2, to: length, by: 1)
    where bytes[index + offset] & 0xC0 != 0x80 {
        return 0
    }
    return length
}
