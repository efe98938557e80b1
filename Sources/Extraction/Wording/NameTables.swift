/// The words that tell people, desks and agencies apart, read from the lists
/// once.
struct NameTables: Sendable {
    enum Kind: String, Sendable { case particle, title, suffix, stop, doubt, join, place }

    enum Role: String, Sendable { case author, contributor, editor, other }

    /// A phrase that announces people; a strong one needs no colon behind it.
    struct Mark: Sendable {
        var role: Role
        var isStrong: Bool
    }

    static let shared = NameTables()

    private let kinds: [UInt64: [Kind]]
    let agencies: PhraseTable<String>
    let outlets: PhraseTable<Bool>
    let cities: PhraseTable<Bool>
    private let givenNames: Set<UInt64>
    let marks: PhraseTable<Mark>

    private init() {
        var kinds: [UInt64: [Kind]] = [:]
        for row in WordTable("name-words.tsv").rows where row.count > 1 {
            guard let kind = Kind(rawValue: row[0]) else { continue }
            kinds[Word.key(of: row[1]), default: []].append(kind)
        }
        self.kinds = kinds
        agencies = PhraseTable(
            WordTable("agencies.tsv").rows.filter { $0.count > 1 }.map { ($0[1], $0[0]) })
        let hosts = WordTable("outlets.tsv").rows.filter { $0.count > 2 && $0[2] != "-" }
        outlets = PhraseTable(hosts.map { ($0[2], true) })
        cities = PhraseTable(WordTable("dateline-cities.tsv").rows.map { ($0[0], true) })
        givenNames = Set(WordTable("given-names.tsv").rows.map { Word.key(of: $0[0]) })
        marks = PhraseTable(
            WordTable("byline-marks.tsv").rows.compactMap { row in
                guard row.count > 1, let role = Role(rawValue: row[0]) else { return nil }
                return (row[1], Mark(role: role, isStrong: Self.isStrong(row[1])))
            })
    }

    func `is`(_ word: Word, _ kind: Kind) -> Bool {
        word.kind == .word && kinds[word.key]?.contains(kind) == true
    }

    func isGivenName(_ word: Word) -> Bool { givenNames.contains(word.key) }

    /// "By" and its like begin a byline by themselves; "Author" or "Text" only
    /// with a colon.
    private static func isStrong(_ phrase: String) -> Bool {
        phrase.contains(" ")
            || ["by", "von", "par", "por", "door", "av", "af", "oleh", "του", "της"].contains(
                phrase)
    }
}
