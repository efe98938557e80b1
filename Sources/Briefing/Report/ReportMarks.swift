import News

/// What was read in a report, as marks that lie beside each other.
struct ReportMarks {
    /// Names, times and numbers; where two overlap, the first and longest stays.
    private(set) var inner: [(span: Span, mark: MarkedWords.Mark)] = []
    /// What somebody is quoted with; pieces that overlap are one.
    private(set) var quoted: [Span] = []
    private var words: [Field: CodePoints] = [:]

    init(_ report: Report) {
        for field in [Field.title, .standfirst, .text] {
            words[field] = CodePoints(report.article.words(of: field) ?? "")
        }
        for index in report.article.notices.indices {
            words[.notice(index)] = CodePoints(report.article.notices[index].text)
        }
        inner = Self.apart(marks(of: report)).filter { isInside($0.span) }
        quoted = Self.joined(report.quotations.flatMap(\.content).filter(isInside))
    }

    func words(of field: Field) -> CodePoints { words[field] ?? CodePoints("") }

    private func isInside(_ span: Span) -> Bool {
        span.start >= 0 && span.start < span.end && span.end <= words(of: span.field).count
    }

    private func marks(of report: Report) -> [(span: Span, mark: MarkedWords.Mark)] {
        var names: [String: String] = [:]
        for member in report.cast { names[member.entity] = member.name }
        var marks: [(span: Span, mark: MarkedWords.Mark)] = []
        for time in report.times { marks.append((time.span, .time(value: Self.value(of: time)))) }
        for number in report.numbers {
            marks.append((number.span, .number(reading: NumberReading(number).words)))
        }
        for entity in report.entities {
            let means = entity.resolved ? names[entity.entity] : nil
            marks.append((entity.span, .name(label: entity.label, means: means)))
        }
        return marks
    }

    private static func value(of time: TimeExpression) -> String {
        let value = time.mod.map { "\(time.value) \($0)" } ?? time.value
        return time.candidates.isEmpty ? value : "\(value) (\(time.candidates.count) days possible)"
    }

    private static func apart(
        _ marks: [(span: Span, mark: MarkedWords.Mark)]
    ) -> [(span: Span, mark: MarkedWords.Mark)] {
        var ends: [Field: Int] = [:]
        var apart: [(span: Span, mark: MarkedWords.Mark)] = []
        for (_, entry) in marks.enumerated().sorted(by: { order($0, $1) })
        where entry.span.start >= ends[entry.span.field, default: 0] {
            ends[entry.span.field] = entry.span.end
            apart.append(entry)
        }
        return apart
    }

    private typealias Numbered = (offset: Int, element: (span: Span, mark: MarkedWords.Mark))

    /// By place; of two at one place the longer, then the one named first.
    private static func order(_ a: Numbered, _ b: Numbered) -> Bool {
        let (one, other) = (a.element.span, b.element.span)
        return (one.field.name, one.start, -one.end, a.offset)
            < (other.field.name, other.start, -other.end, b.offset)
    }

    private static func joined(_ spans: [Span]) -> [Span] {
        var joined: [Span] = []
        for span in spans.sorted(by: {
            ($0.field.name, $0.start, $0.end) < ($1.field.name, $1.start, $1.end)
        }) {
            if let last = joined.last, last.overlaps(span) {
                joined[joined.count - 1].end = max(last.end, span.end)
            } else {
                joined.append(span)
            }
        }
        return joined
    }
}
