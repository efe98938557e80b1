import News

@testable import Comparison

/// A report made by hand, its sentences marked with what reading would find.
///
/// `[words](PER)` is a name, `[words](PER:Donald Trump)` a name by its fullest form,
/// `[words](@2024-03-12)` a time, `[words](#~1200|people killed|USD)` a number with
/// hedge, subject and unit. `{predicate; status; source; agent; patient}` closes a sentence
/// with its statement. Hedges are `~` about, `^` nearly, `>` `>=` `<` `<=`, and `-` in a range.
struct HandMadeReport {
    var report: Report
    private var names: [String: Int] = [:]

    init(_ id: String, published: String? = nil, outlet: String? = nil) {
        var article = Article(id: id, text: "")
        article.published = published.flatMap(DateStamp.init)
        article.outlet = outlet ?? id
        report = Report(article: article)
    }

    init(_ id: String, published: String? = nil, _ sentences: [String]) {
        self.init(id, published: published)
        for sentence in sentences { add(sentence) }
    }

    mutating func add(_ marked: String, in field: Field = .text) {
        var words = report.article.words(of: field) ?? ""
        if !words.isEmpty { words += field == .text ? " " : "" }
        let start = words.unicodeScalars.count
        var reader = MarkReader(marked, offset: start)
        reader.read()
        words += reader.plain
        let span = Span(start, start + reader.plain.unicodeScalars.count, in: field)
        switch field {
        case .title: report.article.title = words
        case .standfirst: report.article.standfirst = words
        default: report.article.text = words
        }
        let number = report.sentences.count
        report.sentences.append(Sentence(span: span, paragraph: number))
        for mark in reader.marks { note(mark, in: field) }
        for statement in reader.statements { note(statement, span: span, sentence: number) }
    }

    private mutating func note(_ mark: MarkReader.Mark, in field: Field) {
        let span = Span(mark.start, mark.end, in: field)
        if mark.note.hasPrefix("@") {
            let value = String(mark.note.dropFirst())
            report.times.append(
                TimeExpression(
                    span: span, kind: .date, value: value,
                    basis: value.hasPrefix("X") ? nil : .stated))
        } else if mark.note.hasPrefix("#") {
            report.numbers.append(MarkReader.number(mark.note.dropFirst(), span: span))
        } else {
            let parts = mark.note.split(separator: ":", maxSplits: 1).map(String.init)
            name(parts.count > 1 ? parts[1] : mark.words, label: parts[0], span: span)
        }
    }

    private mutating func name(_ name: String, label: String, span: Span) {
        let label = EntityLabel(rawValue: label) ?? .organisation
        if let place = names[name] {
            report.cast[place].mentions += 1
        } else {
            names[name] = report.cast.count
            report.cast.append(CastMember(entity: name, name: name, label: label, mentions: 1))
        }
        report.entities.append(EntityMention(span: span, label: label, entity: name))
    }

    private mutating func note(_ statement: [String], span: Span, sentence: Int) {
        func part(_ number: Int) -> String? {
            statement.count > number && !statement[number].isEmpty ? statement[number] : nil
        }
        report.statements.append(
            Statement(
                span: span, sentence: sentence, predicate: statement[0], agent: part(3),
                patient: part(4),
                status: part(1).flatMap { EventStatus(rawValue: $0) } ?? .happened,
                attribution: part(2)))
    }
}

/// Reads the marks of a hand-made sentence.
struct MarkReader {
    struct Mark {
        let start: Int
        let end: Int
        let words: String
        let note: String
    }

    private let marked: [Unicode.Scalar]
    private let offset: Int
    private var letters: [Unicode.Scalar] = []
    private(set) var marks: [Mark] = []
    private(set) var statements: [[String]] = []

    init(_ marked: String, offset: Int) {
        self.marked = Array(marked.unicodeScalars)
        self.offset = offset
    }

    var plain: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: letters)
        return String(view)
    }

    mutating func read() {
        var place = 0
        while place < marked.count {
            switch marked[place] {
            case "[": place = readMark(from: place)
            case "{":
                let inside = until("}", from: place + 1)
                statements.append(
                    inside.split(separator: ";", omittingEmptySubsequences: false).map {
                        String($0.drop { $0 == " " })
                    })
                place += inside.unicodeScalars.count + 2
            default:
                letters.append(marked[place])
                place += 1
            }
        }
        while letters.last == " " { letters.removeLast() }
    }

    private mutating func readMark(from place: Int) -> Int {
        let words = until("]", from: place + 1)
        let noteStart = place + 1 + words.unicodeScalars.count + 2
        let note = until(")", from: noteStart)
        let start = offset + letters.count
        letters += Array(words.unicodeScalars)
        marks.append(Mark(start: start, end: offset + letters.count, words: words, note: note))
        return noteStart + note.unicodeScalars.count + 1
    }

    private func until(_ end: Unicode.Scalar, from place: Int) -> String {
        var view = String.UnicodeScalarView()
        var place = place
        while place < marked.count, marked[place] != end {
            view.append(marked[place])
            place += 1
        }
        return String(view)
    }

    static func number(_ note: Substring, span: Span) -> NumberMention {
        let parts = note.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let signs: [(String, Hedge)] = [
            (">=", .atLeast), ("<=", .atMost), (">", .moreThan), ("<", .lessThan), ("~", .about),
            ("^", .nearly),
        ]
        var digits = parts[0]
        var hedge = Hedge.exact
        if let sign = signs.first(where: { digits.hasPrefix($0.0) }) {
            digits.removeFirst(sign.0.count)
            hedge = sign.1
        }
        let ends = digits.split(separator: "-").compactMap { Double($0) }
        return NumberMention(
            span: span, value: ends.first ?? 0, upper: ends.count > 1 ? ends[1] : nil,
            unit: parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil,
            subject: parts.count > 1 ? parts[1] : nil,
            hedge: ends.count > 1 ? .range : hedge)
    }
}

extension StoryComparing {
    /// Compares reports that are one story, each a source of its own.
    func compareAll(_ reports: [Report], asOf: String? = nil) -> StoryComparison {
        let ids = reports.map(\.article.id)
        let story = Story(
            id: "story", headline: StoryHeadline(article: ids.first ?? "", text: ""), articles: ids,
            independent: Independence(
                count: ids.count, least: ids.count, most: ids.count, groups: ids.map { [$0] }))
        return compare(story, reports: reports, asOf: asOf.flatMap(DateStamp.init)).comparison
            ?? StoryComparison()
    }
}
