import News

/// Words of a report with what was read in them.
struct MarkedWords: Equatable {
    enum Mark: Equatable {
        /// A person, place or body; `means` is who a pronoun or description
        /// stands for.
        case name(label: EntityLabel, means: String?)
        case time(value: String)
        case number(reading: String)
    }

    /// A stretch that is marked as one, or not marked.
    struct Piece: Equatable {
        var words: String
        var mark: Mark?
        /// Whether somebody is quoted with it, and whether the quoted words begin
        /// and end with it.
        var isQuoted = false
        var opensQuote = false
        var closesQuote = false
    }

    private(set) var pieces: [Piece] = []

    /// The words of a span of a report, cut where a mark begins or ends.
    init(of span: Span, in marks: ReportMarks) {
        let quoted = marks.quoted.filter { $0.overlaps(span) }.map { Self.cut($0, to: span) }
        let inner = marks.inner.filter { span.contains($0.span) }
        let words = marks.words(of: span.field)
        let edges = Set(
            [span.start, span.end] + quoted.flatMap { [$0.start, $0.end] }
                + inner.flatMap { [$0.span.start, $0.span.end] }
        ).sorted()
        for (start, end) in zip(edges, edges.dropFirst()) {
            let part = Span(start, end, in: span.field)
            // A quotation that begins inside a name does not cut it.
            if let mark = inner.first(where: { $0.span.overlaps(part) }), mark.span.start < start {
                pieces[pieces.count - 1].words += words[part]
                if let quote = quoted.first(where: { $0.end == end }) {
                    pieces[pieces.count - 1].closesQuote = quote.length > 0
                }
                continue
            }
            pieces.append(
                Piece(
                    words: words[part], mark: inner.first { $0.span.overlaps(part) }?.mark,
                    isQuoted: quoted.contains { $0.overlaps(part) },
                    opensQuote: quoted.contains { $0.start == start },
                    closesQuote: quoted.contains { $0.end == end }))
        }
    }

    private static func cut(_ span: Span, to whole: Span) -> Span {
        Span(max(span.start, whole.start), min(span.end, whole.end), in: span.field)
    }
}
