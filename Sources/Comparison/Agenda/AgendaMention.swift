import News

/// A statement that bears on something announced: it announces it, moves it, calls
/// it off, or tells that it happened.
struct AgendaMention: Sendable {
    enum Turn: Sendable {
        case announced, postponed, cancelled, happened
    }

    let turn: Turn
    /// The number of the sentence in the story.
    let sentence: Int
    let report: Int
    let statement: Statement
    /// When it is to be or was, where a time is said.
    let time: DatedExpression?
    /// When it was to be, where the sentence puts it off.
    var before: DatedExpression?
    /// The time is the last at which it can be: "by Friday".
    let isDeadline: Bool
    /// What it is about: the content words and names of its clause, times left out.
    let topic: Set<StatedSentence.Term>

    /// Words with which the future is told.
    static let ahead: Set<String> = Set(ListFile("words-ahead.txt").lines.map(String.init))

    /// Deeds that are done by appointment: "the council meets on Tuesday".
    static let appointments: Set<String> = Set(
        ListFile("appointments.txt").lines.map { Vocabulary.english.key(of: String($0)) })

    /// What takes place by appointment.
    static let occasions: Set<String> = Set(
        ListFile("occasions.txt").lines.map { Vocabulary.english.key(of: String($0)) })

    /// Words that announce and say nothing of what is announced.
    static let announcing: Set<String> = Set(
        announcingWords.map { Vocabulary.english.key(of: $0) })

    /// The same as they are written: "launch" has the meaning of "begin", and says more.
    static let announcingWords: Set<String> = Set(
        ListFile("announcing-words.txt").lines.map(String.init))
}
