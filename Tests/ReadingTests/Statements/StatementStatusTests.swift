import Language
import News
import Testing

@testable import Reading

/// How well statuses agree with the marks made by hand; the floors are a little
/// below what is reached.
struct StatementStatusTests {
    private struct Count {
        var right = 0
        var found = 0
        var marked = 0
        var precision: Double { Double(right) / Double(max(1, found)) }
        var recall: Double { Double(right) / Double(max(1, marked)) }
    }

    private static func measure(_ gold: String) throws -> [EventStatus: Count] {
        var counts: [EventStatus: Count] = [:]
        for example in StatementExample.all(of: gold) {
            let document = try QuotationReaderTests.language.get().analyze(example.text)
            let passage = Passage(field: .text, document: document)
            let article = Article(json: .object([]))
            let times = readTimes(in: [passage], article: article, readOn: nil)
            let reader = ClauseReader(
                passage: passage, times: TimesOfTokens(times, in: passage))
            let clauses = passage.sentences.flatMap(reader.clauses)
            for mark in example.marks {
                let status = status(at: mark.words, in: clauses, of: passage)
                counts[mark.status, default: Count()].marked += 1
                if let status { counts[status, default: Count()].found += 1 }
                if status == mark.status { counts[mark.status, default: Count()].right += 1 }
            }
        }
        return counts
    }

    /// The status of the clause whose predicate holds the marked word.
    private static func status(
        at words: Range<Int>, in clauses: [Clause], of passage: Passage
    ) -> EventStatus? {
        clauses.filter { clause in
            clause.predicate.contains {
                passage.tokens[$0].start < words.upperBound
                    && passage.tokens[$0].end > words.lowerBound
            }
        }.min { $0.predicate.count < $1.predicate.count }?.status
    }

    @Test func theGoldIsWhole() {
        let examples = StatementExample.all(of: statementGold1 + "\n" + statementGold2)
        #expect(examples.count >= 300)
        for example in examples {
            let hasMain = example.marks.contains { $0.isMain }
            #expect(hasMain, "\(example.text)")
        }
    }

    @Test(arguments: EventStatus.allCases)
    func agreesWithTheGold(status: EventStatus) throws {
        let counts = try Self.measure(statementGold1 + "\n" + statementGold2)
        let count = try #require(counts[status])
        #expect(count.precision >= 0.93, "\(status) precision \(count.precision)")
        #expect(count.recall >= 0.93, "\(status) recall \(count.recall)")
    }

    /// Sentences written after the rules.
    @Test func agreesWithSentencesWrittenLater() throws {
        let counts = try Self.measure(statementGold3)
        let right = counts.values.reduce(0) { $0 + $1.right }
        let marked = counts.values.reduce(0) { $0 + $1.marked }
        #expect(Double(right) >= 0.9 * Double(marked), "\(right) of \(marked)")
    }
}
