import News

/// All the reports and stories of a run that needs them together.
public struct Pile: Sendable {
    public private(set) var reports: [Report] = []
    public private(set) var stories: [Story] = []
    private var ids: Set<String> = []

    public init() {}

    /// Adds a report. Another with the same id stays in the pile under an id of
    /// its own, so that none is lost.
    public mutating func add(_ report: Report) {
        var report = report
        let id = report.article.id
        var number = 1
        while !ids.insert(report.article.id).inserted {
            number += 1
            report.article.id = "\(id)#\(number)"
        }
        if number > 1 {
            report.article.findings.append(
                Finding("duplicate-id", "Another report has the id \(id) too."))
        }
        reports.append(report)
    }

    public mutating func add(_ story: Story) {
        stories.append(story)
    }

    /// Reports that no story of the pile has yet.
    public var ungrouped: [Report] {
        let grouped = Set(stories.flatMap(\.articles))
        return reports.filter { !grouped.contains($0.article.id) }
    }
}
