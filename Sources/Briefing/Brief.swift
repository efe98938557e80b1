import News

/// A pile of reports and their compared stories, ready to be shown.
///
/// ```swift
/// let brief = Brief(reports: reports, stories: stories)
/// print(brief.text(TextStyle(width: 80, color: false, zone: nil, explains: false)))
/// ```
///
/// Whatever the form, it shows the same: every sentence is an outlet's own, and
/// one that is not found at its offsets is not shown.
public struct Brief: Sendable {
    /// In the order in which they were taken in.
    public let reports: [Report]
    public let stories: [Story]

    public init(reports: [Report], stories: [Story]) {
        self.reports = reports
        self.stories = stories
    }

    /// The whole brief as one document: the reports, then the stories.
    public var json: JSON {
        .object([
            JSON.Member("engine", .string(Engine.name)),
            JSON.Member("articles", JSON.records(reports)),
            JSON.Member("stories", JSON.records(stories)),
        ])
    }

    /// The stories as they are shown, those of several reports first.
    func views(zone: ReaderZone?) -> [StoryView] {
        let byID = Dictionary(reports.map { ($0.article.id, $0) }) { first, _ in first }
        let views = stories.map { StoryView(story: $0, reports: byID, zone: zone) }
        return views.filter { $0.sources.count > 1 } + views.filter { $0.sources.count <= 1 }
    }
}
