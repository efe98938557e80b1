import Archive
import Briefing
import Foundation
import News

/// What an export is made from: an archive, or one story of it.
struct ArchiveExport {
    let store: Store
    let stamp: ExportStamp
    private let only: Story?
    let reports: [String: ExportedReport]
    private let storyOfReport: [String: String]

    /// - Parameter story: only this story and its reports.
    init(_ store: Store, _ stamp: ExportStamp, story: String?) throws(ArchiveError) {
        self.store = store
        self.stamp = stamp
        only = try story.map { id throws(ArchiveError) in try store.story(id) }
        let facts = try store.reportFacts()
        var reports: [String: ExportedReport] = [:]
        var stories: [String: String] = [:]
        for (place, fact) in facts.enumerated() {
            reports[fact.id] = ExportedReport(place: place, outlet: fact.outlet, url: fact.url)
            stories[fact.id] = fact.story
        }
        self.reports = reports
        storyOfReport = stories
    }

    /// Whether it is the whole archive.
    var isWhole: Bool { only == nil }

    func eachStory(_ handle: (Story) throws -> Void) throws(ArchiveError) {
        guard let only else { return try store.eachStory(handle) }
        do { try handle(only) } catch {
            throw ArchiveError(path: store.path, reason: .notWritten("\(error)"))
        }
    }

    func eachReport(_ handle: (Report) throws -> Void) throws(ArchiveError) {
        guard let only else { return try store.eachReport(handle) }
        for report in try store.reports(only.articles) {
            do { try handle(report) } catch {
                throw ArchiveError(path: store.path, reason: .notWritten("\(error)"))
            }
        }
    }

    /// What a package is called.
    var title: String { only?.headline.text ?? "All reports" }

    /// Every revision of the reports.
    func eachRecording(_ handle: (Recording) throws -> Void) throws(ArchiveError) {
        try store.eachRecording(of: only?.articles, handle)
    }

    /// The rows of a table, one at a time.
    func eachRow(_ table: ExportTable, _ handle: ([JSON]) -> Void) throws(ArchiveError) {
        switch table {
        case .reports, .quotations:
            try eachReport { report in
                table.rows(report, story: storyOfReport[report.article.id]).forEach(handle)
            }
        case .stories, .claims, .agenda, .timeline:
            try eachStory { table.rows($0).forEach(handle) }
        case .revisions:
            let ids =
                only?.articles ?? reports.sorted { $0.value.place < $1.value.place }.map(\.key)
            for id in ids {
                RevisionList(try store.revisions(of: id)).rows.forEach(handle)
            }
        case .sources: SourceList(try store.sources()).rows.forEach(handle)
        }
    }

    /// The stories all at once, for what must see all.
    func stories() throws(ArchiveError) -> [Story] {
        var stories: [Story] = []
        try eachStory { stories.append($0) }
        return stories
    }
}
