import News

/// A report laid out to be checked by eye: what it is about, who is in it, and
/// its paragraphs with what was read in them.
struct ReportSheet {
    /// A paragraph of the title, the standfirst, the text or a notice.
    struct Paragraph {
        let field: Field
        let words: MarkedWords
        /// Who is quoted, and what is stated how surely.
        var quotations: [String] = []
        var statements: [Statement] = []
        /// What a notice corrects.
        var corrections: [String] = []
    }

    /// What one clause says happens.
    struct Statement {
        let status: EventStatus
        let words: String
    }

    let report: Report
    private(set) var paragraphs: [Paragraph] = []
    private let names: [String: String]

    init(_ report: Report) {
        self.report = report
        var names: [String: String] = [:]
        for member in report.cast { names[member.entity] = member.name }
        self.names = names
        let marks = ReportMarks(report)
        for span in Self.paragraphs(of: report, marks) {
            paragraphs.append(paragraph(span, marks))
        }
    }

    /// Who, what, when and where the report is about.
    var mainEvent: [(question: String, answer: String)] {
        let event = report.mainEvent
        return [
            ("who", event.who), ("what", event.what), ("when", event.when), ("where", event.place),
        ].map { question, phrase in
            guard let phrase else { return (question, "—") }
            return (question, phrase.text + (phrase.value.map { " = \($0)" } ?? ""))
        }
    }

    /// The cast, those first who are named most.
    var cast: [String] {
        report.cast.enumerated().sorted {
            ($1.element.mentions, $0.offset) < ($0.element.mentions, $1.offset)
        }.map { _, member in
            let roles = member.roles.isEmpty ? "" : ", " + member.roles.joined(separator: ", ")
            return "\(member.name) \(member.label.rawValue) ×\(member.mentions)\(roles)"
        }
    }

    private static func paragraphs(of report: Report, _ marks: ReportMarks) -> [Span] {
        let fields =
            [Field.title, .standfirst, .text] + report.article.notices.indices.map(Field.notice)
        return fields.flatMap { field in
            marks.words(of: field).lines.map { Span($0.lowerBound, $0.upperBound, in: field) }
        }
    }

    private func paragraph(_ span: Span, _ marks: ReportMarks) -> Paragraph {
        var paragraph = Paragraph(field: span.field, words: MarkedWords(of: span, in: marks))
        paragraph.quotations = report.quotations.filter {
            $0.content.first.map { span.overlaps($0) } ?? false
        }.map { words(of: $0, marks) }
        paragraph.statements = report.statements.filter { span.overlaps($0.span) }.map {
            Statement(status: $0.status, words: words(of: $0))
        }
        paragraph.corrections = report.corrections.filter { span.overlaps($0.span) }
            .map { words(of: $0) }
        return paragraph
    }

    private func name(_ id: String) -> String { names[id] ?? id }

    /// "Kirsti Aune · said · told Reuters · direct"
    private func words(of quotation: Quotation, _ marks: ReportMarks) -> String {
        let points = marks.words(of: quotation.field)
        let source = quotation.source.map { points[$0] }.joined(separator: " … ")
        let speaker = quotation.speaker.map(name) ?? (source.isEmpty ? "not said by whom" : source)
        let cue = quotation.cue.map { points[$0] }.joined(separator: " … ")
        let told = quotation.told.map { "to \(name($0))" } ?? ""
        return [speaker, cue, told, quotation.kind.rawValue].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    /// "ferry · strike · the pier · in Skålevik · 2024-03-05 · says the rescue service"
    private func words(of statement: News.Statement) -> String {
        [
            statement.agent.map(name), statement.predicate, statement.patient.map(name),
            statement.place.map { "in " + name($0) }, statement.time,
            statement.attribution.map { "says " + name($0) },
        ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func words(of correction: Correction) -> String {
        let values = [("was", correction.was), ("now", correction.now)].compactMap { word, value in
            value.map { "\(word) “\($0.text)”" }
        }
        let sentences = correction.sentences.compactMap { number -> String? in
            guard report.sentences.indices.contains(number) else { return nil }
            return "“\(report.article.words(of: report.sentences[number].span))”"
        }
        let meant = sentences.isEmpty ? ["not clear what it corrects"] : sentences
        return ([correction.kind.rawValue] + values + meant).joined(separator: " · ")
    }
}

extension CodePoints {
    /// The ranges of the lines that are not blank.
    var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in 0...count where index == count || scalars[index] == "\n" {
            if scalars[start..<index].contains(where: { !$0.properties.isWhitespace }) {
                lines.append(start..<index)
            }
            start = index + 1
        }
        return lines
    }
}
