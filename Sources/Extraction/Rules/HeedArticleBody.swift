import News

/// The `articleBody` of linked data is a witness: where it agrees with most of
/// what was found, blocks of the page that it has are kept, and blocks that it
/// lacks are cut. Its own words are never used; a witness that knows less than
/// half of the text is not heard.
enum HeedArticleBody {
    /// Letters that must agree for a block to be known.
    static let window = 32
    /// A witness with fewer letters is not heard.
    static let shortest = 250
    /// The share of the found prose that the witness must have.
    static let agreement = 0.75

    static func apply(_ page: PageReading, _ kept: [Int], body: String) -> [Int] {
        let witness = Witness(body)
        guard witness.count >= shortest else { return kept }
        let known = Dictionary(
            uniqueKeysWithValues: page.text.blocks.indices.map {
                ($0, witness.knows(page.text.utf8(page.text.blocks[$0])))
            })
        let prose = kept.reduce(0) { $0 + page.text.blocks[$1].prose }
        let agreed = kept.filter { known[$0] == .some(true) }
            .reduce(0) { $0 + page.text.blocks[$1].prose }
        guard Double(agreed) >= agreement * Double(prose) else {
            return kept
        }
        let body = Set(kept)
        let last = kept.last { known[$0] == .some(true) } ?? -1
        let first = kept.first { known[$0] == .some(true) } ?? 0
        return page.text.blocks.indices.filter { index in
            let block = page.text.blocks[index]
            switch known[index] ?? nil {
            case true?:
                return body.contains(index) || block.role == .plain && block.proseWeight > 0
            case false?: return body.contains(index) && index < first
            case nil: return body.contains(index) && index <= last
            }
        }
    }
}

/// Windows of letters of a text, for asking whether another text's are there.
private struct Witness {
    private var windows: Set<UInt64> = []
    private(set) var count = 0

    init(_ text: String) {
        let letters = Self.letters(text.utf8)
        count = letters.count
        windows.reserveCapacity(count)
        guard count >= HeedArticleBody.window else { return }
        var hash: UInt64 = 0
        for index in letters.indices {
            hash = hash &* 31 &+ UInt64(letters[index])
            if index >= HeedArticleBody.window {
                hash = hash &- UInt64(letters[index - HeedArticleBody.window]) &* Self.lead
            }
            if index >= HeedArticleBody.window - 1 { windows.insert(hash) }
        }
    }

    /// 31 to the power of the window.
    private static let lead = (0..<HeedArticleBody.window).reduce(UInt64(1)) { power, _ in
        power &* 31
    }

    /// Whether a text's beginning or end is there; `nil` where it is too short
    /// to ask.
    func knows(_ text: some Sequence<UInt8>) -> Bool? {
        let letters = Self.letters(text)
        guard letters.count >= HeedArticleBody.window else { return nil }
        return windows.contains(Self.hash(letters.prefix(HeedArticleBody.window)))
            || windows.contains(Self.hash(letters.suffix(HeedArticleBody.window)))
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
