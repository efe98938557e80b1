import Archive
import Grouping
import News

/// Decisions about stories of an archive, said as facts about their reports.
extension EditorialDecision {
    /// That stories are one.
    public static func merging(
        _ stories: [String], in store: Store
    ) throws(ArchiveError) -> EditorialDecision {
        var articles: [String] = []
        for id in stories { articles += try store.story(id).articles }
        return EditorialDecision(kind: .merge, articles: articles)
    }

    /// That reports of a story are a story of their own.
    ///
    /// - Throws: `ArchiveError` with `.unknown` for a report that is not in it.
    public static func splitting(
        _ reports: [String], from story: String, in store: Store
    ) throws(ArchiveError) -> EditorialDecision {
        let story = try store.story(story)
        for report in reports where !story.articles.contains(report) {
            throw ArchiveError(path: store.path, reason: .unknown(report))
        }
        let rest = story.articles.filter { !reports.contains($0) }
        return EditorialDecision(kind: .split, articles: reports, from: rest)
    }

    /// That reports belong to another story.
    public static func moving(
        _ reports: [String], to story: String, in store: Store
    ) throws(ArchiveError) -> EditorialDecision {
        let target = try store.story(story)
        var rest: [String] = []
        for report in reports {
            guard let now = try store.storyID(of: report) else { continue }
            for other in try store.story(now).articles where !rest.contains(other) {
                rest.append(other)
            }
        }
        return EditorialDecision(
            kind: .move, articles: reports,
            from: rest.filter { !target.articles.contains($0) && !reports.contains($0) },
            to: target.articles.first)
    }
}
