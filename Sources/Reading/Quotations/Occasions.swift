import Language

/// Where and how something is said: "in a statement", "at a briefing".
enum Occasions {
    static let nouns: Set<String> = [
        "address", "article", "blog", "briefing", "broadcast", "call", "column", "conference",
        "email", "filing", "hearing", "interview", "letter", "memo", "message", "note", "post",
        "release", "remark", "report", "speech", "statement", "testimony", "tweet", "video",
    ]

    /// What is done with a statement, not said in it.
    static let handling: Set<String> = [
        "air", "broadcast", "deliver", "give", "issue", "make", "post", "publish", "read",
        "release", "send", "share", "tweet", "write",
    ]
}

extension Document {
    /// "said in a statement that the talks would resume": the clause, which the
    /// analysis hangs on the statement.
    func clauseBelowOccasion(of verb: Int) -> Int? {
        for preposition in rights(of: verb) where tokens[preposition].dep == "prep" {
            guard let noun = child(of: preposition, "pobj"),
                Occasions.nouns.contains(tokens[noun].lemma)
            else { continue }
            if let clause = rights(of: noun).first(where: isThatClause) { return clause }
        }
        return nil
    }

    /// The verb that says what a clause below "in a statement" tells.
    func verbAboveOccasion(of clause: Int) -> Int? {
        let preposition = tokens[tokens[clause].head].head
        let verb = tokens[preposition].head
        guard isVerb(verb), clauseBelowOccasion(of: verb) == clause else { return nil }
        return verb
    }

    /// "that it had known", but not "that the ministry issued".
    private func isThatClause(_ clause: Int) -> Bool {
        guard ["acl", "ccomp", "relcl"].contains(tokens[clause].dep), isVerb(clause),
            !Occasions.handling.contains(tokens[clause].lemma),
            let first = subtree(of: clause).first, word(first) == "that"
        else { return false }
        return hasChild(clause, "nsubj") && tokens[first].dep != "nsubj"
            || hasChild(clause, "nsubjpass") && tokens[first].dep != "nsubjpass"
    }
}
