import News

/// Two sentences of a story, measured for whether they say the same.
struct SentencePair: Sendable {
    let first: Int
    let second: Int
    /// How near their sentence vectors are.
    let meaning: Double
    /// What they share of all their terms, rare terms counting more.
    let shared: Double
    /// What they share of the terms of the one that has fewer.
    let contained: Double
    /// How much it is that they share.
    let sharedWeight: Double
    /// What the one with fewer terms has of its words, names left out, in the other.
    let containedWords: Double

    init(
        _ first: Int, _ second: Int, index: TermIndex, meaning: Double?
    ) {
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
        return 3.2 * shared + 4.5 * meaning + 3 * sharedWeight + 2.4 * contained - 5.3
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
