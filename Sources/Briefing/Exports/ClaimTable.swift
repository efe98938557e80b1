import News

/// Claims as comma-separated values (RFC 4180), one row for each cell.
public struct ClaimTable: Sendable {
    private let stories: [Story]

    static let columns = [
        "story", "headline", "claim", "kind", "standing", "report", "group", "in", "start", "end",
        "value", "status", "attribution", "text",
    ]

    public init(_ stories: [Story]) {
        self.stories = stories
    }

    public var text: String {
        var rows = [Self.columns]
        for story in stories {
            for claim in story.comparison?.claims ?? [] {
                for cell in claim.cells { rows.append(Self.row(story, claim, cell)) }
            }
        }
        return rows.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func row(_ story: Story, _ claim: Claim, _ cell: Cell) -> [String] {
        [
            story.id, story.headline.text, claim.id, claim.kind.rawValue, claim.standing.rawValue,
            cell.article, String(cell.group), cell.span?.field.name ?? "",
            cell.span.map { String($0.start) } ?? "", cell.span.map { String($0.end) } ?? "",
            cell.value ?? "", cell.status?.rawValue ?? "", cell.attribution ?? "", cell.text,
        ]
    }

    /// In quotation marks where the text needs them. A text that a spreadsheet
    /// would take for a formula is kept from it by an apostrophe (OWASP, CSV
    /// injection).
    private static func field(_ text: String) -> String {
        let risky = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = risky && Int(text) == nil && Double(text) == nil ? "'" + text : text
        guard safe.contains(where: { "\",\r\n".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
