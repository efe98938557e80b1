import News

/// How reports write the terms that grouping took from it.
struct SurfaceForms {
    private var forms: [String: String] = [:]

    /// Of several reports of a story, the first that writes a term first.
    static let reportLimit = 12

    init(of reports: [Report]) {
        for report in reports.prefix(Self.reportLimit) {
            forms.merge(SurfaceForms(of: report).forms) { first, _ in first }
        }
    }

    init(of report: Report) {
        for member in report.cast {
            for word in WordReader.words(in: member.name) { add(word) }
        }
        for text in [report.article.title, report.article.standfirst, report.article.text] {
            let words = WordReader.words(in: text ?? "", limit: TermReader.nameWords)
            for word in words { add(word) }
        }
    }

    /// The word as written first; a known place by its usual name.
    func form(of term: String) -> String {
        if let form = forms[term] { return form }
        return term.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined(separator: " ")
    }

    private mutating func add(_ word: Word) {
        let term = stem(word.key)
        let isName = word.isCapital && !word.opensSentence
        // A form from inside a sentence shows whether the word is a name.
        if forms[term] != nil, !isName { return }
        if word.isAllCapitals, word.key.utf8.count < 6 {
            forms[term] = word.key.uppercased()
        } else if isName {
            forms[term] = word.key.prefix(1).uppercased() + word.key.dropFirst()
        } else {
            forms[term] = word.key
        }
        if forms[word.key] == nil { forms[word.key] = forms[term] }
    }
}
