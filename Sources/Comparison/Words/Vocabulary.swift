/// What comparison knows of English words: which are empty, which belong
/// together, which are numbers.
struct Vocabulary: Sendable {
    private let functionWords: Set<String>
    /// Irregular forms by their form: `held` → `hold`.
    private let irregular: [String: String]
    /// The first word's stem of a group of one meaning, by stem.
    private let meanings: [String: String]
    private let numbers: [String: Double]

    /// The lists of this module.
    static let english = Vocabulary()

    private init() {
        functionWords = Set(ListFile("function-words.txt").lines.map(String.init))
        var forms: [String: String] = [:]
        for row in ListFile("irregular-forms.tsv").rows where row.count > 1 {
            for form in row.dropFirst() { forms[String(form)] = String(row[0]) }
        }
        irregular = forms
        var groups: [String: String] = [:]
        for row in ListFile("meanings.tsv").rows {
            guard let first = row.first.map({ stem(of: forms[String($0)] ?? String($0)) }) else {
                continue
            }
            for word in row { groups[stem(of: forms[String(word)] ?? String(word))] = first }
        }
        meanings = groups
        var values: [String: Double] = [:]
        for row in ListFile("number-words.tsv").rows where row.count == 2 {
            values[String(row[0])] = Double(row[1])
        }
        numbers = values
    }

    func isFunction(_ form: String) -> Bool { functionWords.contains(form) }

    /// What stands for a word and its relatives.
    func key(of form: String) -> String {
        let stem = stem(of: irregular[form] ?? form)
        return meanings[stem] ?? stem
    }

    /// The value of a number in digits or in one word.
    func number(_ form: String) -> Double? {
        if let first = form.unicodeScalars.first, first.isASCIIDigit { return Double(form) }
        return numbers[form]
    }
}
