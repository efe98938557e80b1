import Archive
import Briefing
import Hummingbird
import News

/// What people starred, and their notes.
struct StarredPage {
    let place: Place
    let stars: [Line]
    let notes: [NoteRow]
    let starCount: String
    let noteCount: String
    let isEmpty: Bool
    let notice: Notice?

    struct Line {
        let address: String
        let title: String
        let kind: String
        let time: TimeWords?
    }

    struct NoteRow {
        let line: Line
        let text: String
    }

    /// So many of each are shown.
    static let limit = 200

    fileprivate static func words(_ count: Int, _ one: String, _ many: String) -> String {
        let words = "\(count) \(count == 1 ? one : many)"
        return count > limit ? words + ", of which the latest \(limit) are shown" : words
    }
}

extension DeskServer {
    func starredPage(_ request: Request) async throws -> Response {
        let (zone, pages) = (zone, pages)
        return try await archive { store in
            let flagged = try store.flagged(.star)
            let written = try store.notes(limit: .max)
            let stars = try flagged.prefix(StarredPage.limit)
                .compactMap { try StarredPage.Line($0.subject, at: $0.at, in: store, zone: zone) }
            let notes = try written.prefix(StarredPage.limit).compactMap { note in
                try StarredPage.Line(note.subject, at: note.at, in: store, zone: zone).map {
                    StarredPage.NoteRow(line: $0, text: SafeText.lines(note.text))
                }
            }
            return try pages.page(
                "starred",
                StarredPage(
                    place: Place("Starred", at: "/starred"), stars: stars, notes: notes,
                    starCount: StarredPage.words(flagged.count, "starred", "starred"),
                    noteCount: StarredPage.words(written.count, "note", "notes"),
                    isEmpty: stars.isEmpty && notes.isEmpty,
                    notice: try Notice(request, in: store)))
        }
    }
}

extension StarredPage.Line {
    /// `nil` for what is no longer in the archive.
    init?(_ subject: WorkSubject, at: String, in store: Store, zone: ReaderZone?) throws {
        switch subject.kind {
        case .story:
            guard let story = try? store.story(subject.id) else { return nil }
            title = SafeText.line(story.headline.text)
            address = Address.story(story.id)
        case .report:
            guard let report = try? store.reports([subject.id]).first else { return nil }
            title = SafeText.line(report.article.title ?? report.article.id)
            address = Address.report(subject.id)
        }
        kind = subject.kind.rawValue
        time = DateStamp(at).map { TimeWords($0, zone: zone) }
    }
}
