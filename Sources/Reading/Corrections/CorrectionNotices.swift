import Language
import News

/// A notice of correction with the values in it.
struct CorrectionNotice {
    let passage: Passage
    /// The notice's words.
    let tokens: Range<Int>
    let kind: Correction.Kind
    let numbers: [NumberMention]
    let times: [TimeExpression]

    var span: Span { passage.span(tokens) }

    /// Its sentences, in order.
    var sentences: [Range<Int>] {
        passage.sentences.map { $0.clamped(to: tokens) }.filter { !$0.isEmpty }
    }
}

/// Finds the notices: those that extraction set apart, and paragraphs of a text
/// that was handed over as it is.
struct CorrectionNotices {
    private(set) var found: [CorrectionNotice] = []

    init(report: Report, passages: [Passage], language: LanguagePipeline) {
        for (number, notice) in report.article.notices.enumerated() {
            guard let kind = Correction.Kind(rawValue: notice.kind.rawValue) else { continue }
            let passage = Passage(
                field: .notice(number), document: language.analyze(notice.text))
            guard !passage.tokens.isEmpty else { continue }
            let times = readTimes(in: [passage], article: report.article, readOn: nil)
            found.append(
                CorrectionNotice(
                    passage: passage, tokens: 0..<passage.tokens.count, kind: kind,
                    numbers: readNumbers(in: [passage], times: times), times: times))
        }
        for passage in passages where passage.field == .text { find(in: passage, report) }
    }

    private mutating func find(in passage: Passage, _ report: Report) {
        let lines = passage.lines
        for (number, line) in lines.enumerated() {
            guard let (kind, isHeading) = Self.kind(of: line, in: passage) else { continue }
            var tokens = line
            // "CORRECTION:" on a line of its own stands over the notice.
            if isHeading {
                guard number + 1 < lines.count else { continue }
                tokens = lines[number + 1]
            }
            let span = passage.span(tokens)
            found.append(
                CorrectionNotice(
                    passage: passage, tokens: tokens, kind: kind,
                    numbers: report.numbers.filter { span.contains($0.span) },
                    times: report.times.filter { span.contains($0.span) }))
        }
    }

    /// Longer paragraphs are no notices.
    static let longest = 120
    private static let openings = WordTable("corrections-openings.txt").rows.map { row in
        (words: row[0].split(separator: " ").map(String.init), kind: row.count > 1 ? row[1] : "")
    }

    private static func kind(
        of line: Range<Int>, in passage: Passage
    ) -> (Correction.Kind, isHeading: Bool)? {
        guard line.count <= longest else { return nil }
        let words = line.prefix(24).filter { passage.tokens[$0].pos != "PUNCT" }
        let start = words.first.map(passage.tokens.indices.contains) == true ? words : []
        for body in [start, Self.withoutLabel(start, in: passage)] where !body.isEmpty {
            for opening in openings where matches(opening.words, body, in: passage) {
                let isWord = opening.words.count == 1
                let isHeading = isWord && body.count == 1
                // "Correction: …" and "(Corrects …", but not "Corrections are rare".
                guard !isWord || isHeading || isSetApart(body[0], in: passage) else { continue }
                return (Correction.Kind(rawValue: opening.kind) ?? .correction, isHeading)
            }
        }
        return nil
    }

    /// "Editor's note: …"
    private static func withoutLabel(_ words: [Int], in passage: Passage) -> [Int] {
        guard let colon = words.first, words.count > 3,
            let end = (colon..<colon + 5).first(where: {
                $0 < passage.tokens.count && passage.tokens[$0].text == ":"
            }),
            (colon..<end).contains(where: {
                ["note", "correction", "clarification"].contains(passage.tokens[$0].norm)
            })
        else { return [] }
        return words.filter { $0 > end }
    }

    private static func isSetApart(_ word: Int, in passage: Passage) -> Bool {
        let before = word > 0 ? passage.tokens[word - 1].text : ""
        let after = word + 1 < passage.tokens.count ? passage.tokens[word + 1].text : ""
        return before == "(" || [":", "—", "–", "-", "|", "("].contains(after)
    }

    private static func matches(_ opening: [String], _ words: [Int], in passage: Passage) -> Bool {
        guard words.count >= opening.count else { return false }
        return zip(opening, words).allSatisfy {
            $0 == "*" || passage.tokens[$1].text.lowercased() == $0
        }
    }
}
