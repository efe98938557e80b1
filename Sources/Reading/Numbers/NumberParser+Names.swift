import Language
import News

/// Numbers that count nothing: names, scores, places in a list, ordinals.
extension NumberParser {
    func isName(_ match: NumberMatch) -> Bool {
        if match.unit != nil { return isJoinedName(match) }
        return isJoinedName(match) || isNumbered(match) || isScore(match) || isPronoun(match)
            || isListMark(match) || isKnownPair(match) || isOrdinal(match) || isAgeAlone(match)
    }

    /// "F-16", "A320", "COVID-19", "G7", "737-800", "3D".
    private func isJoinedName(_ match: NumberMatch) -> Bool {
        let start = match.atoms.lowerBound
        if words.touches(start), let before = words.atom(start - 1) {
            if before.kind == .word || before.kind == .number { return true }
            if ["-", "/", "#", "@", "_", ".", ":"].contains(before.text), words.touches(start - 1) {
                return true
            }
            if before.text == "#" { return true }
        }
        let end = match.atoms.upperBound
        guard match.unit == nil, words.touches(end), let after = words.atom(end) else {
            return false
        }
        if after.kind == .word { return true }
        return ["/", "_", ":", "@"].contains(after.text) && words.touches(end + 1)
    }

    /// "Flight 370", "Boeing 737", "Article 5", "No. 2", "Page 4": a number after its name.
    private func isNumbered(_ match: NumberMatch) -> Bool {
        let place = match.numeral.lowerBound
        guard let atom = words.atom(place), let before = words.atom(place - 1) else { return false }
        if Self.numbered.contains(before.text) { return true }
        // "Group of Seven", "Gang of Eight".
        if before.text == "of", let named = words.atom(place - 2), named.startsCapital,
            named.kind == .word,
            !["dozens", "hundreds", "thousands"].contains(named.text),
            words.tag(place + 1).hasPrefix("NN") == false
        {
            return true
        }
        if before.text == ".", ["no", "nos"].contains(words.text(place - 2)) { return true }
        let token = words.tokens[atom.token]
        guard ["NNP", "NNPS"].contains(words.tag(place - 1)), before.startsCapital else {
            return false
        }
        // "Turkey 12 people" does not happen; "Boeing 737 jets" does.
        let isAfterHead = token.head < atom.token && token.dep == "nummod"
        let isPartOfName =
            token.tag == "NNP" || token.entity.hasSuffix("PRODUCT") || token.entity.hasSuffix("FAC")
            || token.entity.hasSuffix("EVENT") || token.entity.hasSuffix("LAW")
        return isAfterHead || isPartOfName || token.head == before.token
    }

    private static let numbered: Set<String> = [
        "act", "apollo", "article", "channel", "chapter", "class", "flight", "gate", "grade",
        "group",
        "highway", "interstate", "level", "no", "nos", "number", "page", "part", "phase",
        "platform",
        "proposition", "resolution", "room", "round", "route", "section", "stage", "step",
        "terminal",
        "tier", "title", "type", "unit", "version", "volume", "ward", "week", "game", "day", "area",
    ]

    /// "won 3-0", "6-4, 6-2", "a 51-49 vote".
    private func isScore(_ match: NumberMatch) -> Bool {
        let end = match.atoms.upperBound
        guard match.hedge != .range, words.text(end) == "-", words.touches(end),
            words.touches(end + 1)
        else {
            return false
        }
        return words.atom(end + 1)?.kind == .number
    }

    /// "one of them", "no one", "the one", "one another".
    private func isPronoun(_ match: NumberMatch) -> Bool {
        let place = match.numeral.lowerBound
        guard match.numeral.count == 1, words.text(place) == "one" else { return false }
        if words.text(place + 1) == "-", words.touches(place + 1) { return true }
        if ["no", "the", "this", "that", "any", "each", "every", "another", "some"].contains(
            words.text(place - 1))
        {
            return true
        }
        let token = words.tokens[words.atoms[place].token]
        guard token.tag == "CD", token.dep == "nummod", token.head > words.atoms[place].token else {
            // "One was killed" counts; "one of the worst" and "one must" do not.
            return token.dep != "nsubjpass"
        }
        // "one day", "one way", "one thing": an article in disguise.
        return ["day", "way", "thing", "hand", "another", "side", "time", "point"].contains(
            words.tokens[token.head].lemma)
    }

    /// "She was 40", "Ann Lee, 52, said": a person's number without a unit is an age.
    private func isAgeAlone(_ match: NumberMatch) -> Bool {
        guard match.numeral.count == 1, (1...115).contains(match.value), match.hedge == .exact
        else {
            return false
        }
        let place = match.numeral.lowerBound
        let token = words.tokens[words.atoms[place].token]
        if ["age", "aged", "ages"].contains(
            words.text(words.text(place - 1) == "of" ? place - 2 : place - 1))
        {
            return true
        }
        if words.text(place - 1) == ",", [",", ".", ""].contains(words.text(place + 1)),
            ["NNP", "NN"].contains(words.tag(place - 2)),
            token.dep != "nummod" || token.head < words.atoms[place].token
        {
            return true
        }
        guard ["attr", "acomp"].contains(token.dep), words.tokens[token.head].lemma == "be" else {
            return false
        }
        return words.document.children(of: token.head).contains {
            words.tokens[$0].dep == "nsubj"
                && ["PRON", "PROPN", "NUM"].contains(words.tokens[$0].pos)
        }
    }

    /// "the two leaders" and "the two" name again what was named, and count nothing.
    private func isKnownPair(_ match: NumberMatch) -> Bool {
        match.value == 2 && match.numeral.count == 1 && match.hedge == .exact
            && ["the", "these", "those", "both", "our", "their"].contains(
                words.text(match.atoms.lowerBound - 1))
    }

    private func isListMark(_ match: NumberMatch) -> Bool {
        match.atoms.lowerBound == 0 && [".", ")"].contains(words.text(match.atoms.upperBound))
            && match.upper == nil && words.atoms.count > match.atoms.upperBound + 1
    }

    /// "1st", "twenty-first", and "first" itself.
    private func isOrdinal(_ match: NumberMatch) -> Bool {
        let end = match.atoms.upperBound
        if ["st", "nd", "rd", "th", "s"].contains(words.text(end)), words.touches(end) {
            return true
        }
        return words.text(end) == "-" && words.touches(end) && words.word(end + 1).ordinal > 0
            && words.text(end + 1) != "second"
    }
}
