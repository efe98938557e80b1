import Language
import News

/// Puts the ends of the engine's names right: cut at marks and between two
/// names, without articles, titles, possessive endings and words around them.
struct NameBoundaries {
    let passage: NamePassage
    let lexicon: NameLexicon

    /// The names in a range that the engine takes for one.
    func names(in range: Range<Int>, person: Bool, place: Bool = false) -> [Range<Int>] {
        var names: [Range<Int>] = []
        let isPerson = person
        let person = person && range.last.map { isHead($0) } != true
        let pieces = cutAtMarks(range, person: person)
            .flatMap { person || place ? cutAtPrepositions($0) : [$0] }
            .flatMap { cutAtPossessive($0, person: isPerson) }.flatMap(cutAtOf).map(withoutOffice)
        for piece in pieces {
            for part in cutAtAnd(trimmed(piece, person: person), person: person) {
                let name = trimmed(part, person: person)
                if isName(name) { names.append(name) }
            }
        }
        return names
    }

    /// A work's title keeps its small words, but not the quotation marks.
    func works(in range: Range<Int>) -> [Range<Int>] {
        cutAtMarks(range, person: false).compactMap { piece in
            var piece = piece
            while let first = piece.first,
                !passage.shapes[first].contains(.letters) || isArticle(first)
            {
                piece.removeFirst()
            }
            while let last = piece.last, passage.tokens[last].tag == "POS" { piece.removeLast() }
            return isName(piece) ? piece : nil
        }
    }

    /// "the World Series", and "The Steelers" as a sentence's first words.
    private func isArticle(_ index: Int) -> Bool {
        passage.tokens[index].pos == "DET"
            && (passage.opensSentence(index) || !passage.shapes[index].contains(.capitalised))
    }

    /// A range without what does not belong to a name at its ends.
    func trimmed(_ range: Range<Int>, person: Bool) -> Range<Int> {
        var range = range
        while let first = range.first, isOutside(first) || opensSentence(first, person: person) {
            range.removeFirst()
        }
        if person { range = withoutTitles(range) }
        while let last = range.last, isOutside(last) { range.removeLast() }
        // "Hamas Islamists": the group and what kind it is.
        if range.count > 1, let last = range.last,
            lexicon.peoples.contains(passage.tokens[last].text),
            lexicon.bodies.contains(passage.passage.text(range.dropLast()))
        {
            range.removeLast()
        }
        // "United Farmers of Ontario MPP", "Seminole County Sheriff".
        if !person, range.count > 1, let last = range.last,
            lexicon.titles.contains(passage.tokens[last].text),
            lexicon.closing[passage.tokens[last].text] == nil
        {
            range.removeLast()
            // "Senate Minority Leader" is a senator's role: the Senate is named.
            while range.count > 1, !isKnown(range) { range.removeLast() }
        }
        return range
    }

    /// "U.S. Defense" before "Secretary" names the country: what the title is of is
    /// no part of a name.
    func withoutRemit(_ range: Range<Int>) -> Range<Int> {
        let title = range.upperBound
        guard title < passage.tokens.count, Self.offices.contains(passage.tokens[title].text),
            title + 1 < passage.tokens.count,
            passage.shapes[title + 1].contains(.capitalised)
        else { return range }
        var range = range
        while range.count > 1, !isKnown(range) { range.removeLast() }
        return range
    }

    private static let offices: Set<String> = [
        "Adviser", "Advisor", "Ambassador", "Chief", "Commissioner", "Director", "Envoy", "Leader",
        "Minister", "Secretary", "Whip",
    ]

    private func isKnown(_ range: Range<Int>) -> Bool {
        let name = passage.passage.text(range)
        return lexicon.places[name] != nil || lexicon.bodies.contains(name)
            || range.last.map { lexicon.closing[passage.tokens[$0].text] != nil } == true
    }

    /// Whether a range holds a capital letter, and more than an ordinary word.
    func isName(_ range: Range<Int>) -> Bool {
        guard let first = range.first,
            range.contains(where: { passage.shapes[$0].contains(.capitalised) })
        else { return false }
        return range.count > 1
            || !lexicon.ordinary.contains(passage.tokens[first].text)
                && !Self.companySuffixes.contains(passage.word(first))
    }
}

