import News

/// Makes the sentences of one report ready for comparing.
struct SentenceGathering: Sendable {
    let report: Report
    let number: Int
    let group: Int
    let cast: StoryCast
    let times: [DatedExpression]
    private let fields: [Field: CodePoints]

    init(_ report: Report, number: Int, group: Int, cast: StoryCast, times: [DatedExpression]) {
        self.report = report
        self.number = number
        self.group = group
        self.cast = cast
        self.times = times
        var fields: [Field: CodePoints] = [:]
        for field in [Field.title, .standfirst, .text] {
            fields[field] = report.article.words(of: field).map { CodePoints($0) }
        }
        self.fields = fields
    }

    func sentences() -> [StatedSentence] {
        let statements = Dictionary(grouping: report.statements) { $0.sentence }
        return report.sentences.enumerated().compactMap { order, sentence in
            stated(sentence.span, order: order, statements: statements[order] ?? [])
        }
    }

    private func stated(
        _ span: Span, order: Int, statements: [Statement]
    ) -> StatedSentence? {
        guard let field = fields[span.field], span.start < span.end, span.end <= field.count else {
            return nil
        }
        let words = WordReader().words(of: field.scalars, in: span.start..<span.end)
        guard !words.isEmpty, span.field == .title || !Self.isListOfLinks(field[span]) else {
            return nil
        }
        let times = times.filter { span.contains($0.span) }
        let numbers = report.numbers.filter { span.contains($0.span) }
        let mentions = report.entities.filter { span.contains($0.span) }
        let members = mentions.compactMap { cast.number(of: $0.entity, in: number) }
        let terms = TermGathering(
            words: words, mentions: mentions, times: times, numbers: numbers,
            roles: roles(of: members)
        ).terms { cast.number(of: $0, in: number) }
        let quoted = quotations(in: span)
        let quotedInside = quotedWords(words, quoted)
        return StatedSentence(
            report: number, group: group, order: order, span: span, text: field[span],
            words: words, terms: terms, times: times, numbers: numbers, statements: statements,
            members: Set(members), quotedShare: quotedShare(of: span, quoted),
            quotedWords: quotedInside.map(\.form),
            quotedKeys: quotedInside.filter { !$0.isFunction }.map(\.key),
            attribution: attribution(of: statements, quoted, in: span),
            speech: speech(of: quoted, in: span), doers: doers(of: statements),
            predicateKeys: predicateKeys(of: statements))
    }

    /// "Hearing set for Monday | Senator retires | Court to rule": headlines of other
    /// articles, left in the text.
    private static func isListOfLinks(_ text: String) -> Bool {
        text.unicodeScalars.contains("|")
    }

    private func roles(of members: [Int]) -> Set<String> {
        let roles = Set(members).sorted().flatMap { cast.members[$0].roles }
        let words = roles.flatMap { WordReader().words(of: $0) }
        return Set(words.filter { !$0.isFunction }.map(\.key))
    }

    private func predicateKeys(of statements: [Statement]) -> Set<String> {
        let words = statements.flatMap { WordReader().words(of: $0.predicate) }
        return Set(words.filter { !$0.isFunction }.map(\.key))
    }

    private func quotations(in span: Span) -> [Quotation] {
        report.quotations.filter { quotation in
            quotation.content.contains { $0.overlaps(span) } && isVoiced(quotation)
        }
    }

    /// "pleaded guilty", "refused to pay", "declared an emergency" are told as somebody's
    /// deeds; words without marks are somebody's where a statement in them is.
    private func isVoiced(_ quotation: Quotation) -> Bool {
        guard quotation.kind == .indirect else { return true }
        let source =
            quotation.speaker ?? quotation.source.first.flatMap { report.article.words(of: $0) }
        return report.statements.contains { statement in
            statement.attribution == source
                && quotation.content.contains { $0.overlaps(statement.span) }
        }
    }

    private func quotedShare(of span: Span, _ quotations: [Quotation]) -> Double {
        let direct = quotations.filter { $0.kind == .direct || $0.kind == .mixed }
        let length = direct.flatMap(\.content).reduce(0) { sum, content in
            sum + max(0, min(content.end, span.end) - max(content.start, span.start))
        }
        return Double(length) / Double(max(1, span.length))
    }

    private func quotedWords(_ words: [Word], _ quotations: [Quotation]) -> [Word] {
        let spans = quotations.filter { $0.kind != .indirect }.flatMap(\.content)
        return words.filter { word in
            spans.contains { $0.start <= word.start && word.end <= $0.end }
        }
    }

    private func doers(of statements: [Statement]) -> [String: Set<Int>] {
        var doers: [String: Set<Int>] = [:]
        for statement in statements {
            guard let doer = cast.number(of: statement.agent, in: number) else { continue }
            doers[statement.predicate, default: []].insert(doer)
        }
        return doers
    }

    private func speech(of quoted: [Quotation], in span: Span) -> [StatedSentence.Speech] {
        quoted.map { quotation in
            let ranges = quotation.content.filter { $0.overlaps(span) }.map {
                max($0.start, span.start)..<min($0.end, span.end)
            }
            return StatedSentence.Speech(ranges: ranges, source: source(of: quotation))
        }
    }

    private func source(of quotation: Quotation) -> String? {
        if let speaker = quotation.speaker { return cast.name(of: speaker, in: number) }
        return quotation.source.first.flatMap {
            cast.name(of: report.article.words(of: $0), in: number)
        }
    }

    private func attribution(
        of statements: [Statement], _ quoted: [Quotation], in span: Span
    ) -> String? {
        let said = statements.filter { $0.span.length * 2 >= span.length }
        if let source = said.compactMap(\.attribution).first {
            return cast.name(of: source, in: number)
        }
        // A clause's source is not the source of the whole sentence.
        let wide = quoted.first { quotation in
            quotation.content.reduce(0) { $0 + $1.length } * 2 >= span.length
                || isInserted(quotation, in: span)
        }
        return wide.flatMap(source)
    }

    /// "Prices will soar, the ministry admitted, with rents rising most": who is named in
    /// between says all of it.
    private func isInserted(_ quotation: Quotation, in span: Span) -> Bool {
        guard quotation.kind == .indirect, let content = quotation.content.first,
            let cue = quotation.cue.last
        else { return false }
        return content.start <= span.start + 1 && content.start >= span.start
            && content.end <= cue.start && span.contains(cue)
    }
}
