import Archive
import Briefing
import Hummingbird
import News

/// What people did, the latest first, each with a way to undo it.
struct DeedsPage {
    let place: Place
    let rows: [Row]
    let isEmpty: Bool
    let notice: Notice?
    let formKey: String

    struct Row {
        let rowNumber: Int64
        let done: String
        let time: TimeWords?
        let address: String?
        let isUndone: Bool
    }

    /// So many are shown.
    static let limit = 100
}

extension DeskServer {
    func deedsPage(_ request: Request) async throws -> Response {
        let (zone, key, pages) = (zone, formKey, pages)
        return try await archive { store in
            let deeds = try store.deeds(limit: DeedsPage.limit)
            return try pages.page(
                "deeds",
                DeedsPage(
                    place: Place("Done"), rows: deeds.map { DeedsPage.Row($0, zone: zone) },
                    isEmpty: deeds.isEmpty, notice: try Notice(request, in: store), formKey: key))
        }
    }
}

extension DeedsPage.Row {
    init(_ deed: Deed, zone: ReaderZone?) {
        rowNumber = deed.number
        done = SafeText.line(deed.words)
        time = DateStamp(deed.at).map { TimeWords($0, zone: zone) }
        address = deed.subject.map(Address.subject)
        isUndone = deed.isUndone
    }
}

extension Address {
    /// The page of a story or a report.
    static func subject(_ subject: WorkSubject) -> String {
        switch subject.kind {
        case .story: story(subject.id)
        case .report: report(subject.id)
        }
    }
}
