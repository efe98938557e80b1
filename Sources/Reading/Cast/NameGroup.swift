import News

/// All places of a report where the same words may be a name.
struct NameGroup {
    /// The words in small letters and without full stops.
    let key: [String]
    /// The words as the lists write them, where the report first has the name.
    let words: [String]
    let name: String
    var spans: [NameSpan] = []
    /// What the places of the name say about its kind.
    var context = TypeEvidence()
    /// What its words say.
    var wording = TypeEvidence()
    var label: EntityLabel?

    var form: NameForm { NameForm(key: key, text: name) }

    /// How the engine votes, all mentions together: many that agree count more
    /// than one, but not as often as they are.
    var votes: TypeEvidence {
        var sum = TypeEvidence()
        for span in spans { sum += .engine(span.engine) }
        let voters = spans.reduce(0) { $0 + ($1.engine == nil ? 0 : 1) }
        guard voters > 0 else { return sum }
        let total = Double(voters)
        // The engine takes strange words that it meets once for bodies; they are as
        // often people or places.
        if key.count == 1, spans.count == 1, !WordShape(words[0]).contains(.capitals) {
            sum.organisation *= 0.6
        }
        return sum * (min(1 + 0.5 * (total - 1), 3) / total)
    }

    var evidence: TypeEvidence {
        var sum = votes
        sum += wording
        sum += context * 1.25
        sum += .prior
        return sum
    }
}
