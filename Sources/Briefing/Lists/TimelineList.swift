import News

/// The dated statements of stories in the order of their dates, for people and
/// for programs.
public struct TimelineList: Sendable {
    private struct Line {
        let story: Story
        let entry: TimelineEntry
        let claim: Claim
        let days: DayInterval?
    }

    private let lines: [Line]

    /// - Parameter days: only what can be in these days.
    public init(_ stories: [Story], days: DayInterval? = nil) {
        let all = stories.flatMap { story -> [Line] in
            let claims = story.comparison?.claims ?? []
            let byID = Dictionary(claims.map { ($0.id, $0) }) { first, _ in first }
            return (story.comparison?.timeline ?? []).compactMap { entry in
                byID[entry.claim].map {
                    Line(
                        story: story, entry: entry, claim: $0,
                        days: DayInterval(timex: entry.date, mod: entry.mod))
                }
            }
        }
        lines = all.enumerated().filter { line in
            days.map { line.element.days?.overlaps($0) ?? false } ?? true
        }.sorted { Self.key($0) < Self.key($1) }.map(\.element)
    }

    /// By day, then as the value is written, then in the order of the stories.
    private static func key(_ line: (offset: Int, element: Line)) -> (Int, Int, String, Int) {
        let days = line.element.days
        return (
            days?.first.number ?? .max, days?.last.number ?? .max, line.element.entry.date,
            line.offset
        )
    }

    public var text: String {
        guard !lines.isEmpty else { return "Nothing has a date.\n" }
        return lines.map { line in
            let when = DateWords.timex(line.entry.date, mod: line.entry.mod)
            let shown = line.claim.cells.first { $0.span != nil }
            let background = line.entry.background ? ", background" : ""
            return "\(when) · \(line.entry.status.rawValue)\(background)\n"
                + "  \(SafeText.line(shown?.text ?? line.claim.subject))\n"
                + "  \(SafeText.line(line.story.headline.text)) · \(SafeText.line(line.story.id))\n"
        }.joined(separator: "\n")
    }

    /// Each entry with its story and the sentences of its claim.
    public var records: [JSON] {
        lines.map { line in
            guard case .object(let members) = line.entry.json else { return .null }
            return .object(
                [
                    JSON.Member("record", .string("timeline")),
                    JSON.Member("story", .string(line.story.id)),
                ] + members + [
                    JSON.Member("standing", .string(line.claim.standing.rawValue)),
                    JSON.Member("cells", JSON.records(line.claim.cells.filter { $0.span != nil })),
                ])
        }
    }
}
