import Foundation
import News

/// The words of a report that its writer chose: the body without what stands in
/// quotation marks and without embedded posts of others.
///
/// All outlets carry the same quotations of a speech; that makes none of them a
/// copy.
struct Narrative: Sendable {
    /// A number for each word; 0 stands where a quotation was.
    private(set) var words: [UInt64] = []
    /// Each run of `shingleWords` words once, sorted.
    private(set) var shingles: [UInt64] = []
    /// The same of the quotations.
    private(set) var quotedShingles: Set<UInt64> = []

    static let shingleWords = 6
    /// No more of a text than this is looked at.
    static let wordLimit = 20_000
    /// A longer run in quotation marks is rather a lost mark.
    static let quotationLimit = 120

    // FNV-1a, <http://www.isthe.com/chongo/tech/comp/fnv/>.
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    init(of text: String) {
        var quotation: [UInt64] = []
        for paragraph in Self.paragraphsOfItsOwn(in: text) where words.count < Self.wordLimit {
            readWords(of: paragraph, &quotation)
        }
        shingles = Self.shingles(words).sorted()
    }

    /// The narratives of one story, each without what any of the others has in
    /// quotation marks: one page marks a post or a sentence of a speech as such,
    /// another sets it as a paragraph of its own.
    static func ofStory(_ texts: [String]) -> [Narrative] {
        let read = texts.map(Narrative.init)
        let quoted = read.reduce(into: Set<UInt64>()) { $0.formUnion($1.quotedShingles) }
        guard !quoted.isEmpty else { return read }
        return read.map { $0.without(quoted) }
    }

    private func without(_ quoted: Set<UInt64>) -> Narrative {
        guard shingles.contains(where: quoted.contains) else { return self }
        var result = self
        for start in words.indices where start + Self.shingleWords <= words.count {
            let shingle = Self.shingle(words, at: start, length: Self.shingleWords)
            guard let shingle, quoted.contains(shingle) else { continue }
            for index in start..<start + Self.shingleWords { result.words[index] = 0 }
        }
        result.shingles = Self.shingles(result.words).sorted()
        return result
    }

    private static func shingles(_ words: [UInt64]) -> Set<UInt64> {
        var found: Set<UInt64> = []
        for start in words.indices where start + shingleWords <= words.count {
            if let shingle = shingle(words, at: start, length: shingleWords) {
                found.insert(shingle)
            }
        }
        return found
    }

    /// One number for a run of words; `nil` across a quotation.
    static func shingle(_ words: [UInt64], at start: Int, length: Int) -> UInt64? {
        var hash = seed
        for index in start..<start + length {
            guard words[index] != 0 else { return nil }
            hash = (hash ^ words[index]) &* prime
            hash ^= hash >> 29
        }
        return hash
    }

    /// The paragraphs without posts of others that are embedded in the page: the
    /// post and the line that signs it, "— Name (@handle) July 16, 2018".
    static func paragraphsOfItsOwn(in text: String) -> [Substring] {
        var kept: [Substring] = []
        for scalars in text.unicodeScalars.split(whereSeparator: isLineEnd) {
            let paragraph = Substring(scalars)
            guard let sign = signature(in: paragraph) else {
                kept.append(paragraph)
                continue
            }
            // Where post and signature are two paragraphs, the one before is the post.
            if sign == paragraph.startIndex, !kept.isEmpty { kept.removeLast() }
        }
        return kept
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{A}"..."\u{D}", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    /// Where "— Name (@handle)" begins in the last words of a paragraph.
    private static func signature(in paragraph: Substring) -> Substring.Index? {
        guard paragraph.utf8.contains(UInt8(ascii: "@")), let handle = paragraph.range(of: "(@"),
            let dash = paragraph[..<handle.lowerBound].lastIndex(where: { "—–-".contains($0) }),
            paragraph[dash...].count < 100, paragraph[handle.lowerBound...].count < 60
        else { return nil }
        let before = paragraph[..<dash]
        return before.allSatisfy(\.isWhitespace) ? paragraph.startIndex : dash
    }

    private mutating func readWords(of text: Substring, _ quotation: inout [UInt64]) {
        var quoted = false
        var hash: UInt64 = 0
        for scalar in text.unicodeScalars {
            if Self.isOfWords(scalar) {
                let lower = scalar.value < 0x80 ? scalar.value | 0x20 : Self.lower(scalar)
                hash = (hash == 0 ? Self.seed : hash) ^ UInt64(lower)
                hash &*= Self.prime
                continue
            }
            // "Kyiv's" is one word, however its apostrophe is written.
            if hash != 0, scalar == "'" || scalar == "’" { continue }
            end(&hash, quoted: quoted, &quotation)
            let isInside = Self.isQuoted(after: scalar, quoted)
            if quoted, !isInside { end(&quotation) }
            quoted = isInside
            if quoted, words.last ?? 0 != 0 { words.append(0) }
        }
        end(&hash, quoted: quoted, &quotation)
        // A paragraph ends every quotation: a lost mark must not swallow the rest.
        end(&quotation)
    }

    private static func isOfWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: scalar.value >= 0x80 && scalar.properties.isAlphabetic
        }
    }

    private mutating func end(_ hash: inout UInt64, quoted: Bool, _ quotation: inout [UInt64]) {
        guard hash != 0 else { return }
        if quoted { quotation.append(hash) } else { words.append(hash) }
        hash = 0
    }

    private mutating func end(_ quotation: inout [UInt64]) {
        if quotation.count <= Self.quotationLimit {
            quotedShingles.formUnion(Self.shingles(quotation))
        }
        quotation = []
    }

    private static func isQuoted(after scalar: Unicode.Scalar, _ quoted: Bool) -> Bool {
        switch scalar {
        case "\"": !quoted
        case "“", "«", "„": true
        case "”", "»": false
        default: quoted
        }
    }

    private static func lower(_ scalar: Unicode.Scalar) -> UInt32 {
        scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }
}
