import Language

/// Finds the ranges of a passage that may be names: the engine's, with their
/// ends put right, and other runs of capitalised words.
struct NameFinder {
    let passage: NamePassage
    let number: Int
    let lexicon: NameLexicon
    /// Whether the report has sentences in which capitals stand only where names
    /// begin; they know better than a headline's capitals.
    let hasPlainText: Bool

    private static let labels: Set<String> = [
        "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW",
    ]

    static let units: Set<String> = [
        "Army", "Battalion", "Battery", "Brigade", "Company", "Corps", "Division", "Fleet",
        "Infantry", "Regiment", "Squadron", "Wing",
    ]

    func spans() -> [NameSpan] {
        let works = quotedWorks()
        let places = PlaceLineFinder(passage: passage, lexicon: lexicon).places()
        let surer =
            works
            + places.map { NameSpan(passage: number, tokens: $0, engine: NameSpan.placeLine) }
        let boundaries = NameBoundaries(passage: passage, lexicon: lexicon)
        let named = engineSpans().map(extended).map(tied).map { span in
            guard span.engine != "PERSON" else { return span }
            var span = span
            span.tokens = boundaries.withoutRemit(span.tokens)
            return span
        }
        var spans = governed(joined(named))
        spans.removeAll { span in surer.contains { $0.tokens.overlaps(span.tokens) } }
        spans += surer
        addKnown(to: &spans)
        var covered = [Bool](repeating: false, count: passage.tokens.count)
        for span in spans { for token in span.tokens { covered[token] = true } }
        for entity in passage.passage.document.entities where !Self.labels.contains(entity.label) {
            for token in entity.tokens { covered[token] = true }
        }
        spans += runs(covered: covered)
        return spans.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}

extension NameFinder {
    fileprivate func engineSpans() -> [NameSpan] {
        let boundaries = NameBoundaries(passage: passage, lexicon: lexicon)
        var spans: [NameSpan] = []
        for entity in passage.passage.document.entities where Self.labels.contains(entity.label) {
            if passage.lettering(at: entity.tokens.lowerBound) == .capitals { continue }
            let names =
                entity.label == "WORK_OF_ART"
                ? boundaries.works(in: entity.tokens)
                : boundaries.names(
                    in: entity.tokens, person: entity.label == "PERSON",
                    place: ["GPE", "LOC"].contains(entity.label))
            for name in names where isTrusted(name, entity.label) {
                // "Deputy Assistant Secretary" is what somebody is.
                if entity.label == "PERSON", name.count > 1, isOffice(name) { continue }
                spans.append(
                    NameSpan(
                        passage: number, tokens: withSyllable(name, entity.label),
                        engine: entity.label))
            }
        }
        return spans
    }

    /// Listed names stand where the engine saw only a part of them: "Islamic" for
    /// "Islamic State". A longer name that holds a listed one stays.
    private func addKnown(to spans: inout [NameSpan]) {
        var index = 0
        while index < passage.tokens.count {
            guard passage.shapes[index].contains(.capitalised),
                let name = lexicon.known.name(at: index, in: passage.tokens),
                passage.lettering(at: index) == .plain
            else {
                index += 1
                continue
            }
            index = name.upperBound
            let others = spans.filter { $0.tokens.overlaps(name) }
            let isWhole = others.contains {
                $0.tokens.lowerBound <= name.lowerBound && $0.tokens.upperBound >= name.upperBound
            }
            let isPart = { (span: NameSpan) in
                span.tokens.lowerBound >= name.lowerBound
                    && span.tokens.upperBound <= name.upperBound
            }
            guard !isWhole, others.allSatisfy(isPart) else { continue }
            spans.removeAll(where: isPart)
            spans.append(NameSpan(passage: number, tokens: name, engine: "ORG"))
        }
    }

    /// In a headline all words look like names; there only known ones count, and
    /// those of the text below are found again.
    private func isTrusted(_ name: Range<Int>, _ label: String) -> Bool {
        guard hasPlainText, passage.isHeadline(at: name.lowerBound) else { return true }
        let text = passage.passage.text(name)
        if lexicon.places[text] != nil || lexicon.bodies.contains(text)
            || lexicon.peoples.contains(text)
        {
            return true
        }
        return label == "PERSON" && (2...3).contains(name.count)
            && lexicon.givenNames[passage.tokens[name.lowerBound].text] != nil
    }

