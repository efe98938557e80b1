/// A name as it is compared: its words in lower case, without article and marks.
///
/// ```swift
/// NameForm("Trump").isSamePerson(as: NameForm("Donald J. Trump"))       // true
/// NameForm("EU").isSameBody(as: NameForm("the European Union"))         // true
/// ```
struct NameForm: Hashable, Sendable {
    let words: [String]

    init(_ name: String) {
        let words = WordReader().words(of: name).map(\.form).filter { !Self.dropped.contains($0) }
        let joined = words.joined(separator: " ")
        let known = Self.aliases[joined] ?? joined
        self.words = known.split(separator: " ").map(String.init)
    }

    /// Same surname, and given names that do not speak against it.
    func isSamePerson(as other: NameForm) -> Bool {
        guard let last = words.last, last == other.words.last else { return false }
        guard let first = words.first, let otherFirst = other.words.first, words.count > 1,
            other.words.count > 1
        else { return true }
        let isInitial = first.count == 1 || otherFirst.count == 1
        if isInitial { return first.first == otherFirst.first }
        return (Self.givenNames[first] ?? first) == (Self.givenNames[otherFirst] ?? otherFirst)
    }

    /// One is the initials of the other, or the other with a word less at its end
    /// ("Pentland" and "Pentland Line" are not the same; "Hamas" and "Hamas
    /// movement" are).
    func isSameBody(as other: NameForm) -> Bool {
        initials == other.words.joined() || other.initials == words.joined()
            || addsKind(to: other) || other.addsKind(to: self)
    }

    /// What it has in common with any name that may be the same one's.
    var keys: Set<String> {
        var keys: Set<String> = [words.joined()]
        if let last = words.last { keys.insert(last) }
        if let first = words.first { keys.insert(first) }
        if let initials { keys.insert(initials) }
        return keys
    }

    private var initials: String? {
        guard words.count > 1 else { return nil }
        let letters = words.filter { !Self.linking.contains($0) }.compactMap(\.first)
        return letters.count > 1 ? String(letters) : nil
    }

    /// Whether it is the other with a word such as "movement" at its end.
    func addsKind(to other: NameForm) -> Bool {
        words.count == other.words.count + 1 && words.starts(with: other.words)
            && Self.kinds.contains(words[words.count - 1])
    }

    private static let dropped: Set<String> = ["the", "jr", "sr", "ii", "iii"]

    /// Full given names by their short forms.
    private static let givenNames: [String: String] = {
        var names: [String: String] = [:]
        for row in ListFile("short-names.tsv").rows {
            for short in row.dropFirst() { names[String(short)] = String(row[0]) }
        }
        return names
    }()

    private static let linking: Set<String> = ["and", "for", "in", "of", "on"]

    private static let kinds: Set<String> = [
        "city", "group", "inc", "islamists", "ltd", "militants", "movement", "plc", "province",
        "state", "strip",
    ]

    /// Names that share no letters with one another.
    private static let aliases: [String: String] = {
        var aliases: [String: String] = [:]
        for row in ListFile("aliases.tsv").rows {
            for name in row.dropFirst() { aliases[String(name)] = String(row[0]) }
        }
        return aliases
    }()
}
