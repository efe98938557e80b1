import News

/// The words of picture credits, read from the list once.
struct CreditTables: Sendable {
    enum Mark: String, Sendable {
        case colon, open, loose, caption
        case captionColon = "caption-colon"
    }

    static let shared = CreditTables()

    let marks: PhraseTable<Mark>
    let sources: PhraseTable<Bool>

    private init() {
        let rows = WordTable("credits.tsv").rows.filter { $0.count > 1 }
        marks = PhraseTable(rows.compactMap { row in Mark(rawValue: row[0]).map { (row[1], $0) } })
        sources = PhraseTable(rows.filter { $0[0] == "source" }.map { ($0[1], true) })
    }
}

extension CreditTables {
    /// Whether a look for a credit among the last words of a line can pay.
    func mayCredit(_ words: [Word]) -> Bool {
        guard let last = words.last else { return false }
        return last.isSign(")") || last.isSign("]")
            || words.suffix(30).contains {
                $0.kind == .word && (marks.hasPhrase(with: $0) || sources.hasPhrase(with: $0))
            }
    }
}

/// Whether a line is a picture credit and nothing else.
///
/// ```swift
/// isCredit("Photo by Ann Lee/Getty Images")  // true
/// ```
func isCredit(_ text: String) -> Bool { credit(text) != nil }

/// Whom a line credits that is a picture credit and nothing else.
///
/// ```swift
/// credit("Photo: Ann Lee/Reuters")  // "Ann Lee/Reuters"
/// ```
func credit(_ text: String) -> String? {
    guard text.utf8.count <= 240 else { return nil }
    let reader = CreditReader(text)
    guard let found = reader.wholeLine() else { return nil }
    return text.slice(found).trimmed(of: " :|-–—.,()[]")
}

/// Whether a line says that it is a caption: "Image caption The ferry …".
func announcesCaption(_ text: String) -> Bool { CreditReader(text).captionRange().lowerBound > 0 }

extension Caption {
    /// Takes the credit and the picture's date out of a caption's words.
    ///
    /// ```swift
    /// Caption(reading: "The ferry at Moss [FILE: July 2024]Image: Ann Lee/AP")
    /// // text "The ferry at Moss", credit "Ann Lee/AP", date 2024-07
    /// ```
    init(reading text: String, alt: String? = nil) {
        let reader = CreditReader(text)
        let words = reader.captionRange()
        let whole = reader.wholeLine().map { (start: 0, words: $0) }
        let credit = whole ?? reader.credit(in: words)
        let end = credit?.start ?? words.upperBound
        var kept = text.slice(words.lowerBound..<max(end, words.lowerBound))
        let date = fileDate(in: text)
        if let bracket = fileBracket(in: kept) { kept = kept.removing(bracket) }
        kept = tidied(kept).trimmed(of: "|–—- ")
        self.init(
            text: kept.isEmpty ? nil : kept, alt: alt,
            credit: credit.map { text.slice($0.words).trimmed(of: " :|-–—.,()[]") }, date: date)
    }
}

/// Finds the credit in the words of a caption.
private struct CreditReader {
    let text: String
    let words: [Word]
    let tables = CreditTables.shared

    init(_ text: String) {
        self.text = text
        words = Extraction.words(of: text, limit: 600)
    }

    private var whole: Range<Int> { 0..<text.utf8.count }

    /// The caption without "Image caption" before it.
    func captionRange() -> Range<Int> {
        guard !words.isEmpty, let mark = tables.marks.match(words, at: 0), mark.end < words.count
        else { return whole }
        let isCaption =
            mark.label == .caption
            || mark.label == .captionColon && words[mark.end].isColon
        guard isCaption else { return whole }
        let next = words[mark.end].isColon ? mark.end + 1 : mark.end
        let start = next < words.count ? words[next].range.lowerBound : whole.upperBound
        return start..<whole.upperBound
    }