    /// "Kim Jong" + "-un": the engine cuts at the hyphen.
    private func withSyllable(_ name: Range<Int>, _ label: String) -> Range<Int> {
        let hyphen = name.upperBound
        guard label == "PERSON", name.count > 1, hyphen + 1 < passage.tokens.count,
            passage.tokens[hyphen].text == "-", passage.touchesNext(hyphen - 1),
            passage.touchesNext(hyphen), passage.shapes[hyphen + 1] == .letters,
            passage.tokens[hyphen + 1].text.utf8.count <= 5,
            !Self.compoundEndings.contains(passage.word(hyphen + 1))
        else { return name }
        return name.lowerBound..<hyphen + 2
    }

    /// "Stratford-upon-Avon", "Mazar-i-Sharif": hyphens around a small word tie the
    /// capitalised words on its two sides, of which the engine may have seen one.
    private func tied(_ span: NameSpan) -> NameSpan {
        var span = span
        let end = span.tokens.upperBound
        if isTie(from: end), end + 3 < passage.tokens.count,
            passage.shapes[end + 3].contains(.capitalised)
        {
            span.tokens = span.tokens.lowerBound..<end + 4
        }
        let start = span.tokens.lowerBound
        if start > 3, isTie(from: start - 3), passage.shapes[start - 4].contains(.capitalised) {
            span.tokens = start - 4..<span.tokens.upperBound
        }
        return span
    }

    /// A hyphen, a short word in small letters and a hyphen, without any space.
    private func isTie(from index: Int) -> Bool {
        guard index > 0, index + 2 < passage.tokens.count else { return false }
        return passage.tokens[index].text == "-" && passage.tokens[index + 2].text == "-"
            && passage.shapes[index + 1] == .letters
            && passage.tokens[index + 1].text.utf8.count <= 5
            && (index - 1...index + 2).allSatisfy { passage.touchesNext($0) }
    }

    private static let compoundEndings: Set<String> = [
        "based", "born", "era", "free", "held", "hit", "led", "like", "made", "owned", "run",
        "style", "type", "wing", "years",
    ]

    /// "Anarchy in Tokyo": words in quotation marks that are written like a
    /// headline are the name of a work, and what they name is not meant.
    fileprivate func quotedWorks() -> [NameSpan] {
        var works: [NameSpan] = []
        var opening: Int?
        for index in passage.tokens.indices {
            guard ["\"", "“", "”", "``", "''"].contains(passage.tokens[index].text) else {
                continue
            }
            if let start = opening, isTitle(start + 1..<index) {
                works.append(
                    NameSpan(passage: number, tokens: start + 1..<index, engine: "WORK_OF_ART"))
                opening = nil
            } else {
                opening = index
            }
        }
        return works
    }

    private func isTitle(_ range: Range<Int>) -> Bool {
        guard (2...8).contains(range.count), let last = range.last,
            passage.sentenceNumbers[range.lowerBound] == passage.sentenceNumbers[last],
            passage.lettering(at: range.lowerBound) == .plain,
            ![",", ".", "!", "?"].contains(passage.tokens[last].text)
        else { return false }
        let words = range.filter { passage.shapes[$0].contains(.letters) }
        let isLong = { (index: Int) in passage.tokens[index].end - passage.tokens[index].start > 3 }
        return words.count > 1 && passage.shapes[range.lowerBound].contains(.capitalised)
            && words.allSatisfy { !isLong($0) || passage.shapes[$0].contains(.capitalised) }
            && words.filter { passage.shapes[$0].contains(.capitalised) }.count > 1
    }

    /// Takes in the proper nouns beside a name that belong to it by grammar:
    /// "Laurel" + "Hollow", "Aero" + "Gare".
    fileprivate func extended(_ span: NameSpan) -> NameSpan {
        guard span.engine != "NORP", let last = span.tokens.last else { return span }
        var span = span
        while let first = span.tokens.first, first > 0,
            belongsBefore(first - 1, in: span.tokens) || numbersUnit(first - 1, last: last)
                || isGluedNumber(first - 1)
        {
            span.tokens = first - 1..<span.tokens.upperBound
        }
        var end = last
        while belongsAfter(end + 1, in: span.tokens) {
            end += 1
            span.tokens = span.tokens.lowerBound..<end + 1
        }
        return span
    }

