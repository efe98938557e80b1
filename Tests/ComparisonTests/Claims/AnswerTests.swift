import Testing

@testable import Comparison

struct AnswerTests {
    private func isSame(_ a: String, _ b: String) -> Bool {
        StoryComparing(encoder: nil).compareAnswers(
            question: "When does the pool open?",
            a: StoryComparing.Answer(answer: a, sentence: a),
            b: StoryComparing.Answer(answer: b, sentence: b)
        ).same
    }

    @Test(arguments: [
        ("in the summer of 2026", "summer 2026"), ("three years", "within three years"),
        ("Helen Okafor", "the mayor, Helen Okafor"),
    ])
    func sameValueIsTheSame(a: String, b: String) {
        #expect(isSame(a, b))
    }

    @Test(arguments: [
        ("in the summer of 2026", "in the summer of 2028"), ("two years", "three years"),
        ("Helen Okafor", "Tom Ashdown"), ("to save money", "because of the fog"),
    ])
    func otherValueIsAnother(a: String, b: String) {
        #expect(!isSame(a, b))
    }
}
