import Language

/// Finds the cue right beside a quoted stretch: "Smith said: “…”", "“…,” said
/// Smith", "SMITH: “…”", "“…” — Smith".
struct NearbyCues {
    let passage: Passage
    let finder: CueFinder

    private var document: Document { passage.document }

    /// The cue that goes with a stretch, if one stands beside it.
    func cue(of stretch: QuotedStretch, _ gap: Gap) -> Attribution? {
        nameInside(stretch) ?? nameBefore(gap) ?? cueBefore(stretch, gap) ?? cueWithColon(gap)
            ?? cueFollowing(stretch, gap)
    }

    /// The cue after a stretch or inside it, which counts even where the stretch
    /// carries on a quote of the paragraph before.
    func ownCue(of stretch: QuotedStretch, _ gap: Gap) -> Attribution? {
        nameInside(stretch) ?? cueFollowing(stretch, gap)
    }

    private func cueFollowing(_ stretch: QuotedStretch, _ gap: Gap) -> Attribution? {
        cueAfter(stretch, gap) ?? accordingAfter(gap) ?? dashAfter(stretch, gap)
    }

    // MARK: before

    private func cueBefore(_ stretch: QuotedStretch, _ gap: Gap) -> Attribution? {
        guard let mark = gap.before.last else { return nil }
        // "told “Fox and Friends”", "reads “The Long Way Home”"
        if finder.isTitle(stretch), ![",", ":"].contains(document.tokens[mark].text),
            !finder.isSpeech(mark) || Self.verbsOfTitles.contains(document.tokens[mark].lemma)
        {
            return nil
        }
        var token = mark
        var steps = 0
        while token >= gap.before.lowerBound, steps < 18 {
            if finder.endsSentence(token) { return nil }
            if finder.isSpeech(token) {
                let attribution = sourcedBefore(finder.attribution(of: token), in: gap.before)
                if !attribution.source.isEmpty || steps < 4 { return attribution }
            }
            if finder.isFinite(token) { return nil }
            token -= 1
            steps += 1
        }
        return nil
    }

    private static let verbsOfTitles: Set<String> = ["read", "tell", "write"]

    /// Takes the subject before the verb for the source where the analysis gives
    /// none.
    private func sourcedBefore(_ attribution: Attribution, in gap: Range<Int>) -> Attribution {
        guard attribution.source.isEmpty, let verb = attribution.head else { return attribution }
        var nearest: Int?
        var token = verb - 1
        while token >= gap.lowerBound, !finder.endsSentence(token) {
            if finder.isNominal(token) {
                nearest = nearest ?? token
                if ["nsubj", "nsubjpass"].contains(document.tokens[token].dep) {
                    nearest = token
                    break
                }
            }
            token -= 1
        }
        guard let noun = nearest else { return attribution }
        var attribution = attribution
        attribution.sourceHead = noun
        let phrase = document.nounPhrase(of: noun).clamped(to: gap)
        attribution.source = [phrase.contains(verb) || phrase.isEmpty ? noun..<noun + 1 : phrase]
        return attribution
    }

    // MARK: after

    private func cueAfter(_ stretch: QuotedStretch, _ gap: Gap) -> Attribution? {
        guard mayBeFollowed(stretch, gap), let opening = opening(of: gap.after) else { return nil }
        // "On “Face the Nation,” Smith said …": a title said by nobody.
        if finder.isTitle(stretch), let word = gap.before.last, !finder.endsSentence(word) {
            return nil
        }
        for token in opening..<min(opening + 40, gap.after.upperBound) {
            if finder.endsSentence(token), token > gap.after.lowerBound { return nil }
            guard finder.isSpeech(token) || mayStandForSaid(token, after: stretch, opening) else {
                continue
            }
            var attribution = finder.attribution(of: token)
            if let source = attribution.source.first, !gap.after.contains(source.lowerBound) {
                attribution.source = []
            }
            if attribution.source.isEmpty {
                attribution = sourced(attribution, from: opening, near: gap.after)
            }
            let start = min(attribution.source.first?.lowerBound ?? token, token)
            return start - opening <= 2 ? attribution : nil
        }
        return nil
    }

    /// "“Go home,” he thundered": right there any verb stands for "said".
    private func mayStandForSaid(_ verb: Int, after stretch: QuotedStretch, _ opening: Int) -> Bool
    {
        let token = document.tokens[verb]
        return token.pos == "VERB" && ["VBD", "VBZ"].contains(token.tag) && verb - opening <= 4
            && [",", "?", "!"].contains(lastInside(stretch)) && !document.isPassive(verb)
    }

