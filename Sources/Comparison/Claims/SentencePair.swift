import News

/// Two sentences of a story, measured for whether they say the same.
struct SentencePair: Sendable {
    let first: Int
    let second: Int
    /// How near their sentence vectors are.
    var meaning: Double
    /// What they share of all their terms, rare terms counting more.
    let shared: Double
    /// What they share of the terms of the one that has fewer.
    let contained: Double
    /// How much it is that they share.
    let sharedWeight: Double
    /// What the one with fewer terms has of its words, names left out, in the other.
    let containedWords: Double

    /// Whether one tells of a deed that the other has too, as a verb or as a noun; nil
    /// where one has no verb.
    let sharesDeed: Bool?
    /// Whether one is somebody's words and the other the outlet's own.
    let areMixed: Bool
    /// Whether they are the words of two people, or tell one deed of two doers.
    let areOfTwo: Bool

    init(
        _ first: Int, _ second: Int, index: TermIndex, meaning: Double?,
        sentences: [StatedSentence]
    ) {
        let (one, other) = (sentences[first], sentences[second])
        sharesDeed = Self.sharesDeed(one, other)
        let quoted = (one.quotedShare > 0.5, other.quotedShare > 0.5)
        areMixed = quoted.0 != quoted.1
        let speakers = (one.attribution, other.attribution)
        areOfTwo =
            quoted.0 && quoted.1 && speakers.0 != nil && speakers.1 != nil
            && speakers.0 != speakers.1 || Self.haveOtherDoers(one, other)
        self.first = first
        self.second = second
        let overlap = index.overlap(first, second)
        shared = overlap.all.share(ofAll: true)
        contained = overlap.all.share(ofAll: false)
        sharedWeight = min(1, overlap.all.both / 8)
        // Without vectors, what is shared says how near they are.
        self.meaning = meaning ?? (0.3 + 0.7 * shared)
        containedWords = overlap.words.share(ofAll: false)
    }

    /// Above 0 more likely the same than not.
    ///
    /// The weights are a logistic regression on 256 labelled pairs of sentences from
    /// 20 stories, held apart by story.
    var score: Double {
        // Names alone are no statement: some deed or thing must be shared too.
        guard containedWords > 0.05 else { return -2 }
        let words = 3.2 * shared + 4.5 * meaning + 3 * sharedWeight + 2.4 * contained - 5.3
        // Between somebody's words and an outlet's own the deed decides: else one may tell
        // what was said and the other that it was said. Two people seldom say the same.
        let deed = areMixed ? sharesDeed.map { $0 ? Self.deedWeight : -Self.deedWeight } ?? 0 : 0
        return words + deed - (areOfTwo ? Self.twoSpeakers : 0)
    }

    private static let deedWeight = 0.3
    private static let twoSpeakers = 0.6

    /// Whether each deed that they share is done by somebody else in the other.
    private static func haveOtherDoers(_ one: StatedSentence, _ other: StatedSentence) -> Bool {
        var pairs = 0
        for (deed, doers) in one.doers {
            guard let others = other.doers[deed] else { continue }
            guard doers.isDisjoint(with: others) else { return false }
            pairs += 1
        }
        return pairs > 0
    }

    static func sharesDeed(_ one: StatedSentence, _ other: StatedSentence) -> Bool? {
        guard !one.predicateKeys.isEmpty, !other.predicateKeys.isEmpty else { return nil }
        return !one.predicateKeys.isDisjoint(with: other.predicateKeys)
            || one.predicateKeys.contains { other.terms.contains(.word($0)) }
            || other.predicateKeys.contains { one.terms.contains(.word($0)) }
    }
}

extension StatedSentence.Term {
    var isWord: Bool {
        if case .word = self { return true }
        return false
    }

    var isNumber: Bool {
        if case .number = self { return true }
        return false
    }
}
