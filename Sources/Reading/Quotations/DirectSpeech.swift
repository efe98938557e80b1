import Language

/// Finds who says what stands in quotation marks.
///
/// A stretch is tied to the cue right before it ("Smith said: “…”"), right after
/// it ("“…,” said Smith"), or to the verb that governs it ("called it “a
/// mess”"); else it carries on what the last speaker said.
struct DirectSpeech {
    private let passage: Passage
    private let finder: CueFinder
    private let nearby: NearbyCues
    private let governing: GoverningCues
    private let stretches: [QuotedStretch]
    private(set) var attributions: [Attribution] = []
    /// The attribution of each cue that has one.
    private var indexOfCue: [Int: Int] = [:]
    private var last: Int?
    private var lastLine = 0

    private var document: Document { passage.document }

    init(passage: Passage, stretches: [QuotedStretch], lexicon: CueLexicon) {
        self.passage = passage
        self.stretches = stretches
        finder = CueFinder(passage: passage, lexicon: lexicon)
        nearby = NearbyCues(passage: passage, finder: finder)
        governing = GoverningCues(finder: finder)
        let gaps = Self.gaps(of: stretches, in: passage)
        for number in stretches.indices { assign(number, gaps) }
    }

    /// The words around each stretch.
    private static func gaps(of stretches: [QuotedStretch], in passage: Passage) -> [Gap] {
        let isNickname = stretches.map { Self.isNickname($0, in: passage) }
        var gaps: [Gap] = []
        for (number, line) in passage.lines.enumerated() {
            var previous = line.lowerBound
            while gaps.count < stretches.count,
                stretches[gaps.count].tokens.lowerBound < line.upperBound
            {
                let stretch = stretches[gaps.count].tokens
                var next = gaps.count + 1
                while next < stretches.count, isNickname[next] { next += 1 }
                let end =
                    next < stretches.count
                    ? min(line.upperBound, stretches[next].tokens.lowerBound) : line.upperBound
                gaps.append(
                    Gap(
                        line: number,
                        before: previous..<max(previous, stretch.lowerBound),
                        after: stretch.upperBound..<max(end, stretch.upperBound)))
                if !isNickname[gaps.count - 1] { previous = stretch.upperBound }
            }
        }
        return gaps
    }

    /// Robert "Bobby" Scott
    private static func isNickname(_ stretch: QuotedStretch, in passage: Passage) -> Bool {
        let (start, end) = (stretch.tokens.lowerBound, stretch.tokens.upperBound)
        guard stretch.words == 1, start > 0, end < passage.tokens.count else { return false }
        // The engine takes some family names for nouns: "Price".
        let isCapital =
            passage.tokens[end].text.unicodeScalars.first?.properties.isUppercase ?? false
        return passage.tokens[start - 1].pos == "PROPN" && isCapital
    }

    private mutating func assign(_ number: Int, _ gaps: [Gap]) {
        guard number < gaps.count else { return }
        let stretch = stretches[number]
        let gap = gaps[number]
        if stretch.continues, let last, nearby.ownCue(of: stretch, gap) == nil {
            attributions[last].add(stretch.tokens)
            lastLine = gap.line
            return
        }
        let cue =
            nearby.cue(of: stretch, gap) ?? governing.cue(of: stretch)
            ?? cueFurtherOn(after: number, gaps)
        if let cue {
            tie(stretch, to: cue, line: gap.line)
        } else {
            carryOn(stretch, gap: gap)
        }
    }

    /// The cue that stands only with a later paragraph of the same quote.
    private func cueFurtherOn(after number: Int, _ gaps: [Gap]) -> Attribution? {
        var next = number + 1
        while next < gaps.count, stretches[next].continues {
            if let cue = nearby.ownCue(of: stretches[next], gaps[next]) { return cue }
            next += 1
        }
        return nil
    }

    private mutating func tie(_ stretch: QuotedStretch, to cue: Attribution, line: Int) {
        lastLine = line
        if let head = cue.head, let known = indexOfCue[head] {
            attributions[known].add(stretch.tokens)
            last = known
            return
        }
        var attribution = cue
        attribution.content = [stretch.tokens]
        attribution.isDirect = true
        if let head = cue.head { indexOfCue[head] = attributions.count }
        last = attributions.count
        attributions.append(attribution)
    }

    /// Short words in marks without a cue are no quotation.
    static let shortest = 3

    private mutating func carryOn(_ stretch: QuotedStretch, gap: Gap) {
        guard stretch.words >= Self.shortest, !finder.isTitle(stretch) else { return }
        if let speaker = lastSpeaker(in: gap.before) {
            tie(stretch, to: speaker, line: gap.line)
        } else if let actor = lastActor(in: gap.before) {
            tie(stretch, to: actor, line: gap.line)
        } else if lastLine < gap.line - 1,
            let speaker = lastSpeaker(in: passage.lines[gap.line - 1])
        {
            tie(stretch, to: speaker, line: gap.line)
        } else if let last {
            attributions[last].add(stretch.tokens)
            lastLine = gap.line
        }
    }

    /// The first cue with a source in the last sentence that has one.
    private func lastSpeaker(in range: Range<Int>) -> Attribution? {
        var found: Attribution?
        for token in range.reversed() {
            if finder.endsSentence(token), found != nil { break }
            guard finder.isSpeech(token) else { continue }
            let attribution = finder.attribution(of: token)
            if !attribution.source.isEmpty { found = attribution }
        }
        return found
    }

    /// The person whose deed the sentence before tells: "She hung up. “…”"
    private func lastActor(in range: Range<Int>) -> Attribution? {
        guard let end = range.last, finder.endsSentence(end) else { return nil }
        var token = end - 1
        while token >= range.lowerBound, !finder.endsSentence(token) {
            if document.isVerb(token), document.tokens[token].dep == "ROOT" {
                let attribution = finder.attribution(of: token)
                guard let noun = attribution.sourceHead, isPerson(noun) else { return nil }
                return attribution
            }
            token -= 1
        }
        return nil
    }

    private func isPerson(_ noun: Int) -> Bool {
        let token = document.tokens[noun]
        return token.entity.hasSuffix("PERSON") || ["he", "she", "they"].contains(token.norm)
    }
}
