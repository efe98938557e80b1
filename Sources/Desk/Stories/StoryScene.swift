import Archive
import Briefing
import News

/// What a view of a story is made from.
struct StoryScene {
    let view: StoryView
    let table: ClaimTable
    let claims: ClaimPages
    let store: Store
    /// The time that is shown; `nil` for now.
    let at: DateStamp?
    let now: DateStamp
    /// Whether the reports were compared as they stood at that time.
    let isCompared: Bool
    /// The page's address with its query, to which forms come back.
    let back: String

    init(
        _ view: StoryView, in store: Store, at: DateStamp?, now: DateStamp, isCompared: Bool,
        back: String
    ) {
        self.view = view
        self.store = store
        self.at = at
        self.now = now
        self.isCompared = isCompared
        self.back = back
        table = ClaimTable(view)
        claims = ClaimPages(table)
    }

    /// The time that is shown as addresses have it, `?at=…`, or nothing.
    var time: String { at.map { "?at=\(Address.encoded($0.description))" } ?? "" }
}