    /// Where the credit starts with its announcing word, and its own words.
    func credit(in range: Range<Int>) -> (start: Int, words: Range<Int>)? {
        let inside = words.indices.filter { range.contains(words[$0].range.lowerBound) }
        guard let first = inside.first else { return nil }
        return bracketed(from: first) ?? announced(from: first) ?? tail(from: first)
    }

    /// The credit where the whole line is one.
    func wholeLine() -> Range<Int>? {
        guard let last = words.last, words.count <= 24,
            !words.dropFirst().contains(where: { $0.isSign("(") })
        else { return nil }
        let first = words.firstIndex { $0.kind != .sign } ?? 0
        if let mark = creditMark(at: first), isShortCredit(from: mark) {
            return words[mark].range.lowerBound..<last.range.upperBound
        }
        if words[0].value == 0xA9, words.count > 1, isNames(1..<words.count) {
            return words[1].range.lowerBound..<last.range.upperBound
        }
        let isSource = hasSource(0..<words.count)
        guard isSource, isNames(0..<words.count) else { return nil }
        // "Reuters" alone is an agency's name, no credit.
        guard words.contains(where: { $0.isSign("/") }) || isPictureSource else { return nil }
        return words[0].range.lowerBound..<last.range.upperBound
    }

    private var isPictureSource: Bool {
        words.contains {
            ["getty", "photo", "alamy", "shutterstock", "imago", "epa"].contains(
                text.slice($0.range).lowercased())
        }
    }

    /// The index of the credit's first word, where a mark of a credit begins.
    private func creditMark(at index: Int) -> Int? {
        guard index < words.count, let mark = tables.marks.match(words, at: index),
            mark.end < words.count
        else { return nil }
        let hasColon = words[mark.end].isColon || words[mark.end].isSign("|")
        let next = hasColon || words[mark.end].isSign(",") ? mark.end + 1 : mark.end
        guard next < words.count else { return nil }
        switch mark.label {
        case .colon: return hasColon ? next : nil
        case .open, .loose: return next
        case .caption, .captionColon: return nil
        }
    }

    private func announced(from first: Int) -> (start: Int, words: Range<Int>)? {
        var index = words.count - 1
        while index >= max(first, words.count - 30) {
            if let mark = creditMark(at: index), isShortCredit(from: mark) {
                // "Image copyright", not "copyright".
                while index > first, creditMark(at: index - 1) == mark { index -= 1 }
                // "(Photo by …)": the bracket goes with it.
                var start = words[index].range.lowerBound
                if index > 0, words[index - 1].isSign("(") || words[index - 1].isSign("|") {
                    start = words[index - 1].range.lowerBound
                }
                return (start, words[mark].range.lowerBound..<text.utf8.count)
            }
            index -= 1
        }
        return nil
    }

    /// A credit is a few words, most of them names.
    private func isShortCredit(from index: Int) -> Bool {
        let parts = words[index...].filter { $0.kind == .word }
        guard let first = parts.first, parts.count <= 14 else { return false }
        let names = parts.filter { $0.isCapitalised || $0.isCaseless }
        return (first.isCapitalised || first.isCaseless || hasSource(index..<words.count))
            && names.count * 2 >= parts.count
    }

    /// "… in Hamburg. (AP Photo/Ann Lee, File)".
    private func bracketed(from first: Int) -> (start: Int, words: Range<Int>)? {
        var end = words.count
        while end > first, words[end - 1].isSign(".") || words[end - 1].isSign("\"") { end -= 1 }
        guard end > first, words[end - 1].isSign(")") || words[end - 1].isSign("]"),
            let open = words[first..<end].lastIndex(where: { $0.isSign("(") || $0.isSign("[") })
        else { return nil }
        let inside = open + 1..<end - 1
        guard !inside.isEmpty, inside.count <= 16, hasSource(inside) || isSlashed(inside),
            isNames(inside)
        else { return nil }
        return (
            words[open].range.lowerBound,
            words[inside.lowerBound].range
                .lowerBound..<words[inside.upperBound - 1].range.upperBound
        )
    }

