import News

extension DatedClause {
    /// Who is meant by the first words of a subject where they are "he" or "her sister";
    /// open where nobody is known to be meant.
    static func name(
        of subject: ArraySlice<Word>, in sentence: StatedSentence, story: ComparedStory
    ) -> (name: String?, isOpen: Bool) {
        guard let pronoun = subject.first(where: { pointing.contains($0.form) }) else {
            return (nil, false)
        }
        let mentions = story.reports[sentence.report].entities.filter {
            $0.span.field == sentence.span.field
        }
        // "Ann Reid and her sister", "In her letter Ann Reid": the name stands there.
        let isNamed = mentions.contains { mention in
            !mention.resolved && subject.contains { $0.start == mention.span.start }
        }
        if isNamed { return (nil, false) }
        let isOwner = owners.contains(pronoun.form)
        let isAfterNoun =
            isOwner
            && subject.contains { word in
                word.start < pronoun.start && !word.isFunction
                    && !sentence.times.contains { $0.span.contains(word.start) }
            }
        if isAfterNoun { return (nil, false) }
        let meant = mentions.first {
            $0.span.start <= pronoun.start && pronoun.start < $0.span.end
        }
        if let number = story.cast.number(of: meant?.entity, in: sentence.report) {
            return (story.cast.members[number].name, false)
        }
        return (nil, true)
    }

    private static let owners: Set<String> = ["her", "his", "its", "my", "our", "their", "your"]

    /// Who "him" or "them" is, where the words name nobody who it can be.
    static func object(
        of words: ArraySlice<Word>, in sentence: StatedSentence, story: ComparedStory
    ) -> (name: String?, isOpen: Bool) {
        guard let pronoun = words.first(where: { ["him", "them"].contains($0.form) }) else {
            return (nil, false)
        }
        let mentions = story.reports[sentence.report].entities.filter {
            $0.span.field == sentence.span.field
        }
        let meant = mentions.first { $0.span.start <= pronoun.start && pronoun.start < $0.span.end }
        guard let number = story.cast.number(of: meant?.entity, in: sentence.report) else {
            return (nil, pronoun.form == "him")
        }
        let isNamed = mentions.contains { mention in
            !mention.resolved && words.contains { $0.start == mention.span.start }
                && story.cast.number(of: mention.entity, in: sentence.report) == number
        }
        return (isNamed ? nil : story.cast.members[number].name, false)
    }

    private static let pointing: Set<String> = [
        "he", "her", "his", "i", "it", "its", "my", "our", "she", "their", "they", "we", "you",
        "your",
    ]
}

/// Where a code point is.
extension Span {
    func contains(_ place: Int) -> Bool { start <= place && place < end }
}