    /// The first word after the stretch, unless it begins another clause.
    private func opening(of gap: Range<Int>) -> Int? {
        guard
            let token = gap.first(where: {
                document.tokens[$0].pos != "PUNCT" && !document.tokens[$0].isSpace
            })
        else { return nil }
        // "…," as the minister put it
        if document.word(token) == "as", token + 1 < gap.upperBound { return token + 1 }
        return ["CCONJ", "SCONJ"].contains(document.tokens[token].pos)
            || ["WDT", "WP"].contains(document.tokens[token].tag) ? nil : token
    }

    /// Takes the words between the stretch and the verb for the source where the
    /// analysis gives none: "…," Rep. Ann Lee (D-Md.) said.
    private func sourced(
        _ attribution: Attribution, from opening: Int, near gap: Range<Int>
    ) -> Attribution {
        guard let verb = attribution.head, opening < verb,
            let noun = (opening..<verb).last(where: finder.isNominal),
            !(opening..<verb).contains(where: finder.isFinite)
        else { return sourced(attribution, near: gap) }
        var attribution = attribution
        attribution.source = [document.trimmed(opening..<verb)]
        attribution.sourceHead = noun
        return attribution
    }

    /// Whether the stretch ends so that "he said" may follow: with a comma, a
    /// question or exclamation mark inside, or a comma or dash outside.
    private func mayBeFollowed(_ stretch: QuotedStretch, _ gap: Gap) -> Bool {
        guard let next = gap.after.first else { return false }
        let inner = lastInside(stretch)
        if inner == "." { return false }
        let outer = document.tokens[next].text
        return [",", "?", "!", "…", "...", "-", "–", "—", "--", "―"].contains(inner)
            || [",", "-", "–", "—", "--", "―"].contains(outer) || finder.isSpeech(next)
    }

    /// The last token inside the marks, beyond marks of a quote in the quote.
    private func lastInside(_ stretch: QuotedStretch) -> String {
        var token = stretch.tokens.upperBound - 2
        while token > stretch.tokens.lowerBound,
            document.tokens[token].isSpace
                || ["'", "\u{2019}", "\u{201D}"].contains(document.tokens[token].text)
        {
            token -= 1
        }
        return document.tokens[max(token, stretch.tokens.lowerBound)].text
    }

    /// Looks for a source beside the verb where the analysis gives none.
    private func sourced(_ attribution: Attribution, near gap: Range<Int>) -> Attribution {
        guard attribution.source.isEmpty, let verb = attribution.head else { return attribution }
        var attribution = attribution
        if let noun = inverted(verb, in: gap) {
            attribution.sourceHead = noun
            attribution.source = [document.nounPhrase(of: noun).clamped(to: gap)]
            return attribution
        }
        let candidates = [verb - 1, verb + 1, verb - 2, verb + 2, verb + 3]
        for token in candidates where gap.contains(token) && finder.isNominal(token) {
            var noun = token
            while document.tokens[noun].dep == "compound" || document.tokens[noun].dep == "det",
                gap.contains(document.tokens[noun].head)
            {
                noun = document.tokens[noun].head
            }
            let phrase = document.nounPhrase(of: noun)
            attribution.sourceHead = noun
            attribution.source = [
                gap.clamped(to: phrase).contains(verb) ? noun..<noun + 1 : phrase.clamped(to: gap)
            ]
            return attribution
        }
        return attribution
    }

    /// “…,” tweeted a former ambassador: the analysis takes who spoke for what
    /// was said.
    private func inverted(_ verb: Int, in gap: Range<Int>) -> Int? {
        guard gap.lowerBound == verb, document.tokens[verb].lemma != "tell" else { return nil }
        return document.rights(of: verb).first { child in
            ["attr", "dep", "dobj", "oprd"].contains(document.tokens[child].dep)
                && gap.contains(child) && finder.isNominal(child)
        }
    }

    /// “…,” according to Smith
    private func accordingAfter(_ gap: Gap) -> Attribution? {
        guard
            let word = gap.after.first(where: { document.tokens[$0].pos != "PUNCT" }),
            word - gap.after.lowerBound < 2
        else { return nil }
        return finder.according(at: word)
    }

