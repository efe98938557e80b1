import Language
import News

/// Finds who "he" and "she" beside quoted words are: the subject of the last sentence
/// outside quotation marks.
///
/// "Mr. Lynch warned the agency. “We know where that will lead,” he said." A speaker is
/// introduced as the subject of a sentence and then quoted. Nobody is named where that
/// subject is no person of the cast, or where other words in between make it doubtful.
struct PronounSpeakers {
    private let passage: Passage
    private let speakers: Speakers
    private let isQuoted: [Bool]
    private let sentenceOf: [Int?]
    /// Whom the pronouns that were resolved on the way mean, by token.
    private var known: [Int: String] = [:]

    private var document: Document { passage.document }

    /// How many sentences outside quotation marks are looked at.
    private static let reach = 1

    init(passage: Passage, speakers: Speakers) {
        self.passage = passage
        self.speakers = speakers
        var isQuoted = [Bool](repeating: false, count: passage.tokens.count)
        for stretch in QuoteMarks(passage: passage).stretches {
            for token in stretch.tokens { isQuoted[token] = true }
        }
        self.isQuoted = isQuoted
        var sentenceOf = [Int?](repeating: nil, count: passage.tokens.count)
        for (number, sentence) in passage.sentences.enumerated() {
            for token in sentence { sentenceOf[token] = number }
        }
        self.sentenceOf = sentenceOf
    }

    /// The cast member that speaks, for attributions asked in the order of the text.
    mutating func speaker(of attribution: Attribution) -> String? {
        guard let pronoun = attribution.sourceHead, Self.genders.keys.contains(word(pronoun)),
            attribution.content.contains(where: { $0.contains { isQuoted[$0] } }),
            let start = attribution.content.first?.lowerBound,
            let opening = sentenceOf[min(start, pronoun)],
            let subject = subject(before: opening),
            !hasOtherPerson(in: passage.sentences[opening], before: pronoun)
        else { return nil }
        guard let speaker = known[subject] ?? person(at: subject),
            agrees(subject, with: word(pronoun))
        else { return nil }
        known[pronoun] = speaker
        return speaker
    }

    private func word(_ token: Int) -> String { document.word(token) }

    /// "Ann Reid", or "his lawyer, Ann Reid".
    private func person(at subject: Int) -> String? {
        if let person = speakers.person(at: subject, in: passage) { return person }
        guard speakers.entity(at: subject, in: passage) == nil else { return nil }
        return speakers.speaker(
            of: Attribution(
                cue: subject..<subject, source: [document.nounPhrase(of: subject)],
                sourceHead: subject, content: [], isDirect: true),
            in: passage)
    }

    /// The subject of the last sentence that is not all in quotation marks.
    private func subject(before opening: Int) -> Int? {
        var left = Self.reach
        for sentence in passage.sentences[..<opening].reversed() {
            guard let root = sentence.first(where: { isRoot($0, of: sentence) }) else { continue }
            let subject =
                document.child(of: root, "nsubj") ?? document.child(of: root, "nsubjpass")
                ?? document.doer(of: root)?.noun
            if let subject, sentence.contains(subject), !isQuoted[subject] { return subject }
            left -= 1
            if left == 0 { return nil }
        }
        return nil
    }

    /// The sentence's main verb, outside of quotation marks.
    private func isRoot(_ token: Int, of sentence: Range<Int>) -> Bool {
        guard !isQuoted[token], document.isVerb(token) else { return false }
        let head = document.tokens[token].head
        return head == token || isQuoted[head] || !sentence.contains(head)
    }

    /// Somebody who is named in the same sentence, outside the quoted words, may be meant.
    private func hasOtherPerson(in sentence: Range<Int>, before pronoun: Int) -> Bool {
        (sentence.lowerBound..<max(pronoun, sentence.lowerBound)).contains {
            !isQuoted[$0] && speakers.person(at: $0, in: passage) != nil
        }
    }

    private static let genders: [String: NameLexicon.Gender] = ["he": .male, "she": .female]

    /// Whether the given name or the pronoun before it speaks against it.
    private func agrees(_ subject: Int, with pronoun: String) -> Bool {
        if let other = Self.genders[word(subject)] { return other == Self.genders[pronoun] }
        let phrase = document.nounPhrase(of: subject)
        let genders = phrase.compactMap { token -> NameLexicon.Gender? in
            let form = document.tokens[token].text.lowercased()
            return Self.titles[form]
                ?? NameLexicon.standard.givenNames[document.tokens[token].text]
        }
        return genders.allSatisfy { $0 == .either || $0 == Self.genders[pronoun] }
    }

    private static let titles: [String: NameLexicon.Gender] = [
        "miss": .female, "mr": .male, "mr.": .male, "mrs": .female, "mrs.": .female,
        "ms": .female, "ms.": .female,
    ]
}

extension Speakers {
    /// The person of the cast that a token names.
    func person(at token: Int, in passage: Passage) -> String? {
        mentions(overlapping: passage.span(token..<token + 1)).first { $0.label == .person }?.entity
    }
}
