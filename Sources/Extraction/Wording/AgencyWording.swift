/// The agency that a text names, or `nil`.
///
/// ```swift
/// agency(named: "The Associated Press")  // "AP"
/// ```
func agency(named text: String) -> String? {
    let words = words(of: text, limit: 12).filter { $0.kind != .sign }
    guard !words.isEmpty, let match = NameTables.shared.agencies.match(words, at: 0),
        match.end == words.count, words[0].isCapitalised || words[0].isCaseless || match.end == 1
    else { return nil }
    return match.label
}

/// The agencies that a paragraph credits with its words or part of them.
///
/// An agency that is only named ("told Reuters") is not credited.
///
/// ```swift
/// agencyMarks(in: "Reuters and AFP contributed to this report.")  // ["Reuters", "AFP"]
/// ```
func agencyMarks(in paragraph: String) -> [String] {
    // A credit stands at the beginning or at the end.
    let head = AgencyReader(String(paragraph.prefix(200)))
    var found = head.marks()
    if paragraph.utf8.count > 200 {
        found += AgencyReader(String(paragraph.suffix(200))).closing()
    }
    var seen: [String] = []
    for name in found where !seen.contains(name) { seen.append(name) }
    return seen
}

/// Whether a line does nothing but credit agencies or colleagues: "Reuters",
/// "With files from The Canadian Press", "Ann Lee contributed to this report."
func isAgencyCredit(_ text: String) -> Bool {
    guard text.utf8.count <= 320 else { return false }
    return AgencyReader(text).isOnlyCredit
}

/// Finds agencies among the words of a paragraph.
private struct AgencyReader {
    let words: [Word]
    let tables = NameTables.shared
    private static let givers = PhraseTable<Bool>(
        [
            "with files from", "with reporting by", "with reporting from", "with inputs from",
            "with input from", "with information from", "with material from", "with agencies",
            "with agency", "with additional reporting by", "with additional reporting from",
            "with contributions from", "with", "source", "sources", "copyright", "via", "agencies",
            "agency", "mit material von", "mit", "avec", "con información de", "con", "quelle",
            "quellen", "fuente", "fuentes", "fonte", "источник", "πηγή", "πηγη", "来源", "źródło",
            "news agencies", "from wire reports", "by", "text", "this article includes",
            "information from", "from the", "compiled from", "reporting from", "reporting by",
        ].map { ($0, true) })
    private static let helping = PhraseTable<Bool>(
        [
            "contributed to this", "contributed reporting", "contributed to the", "contributed",
            "contributed from", "contributed research", "also contributed", "hat mitgearbeitet",
            "a contribué à", "inputs", "helped report this", "reported from",
        ].map { ($0, true) })

    init(_ text: String) {
        words = Extraction.words(of: text, limit: 120)
    }

    private func agency(at index: Int) -> (name: String, end: Int)? {
        let word = words[index]
        guard word.kind == .word, let match = tables.agencies.match(words, at: index),
            match.end > index + 1 || word.isAllCapitals || word.isCaseless || word.length <= 3
                || word.isCapitalised && word.length > 4
        else { return nil }
        return (match.label, match.end)
    }

    func marks() -> [String] {
        if isOnlyAgencies || isOnlyCredit { return allNames }
        return bracketed(in: 0..<min(words.count, 14)) + closing()
    }

    /// Agencies in a bracket, after a closing dash, or that contributed, at the
    /// end.
    func closing() -> [String] {
        if let start = lastSentence {
            let tail = AgencyReader(words: Array(words[start...]))
            if tail.isOnlyCredit || tail.isOnlyAgencies { return tail.allNames }
        }
        return bracketed(in: max(0, words.count - 8)..<words.count)
    }

    private init(words: [Word]) { self.words = words }

    private var lastSentence: Int? {
        let stop = words.dropLast().lastIndex {
            $0.isSign(".") || $0.isSign("!") || $0.isSign("?") || $0.isSign("\u{201D}")
                || $0.isSign("\"") || $0.isSign(")")
        }
        return stop.map { $0 + 1 }
    }

    private var allNames: [String] {
        var names: [String] = []
        var index = 0
        while index < words.count {
            if let agency = agency(at: index) {
                names.append(agency.name)
                index = agency.end
            } else {
                index += 1
            }
        }
        return names
    }

    private func bracketed(in range: Range<Int>) -> [String] {
        var names: [String] = []
        for index in range where words[index].isSign("(") && index + 1 < words.count {
            guard let close = words[index...].firstIndex(where: { $0.isSign(")") }),
                close - index <= 8
            else { continue }
            let inside = AgencyReader(words: Array(words[index + 1..<close]))
            if inside.isOnlyAgencies || inside.isOnlyCredit { names += inside.allNames }
        }
        return names
    }

    /// Nothing but agencies, signs, years and an editor's initials ("dpa/ab").
    private var isOnlyAgencies: Bool {
        var index = 0
        var count = 0
        while index < words.count {
            if let agency = agency(at: index) {
                count += 1
                index = agency.end
            } else if words[index].kind == .word, !isSmall(words[index], after: count) {
                return false
            } else {
                index += 1
            }
        }
        return count > 0 && words.count <= 16
    }

    private func isSmall(_ word: Word, after count: Int) -> Bool {
        tables.is(word, .join) || tables.is(word, .particle) || count > 0 && word.length <= 2
            || word.key == Word.key(of: "staff")
    }

    var isOnlyCredit: Bool {
        guard !words.isEmpty else { return false }
        if isOnlyAgencies || isCopyright { return true }
        let first = words.firstIndex { $0.kind == .word } ?? 0
        let hasAgency = !allNames.isEmpty
        // "With files from The Canadian Press": little follows but names.
        let plain = words.filter { $0.kind == .word && !$0.isCapitalised && !$0.isCaseless }.count
        if let giver = Self.givers.match(words, at: first), hasAgency, giver.end < words.count {
            return plain <= 6 && words.count <= 24
        }
        let helper = words.indices.last { Self.helping.match(words, at: $0) != nil }
        guard let helper, helper > 0, words.count <= 60 else { return false }
        return words[helper...].count <= 14
            && words[..<helper].contains { $0.isCapitalised || $0.isCaseless }
            && plainBefore(helper) <= 3 && words[helper].key != Word.key(of: "inputs")
            || hasAgency && plain <= 4
    }

    /// "© 2018 AFP", "Copyright 2018 The Associated Press. All rights …"
    private var isCopyright: Bool {
        let isMarked = words[0].value == 0xA9 || words[0].key == Word.key(of: "copyright")
        return isMarked && words.count <= 60
            && words.prefix(8).indices.contains { agency(at: $0) != nil }
    }

    private func plainBefore(_ index: Int) -> Int {
        words[..<index].filter {
            $0.kind == .word && !$0.isCapitalised && !tables.is($0, .join)
                && !tables.is($0, .stop) && !tables.is($0, .place) && !tables.is($0, .particle)
        }.count
    }
}
