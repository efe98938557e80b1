import Language
import News

/// Words between quotation marks, the marks included.
struct QuotedStretch: Equatable {
    var tokens: Range<Int>
    /// It opens a paragraph right after one whose quote was not closed.
    var continues: Bool
    /// How many words stand inside.
    var words: Int
}

/// Finds the quoted stretches of a passage: “…”, "…", ''…'', «…», „…“ and ‘…’.
///
/// A quote that runs over several paragraphs, its marks opened again at each, is
/// one stretch a paragraph. A mark that is never closed counts to the end of its
/// paragraph.
struct QuoteMarks {
    private(set) var stretches: [QuotedStretch] = []
    private let passage: Passage
    private var isOpenAtEnd = false

    init(passage: Passage) {
        self.passage = passage
        for paragraph in passage.lines { readParagraph(paragraph) }
    }

    private enum Mark { case opens, closes, either }

    private mutating func readParagraph(_ range: Range<Int>) {
        var open: (token: Int, single: Bool)?
        var first = true
        // Curly marks inside straight ones: "She read “The Tower” twice."
        var nested = 0
        let carriesOn = isOpenAtEnd
        isOpenAtEnd = false
        for token in range {
            guard let (mark, single) = mark(at: token) else { continue }
            if let start = open {
                if isStraight(start.token), let step = curlyStep(mark, at: token),
                    nested + step >= 0
                {
                    nested += step
                    continue
                }
                guard start.single == single, closes(token, mark, in: range) else { continue }
                append(
                    start.token..<token + 1,
                    continues: carriesOn && first && start.token == range.lowerBound)
                open = nil
                first = false
            } else if opens(token, mark, single: single, in: range) {
                open = (token, single)
                nested = 0
            }
        }
        guard let start = open, !start.single, start.token + 1 < range.upperBound else { return }
        append(
            start.token..<range.upperBound,
            continues: carriesOn && first && start.token == range.lowerBound)
        isOpenAtEnd = true
    }

    private func isStraight(_ token: Int) -> Bool { passage.tokens[token].text == "\"" }

    /// 1 for a curly mark that opens, -1 for one that closes.
    private func curlyStep(_ mark: Mark, at token: Int) -> Int? {
        guard ["\u{201C}", "\u{201D}"].contains(passage.tokens[token].text) else { return nil }
        switch mark {
        case .opens: return 1
        case .closes: return -1
        case .either: return nil
        }
    }

    private mutating func append(_ tokens: Range<Int>, continues: Bool) {
        var words = 0
        for token in tokens
        where !passage.tokens[token].isSpace && passage.tokens[token].pos != "PUNCT" {
            words += 1
        }
        guard words > 0 else { return }
        stretches.append(QuotedStretch(tokens: tokens, continues: continues, words: words))
    }

    private func mark(at token: Int) -> (Mark, single: Bool)? {
        switch passage.tokens[token].text {
        case "\u{201E}", "\u{AB}", "``", "`": (.opens, false)
        case "\u{BB}": (.closes, false)
        // The wrong one of the two curly marks is a common slip.
        case "\u{201C}": (clingsBack(token) ? .closes : .opens, false)
        case "\u{201D}": (clingsForward(token) ? .opens : .closes, false)
        case "\"", "''": (.either, false)
        case "\u{2018}", "\u{201A}": (.opens, true)
        case "\u{2019}": (.closes, true)
        case "'": (.either, true)
        case let word: markInside(word)
        }
    }

    /// A mark that the engine left on a word: "”—", "“[HuffPost".
    private func markInside(_ word: String) -> (Mark, single: Bool)? {
        // All these marks begin with the byte E2 in UTF-8.
        guard word.utf8.count > 3, word.utf8.contains(0xE2) else { return nil }
        for mark in word.unicodeScalars {
            if mark == "\u{201D}" { return (.closes, false) }
            if mark == "\u{201C}" { return (.opens, false) }
        }
        return nil
    }

    private func clingsBack(_ token: Int) -> Bool { !hasSpaceBefore(token) && hasSpaceAfter(token) }

    private func clingsForward(_ token: Int) -> Bool {
        hasSpaceBefore(token) && !hasSpaceAfter(token)
    }

    /// Whether a space or nothing stands before the token.
    private func hasSpaceBefore(_ token: Int) -> Bool {
        let start = passage.tokens[token].start
        guard start > 0 else { return true }
        let before = passage.words.scalars[start - 1]
        return before.properties.isWhitespace || "([—–-―".unicodeScalars.contains(before)
    }

    private func hasSpaceAfter(_ token: Int) -> Bool {
        let end = passage.tokens[token].end
        guard end < passage.words.count else { return true }
        let after = passage.words.scalars[end]
        return after.properties.isWhitespace
    }

    private func opens(_ token: Int, _ mark: Mark, single: Bool, in range: Range<Int>) -> Bool {
        switch mark {
        case .opens: true
        case .closes: false
        case .either:
            (!single || hasSpaceBefore(token)) && !hasSpaceAfter(token)
                || (!single && token == range.lowerBound)
        }
    }

    private func closes(_ token: Int, _ mark: Mark, in range: Range<Int>) -> Bool {
        switch mark {
        case .opens: false
        case .closes: true
        case .either: !hasSpaceBefore(token) || hasSpaceAfter(token)
        }
    }
}

extension Passage {
    /// The token ranges of the lines, without the white space between them.
    var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        for (sentence, paragraph) in zip(sentences, paragraphs) {
            if lines.count == paragraph + 1 {
                lines[paragraph] = lines[paragraph].lowerBound..<sentence.upperBound
            } else {
                lines.append(sentence)
            }
        }
        return lines
    }
}