    /// "… in Hamburg. Ann Lee/Getty Images".
    private func tail(from first: Int) -> (start: Int, words: Range<Int>)? {
        guard
            let stop = words[first...].lastIndex(where: { word in
                ".!?|]\u{A9}\u{201D}".unicodeScalars.contains { word.isSign($0) }
            }), stop + 1 < words.count
        else { return nil }
        let inside = stop + 1..<words.count
        guard inside.count <= 10, hasSource(inside), isNames(inside) else { return nil }
        let bar = words[stop].isSign("|") || words[stop].value == 0xA9
        let start = bar ? words[stop].range.lowerBound : words[stop].range.upperBound
        return (start, words[inside.lowerBound].range.lowerBound..<text.utf8.count)
    }

    private func hasSource(_ range: Range<Int>) -> Bool {
        range.contains { index in
            words[index].isCapitalised || words[index].isCaseless || words[index].length == 3
                ? tables.sources.match(words, at: index) != nil
                : words[index].kind == .word
                    && (tables.sources.match(words, at: index).map { $0.end > index + 1 } ?? false)
        }
    }

    private func isSlashed(_ range: Range<Int>) -> Bool {
        range.contains { words[$0].isSign("/") } && range.count <= 8
    }

    /// No word in lower case but particles and the words of credits.
    private func isNames(_ range: Range<Int>) -> Bool {
        let small: Set<UInt64> = Set(
            [
                "photo", "file", "via", "for", "by", "the", "of", "and", "pool", "archive",
                "handout",
                "picture", "alliance", "stock", "images", "courtesy", "from", "in", "press", "dpa",
                "imago", "com", "photograph", "s",
            ].map { Word.key(of: $0) })
        let names = NameTables.shared
        let plain = words[range].filter {
            $0.kind == .word && !$0.isCapitalised && !$0.isCaseless && !small.contains($0.key)
                && !names.is($0, .particle)
        }
        return plain.isEmpty && words[range].contains { $0.kind == .word }
    }
}

/// When a picture was taken, where its caption says so: a file picture's month
/// or day, else the one full date of the caption.
func fileDate(in caption: String) -> DateStamp? {
    let dates = statedDates(in: caption)
    if let bracket = fileBracket(in: caption) {
        let inside = caption.slice(bracket)
        return dates.first { bracket.contains($0.range.lowerBound) }?.stamp
            ?? monthOfYear(in: inside)
    }
    return dates.count == 1 ? dates[0].stamp.onlyDay : nil
}

/// "[FILE: July 2024]", "(File, 2019)": a bracket that says only how old the
/// picture is.
private func fileBracket(in caption: String) -> Range<Int>? {
    let words = words(of: caption, limit: 600)
    for (open, word) in words.enumerated() where word.isSign("[") || word.isSign("(") {
        guard open + 1 < words.count,
            ["file", "archive", "archiv", "archivo", "archives"].contains(where: {
                Word.key(of: $0) == words[open + 1].key
            }),
            let close = words[open...].firstIndex(where: { $0.isSign("]") || $0.isSign(")") }),
            close - open <= 10
        else { continue }
        return word.range.lowerBound..<words[close].range.upperBound
    }
    return nil
}

/// The first month with a year, or year alone, in a few words.
private func monthOfYear(in text: String) -> DateStamp? {
    let words = words(of: text)
    for (index, word) in words.enumerated()
    where word.kind == .number && word.length == 4 && (1900...2100).contains(word.value) {
        let month = index > 0 ? DateTables.shared.month(words[index - 1].key, language: nil) : nil
        return DateStamp(year: word.value, month: month)
    }
    return nil
}

extension DateStamp {
    /// The same without its hour.
    fileprivate var onlyDay: DateStamp {
        var stamp = self
        (stamp.hour, stamp.minute, stamp.second, stamp.offset) = (nil, nil, nil, nil)
        return stamp
    }
}

extension String {
    /// The text without the words of a range of UTF-8 offsets.
    func removing(_ range: Range<Int>) -> String {
        slice(0..<range.lowerBound) + " " + slice(range.upperBound..<utf8.count)
    }
}