extension NameBoundaries {
    fileprivate static let cuttingMarks: Set<String> = [
        "/", "|", "(", ")", "[", "]", ";", ":", "—", "–", "--", "---", "•", "…", "...", "*", "#",
    ]
    fileprivate static let particles: Set<String> = [
        "abu", "al", "ben", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di",
        "dos", "du", "el", "ibn", "la", "le", "ter", "van", "von", "y", "zu",
    ]
    fileprivate static let companySuffixes: Set<String> = [
        "inc", "inc.", "ltd", "ltd.", "llc", "llp", "jr", "jr.", "sr", "sr.", "corp", "corp.",
        "plc", "co", "co.", "d.c.", "dc", "l.p.",
    ]

    /// Function words, marks, and words in small letters at either end.
    fileprivate func isOutside(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        if token.isSpace || !passage.shapes[index].contains(.letters) { return true }
        if passage.shapes[index].contains(.capitalised) {
            return token.pos == "DET" || token.norm == "the"
                || (["ADP", "SCONJ", "CCONJ", "PRON"].contains(token.pos)
                    && !passage.shapes[index].contains(.capitals))
        }
        return !Self.particles.contains(token.norm)
    }

    /// "Professor Jane Hill", and "Law Professor Jane Hill", but "Stephen King".
    fileprivate func withoutTitles(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 1 else { return range }
        var start = range.lowerBound
        for index in range.dropLast() where isTitle(index) {
            let isWithin = index > start && lexicon.givenNames[passage.tokens[start].text] != nil
            if !isWithin { start = index + 1 }
        }
        return start..<range.upperBound
    }

    private func isTitle(_ index: Int) -> Bool {
        let word = passage.tokens[index].text
        return lexicon.titles.contains(word) || lexicon.honorifics.contains(word)
            || word == "D.C." || lexicon.peoples.contains(word) && lexicon.givenNames[word] == nil
            || passage.shapes[index].contains(.capitals) && lexicon.bodies.contains(word)
    }

    /// A word that closes the name of a body or a building: "School".
    func isHead(_ index: Int) -> Bool {
        let word = passage.tokens[index].text
        return lexicon.closing[word] != nil && !lexicon.familyNames.contains(word)
    }

    /// "Governor General of Canada" names Canada.
    fileprivate func withoutOffice(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, lexicon.titles.contains(passage.tokens[first].text),
            let of = range.prefix(4).last(where: { passage.word($0) == "of" }),
            of + 1 < range.upperBound
        else { return range }
        return of + 1..<range.upperBound
    }

    /// "Israel's Supreme Court" is a court and a country; "Lloyd's of London" is
    /// one name, "St. Mary's Hospital" too.
    fileprivate func cutAtPossessive(_ range: Range<Int>, person: Bool) -> [Range<Int>] {
        guard
            let mark = range.dropFirst().dropLast().first(where: {
                passage.tokens[$0].tag == "POS"
                    || person && ["'s", "’s"].contains(passage.tokens[$0].text)
            })
        else { return [range] }
        let whole = passage.passage.text(range).replacing("’", with: "'")
        guard lexicon.places[whole] == nil, lexicon.bodies.contains(whole) == false else {
            return [range]
        }
        let owner = trimmed(range.lowerBound..<mark, person: false)
        // No person's name has a possessive inside: "Okafor's State".
        if person, owner.count == 1 {
            return [owner] + [mark + 1..<range.upperBound].filter { $0.count > 1 }
        }
        let isOwner =
            owner.count > 1 && !["st", "st.", "saint"].contains(passage.word(owner.lowerBound))
            || lexicon.places[passage.passage.text(owner)] != nil
        return isOwner ? [owner, mark + 1..<range.upperBound] : [range]
    }

    /// A verb, or before a person's name an adjective, that has its capital from
    /// the sentence: "Regarding Clinton", "Obscure Brandon Guyer".
    private func opensSentence(_ index: Int, person: Bool) -> Bool {
        let tag = passage.tokens[index].tag
        guard tag.hasPrefix("VB") || tag == "RB" || person && tag == "JJ" else { return false }
        return passage.opensSentence(index)
            && lexicon.givenNames[passage.tokens[index].text] == nil
            && lexicon.places[passage.tokens[index].text] == nil
    }

