/// Windows of letters of a text, for asking whether another text's are there.
struct BodyWitness {
    /// Letters that must agree for a text to be known.
    static let window = 32

    private var windows: Set<UInt64> = []
    private(set) var count = 0

    init(_ text: String) {
        let letters = Self.letters(text.utf8)
        count = letters.count
        windows.reserveCapacity(count)
        guard count >= Self.window else { return }
        var hash: UInt64 = 0
        for index in letters.indices {
            hash = hash &* 31 &+ UInt64(letters[index])
            if index >= Self.window {
                hash = hash &- UInt64(letters[index - Self.window]) &* Self.lead
            }
            if index >= Self.window - 1 { windows.insert(hash) }
        }
    }

    /// 31 to the power of the window.
    private static let lead = (0..<Self.window).reduce(UInt64(1)) { power, _ in
        power &* 31
    }

    /// Whether a text's beginning or end is there; `nil` where it is too short
    /// to ask.
    func knows(_ text: some Sequence<UInt8>) -> Bool? {
        let letters = Self.letters(text)
        guard letters.count >= Self.window else { return nil }
        return windows.contains(Self.hash(letters.prefix(Self.window)))
            || windows.contains(Self.hash(letters.suffix(Self.window)))
    }

    private static func hash(_ letters: ArraySlice<UInt8>) -> UInt64 {
        letters.reduce(0) { $0 &* 31 &+ UInt64($1) }
    }

    /// Letters and digits in lower case, tags and marks left out.
    private static func letters(_ text: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var inTag = false
        var skip = 0
        for byte in text {
            if skip > 0 {
                skip -= 1
            } else if byte == 0x3C || byte == 0x3E {
                inTag = byte == 0x3C
            } else if inTag {
                continue
            } else if byte == 0xE2 {
                skip = 2
            } else if byte == 0xC2 {
                skip = 1
            } else if byte >= 0x80 || byte.isLetter || byte.isDigit {
                result.append(byte.lowercased)
            }
        }
        return result
    }
}
