import Language
import News

@testable import Reading

/// How well the statuses that are read agree with those marked by hand.
struct StatusAgreement {
    struct Count {
        var right = 0
        var read = 0
        var marked = 0
        /// Of the clauses that were read so, how many are marked so.
        var precision: Double { Double(right) / Double(max(1, read)) }
        /// Of the clauses that are marked so, how many were read so.
        var recall: Double { Double(right) / Double(max(1, marked)) }
    }

    private(set) var counts: [EventStatus: Count] = [:]
    /// What was read otherwise: the sentence, the word, its mark, and the reading.
    private(set) var misses: [String] = []

    init(with gold: StatementGold) throws {
        let language = try CastReaderTests.language.get()
        for example in try gold.examples {
            let passage = Passage(field: .text, document: language.analyze(example.text))
            let times = readTimes(
                in: [passage], article: Article(json: .object([])), readOn: nil)
            let reader = ClauseReader(
                passage: passage, times: TimesOfTokens(times, in: passage))
            let clauses = passage.sentences.flatMap(reader.clauses)
            for mark in example.marks {
                add(mark, status(at: mark.words, in: clauses, of: passage), passage)
            }
        }
    }

    var right: Int { counts.values.reduce(0) { $0 + $1.right } }
    var marked: Int { counts.values.reduce(0) { $0 + $1.marked } }

    /// A line for each status, for people who run the tests.
    var table: String {
        let rows = EventStatus.allCases.map { status in
            let count = counts[status] ?? Count()
            let precision = (count.precision * 1000).rounded() / 1000
            let recall = (count.recall * 1000).rounded() / 1000
            return "\(status): precision \(precision), recall \(recall), marks \(count.marked)"
        }
        return (rows + ["\(right) of \(marked) marks agree"] + misses).joined(separator: "\n")
    }

    private mutating func add(
        _ mark: StatementExample.Mark, _ status: EventStatus?, _ passage: Passage
    ) {
        counts[mark.status, default: Count()].marked += 1
        if let status { counts[status, default: Count()].read += 1 }
        if status == mark.status { counts[mark.status, default: Count()].right += 1 }
        guard status != mark.status else { return }
        let reading = status?.rawValue ?? "not read"
        misses.append(
            "  \(passage.words[mark.words]): \(mark.status), but \(reading) in: "
                + passage.document.text)
    }

    /// The status of the clause whose predicate holds the marked word.
    private func status(
        at words: Range<Int>, in clauses: [Clause], of passage: Passage
    ) -> EventStatus? {
        clauses.filter { clause in
            clause.predicate.contains {
                passage.tokens[$0].start < words.upperBound
                    && passage.tokens[$0].end > words.lowerBound
            }
        }.min { $0.predicate.count < $1.predicate.count }?.status
    }
}
