import Language
import News

/// All names of a report by their words, with one kind for each.
struct NameRegister {
    let passages: [NamePassage]
    let lexicon: NameLexicon
    private(set) var groups: [NameGroup] = []
    private var numbers: [[String]: Int] = [:]
    private var familyNames: Set<String> = []
    /// The words that the report writes in small letters.
    private let smallWords: Set<String>

    /// Below this no run of capitals that the engine passed over is a name.
    static let leastEvidence = 1.5

    init(passages: [NamePassage], lexicon: NameLexicon) {
        self.passages = passages
        self.lexicon = lexicon
        smallWords = Self.smallWords(of: passages)
        let hasPlainText = passages.contains { $0.lettering.contains(.plain) }
        for (number, passage) in passages.enumerated() {
            let finder = NameFinder(
                passage: passage, number: number, lexicon: lexicon, hasPlainText: hasPlainText)
            for span in finder.spans() { add(span) }
        }
        weigh()
        shareInLists()
        shareEvidence()
        shareWithAcronyms()
        for index in groups.indices { groups[index].label = label(of: groups[index]) }
        findAgain()
    }

    private static func smallWords(of passages: [NamePassage]) -> Set<String> {
        var words: Set<String> = []
        for passage in passages {
            for (index, token) in passage.tokens.enumerated()
            where passage.shapes[index] == .letters { words.insert(token.text) }
        }
        return words
    }

    /// The words by which a name is known again: small letters, no full stops.
    func key(of span: NameSpan) -> [String] {
        span.tokens.map { Self.key(passages[span.passage].tokens[$0].text) }
    }

    static func key(_ word: String) -> String {
        var small = word.lowercased()
        if !small.utf8.allSatisfy({ $0 < 0x80 }) { small = small.replacing("\u{2019}", with: "'") }
        return small.utf8.contains(UInt8(ascii: ".")) ? small.filter { $0 != "." } : small
    }
}

extension NameRegister {
    private mutating func add(_ span: NameSpan) {
        let key = key(of: span)
        if let number = numbers[key] {
            groups[number].spans.append(span)
        } else {
            numbers[key] = groups.count
            let found = span.tokens.map { passages[span.passage].tokens[$0].text }
            let words = found.map(written)
            let name =
                words == found
                ? passages[span.passage].passage.text(span.tokens) : words.joined(separator: " ")
            groups.append(NameGroup(key: key, words: words, name: name, spans: [span]))
        }
    }

    /// A word as the lists have it: "SEOUL" as "Seoul", but "NATO" as it is.
    private func written(_ word: String) -> String {
        let shape = WordShape(word)
        guard shape.contains(.capitals), word.utf8.count > 3, !lexicon.bodies.contains(word),
            lexicon.places[word] == nil
        else { return word }
        let plain = String(word.prefix(1)) + word.dropFirst().lowercased()
        return lexicon.places[plain] != nil || lexicon.givenNames[plain] != nil ? plain : word
    }

    private mutating func weigh() {
        let wording = WordingEvidence(lexicon: lexicon)
        let isSport = ClubEvidence.isSport(passages)
        for index in groups.indices {
            groups[index].wording = wording.evidence(of: groups[index].words)
            var context = TypeEvidence()
            for span in groups[index].spans {
                let reader = ContextEvidence(passage: passages[span.passage], lexicon: lexicon)
                context += reader.evidence(of: span.tokens)
                if isSport, isTown(groups[index].name) {
                    let clubs = ClubEvidence(passage: passages[span.passage])
                    context += clubs.evidence(of: span.tokens)
                }
            }
            let count = Double(groups[index].spans.count)
            groups[index].context = context * (1 / count.squareRoot())
        }
    }

    /// Clubs bear the names of towns; national sides are countries.
    private func isTown(_ name: String) -> Bool {
        lexicon.places[name] == .polity && lexicon.countries[name] == nil
    }

    /// The names of a list are of one kind: "Orgy, Velvet Revolver and Linkin Park".
    private mutating func shareInLists() {
        let own = groups.map { group in
            var sum = group.votes
            sum += group.wording
            return sum
        }
        for passage in passages.indices {
            for list in lists(in: passage) where list.count > 1 {
                if list.count == 2 {
                    shareAsPlaces(list[0], list[1], own)
                    continue
                }
                var sum = TypeEvidence()
                for group in list { sum += own[group] }
                for group in list {
                    var others = sum
                    others += own[group] * -1
                    groups[group].context += others * (0.6 / Double(list.count - 1))
                }
            }
        }
    }

