import News
import Testing

@testable import Comparison

struct TermIndexTests {
    private func sentences(_ texts: [String]) -> [StatedSentence] {
        let report = HandMadeReport("one", texts).report
        return SentenceGathering(
            report, number: 0, group: 0, cast: StoryCast([report]), times: []
        ).sentences()
    }

    /// The first sentence shares many words with 35 others, and two with 39 more.
    private func story(words: Int) -> [StatedSentence] {
        let many = "abcdefghijklmnopqrstuvwxyz".prefix(words).map { "z\($0)ko" }
            .joined(separator: " ")
        return sentences(
            ["\(many) wimbo gurda."] + Array(repeating: "\(many).", count: 35)
                + Array(repeating: "wimbo gurda.", count: 39))
    }

    @Test func rareWordsComeFirstUntilEnoughSentencesWereLookedAt() {
        #expect(TermIndex.mostLooks == 800)
        let few = story(words: 10)
        #expect(TermIndex(few).candidates(of: 0, in: few).last ?? 0 > 35)
        let many = story(words: 26)
        #expect(TermIndex(many).candidates(of: 0, in: many) == Array(1...35))
    }
}
