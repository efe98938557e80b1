import News

/// What is known of names before a report is read: places, given names, words
/// that tell what a name stands for.
struct NameLexicon: Sendable {
    enum Gender: Sendable {
        case female, male, either
    }

    /// What a common noun stands for: "surgeon", "company", "village", "film".
    enum NounKind: Sendable {
        case person, organisation, place, other
    }

    /// Places, and whether they are polities, facilities, or other locations.
    let places: [String: EntityLabel]
    /// "Calif.", "Ont.": places that only follow another place.
    let abbreviatedRegions: Set<String>
    /// All names of a country or its capital, to the country's first name.
    let countries: [String: String]
    let capitals: [String: String]
    /// The first capital of a country.
    let capitalOfCountry: [String: String]
    /// "Ukrainian" to "Ukraine".
    let demonyms: [String: String]
    let peoples: Set<String>
    let givenNames: [String: Gender]
    /// Given names that are as often another word: "May", "Chelsea".
    let weakGivenNames: Set<String>
    let familyNames: Set<String>
    let honorifics: Set<String>
    let titles: Set<String>
    let nouns: [String: NounKind]
    let bodies: Set<String>
    /// Events, works, products and laws.
    let others: [String: EntityLabel]
    /// The listed bodies, events and other things of several words.
    let known: KnownNames
    let ordinary: Set<String>
    /// "wife", "son": words that introduce somebody by another.
    let kin: Set<String>
    /// Words that close a name, that stand before "of" in it, or that open it.
    let closing: [String: EntityLabel]
    let governing: [String: EntityLabel]
    let opening: [String: EntityLabel]

    static let standard = NameLexicon()
}

extension NameLexicon {
    init() {
        let atlas = Atlas(
            countries: WordTable("places-countries.tsv"), names: WordTable("places-names.tsv"))
        places = atlas.places
        abbreviatedRegions = atlas.abbreviations
        countries = atlas.countries
        capitals = atlas.capitals
        capitalOfCountry = atlas.capitalOfCountry
        demonyms = atlas.demonyms
        peoples = atlas.peoples.union(WordList("places-peoples.txt").entries)
        let given = WordTable("names-given.tsv").rows.filter { $0.count > 1 }
        givenNames = Dictionary(
            given.map { ($0[0], $0[1] == "f" ? .female : $0[1] == "m" ? .male : .either) },
            uniquingKeysWith: { first, _ in first })
        weakGivenNames = Set(given.filter { $0.count > 2 }.map { $0[0] })
        familyNames = WordList("names-family.txt").entries
        let titleRows = WordTable("cast-titles.tsv").rows.filter { $0.count > 1 }
        honorifics = Set(titleRows.filter { $0[1] == "honorific" }.map { $0[0] })
        titles = Set(titleRows.filter { $0[1] == "title" }.map { $0[0] })
        nouns = Self.nouns(WordTable("cast-nouns.tsv"))
        bodies = WordList("cast-bodies.txt").entries
        others = Self.others(WordTable("cast-others.tsv"))
        known = KnownNames([Array(bodies), Array(others.keys)])
        ordinary = WordList("cast-ordinary.txt").entries
        kin = WordList("cast-kin.txt").entries
        let heads = WordTable("cast-heads.tsv")
        closing = Self.heads(heads, "last")
        governing = Self.heads(heads, "of")
        opening = Self.heads(heads, "first")
    }

    private static func nouns(_ table: WordTable) -> [String: NounKind] {
        let kinds: [String: NounKind] = [
            "person": .person, "organisation": .organisation, "place": .place, "other": .other,
        ]
        return Dictionary(
            table.rows.compactMap { row in
                row.count > 1 ? kinds[row[1]].map { (row[0], $0) } : nil
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func others(_ table: WordTable) -> [String: EntityLabel] {
        let labels: [String: EntityLabel] = [
            "event": .event, "law": .law, "product": .product, "work": .work,
        ]
        return Dictionary(
            table.rows.compactMap { row in
                row.count > 1 ? labels[row[1]].map { (row[0], $0) } : nil
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func heads(_ table: WordTable, _ place: String) -> [String: EntityLabel] {
        let labels: [String: EntityLabel] = [
            "organisation": .organisation, "location": .location, "polity": .polity,
            "facility": .facility, "event": .event, "law": .law,
        ]
        return Dictionary(
            table.rows.compactMap { row in
                row.count > 2 && row[2] == place ? labels[row[1]].map { (row[0], $0) } : nil
            }, uniquingKeysWith: { first, _ in first })
    }
}

/// The lists of places, as they are asked for.
private struct Atlas {
    var places: [String: EntityLabel] = [:]
    var abbreviations: Set<String> = []
    var countries: [String: String] = [:]
    var capitals: [String: String] = [:]
    var capitalOfCountry: [String: String] = [:]
    var demonyms: [String: String] = [:]
    var peoples: Set<String> = []

    init(countries table: WordTable, names: WordTable) {
        for row in names.rows where row.count > 1 {
            switch row[1] {
            case "facility": places[row[0]] = .facility
            case "area": places[row[0]] = .location
            default: places[row[0]] = .polity
            }
            if row[1] == "abbreviation" { abbreviations.insert(row[0]) }
        }
        for row in table.rows { add(row) }
    }

    private mutating func add(_ row: [String]) {
        func list(_ column: Int) -> [String] {
            column < row.count ? row[column].split(separator: ",").map(String.init) : []
        }
        for name in [row[0]] + list(1) {
            places[name] = .polity
            countries[name] = row[0]
        }
        for name in list(2) {
            places[name] = .polity
            capitals[name] = row[0]
        }
        capitalOfCountry[row[0]] = list(2).first
        for name in list(3) where demonyms[name] == nil { demonyms[name] = row[0] }
        peoples.formUnion(list(3))
    }
}