    /// "Mouchak, Gazipur": beside a place stands a place, not surely.
    private mutating func shareAsPlaces(_ left: Int, _ right: Int, _ own: [TypeEvidence]) {
        if own[right].place >= 2 { groups[left].context.place += 0.5 }
        if own[left].place >= 2 { groups[right].context.place += 0.5 }
    }

    /// The numbers of the names that stand side by side with commas and "and"
    /// between them.
    private func lists(in passage: Int) -> [[Int]] {
        var spans: [(span: Range<Int>, group: Int)] = []
        for (index, group) in groups.enumerated() {
            for span in group.spans where span.passage == passage {
                spans.append((span.tokens, index))
            }
        }
        spans.sort { $0.span.lowerBound < $1.span.lowerBound }
        var lists: [[Int]] = []
        var end = -1
        for (span, group) in spans {
            let gap = max(end, 0)..<max(span.lowerBound, end, 0)
            let isNext =
                end >= 0 && (1...2).contains(gap.count)
                && gap.allSatisfy { [",", "and", "or", "&"].contains(passages[passage].word($0)) }
            if isNext { lists[lists.count - 1].append(group) } else { lists.append([group]) }
            end = span.upperBound
        }
        return lists
    }

    /// Names that are parts of one another share what is known of them: a
    /// "Collier" beside "Frederick Collier" is a person too.
    private mutating func shareEvidence() {
        var byLastWord: [String: [Int]] = [:]
        var byFirstWord: [String: [Int]] = [:]
        for (index, group) in groups.enumerated() where group.key.count > 1 {
            guard let first = group.key.first, let last = group.key.last else { continue }
            byLastWord[last, default: []].append(index)
            byFirstWord[first, default: []].append(index)
        }
        let before = groups
        for (index, group) in before.enumerated() where group.key.count == 1 {
            for full in byLastWord[group.key[0]] ?? [] {
                let evidence = before[full].evidence
                guard evidence.person >= evidence.best - 0.5 else { continue }
                groups[index].context.person += 2
                groups[full].context += group.context * 0.5
                break
            }
            let isHead = lexicon.closing[group.words[0]] != nil
            let fuller =
                isHead
                ? (byFirstWord[group.key[0]] ?? []) + (byLastWord[group.key[0]] ?? [])
                : group.key[0].hasSuffix("s") ? byLastWord[group.key[0]] ?? [] : []
            for full in fuller {
                // "the Cubs" beside "Chicago Cubs", "the League" beside "League of …"
                guard before[full].evidence.organisation == before[full].evidence.best else {
                    continue
                }
                groups[index].context.organisation += 1.5
                break
            }
            for full in byFirstWord[group.key[0]] ?? []
            where before[full].evidence.person == before[full].evidence.best {
                groups[index].context.person += 1
                break
            }
        }
    }

    /// "the European Chemicals Agency (ECHA)": letters in brackets behind a name that
    /// they begin are of its kind.
    private mutating func shareWithAcronyms() {
        let before = groups
        var byInitials: [String: Int] = [:]
        for (index, group) in before.enumerated() where group.key.count > 1 {
            let initials = Self.initials(of: group.words)
            if initials.utf8.count > 2 { byInitials[initials] = byInitials[initials] ?? index }
        }
        for (index, group) in before.enumerated() where group.key.count == 1 {
            guard WordShape(group.words[0]).contains(.capitals),
                let full = byInitials[group.words[0]]
            else { continue }
            let evidence = before[full].evidence
            if evidence.organisation == evidence.best {
                groups[index].context.organisation += 2
            } else if evidence.place == evidence.best {
                groups[index].context.place += 2
            } else if evidence.other == evidence.best {
                groups[index].context.other += 2
            }
        }
    }

    /// "BCIT" of "British Columbia Institute of Technology".
    private static func initials(of words: [String]) -> String {
        String(
            String.UnicodeScalarView(
                words.compactMap(\.unicodeScalars.first).filter {
                    $0.properties.isUppercase
                }))
    }

    private func label(of group: NameGroup) -> EntityLabel? {
        let evidence = group.evidence
        let best = evidence.best
        if isStrange(group) || isHeadlineTail(group) { return nil }
        let isNamed = group.spans.contains { $0.engine != nil }
        guard best > 0, isNamed || best >= Self.leastEvidence, !isCommonNoun(group) else {
            return nil
        }
        if evidence.person == best { return .person }
        // Places are well known or well marked; what could as well be a body is one.
        let isDoubtful = evidence.organisation > best - 0.5 && lexicon.places[group.name] == nil
        if evidence.place == best, !isDoubtful { return placeLabel(of: group) }
        if evidence.organisation == best || isDoubtful && evidence.place == best {
            return .organisation
        }
        return otherLabel(of: group)
    }

