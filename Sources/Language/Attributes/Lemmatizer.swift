import Foundation

/// spaCy's rule lemmatizer for English: suffix rules, held against a list of words,
/// and exceptions.
///
/// ```swift
/// lemmatizer.lemma(of: "Talks", lowercased: "talks", pos: "NOUN", morphology: "Number=Plur")
/// // "talk"
/// ```
///
/// The order in which forms are put forward is that of `pipeline/lemmatizer.py`,
/// `rule_lemmatize`.
struct Lemmatizer: Sendable {
    /// What is known of one part of speech.
    private struct Tables: Sendable {
        var rules: [(old: String, new: String)] = []
        var exceptions: [UInt64: [String]] = [:]
        var words = ByteTable()
    }

    private let tables: [UInt64: Tables]

    init(_ name: String, in folder: URL) throws {
        let file = try ModelFile("\(name)/lookups/lookups.bin", in: folder)
        let root = try PackedField(root: file)
        var tables: [UInt64: Tables] = [:]
        for (key, rules) in try root.member("lemma_rules").entries() {
            tables[try key.identifier(), default: Tables()].rules = try rules.items().map {
                let pair = try $0.items()
                guard pair.count == 2 else { throw $0.error("not two endings") }
                return (try pair[0].string(), try pair[1].string())
            }
        }
        for (key, exceptions) in try root.member("lemma_exc").entries() {
            var forms: [UInt64: [String]] = [:]
            for (word, lemmas) in try exceptions.entries() {
                forms[spellingHash(try word.string())] = try lemmas.items().map { try $0.string() }
            }
            tables[try key.identifier(), default: Tables()].exceptions = forms
        }
        for (key, words) in try root.member("lemma_index").entries() {
            var table = ByteTable()
            for range in try words.stringRanges() {
                _ = table.insert(UnsafeRawBufferPointer(rebasing: file.bytes[range]))
            }
            tables[try key.identifier(), default: Tables()].words = table
        }
        self.tables = tables
    }

    func lemma(of text: String, lowercased: String, pos: String, morphology: String) -> String {
        let pos = pos.lowercased()
        if ["", "eol", "space"].contains(pos) || Self.isBaseForm(pos, morphology) {
            return lowercased
        }
        guard let tables = tables[stringIdentifier(pos)] else {
            return pos == "propn" ? text : lowercased
        }
        var (forms, unlisted) = Self.apply(tables, to: lowercased)
        for form in tables.exceptions[spellingHash(lowercased)] ?? []
        where !forms.contains(where: { $0.utf8.elementsEqual(form.utf8) }) {
            forms.insert(form, at: 0)
        }
        return forms.first ?? unlisted.first ?? text
    }

    /// The forms that the rules make: listed words before others, and apart from them
    /// those that would be words but are not listed.
    private static func apply(_ tables: Tables, to word: String) -> ([String], [String]) {
        var forms: [String] = []
        var unlisted: [String] = []
        for (old, new) in tables.rules where endsExactly(word, in: old) {
            let stem = word.unicodeScalars.dropLast(old.unicodeScalars.count)
            let form = String(stem) + new
            if form.isEmpty { continue }
            if tables.words.find(form) != nil {
                forms.insert(form, at: 0)
            } else if !form.isPythonAlphabetic {
                forms.append(form)
            } else {
                unlisted.append(form)
            }
        }
        return (forms, unlisted)
    }

    /// `hasSuffix` would hold canonically equivalent endings to be equal.
    private static func endsExactly(_ word: String, in ending: String) -> Bool {
        word.utf8.reversed().starts(with: ending.utf8.reversed())
    }

    /// Whether the word stands in its base form already (spaCy's `lang/en/lemmatizer.py`).
    private static func isBaseForm(_ pos: String, _ morphology: String) -> Bool {
        var features: [Substring: Substring] = [:]
        for feature in morphology.split(separator: "|") {
            let parts = feature.split(separator: "=", maxSplits: 1)
            if parts.count == 2 { features[parts[0]] = parts[1] }
        }
        let (number, form) = (features["Number"], features["VerbForm"])
        if pos == "noun", number == "Sing" { return true }
        if pos == "verb", form == "Fin", features["Tense"] == "Pres", number == nil { return true }
        return form == "Inf" || form == "None" || features["Degree"] == "Pos"
    }
}
