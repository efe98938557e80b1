/// Which words stand for the same place or name.
///
/// Headlines say "Kyiv", "the Ukrainian capital" and "Ukraine" of one city; all
/// give the term `kyiv` or `ukraine`, so that reports in other words can meet.
///
/// ```swift
/// forms.match(words, at: 0)  // "Ukrainian capital" → kyiv, and ukraine implied
/// ```
struct NameForms: Sendable {
    /// What a form stands for.
    struct Meaning: Equatable, Sendable {
        /// The term itself.
        var term: String
        /// The country that the term implies, if it is a capital or a byword.
        var implied: String?
        var isPlace = false
    }

    private struct Form: Sendable {
        var keys: [String]
        var capital: Bool
        var allCapitals: Bool
        var meaning: Meaning
    }

    /// The forms by their first word, the longest first.
    private var forms: [String: [Form]] = [:]

    init(places: ListFile, spellings: ListFile) {
        for row in places.rows where row.count >= 4 { addPlace(row) }
        for row in spellings.rows where row.count >= 2 {
            let term = Self.term(of: row[0])
            for form in [row[0]] + Self.list(row[1]) { add(form, Meaning(term: term)) }
        }
        // Longest first, so that "North Korean" is not read as "Korean".
        for key in forms.keys {
            forms[key]?.sort {
                ($1.keys.count, $0.keys.joined()) < ($0.keys.count, $1.keys.joined())
            }
        }
    }

    /// The form that begins at a word, and how many words it has.
    func match(_ words: [Word], at start: Int) -> (meaning: Meaning, length: Int)? {
        guard let candidates = forms[words[start].key] else { return nil }
        for form in candidates where start + form.keys.count <= words.count {
            let found = words[start..<start + form.keys.count]
            guard zip(found, form.keys).allSatisfy({ $0.key == $1 }) else { continue }
            if form.allCapitals, !words[start].isAllCapitals { continue }
            if form.capital, !words[start].isCapital { continue }
            return (form.meaning, form.keys.count)
        }
        return nil
    }

    private mutating func addPlace(_ row: [String]) {
        let country = Self.term(of: row[0])
        let capitals = Self.list(row[2])
        let demonyms = Self.list(row[3])
        for form in [row[0]] + Self.list(row[1]) + demonyms {
            add(form, Meaning(term: country, isPlace: true))
        }
        for form in row.count > 4 ? Self.list(row[4]) : [] {
            add(form, Meaning(term: Self.term(of: form), implied: country, isPlace: true))
        }
        guard let capital = capitals.first.map(Self.term) else { return }
        let meaning = Meaning(term: capital, implied: country, isPlace: true)
        for form in capitals { add(form, meaning) }
        for demonym in demonyms { add(demonym + " capital", meaning) }
        add("capital of " + row[0], meaning, capital: false)
    }

    private mutating func add(_ form: String, _ meaning: Meaning, capital: Bool = true) {
        let words = WordReader.words(in: form)
        guard let first = words.first else { return }
        forms[first.key, default: []].append(
            Form(
                keys: words.map(\.key), capital: capital && first.isCapital,
                allCapitals: first.isAllCapitals, meaning: meaning))
    }

    /// A name as a term: its words in small letters, joined.
    private static func term(of name: String) -> String {
        WordReader.words(in: name).map(\.key).joined(separator: " ")
    }

    private static func list(_ cell: String) -> [String] {
        cell.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init)
    }
}