    /// A single word in no list, met once, of which nothing but the engine's guess
    /// tells what it names.
    private func isStrange(_ group: NameGroup) -> Bool {
        guard group.key.count == 1, group.spans.count == 1, group.spans[0].engine == "ORG",
            !WordShape(group.words[0]).contains(.capitals), group.wording.best <= 0
        else { return false }
        return max(group.context.person, group.context.organisation, group.context.place) < 0.25
    }

    /// "Okafor Defends" in a headline: somebody's family name with the headline's next
    /// word is nobody's name; the family name is found again alone.
    private func isHeadlineTail(_ group: NameGroup) -> Bool {
        guard group.key.count > 1, let span = group.spans.first,
            let tail = span.tokens.dropFirst().first,
            !group.words.dropFirst().contains(where: lexicon.familyNames.contains),
            group.evidence.person == group.evidence.best
        else { return false }
        let isInHeadline = group.spans.allSatisfy { span in
            passages[span.passage].lettering(at: span.tokens.lowerBound) == .headline
                || passages[span.passage].sentenceNumbers[span.tokens.lowerBound] == 0
        }
        let passage = passages[span.passage]
        guard isInHeadline,
            groups.contains(where: { other in
                other.key != group.key && other.key.last == group.key[0]
                    && (other.key.count > 1 || other.spans.count > 1)
                    && other.evidence.person == other.evidence.best
            })
        else { return false }
        return lexicon.givenNames[group.words[0]] == nil
            || passage.tokens[tail].tag.hasPrefix("VB") || isWrittenSmall(group.key[1])
    }

    /// Whether the report has a word, or a form of it, in small letters.
    private func isWrittenSmall(_ word: String) -> Bool {
        var stem = word
        for ending in ["ing", "es", "ed", "s"] where stem.hasSuffix(ending) {
            stem.removeLast(ending.count)
            break
        }
        guard stem.utf8.count > 2 else { return smallWords.contains(word) }
        return ["", "e", "s", "es", "ed", "ing"].contains { smallWords.contains(stem + $0) }
    }

    /// A single word that the report also writes small, or that only says what
    /// kind of body it is ("the Institute").
    private func isCommonNoun(_ group: NameGroup) -> Bool {
        if isRole(group) { return true }
        guard group.key.count == 1, let word = group.words.first else { return false }
        if lexicon.bodies.contains(word) || lexicon.places[word] != nil
            || lexicon.peoples.contains(word)
        {
            return false
        }
        if lexicon.closing[word] != nil || lexicon.governing[word] != nil
            || lexicon.titles.contains(word)
        {
            return group.evidence.person < 2 && !isShortForm(group)
        }
        return smallWords.contains(group.key[0]) && group.context.person < 2
    }

    /// "Writing Fellow", "Business Developer": what somebody is, in capitals.
    private func isRole(_ group: NameGroup) -> Bool {
        guard group.key.count > 1, let last = group.key.last, group.evidence.best < 1.8 else {
            return false
        }
        return lexicon.nouns[last] == .person
            && lexicon.familyNames.contains(group.words.last ?? "")
                == false
    }

    /// "the League" beside "National League of Rights", "the Bruins" beside "Boston
    /// Bruins": the first or last word of a body's name, or the one that governs it.
    private func isShortForm(_ group: NameGroup) -> Bool {
        groups.contains { full in
            full.key.count > 1 && full.evidence.organisation == full.evidence.best
                && (full.key[0] == group.key[0] || full.key.last == group.key[0]
                    || zip(full.key, full.key.dropFirst()).contains {
                        $0 == group.key[0] && ($1 == "of" || $1 == "for")
                    })
        }
    }

    private func placeLabel(of group: NameGroup) -> EntityLabel {
        if let label = lexicon.places[group.name] { return label }
        for word in [group.words.last ?? "", group.words[0]] {
            if let label = lexicon.closing[word] ?? lexicon.opening[word],
                [.polity, .location, .facility].contains(label), group.words.count > 1
            {
                return label
            }
        }
        let counts = [("GPE", EntityLabel.polity), ("LOC", .location), ("FAC", .facility)]
        let votes = counts.map { name, label in
            (group.spans.reduce(0) { $0 + ($1.engine == name ? 1 : 0) }, label)
        }
        return votes.max { $0.0 < $1.0 }.flatMap { $0.0 > 0 ? $0.1 : nil } ?? .polity
    }

