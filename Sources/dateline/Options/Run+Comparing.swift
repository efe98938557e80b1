import Comparison
import Grouping
import News
import Pipeline

extension Run {
    /// Groups what is not grouped yet and compares what is not compared yet.
    func comparedStories(
        of pile: Pile, _ steps: Steps, asOf: DateStamp?, directory: SourceDirectory
    ) -> [Story] {
        let stories = pile.stories + steps.stories(of: pile.ungrouped, directory: directory)
        let open = stories.filter { $0.comparison == nil || asOf != nil }
        let done = steps.compared(open, reports: pile.reports, asOf: asOf)
        let byID = Dictionary(done.map { ($0.id, $0) }) { first, _ in first }
        return stories.map { byID[$0.id] ?? $0 }
    }

    /// Answers each pair of a JSON Lines input with whether both say the same.
    func comparePairs(_ steps: Steps) throws {
        let writer = RecordWriter()
        takeJSON { pair in
            let answers = ["a", "b"].map { side in
                StoryComparing.Answer(
                    answer: pair[side]?["answer"]?.string ?? "",
                    sentence: pair[side]?["sentence"]?.string ?? "")
            }
            let verdict = steps.compareAnswers(
                question: pair["question"]?.string ?? "", a: answers[0], b: answers[1])
            writer.write(
                .object([
                    JSON.Member("id", pair["id"] ?? .null),
                    JSON.Member("same", .bool(verdict.same)),
                    JSON.Member("why", .string(verdict.why)),
                ]))
            progress.advance()
        }
        writer.flush()
        try end()
    }
}
