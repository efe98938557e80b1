import News

/// Reads whose words a sentence's part in a claim is.
///
/// A sentence can hold words of several: the police's count and the mayor's regret. The
/// source of a cell is whose words the shared part is.
struct CellSourceReader {
    let story: ComparedStory

    /// - Parameters:
    ///   - statement: the one that the claim is about.
    ///   - shared: what all sentences of the claim have in common.
    func source(
        of sentence: StatedSentence, stating statement: Statement?,
        sharing shared: Set<StatedSentence.Term>
    ) -> CellSource {
        if let words = statement?.attribution {
            let name = story.cast.name(of: words, in: sentence.report)
            return CellSource(name: name, isUnnamed: name == nil)
        }
        if let speech = speech(of: shared, in: sentence) {
            return CellSource(name: speech.source, isUnnamed: speech.source == nil)
        }
        if let name = sentence.attribution { return CellSource(name: name) }
        return CellSource(
            isUnnamed: sentence.isUnnamedSpeech, holder: holder(of: statement, in: sentence))
    }

    /// Somebody's words in which most of what is shared stands.
    private func speech(
        of shared: Set<StatedSentence.Term>, in sentence: StatedSentence
    ) -> StatedSentence.Speech? {
        let words = sentence.words.filter { !$0.isFunction && shared.contains(.word($0.key)) }
        let numbers = sentence.numbers.filter { shared.contains(.number($0.value)) }
        let places = words.map(\.start) + numbers.map(\.span.start)
        guard !places.isEmpty else { return nil }
        let covering = sentence.speech.filter { speech in
            Double(places.count(where: speech.contains)) >= Self.leastCovered * Double(places.count)
        }
        // Of words within words the inner ones' source is nearer to what is said.
        return covering.min { length($0) < length($1) }
    }

    private static let leastCovered = 0.6

    private func length(_ speech: StatedSentence.Speech) -> Int {
        speech.ranges.reduce(0) { $0 + $1.count }
    }

    /// What somebody thinks or wants is known from that person or body alone, and so is
    /// what it makes public.
    private func holder(of statement: Statement?, in sentence: StatedSentence) -> String? {
        if let statement, let agent = statement.agent,
            WordReader().words(of: statement.predicate).contains(where: {
                Self.publishing.contains($0.form)
            })
        {
            return story.cast.name(of: agent, in: sentence.report)
        }
        guard let statement,
            // "is opposed to" has the person for its patient.
            let agent = story.cast.number(
                of: statement.agent ?? statement.patient, in: sentence.report)
        else { return nil }
        let deed = WordReader().words(of: statement.predicate).map(\.key)
        return deed.contains(where: Self.attitudes.contains)
            ? story.cast.members[agent].name : nil
    }

    /// Verbs of making public, as the statements' predicates have them.
    private static let publishing: Set<String> = [
        "announce", "disclose", "publish", "release", "reveal", "unveil",
    ]

    private static let attitudes: Set<String> = Set(
        ListFile("attitudes.txt").lines.map { Vocabulary.english.key(of: String($0)) })
}
