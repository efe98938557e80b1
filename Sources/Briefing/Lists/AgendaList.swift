import News

/// What was announced in any story, by date, for people and for programs.
public struct AgendaList: Sendable {
    private let entries: [(story: Story, entry: AgendaEntry)]

    /// - Parameter status: only entries with this status.
    public init(_ stories: [Story], status: AgendaEntry.Status? = nil) {
        let all = stories.flatMap { story in
            (story.comparison?.agenda ?? []).map { (story: story, entry: $0) }
        }
        entries = all.filter { status == nil || $0.entry.status == status }.sorted { one, other in
            (one.entry.earliest ?? "~", one.story.id, one.entry.what)
                < (other.entry.earliest ?? "~", other.story.id, other.entry.what)
        }
    }

    public var text: String {
        guard !entries.isEmpty else { return "Nothing is announced.\n" }
        return entries.map { story, entry in
            let when = entry.when.map { DateWords.timex($0) } ?? "no date said"
            let sentence = entry.cells.first?.text ?? entry.what
            return "\(when) · \(entry.status.rawValue)\n  \(SafeText.line(sentence))"
                + "\n  \(SafeText.line(story.headline.text)) · \(SafeText.line(story.id))\n"
        }.joined(separator: "\n")
    }

    /// Each entry with the id of its story.
    public var records: [JSON] {
        entries.map { story, entry in
            guard case .object(let members) = entry.json else { return .null }
            return .object(
                [JSON.Member("record", .string("agenda")), JSON.Member("story", .string(story.id))]
                    + members)
        }
    }
}
