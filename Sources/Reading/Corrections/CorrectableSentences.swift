import Foundation
import Language
import News

/// The sentences of a report, with the words by which a notice may mean them.
struct CorrectableSentences {
    struct Candidate {
        /// Its number among the report's sentences.
        let number: Int
        let field: Field
        let paragraph: Int
        let words: [String]
        let keys: Set<String>
        let numbers: [NumberMention]
        let times: [TimeExpression]
    }

    private(set) var candidates: [Candidate] = []
    private var frequency: [String: Int] = [:]

    init(report: Report, passages: [Passage], without notices: [Span]) {
        var byField: [Field: Passage] = [:]
        for passage in passages { byField[passage.field] = passage }
        for (number, sentence) in report.sentences.enumerated() {
            let span = sentence.span
            guard let passage = byField[span.field], !notices.contains(where: span.overlaps) else {
                continue
            }
            let tokens = passage.tokens(overlapping: span).map { passage.tokens[$0] }
            let keys = Set(tokens.compactMap(CorrectionWords.key))
            for key in keys { frequency[key, default: 0] += 1 }
            candidates.append(
                Candidate(
                    number: number, field: span.field, paragraph: sentence.paragraph,
                    words: tokens.map { $0.text.lowercased() }, keys: keys,
                    numbers: report.numbers.filter { span.contains($0.span) },
                    times: report.times.filter { span.contains($0.span) }))
        }
    }

    /// How much a word tells: little where many sentences have it; one that none
    /// has counts like one that only one has.
    func weight(of key: String) -> Double {
        log(Double(candidates.count + 2) / (Double(max(1, frequency[key] ?? 0)) + 0.5))
    }
}

extension CorrectableSentences.Candidate {
    /// Whether it holds a value of a notice.
    func holds(_ value: CorrectedValue?) -> Bool {
        guard let value else { return false }
        switch value.kind {
        case .number:
            return numbers.contains {
                $0.value == value.number
                    && ($0.unit == value.unit || $0.unit == nil || value.unit == nil)
            }
        case .time:
            return times.contains { $0.value == value.time } || holds(value.words)
        case .name: return holds(value.words)
        }
    }

    private func holds(_ wanted: [String]) -> Bool {
        guard !wanted.isEmpty, words.count >= wanted.count else { return false }
        return (0...words.count - wanted.count).contains {
            words[$0..<$0 + wanted.count].elementsEqual(wanted)
        }
    }
}