    private func otherLabel(of group: NameGroup) -> EntityLabel {
        if lexicon.peoples.contains(group.name) { return .group }
        if let label = lexicon.others[group.name] { return label }
        let labels: [(String, EntityLabel)] = [
            ("NORP", .group), ("EVENT", .event), ("WORK_OF_ART", .work), ("PRODUCT", .product),
            ("LAW", .law),
        ]
        for (engine, label) in labels
        where group.spans.contains(where: { $0.engine == engine }) { return label }
        if let label = lexicon.closing[group.words.last ?? ""], label == .event || label == .law {
            return label
        }
        return .work
    }
}

extension NameRegister {
    /// Finds the names where the engine passed over them, in headlines above all.
    private mutating func findAgain() {
        familyNames = familyNamesOfPeople()
        var byFirstWord: [String: [Int]] = [:]
        for (index, group) in groups.enumerated() where group.label != nil {
            byFirstWord[group.key[0], default: []].append(index)
        }
        for word in byFirstWord.keys {
            byFirstWord[word]?.sort { groups[$0].key.count > groups[$1].key.count }
        }
        for (number, passage) in passages.enumerated() {
            var covered = [Bool](repeating: false, count: passage.tokens.count)
            for group in groups where group.label != nil {
                for span in group.spans where span.passage == number {
                    for token in span.tokens { covered[token] = true }
                }
            }
            search(passage, number: number, byFirstWord, covered: &covered)
        }
        for index in groups.indices {
            groups[index].spans.sort {
                ($0.passage, $0.tokens.lowerBound) < ($1.passage, $1.tokens.lowerBound)
            }
        }
    }

    private mutating func search(
        _ passage: NamePassage, number: Int, _ byFirstWord: [String: [Int]], covered: inout [Bool]
    ) {
        for index in passage.tokens.indices
        where !covered[index] && passage.shapes[index].contains(.capitalised) {
            let word = Self.key(passage.tokens[index].text)
            guard let candidates = byFirstWord[word] else {
                covered[index] = addFamilyName(word, at: index, in: passage, number: number)
                continue
            }
            for group in candidates {
                let key = groups[group].key
                let range = index..<index + key.count
                guard range.upperBound <= passage.tokens.count,
                    range.allSatisfy({ !covered[$0] }),
                    zip(range, key).allSatisfy({ Self.key(passage.tokens[$0].text) == $1 }),
                    mayBeName(range, in: passage)
                else { continue }
                groups[group].spans.append(NameSpan(passage: number, tokens: range, engine: nil))
                for token in range { covered[token] = true }
                break
            }
        }
    }

    /// "BIDEN" in a headline, "Biden" in the text, where the engine saw only "Joe Biden".
    private mutating func addFamilyName(
        _ word: String, at index: Int, in passage: NamePassage, number: Int
    ) -> Bool {
        guard familyNames.contains(word), word.utf8.count > 2,
            passage.lettering(at: index) != .plain || isProperNoun(index, in: passage)
        else { return false }
        let span = NameSpan(passage: number, tokens: index..<index + 1, engine: nil)
        add(span)
        guard let group = numbers[[word]] else { return false }
        groups[group].label = .person
        return true
    }

    /// A proper noun that stands alone: no part of a longer run of capitals.
    private func isProperNoun(_ index: Int, in passage: NamePassage) -> Bool {
        let isFree = { (other: Int) in
            !passage.tokens.indices.contains(other)
                || !passage.tokens[other].tag.hasPrefix("NNP")
                || lexicon.titles.contains(passage.tokens[other].text)
                || lexicon.honorifics.contains(passage.tokens[other].text)
        }
        return passage.tokens[index].tag.hasPrefix("NNP")
            && !lexicon.ordinary.contains(passage.tokens[index].text)
            && isFree(index - 1) && isFree(index + 1)
    }

    /// The last words of the people's full names.
    private func familyNamesOfPeople() -> Set<String> {
        Set(groups.filter { $0.label == .person && $0.key.count > 1 }.compactMap(\.key.last))
    }

    /// A single word that opens a sentence must be a noun: "May said", "May I".
    private func mayBeName(_ range: Range<Int>, in passage: NamePassage) -> Bool {
        let first = range.lowerBound
        guard range.count == 1, passage.lettering(at: first) == .plain else { return true }
        if passage.tokens[first].tag.hasPrefix("NN") { return true }
        return !passage.opensSentence(first)
            && !lexicon.ordinary.contains(passage.tokens[first].text)
            && passage.tokens[first].tag != "JJ"
    }
}