    /// “…” — Smith, on the same line or alone on the next.
    private func dashAfter(_ stretch: QuotedStretch, _ gap: Gap) -> Attribution? {
        var range = document.trimmedSpaces(gap.after)
        if range.isEmpty, gap.line + 1 < passage.lines.count {
            range = passage.lines[gap.line + 1]
            guard range.contains(where: { document.tokens[$0].pos == "PROPN" }),
                let last = range.last, !finder.isDash(last),
                last < range.lowerBound + 1
                    || !finder.isDash(last - 1)
            else { return nil }
        }
        guard range.count <= Self.longestSignature, let first = range.first else { return nil }
        // "”—" may be one token.
        let mark = stretch.tokens.upperBound - 1
        let isDashInMark = document.tokens[mark].text.unicodeScalars.contains {
            $0 == "―" || $0 == "—"
        }
        let dash = isDashInMark ? mark : first
        guard isDashInMark || finder.isDash(first) || opensWithDash(first) else { return nil }
        let start = finder.isDash(first) ? first + 1 : first
        let name = document.trimmed(start..<max(start, nameEnd(range)))
        guard !name.isEmpty, opensWithDash(name.lowerBound) || isCapital(name.lowerBound) else {
            return nil
        }
        return Attribution(
            head: dash, cue: dash..<dash + 1, source: [name],
            sourceHead: finder.head(ofName: name), content: [], isDirect: true)
    }

    private func nameEnd(_ range: Range<Int>) -> Int {
        range.first { document.tokens[$0].text == "," } ?? range.upperBound
    }

    /// "-President" in one token.
    private func opensWithDash(_ token: Int) -> Bool {
        let text = document.tokens[token].text.unicodeScalars
        guard let first = text.first, "-–—―".unicodeScalars.contains(first) else { return false }
        return text.dropFirst().first?.properties.isUppercase ?? false
    }

    private func isCapital(_ token: Int) -> Bool {
        document.tokens[token].text.unicodeScalars.first?.properties.isUppercase ?? false
    }

    private static let longestSignature = 16

    // MARK: marks

    /// "He had an answer:" before the stretch, or at the end of the line before.
    private func cueWithColon(_ gap: Gap) -> Attribution? {
        var range = gap.before
        if range.isEmpty, gap.line > 0 { range = passage.lines[gap.line - 1] }
        guard let colon = range.last, document.tokens[colon].text == ":" else { return nil }
        return cueBeforeColon(colon, from: range.lowerBound)
    }

    private func nameBefore(_ gap: Gap) -> Attribution? {
        var range = gap.before
        if range.isEmpty, gap.line > 0 { range = passage.lines[gap.line - 1] }
        guard let colon = range.last, document.tokens[colon].text == ":" else { return nil }
        return name(before: colon, from: range.lowerBound)
    }

    /// "SMITH: “…”", also after a dash or a sentence.
    private func name(before colon: Int, from start: Int) -> Attribution? {
        var token = colon - 1
        while token >= start, !finder.endsSentence(token), !finder.isDash(token) {
            if document.isVerb(token) || colon - token > 10 { return nil }
            token -= 1
        }
        guard token + 1 < colon,
            document.tokens[token + 1..<colon].contains(where: { $0.pos == "PROPN" })
        else { return nil }
        let name = document.trimmed(token + 1..<colon)
        return Attribution(
            head: colon, cue: colon..<colon + 1, source: [name],
            sourceHead: finder.head(ofName: name), content: [], isDirect: true)
    }

    /// The last verb of a sentence that ends with a colon, speech or not.
    private func cueBeforeColon(_ colon: Int, from start: Int) -> Attribution? {
        var token = colon - 1
        var found: Attribution?
        while token >= start, !finder.endsSentence(token) {
            if document.isVerb(token) {
                let attribution = finder.attribution(of: token)
                if !attribution.source.isEmpty {
                    if finder.isSpeech(token) { return attribution }
                    found = found ?? attribution
                }
            }
            token -= 1
        }
        return found
    }

    /// "“SMITH: …" in a transcript.
    private func nameInside(_ stretch: QuotedStretch) -> Attribution? {
        let inside = stretch.tokens.dropFirst()
        guard let first = inside.first,
            let colon = inside.prefix(5).first(where: { document.tokens[$0].text == ":" }),
            first < colon, (first..<colon).allSatisfy({ isCapitals(document.tokens[$0].text) })
        else { return nil }
        return Attribution(
            head: colon, cue: colon..<colon + 1, source: [first..<colon], sourceHead: colon - 1,
            content: [], isDirect: true)
    }

    private func isCapitals(_ word: String) -> Bool {
        word.utf8.contains { $0 >= 65 && $0 <= 90 } && !word.utf8.contains { $0 >= 97 && $0 <= 122 }
    }
}
