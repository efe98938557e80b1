import News

/// Brings the names of a report together by whom they stand for.
///
/// Two people made one is worse than one person left as two: a family name that
/// fits several people goes to none of them unless only one is known by then.
struct NameVariants {
    let register: NameRegister
    private(set) var entities: [CastEntity] = []

    init(_ register: NameRegister) {
        self.register = register
        let named = register.groups.filter { $0.label != nil }
        // Full names first, so that every short one meets all that it may mean.
        let people = named.filter { $0.label == .person }
        addPeople(people.filter { $0.key.count > 1 }, people.filter { $0.key.count == 1 })
        addOthers(named.filter { $0.label != .person })
        for index in entities.indices { entities[index].mentions.sort(by: NameMention.precedes) }
        entities.sort { left, right in
            NameMention.precedes(left.mentions[0], right.mentions[0])
        }
    }
}

// MARK: people

extension NameVariants {
    private mutating func addPeople(_ full: [NameGroup], _ single: [NameGroup]) {
        for group in full.sorted(by: Self.fullerFirst) {
            let fitting = entities.indices.filter { isSamePerson(entities[$0], group) }
            if fitting.count == 1, let index = fitting.first {
                add(group, to: index)
            } else {
                append(group)
            }
        }
        let people = entities.indices
        let bearers = SurnameBearers(passages: register.passages, lexicon: register.lexicon)
        for group in single {
            let alone = group.mentions.sorted(by: NameMention.precedes)
            let fitting = people.filter { person in
                guard Self.names(entities[person], group.key[0]) else { return false }
                let isFamilyName = entities[person].fullest.key.last == group.key[0]
                return !isFamilyName || !bearers.isAnother(entities[person], than: alone)
            }
            if fitting.isEmpty {
                append(group)
            } else if fitting.count == 1, let index = fitting.first {
                add(group, to: index)
            } else {
                share(group, among: fitting)
            }
        }
    }

    private static func fullerFirst(_ left: NameGroup, _ right: NameGroup) -> Bool {
        if left.key.count != right.key.count { return left.key.count > right.key.count }
        return NameMention.precedes(left.mentions[0], right.mentions[0])
    }

    private static let suffixes: Set<String> = ["ii", "iii", "iv", "jr", "sr"]

    /// "Donald Trump" is "Donald J. Trump", and "bin Salman" is "Mohammed bin
    /// Salman"; "Donald Trump Jr." is another man.
    private func isSamePerson(_ entity: CastEntity, _ group: NameGroup) -> Bool {
        guard entity.label == .person else { return false }
        return entity.forms.contains { form in
            let suffix = form.key.last.flatMap { Self.suffixes.contains($0) ? $0 : nil }
            let other = group.key.last.flatMap { Self.suffixes.contains($0) ? $0 : nil }
            guard suffix == other else { return false }
            if form.key.count > group.key.count, form.key.suffix(group.key.count) == group.key[...]
            {
                return true
            }
            return form.key.last == group.key.last
                && Self.isSameGivenName(form.key[0], group.key[0])
                && Self.agree(form.key.dropFirst().dropLast(), group.key.dropFirst().dropLast())
        }
    }

    /// Middle names may be missing or cut to an initial, but not differ.
    private static func agree(_ left: ArraySlice<String>, _ right: ArraySlice<String>) -> Bool {
        guard let first = left.first, let second = right.first else { return true }
        return first == second
            || (first.count == 1 || second.count == 1) && first.first == second.first
    }

    private static func isSameGivenName(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        let shorter = left.utf8.count < right.utf8.count ? left : right
        let longer = left.utf8.count < right.utf8.count ? right : left
        // "J. Smith", and "Ben" for "Benjamin".
        return (shorter.utf8.count == 1 || shorter.utf8.count >= 3) && longer.hasPrefix(shorter)
    }

    /// Whether a person may be called by one word: the family or the given name. Nobody
    /// is called by a part of a double name ("Trump-Putin", "Rees-Mogg").
    private static func names(_ entity: CastEntity, _ word: String) -> Bool {
        guard entity.label == .person else { return false }
        return entity.forms.contains { form in
            guard form.key.count > 1, form.text.utf8.contains(UInt8(ascii: " ")),
                let last = form.key.last
            else { return false }
            if suffixes.contains(last) { return form.key.dropLast().last == word }
            return last == word || form.key[0] == word
        }
    }