    /// "65th" + "Air Division".
    fileprivate func numbersUnit(_ index: Int, last: Int) -> Bool {
        Self.units.contains(passage.tokens[last].text)
            && passage.shapes[index].contains(.digits)
            && passage.sentenceNumbers[index] == passage.sentenceNumbers[last]
    }

    /// "3" + "M Co".
    private func isGluedNumber(_ index: Int) -> Bool {
        passage.touchesNext(index) && passage.shapes[index] == .digits
    }

    /// "Bill" + "O’Reilly", which the engine does not know with a curly mark.
    private func isIrishName(_ index: Int) -> Bool {
        let text = passage.tokens[index].text.unicodeScalars
        return text.count > 3 && text.first == "O" && text.dropFirst().first == "\u{2019}"
            && text.dropFirst(2).first?.properties.isUppercase == true
    }

    fileprivate func belongsBefore(_ index: Int, in name: Range<Int>) -> Bool {
        isFreeProperNoun(index) && passage.tokens[index].dep == "compound"
            && name.contains(passage.tokens[index].head)
            && !lexicon.titles.contains(passage.tokens[index].text)
            && !lexicon.honorifics.contains(passage.tokens[index].text)
    }

    fileprivate func belongsAfter(_ index: Int, in name: Range<Int>) -> Bool {
        if index < passage.tokens.count, isIrishName(index) { return true }
        guard index < passage.tokens.count, isFreeProperNoun(index),
            let last = name.last, passage.tokens[last].dep == "compound"
        else { return false }
        // "Hamas" + "Islamists" are a name and a kind, "House" + "Speaker" a role.
        let word = passage.tokens[index].text
        guard !lexicon.peoples.contains(word), !lexicon.titles.contains(word) else { return false }
        return passage.tokens[last].head == index
            || passage.tokens[last].head > index
                && passage.tokens[index].dep == "compound"
                && passage.tokens[index].head == passage.tokens[last].head
    }

    /// A capitalised proper noun that the engine counts to no entity.
    fileprivate func isFreeProperNoun(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        return token.entity == "O" && token.tag.hasPrefix("NNP")
            && passage.shapes[index].contains(.capitalised)
            && passage.lettering(at: index) == .plain
            && !lexicon.ordinary.contains(token.text)
    }

    /// "State Railway" + "of Thailand", "Army" + "of the Potomac".
    fileprivate func governed(_ spans: [NameSpan]) -> [NameSpan] {
        var result: [NameSpan] = []
        for span in spans {
            if let last = result.last, let word = last.tokens.last, last.engine != "PERSON",
                lexicon.governing[passage.tokens[word].text] != nil,
                passage.shapes[word].contains(.capitalised),
                isGoverning(last.tokens.upperBound..<span.tokens.lowerBound),
                !Self.units.contains(passage.tokens[span.tokens.upperBound - 1].text)
            {
                result[result.count - 1].tokens = last.tokens.lowerBound..<span.tokens.upperBound
                result[result.count - 1].engine = last.engine == "GPE" ? "GPE" : "ORG"
            } else {
                result.append(span)
            }
        }
        return result
    }

    private func isGoverning(_ gap: Range<Int>) -> Bool {
        guard let first = gap.first, ["of", "for"].contains(passage.word(first)) else {
            return false
        }
        return gap.count == 1
            || gap.count == 2 && passage.word(first) == "of" && passage.word(first + 1) == "the"
    }

    /// Joins parts of one name that the engine took for two.
    fileprivate func joined(_ spans: [NameSpan]) -> [NameSpan] {
        var result: [NameSpan] = []
        for span in spans {
            if let last = result.last, belongTogether(last, span) {
                result[result.count - 1].tokens = last.tokens.lowerBound..<span.tokens.upperBound
                result[result.count - 1].engine = span.engine
            } else if let last = result.last, last.tokens.overlaps(span.tokens) {
                continue
            } else {
                result.append(span)
            }
        }
        return result
    }

