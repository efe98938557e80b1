import Archive
import Comparison
import News

extension Steps {
    /// A story of an archive as it could be known at a time: without what was published
    /// later, and with the words that reports had then as far as the archive has them.
    /// Reports without a date stay.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where there is no such story.
    public func story(
        _ id: String, asOf moment: DateStamp, in store: Store
    ) throws(ArchiveError) -> PastStory {
        compared(try PastStory(id, asOf: moment, in: store), asOf: moment)
    }

    /// The same with its reports compared as they stood at that time.
    public func compared(_ past: PastStory, asOf moment: DateStamp) -> PastStory {
        guard !past.reports.isEmpty else { return past }
        let compared = compared([past.story], reports: past.reports, asOf: moment)
        return past.adding(compared.first?.comparison)
    }
}

extension PastStory {
    /// What was published of a story by a time, not compared.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where there is no such story.
    public init(
        _ id: String, asOf moment: DateStamp, in store: Store
    ) throws(ArchiveError) {
        let story = try store.story(id)
        // A day is over with its last second.
        let end = moment.hour == nil ? moment.instant + 86_399 : moment.instant
        let (all, changed) = try store.reports(story.articles, asOf: end)
        let isLater = { (report: Report) in
            report.article.published.map { $0.instant > end } ?? false
        }
        let reports = all.filter { !isLater($0) }
        let kept = Set(reports.map(\.article.id))
        var then = reports.isEmpty ? story : story.keeping(reports)
        then.comparison = nil
        self.init(
            story: then, reports: reports, later: all.filter(isLater),
            changed: changed.filter(kept.contains), isCompared: reports.isEmpty)
    }
}