    fileprivate func cutAtMarks(_ range: Range<Int>, person: Bool) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where cuts(index, in: range, person: person) {
            pieces.append(start..<index)
            start = index + 1
        }
        pieces.append(start..<range.upperBound)
        return pieces.filter { !$0.isEmpty }
    }

    fileprivate func cuts(_ index: Int, in range: Range<Int>, person: Bool) -> Bool {
        let token = passage.tokens[index]
        if token.isSpace { return token.text.unicodeScalars.contains("\n") }
        switch token.text {
        case ",": return !Self.companySuffixes.contains(passage.word(index + 1))
        case "-":
            return index > range.lowerBound && !passage.touchesNext(index)
                && !passage.touchesNext(index - 1) || person && isPairOfPeople(range)
        case "\"", "“", "”": return !person
        default: return Self.cuttingMarks.contains(token.text)
        }
    }

    /// "the Trump-Putin summit" names two people, "the Jean-Pierre briefing" and "Rees-Mogg
    /// said" one.
    func isPairOfPeople(_ range: Range<Int>) -> Bool {
        guard range.count == 3, let first = range.first,
            passage.tokens[first + 1].text == "-", range.upperBound < passage.tokens.count
        else { return false }
        return passage.tokens[range.upperBound].pos == "NOUN"
            && [first, first + 2].allSatisfy { passage.shapes[$0].contains(.capitalised) }
            && lexicon.givenNames[passage.tokens[first].text] == nil
    }

    /// "Harrison to Bridgton", "Monza before the war": people and places have no such
    /// words within, or are known with them.
    fileprivate func cutAtPrepositions(_ range: Range<Int>) -> [Range<Int>] {
        guard lexicon.places[passage.passage.text(range)] == nil,
            let place = range.dropFirst().dropLast().first(where: {
                Self.partingWords.contains(passage.tokens[$0].text)
            })
        else { return [range] }
        return [range.lowerBound..<place] + cutAtPrepositions(place + 1..<range.upperBound)
    }

    private static let partingWords: Set<String> = [
        "after", "against", "before", "by", "during", "from", "on", "to", "versus", "vs", "vs.",
        "with",
    ]

    /// "Fifth Brigade of the Third Division" are two bodies, "Hill County of Ohio" two
    /// places, each with a head of its own; "Bank of Scotland" is one.
    fileprivate func cutAtOf(_ range: Range<Int>) -> [Range<Int>] {
        guard
            let of = range.dropFirst(2).dropLast().first(where: {
                passage.tokens[$0].text == "of"
            }), let left = lexicon.closing[passage.tokens[of - 1].text],
            lexicon.governing[passage.tokens[of - 1].text] == nil || isUnit(of - 1),
            (range.lowerBound..<of).count(where: { passage.shapes[$0].contains(.capitalised) }) > 1
        else { return [range] }
        let right = (passage.word(of + 1) == "the" ? of + 2 : of + 1)..<range.upperBound
        let next = right.first { passage.tokens[$0].text == "of" } ?? right.upperBound
        guard next - 1 > right.lowerBound || left != .organisation, next > right.lowerBound,
            let kind = lexicon.closing[passage.tokens[next - 1].text]
                ?? lexicon.places[passage.passage.text(right.lowerBound..<next)],
            (kind == .organisation) == (left == .organisation)
        else { return [range] }
        return [range.lowerBound..<of] + cutAtOf(right)
    }

    private func isUnit(_ index: Int) -> Bool {
        NameFinder.units.contains(passage.tokens[index].text)
    }

    /// Two names with "and" between them are two: "Angola and Mozambique", but
    /// "Department of Health and Human Services".
    fileprivate func cutAtAnd(_ range: Range<Int>, person: Bool) -> [Range<Int>] {
        guard
            let and = range.dropFirst().dropLast().first(where: {
                passage.tokens[$0].norm == "and" || passage.tokens[$0].text == "&"
            })
        else { return [range] }
        let left = range.lowerBound..<and
        let right = and + 1..<range.upperBound
        guard isPair(left, right, whole: range, person: person) else { return [range] }
        return [left, right]
    }

    fileprivate func isPair(
        _ left: Range<Int>, _ right: Range<Int>, whole: Range<Int>, person: Bool
    ) -> Bool {
        let first = passage.passage.text(trimmed(left, person: false))
        let second = passage.passage.text(trimmed(right, person: false))
        if lexicon.places[passage.passage.text(whole)] != nil { return false }
        if person { return true }
        if lexicon.places[first] != nil, lexicon.places[second] != nil { return true }
        if lexicon.bodies.contains(first), lexicon.bodies.contains(second) { return true }
        let governed = left.contains { index in
            lexicon.governing[passage.tokens[index].text] != nil
                && ["of", "for"].contains(passage.word(index + 1))
        }
        return !governed && left.count > 1 && right.count > 1
    }
}
