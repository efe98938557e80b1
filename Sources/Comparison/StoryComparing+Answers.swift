extension StoryComparing {
    /// What an outlet answers to a question, and the sentence that holds it.
    public struct Answer: Sendable {
        public var answer: String
        public var sentence: String

        public init(answer: String, sentence: String) {
            self.answer = answer
            self.sentence = sentence
        }
    }

    /// Whether two outlets' answers to a question say the same.
    public func compareAnswers(question: String, a: Answer, b: Answer) -> (same: Bool, why: String)
    {
        let pair = AnswerPair(question: question, a: a, b: b, encoder: encoder)
        return (pair.score > 0, pair.why)
    }
}
