/// Calls `body` with each run of white space or of other characters, as byte ranges,
/// and whether one space follows that belongs to no run.
///
/// ```swift
/// // "a  b\n" → "a" (space follows), " ", "b", "\n"
/// ```
///
/// As spaCy's `tokenizer.pyx` does in `_tokenize_affixes`: the first U+0020 after a
/// word only marks the word; further white space is a run of its own.
func forEachChunk(
    of bytes: UnsafeRawBufferPointer, _ body: (_ chunk: Range<Int>, _ spaceAfter: Bool) -> Void
) {
    guard !bytes.isEmpty else { return }
    var start = 0
    var offset = 0
    var inSpace = spaceWidth(bytes, at: 0) > 0
    while offset < bytes.count {
        let width = spaceWidth(bytes, at: offset)
        if (width > 0) != inSpace {
            let isPlainSpace = bytes[offset] == 0x20
            if start < offset { body(start..<offset, isPlainSpace) }
            start = isPlainSpace ? offset + 1 : offset
            inSpace.toggle()
        }
        offset += max(width, 1)
    }
    if start < bytes.count { body(start..<bytes.count, false) }
}

/// How many bytes the white space at `offset` takes; 0 where there is none.
/// The code points are those of `Unicode.Scalar.isPythonSpace`.
@inline(__always)
private func spaceWidth(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    switch bytes[offset] {
    case 0x21...0x7f: 0
    case 0x09...0x0d, 0x1c...0x20: 1
    case 0xc2, 0xe1, 0xe2, 0xe3: wideSpaceWidth(bytes, at: offset)
    default: 0
    }
}

private func wideSpaceWidth(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    func byte(_ index: Int) -> UInt8 { offset + index < bytes.count ? bytes[offset + index] : 0 }
    switch (byte(0), byte(1), byte(2)) {
    case (0xc2, 0x85, _), (0xc2, 0xa0, _): return 2
    case (0xe1, 0x9a, 0x80), (0xe3, 0x80, 0x80): return 3
    case (0xe2, 0x80, 0x80...0x8a), (0xe2, 0x80, 0xa8), (0xe2, 0x80, 0xa9), (0xe2, 0x80, 0xaf),
        (0xe2, 0x81, 0x9f):
        return 3
    default: return 0
    }
}
