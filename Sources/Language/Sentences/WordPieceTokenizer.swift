import Foundation

/// Cuts texts into the pieces of words that BERT's uncased models read.
///
/// Letters lose case and accents; punctuation and Chinese characters stand alone; a
/// word becomes the longest known pieces from its start on, or `[UNK]` if it cannot.
struct WordPieceTokenizer: Sendable {
    /// A word of more characters is unknown.
    static let wordLimit = 100

    let vocabulary: WordPieceVocabulary
    /// Pieces of a text, with the marks before and after, that are kept.
    let tokenLimit: Int

    /// The numbers of a text's pieces, between the marks for start and end.
    ///
    /// Reading stops when there are enough, so a long text costs no more.
    func tokens(of text: String) -> [Int32] {
        var tokens = [vocabulary.start]
        var word = Word()
        for scalar in text.unicodeScalars {
            if Self.decomposes(scalar.value) {
                for part in Self.decomposition(of: scalar) {
                    read(part, into: &word, &tokens)
                }
            } else {
                read(scalar, into: &word, &tokens)
            }
            if tokens.count >= tokenLimit { break }
        }
        flush(&word, into: &tokens)
        if tokens.count > tokenLimit - 1 { tokens.removeSubrange((tokenLimit - 1)...) }
        return tokens + [vocabulary.end]
    }
}

extension WordPieceTokenizer {
    fileprivate enum Kind {
        case letter, space, alone, dropped
    }

    /// A word's letters in lower case.
    fileprivate struct Word {
        var utf8: [UInt8] = []
        var length = 0
        var lastIsCased = false
        /// Where a capital sigma stands that would be `ς` at the word's end.
        var finalSigma: Int?

        mutating func append(_ scalar: Unicode.Scalar) {
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                let capital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                add(capital ? byte | 0x20 : byte)
                lastIsCased = capital || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                if lastIsCased { finalSigma = nil }
                return
            }
            let cased = scalar.properties.isCased
            if cased { finalSigma = nil }
            if scalar == "Σ", lastIsCased { finalSigma = utf8.count }
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                length += 1
                if length <= WordPieceTokenizer.wordLimit {
                    utf8.append(contentsOf: UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter)
                }
            }
            lastIsCased = cased
        }

        private mutating func add(_ byte: UInt8) {
            length += 1
            if length <= WordPieceTokenizer.wordLimit { utf8.append(byte) }
        }

        mutating func clear() {
            utf8.removeAll(keepingCapacity: true)
            length = 0
            lastIsCased = false
            finalSigma = nil
        }
    }

    fileprivate func read(
        _ scalar: Unicode.Scalar, into word: inout Word, _ tokens: inout [Int32]
    ) {
        switch Self.kind(of: scalar) {
        case .dropped: return
        case .letter: word.append(scalar)
        case .space: flush(&word, into: &tokens)
        case .alone:
            flush(&word, into: &tokens)
            word.append(scalar)
            flush(&word, into: &tokens)
        }
    }

    fileprivate func flush(_ word: inout Word, into tokens: inout [Int32]) {
        guard word.length > 0 else { return }
        defer { word.clear() }
        guard word.length <= Self.wordLimit else {
            tokens.append(vocabulary.unknown)
            return
        }
        if let at = word.finalSigma { word.utf8.replaceSubrange(at..<at + 2, with: "ς".utf8) }
        let before = tokens.count
        var start = 0
        while start < word.utf8.count {
            let rest = start..<word.utf8.count
            guard let piece = vocabulary.piece(word.utf8, rest, continues: start > 0) else {
                tokens.removeSubrange(before...)
                tokens.append(vocabulary.unknown)
                return
            }
            tokens.append(piece.number)
            start = piece.end
        }
    }

    fileprivate static func kind(of scalar: Unicode.Scalar) -> Kind {
        let value = scalar.value
        if value < 0x80 { return asciiKind(UInt8(value)) }
        if value == 0xFFFD { return .dropped }
        if isChinese(value) { return .alone }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .nonspacingMark:
            return .dropped
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            return .alone
        default: return .letter
        }
    }

    fileprivate static func asciiKind(_ byte: UInt8) -> Kind {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            .letter
        case 0x20, 0x09, 0x0A, 0x0D: .space
        case 0x21...0x7E: .alone
        default: .dropped
        }
    }

    /// CJK ideographs, as BERT's authors drew the ranges.
    fileprivate static func isChinese(_ value: UInt32) -> Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F,
            0x2B740...0x2B81F, 0x2B820...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
            true
        default: false
        }
    }

    /// Whether a character may have a canonical decomposition: whole blocks that have
    /// none, among them the quotation marks and dashes of news, are spared the look-up.
    fileprivate static func decomposes(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0xC0, 0x2010..<0x2060, 0x2070..<0x2100, 0x3400..<0xA000, 0x1F000..<0x1FB00: false
        default: true
        }
    }

    fileprivate static func decomposition(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    }
}