    fileprivate func belongTogether(_ left: NameSpan, _ right: NameSpan) -> Bool {
        guard passage.lettering(at: left.tokens.lowerBound) == .plain,
            let last = left.tokens.last, let final = right.tokens.last
        else { return false }
        if isCapitalDistrict(left, right) || isHyphenated(left, right) { return true }
        guard right.tokens.lowerBound == left.tokens.upperBound else { return false }
        if left.engine == "PERSON", right.engine == "PERSON" {
            return passage.tokens[last].dep == "compound"
        }
        return left.engine == "GPE" && passage.tokens[last].dep == "compound"
            && lexicon.closing[passage.tokens[final].text] != nil
    }

    /// "Saxony-Anhalt", "Danish-German"; "Israel-Hamas" are two.
    fileprivate func isHyphenated(_ left: NameSpan, _ right: NameSpan) -> Bool {
        let hyphen = left.tokens.upperBound
        guard right.tokens.lowerBound == hyphen + 1, passage.tokens[hyphen].text == "-",
            passage.touchesNext(hyphen), passage.touchesNext(hyphen - 1)
        else { return false }
        let whole = left.tokens.lowerBound..<right.tokens.upperBound
        if left.engine == "PERSON", right.engine == "PERSON" {
            return !NameBoundaries(passage: passage, lexicon: lexicon).isPairOfPeople(whole)
        }
        return left.engine == right.engine && left.engine != "GPE"
            || lexicon.places[
                passage.passage.text(left.tokens.lowerBound..<right.tokens.upperBound)] != nil
    }

    /// "Washington, D.C." is one place.
    fileprivate func isCapitalDistrict(_ left: NameSpan, _ right: NameSpan) -> Bool {
        guard right.tokens.count == 1, left.tokens.count == 1 else { return false }
        let gap = left.tokens.upperBound..<right.tokens.lowerBound
        return ["d.c.", "dc", "d.c"].contains(passage.word(right.tokens.lowerBound))
            && passage.word(left.tokens.lowerBound) == "washington"
            && (gap.isEmpty || gap.count == 1 && passage.word(gap.lowerBound) == ",")
    }

    /// Runs of capitalised words that are no part of an entity.
    fileprivate func runs(covered: [Bool]) -> [NameSpan] {
        let boundaries = NameBoundaries(passage: passage, lexicon: lexicon)
        var spans: [NameSpan] = []
        var index = 0
        while index < passage.tokens.count {
            guard startsRun(index, covered: covered) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < passage.tokens.count, continuesRun(end, covered: covered) { end += 1 }
            let name = boundaries.trimmed(index..<end, person: !boundaries.isHead(end - 1))
            if boundaries.isName(name), !isOnlyTitles(name) {
                spans.append(NameSpan(passage: number, tokens: name, engine: nil))
            }
            index = end
        }
        return spans
    }

    fileprivate func startsRun(_ index: Int, covered: [Bool]) -> Bool {
        let token = passage.tokens[index]
        guard !covered[index], passage.shapes[index].contains(.capitalised),
            passage.lettering(at: index) == .plain
        else { return false }
        return token.tag.hasPrefix("NNP")
            || passage.shapes[index].contains(.capitals) && token.tag.hasPrefix("N")
    }

    fileprivate func continuesRun(_ index: Int, covered: [Bool]) -> Bool {
        startsRun(index, covered: covered)
            || !covered[index] && passage.tokens[index].text == "-"
                && passage.touchesNext(index) && passage.touchesNext(index - 1)
    }

    /// A title with words before it that are no given name: "Assistant Secretary".
    private func isOffice(_ name: Range<Int>) -> Bool {
        if isOnlyTitles(name) { return true }
        guard let first = name.first, let last = name.last else { return false }
        return Self.offices.contains(passage.tokens[last].text)
            && lexicon.givenNames[passage.tokens[first].text] == nil
    }

    private static let offices: Set<String> = [
        "Ambassador", "Commissioner", "Director", "Governor", "Minister", "President", "Secretary",
        "Senator",
    ]

    fileprivate func isOnlyTitles(_ name: Range<Int>) -> Bool {
        name.allSatisfy {
            lexicon.titles.contains(passage.tokens[$0].text)
                || lexicon.honorifics.contains(passage.tokens[$0].text)
                || lexicon.ordinary.contains(passage.tokens[$0].text)
        }
    }
}
