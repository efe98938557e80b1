import News

/// A clause of a sentence: what it says happens, and how sure that is.
struct Clause {
    /// The verb that carries the meaning: "reinforce" in "is expected to reinforce".
    var verb: Int
    /// The verb on top: "expected".
    var top: Int
    /// Everything that makes up the predicate: the verbs from top to bottom, the
    /// particle, the adjective or noun after "be".
    var predicate: [Int]
    /// The clause's words.
    var tokens: Range<Int>
    var status: EventStatus
}
