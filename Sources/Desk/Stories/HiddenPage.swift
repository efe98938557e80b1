import Archive
import Briefing
import Hummingbird
import News

/// The stories that are not in the list, each with why.
struct HiddenPage {
    let place: Place
    let rows: [Row]
    let isEmpty: Bool
    let next: String?
    let formKey: String
    let notice: Notice?

    struct Row {
        let address: String
        let headline: String
        let outlets: String
        let why: String
        /// Its id, where the reader hid it.
        let shownAgain: String?
    }
}

extension DeskServer {
    func hiddenPage(_ request: Request) async throws -> Response {
        let after = max(0, request.uri.queryParameters.get("after", as: Int.self) ?? 0)
        let (zone, key, pages) = (zone, formKey, pages)
        return try await archive { store in
            let found = try store.hiddenStories(limit: StoriesPage.size + 1, after: after)
            let shown = found.prefix(StoriesPage.size)
            let more = found.count > shown.count
            return try pages.page(
                "hidden",
                HiddenPage(
                    place: Place("Hidden stories"), rows: shown.map { HiddenPage.Row($0, zone) },
                    isEmpty: shown.isEmpty,
                    next: more ? "/?hidden=1&after=\(after + shown.count)" : nil, formKey: key,
                    notice: try Notice(request, in: store)))
        }
    }
}

extension HiddenPage.Row {
    init(_ hidden: HiddenStory, _ zone: ReaderZone?) {
        let row = StoryRow(hidden.story, flags: [], zone: zone)
        address = row.address
        headline = row.headline
        outlets = row.outlets
        why = hidden.reason.words
        shownAgain = hidden.reason == .hand ? hidden.story.id : nil
    }
}

extension HiddenStory.Reason {
    /// For people.
    var words: String {
        switch self {
        case .hand: "hidden by you"
        case .muted(let rule): "by mute rule \(rule.number) (\(SafeText.line(rule.query)))"
        case .notKept: "fits no keep rule"
        }
    }

    /// For programs, without what anybody wrote.
    var code: String {
        switch self {
        case .hand: "by hand"
        case .muted(let rule): "mute rule \(rule.number)"
        case .notKept: "no keep rule"
        }
    }
}

extension HiddenTally {
    /// What is hidden and by which rules; `nil` where nothing is.
    func reasons(_ noun: (one: String, many: String)) -> String? {
        words(noun)?.split(separator: "; --").first.map { SafeText.line(String($0)) }
    }
}