    /// The only one of some people who was named before a place, or the one whom
    /// the report is about where the others are named in passing and not nearby.
    private func onlyMeant(by mention: NameMention, among people: [Int]) -> Int? {
        let known = people.map { person in
            (person, entities[person].mentions.filter { NameMention.precedes($0, mention) })
        }.filter { !$0.1.isEmpty }
        guard known.count > 1 else { return known.first?.0 }
        // Who is introduced as another's wife or son is not called by the family name alone.
        let bearers = SurnameBearers(passages: register.passages, lexicon: register.lexicon)
        let own = known.filter { !bearers.isKin(entities[$0.0]) }
        let main = own.count == 1 ? own.first : known.max { $0.1.count < $1.1.count }
        guard let main else { return nil }
        let others = known.filter { $0.0 != main.0 }.flatMap(\.1)
        let isNear = others.contains { other in
            other.passage == mention.passage
                && mention.tokens.lowerBound - other.tokens.upperBound < Self.nearby
        }
        return (own.count == 1 || main.1.count >= 3 * others.count) && !isNear ? main.0 : nil
    }

    /// Tokens, about three sentences.
    private static let nearby = 80

    /// A family name of several people means, at each place, one of them or
    /// nobody whom the report makes plain.
    private mutating func share(_ group: NameGroup, among people: [Int]) {
        var open = group
        open.spans = []
        for mention in group.mentions {
            if let person = onlyMeant(by: mention, among: people) {
                entities[person].mentions.append(mention)
                entities[person].add(group.form)
            } else {
                open.spans.append(
                    NameSpan(passage: mention.passage, tokens: mention.tokens, engine: nil))
            }
        }
        if !open.spans.isEmpty { append(open) }
    }
}

// MARK: places, bodies and other things

extension NameVariants {
    private mutating func addOthers(_ groups: [NameGroup]) {
        var byIdentity: [String: Int] = [:]
        for group in groups.sorted(by: Self.fullerFirst) {
            let identity = identity(of: group)
            if let index = byIdentity[identity] ?? bodyCalled(group) {
                add(group, to: index)
                byIdentity[identity] = index
            } else {
                byIdentity[identity] = entities.count
                append(group)
            }
        }
    }

    /// What all names of one place, or of one people, have in common.
    private func identity(of group: NameGroup) -> String {
        let kind = group.label == .group ? "people:" : ""
        if let country = register.lexicon.countries[group.name] { return kind + country }
        if group.label == .group, group.name.hasSuffix("s") {
            return kind + group.key.joined(separator: " ").dropLast()
        }
        return kind + group.key.joined(separator: " ")
    }

    /// The one body that a short name stands for: "WHO", "Northrop".
    private func bodyCalled(_ group: NameGroup) -> Int? {
        guard group.label == .organisation, group.key.count == 1,
            !isCommonHead(group.words[0]) || group.key[0].hasSuffix("s"),
            register.lexicon.places[group.words[0]] == nil
        else { return nil }
        let fitting = entities.indices.filter { index in
            guard entities[index].label == .organisation else { return false }
            return entities[index].forms.contains {
                $0.key.count > 1
                    && ($0.key[0] == group.key[0] || Self.initials(of: $0.text) == group.key[0]
                        || $0.key.last == group.key[0] && group.key[0].hasSuffix("s"))
            }
        }
        return fitting.count == 1 ? fitting.first : nil
    }

    private func isCommonHead(_ word: String) -> Bool {
        let lexicon = register.lexicon
        return lexicon.closing[word] != nil || lexicon.governing[word] != nil
            || lexicon.opening[word] != nil || lexicon.peoples.contains(word)
    }

    /// The first letters of the capitalised words, "who" for "World Health
    /// Organization"; nothing for fewer than three.
    private static func initials(of name: String) -> String {
        let letters = name.split(whereSeparator: { $0 == " " || $0 == "-" })
            .compactMap { $0.unicodeScalars.first }
            .filter { $0.properties.isUppercase }
        return letters.count < 3
            ? "" : letters.map { $0.properties.lowercaseMapping }.joined()
    }
}

extension NameVariants {
    private mutating func append(_ group: NameGroup) {
        guard let label = group.label else { return }
        var entity = CastEntity(label: label, forms: [group.form])
        entity.mentions = group.mentions
        entities.append(entity)
    }

    private mutating func add(_ group: NameGroup, to index: Int) {
        entities[index].mentions += group.mentions
        entities[index].add(group.form)
    }
}

extension NameGroup {
    fileprivate var mentions: [NameMention] {
        spans.map { NameMention(passage: $0.passage, tokens: $0.tokens) }
    }
}
