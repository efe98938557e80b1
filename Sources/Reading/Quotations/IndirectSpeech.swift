import Language

/// Finds what is attributed without quotation marks: the complements of verbs
/// and nouns of speech, thought and evidence, and "according to".
struct IndirectSpeech {
    private let passage: Passage
    private let lexicon: CueLexicon
    private let finder: CueFinder
    private let isQuoted: [Bool]
    private(set) var attributions: [Attribution] = []

    private var document: Document { passage.document }

    init(passage: Passage, stretches: [QuotedStretch], lexicon: CueLexicon) {
        self.passage = passage
        self.lexicon = lexicon
        finder = CueFinder(passage: passage, lexicon: lexicon)
        var isQuoted = [Bool](repeating: false, count: passage.tokens.count)
        for stretch in stretches {
            for token in stretch.tokens { isQuoted[token] = true }
        }
        self.isQuoted = isQuoted
        for sentence in passage.sentences {
            for token in sentence { read(token, in: sentence) }
        }
        for line in passage.lines { readNamedLine(line) }
        for number in attributions.indices {
            attributions[number].content = attributions[number].content.map(withoutFullStop)
        }
    }

    private func withoutFullStop(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 1, let last = range.last, !isQuoted[last],
            [".", "!", "?"].contains(document.tokens[last].text)
        else { return range }
        return range.lowerBound..<last
    }

    /// "Smith: The plan will fail": a headline or a line of a transcript.
    private mutating func readNamedLine(_ line: Range<Int>) {
        guard let colon = line.prefix(9).first(where: { document.tokens[$0].text == ":" }),
            colon > line.lowerBound, !isQuoted[colon]
        else { return }
        let name = document.trimmed(line.lowerBound..<colon)
        let rest = colon + 1..<line.upperBound
        guard !name.contains(where: document.isVerb), rest.count > 2,
            rest.contains(where: document.isVerb), !isQuoted[rest.lowerBound],
            isSpeaker(finder.head(ofName: name))
        else { return }
        attributions.append(
            Attribution(
                head: colon, cue: colon..<colon + 1, source: [name],
                sourceHead: finder.head(ofName: name), content: [document.trimmed(rest)],
                isDirect: false))
    }

    /// A person or body, or a noun like "police"; not "Croydon tram crash: …",
    /// "Ukraine: …" and "Summit, LIVE: …", which name a topic.
    private func isSpeaker(_ token: Int) -> Bool {
        let word = document.tokens[token]
        if Self.voices.contains(word.lemma) { return true }
        let noun = NameLexicon.standard.nouns[word.lemma]
        if noun == .person || noun == .organisation { return true }
        // "HELSINKI: The two leaders …" is a place line.
        let plain = word.text.prefix(1).uppercased() + word.text.dropFirst().lowercased()
        if NameLexicon.standard.places[plain] != nil { return false }
        let isTopic = Self.topics.contains { word.entity.hasSuffix($0) }
        return word.pos == "PROPN" && !isTopic && !Self.labels.contains(word.norm)
    }

    private static let topics = ["EVENT", "FAC", "GPE", "LOC", "PRODUCT", "WORK_OF_ART"]
    private static let labels: Set<String> = [
        "analysis", "breaking", "cup", "exclusive", "live", "opinion", "photos", "prix", "series",
        "summit", "update", "updates", "video", "watch",
    ]

    private static let voices: Set<String> = [
        "analyst", "army", "court", "expert", "lawyer", "master", "minister", "ministry", "mayor",
        "officer",
        "official", "police", "poll", "president", "report", "scientist", "source", "spokesman",
        "study", "survey", "union", "witness",
    ]

    /// What somebody quotes or thinks inside a quotation stays inside it.
    private mutating func read(_ token: Int, in sentence: Range<Int>) {
        guard !isQuoted[token] else { return }
        switch document.tokens[token].pos {
        case "VERB": readVerb(token, in: sentence)
        case "NOUN":
            let cues = NounCues(document: document, finder: finder)
            if let attribution = cues.attribution(of: token, in: sentence) {
                attributions.append(attribution)
            }
        default: readAccordingTo(token, in: sentence)
        }
    }

    private mutating func readVerb(_ verb: Int, in sentence: Range<Int>) {
        if document.tokens[verb].norm == "according" { return readAccordingTo(verb, in: sentence) }
        guard let entry = lexicon.verb(document.tokens[verb].lemma) else { return }
        let complements = Complements(
            document: document, lexicon: lexicon, verb: verb, sentence: sentence)
        guard let content = complements.content(for: entry.narrowed(to: frames(of: verb))),
            !content.isEmpty
        else { return }
        var attribution = finder.attribution(of: verb)
        guard !attribution.source.isEmpty else { return }
        attribution.content = content.map { $0.clamped(to: sentence) }
            .filter { !$0.isEmpty }
            .flatMap { cut($0, around: attribution) }
        guard !attribution.content.isEmpty else { return }
        attributions.append(attribution)
    }

    /// A deed that is only told by somebody, or not done yet ("he said she backed the
    /// plan", "will discuss"), attributes nothing but a clause.
    private func frames(of verb: Int) -> CueLexicon.Frames {
        let token = document.tokens[verb]
        let isTold = token.dep == "ccomp"
        let isNotDone =
            token.tag == "VB" || token.dep == "acl" && token.tag == "VBG"
            || document.children(of: verb).contains { document.tokens[$0].tag == "MD" }
        if isTold { return .clause }
        return isNotDone ? [.clause, .infinitive, .gerund] : .all
    }

    /// Takes the cue and its source out of the words that they interrupt:
    /// "Prices, he said, will rise."
    private func cut(_ content: Range<Int>, around attribution: Attribution) -> [Range<Int>] {
        var holes = attribution.source.filter { $0.overlaps(content) }
        if attribution.cue.overlaps(content) { holes.append(attribution.cue) }
        guard let first = holes.map(\.lowerBound).min(), let last = holes.map(\.upperBound).max()
        else { return [document.trimmed(content)] }
        return parts(of: content, without: first..<last)
    }

    /// What is left of a range on both sides of a hole, marks trimmed.
    private func parts(of range: Range<Int>, without hole: Range<Int>) -> [Range<Int>] {
        let left = range.lowerBound..<max(range.lowerBound, min(hole.lowerBound, range.upperBound))
        let right = min(max(hole.upperBound, range.lowerBound), range.upperBound)..<range.upperBound
        return [left, right]
            .filter { !$0.isEmpty }
            .map(document.trimmed)
            .filter { !$0.allSatisfy { document.tokens[$0].pos == "PUNCT" } }
    }

    /// "…, according to the police"
    private mutating func readAccordingTo(_ token: Int, in sentence: Range<Int>) {
        guard var attribution = finder.according(at: token), let source = attribution.source.first
        else { return }
        let phrase = token..<source.upperBound
        var clause = document.tokens[token].head
        while clause != document.tokens[clause].head, !document.isVerb(clause) {
            clause = document.tokens[clause].head
        }
        var range = document.subtree(of: clause).clamped(to: sentence)
        if document.tokens[clause].head == clause { range = sentence }
        attribution.content = parts(of: range, without: phrase)
        guard !attribution.content.isEmpty else { return }
        attributions.append(attribution)
    }
}
