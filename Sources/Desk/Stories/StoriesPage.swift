import Archive
import Briefing
import Hummingbird
import News

/// The stories, the latest first, or those that are new since the reader last looked.
struct StoriesPage {
    /// The mark under which the desk remembers what was seen.
    static let mark = "desk"
    static let size = 40

    let place: Place
    let rows: [StoryRow]
    /// "12 stories", "3 stories are new or changed since you last looked".
    let count: String
    let isNewOnly: Bool
    let isAll: Bool
    /// Whether the archive has no report at all.
    let isEmpty: Bool
    /// Whether nothing is new.
    let isSeen: Bool
    let next: String?
    let previous: String?
    /// How many stories the rules hide, and by which; of what is new, those so far.
    let hiddenByRules: String?
    /// How many stories the reader hid.
    let hiddenByHand: String?
    /// How many reports wait to be put into a story.
    let waiting: String?
    let silent: [String]
    let notice: Notice?
    let formKey: String
    /// This page, to come back to.
    let here: String
}

extension DeskServer {
    /// What the list of stories needs of the archive.
    private struct Listed {
        let stories: [Story]
        let hasMore: Bool
        let hidden: HiddenTally
        let byHand: Int
        let total: Int
        let pending: Int
        let silent: [String]
        let flags: [String: Set<WorkFlag>]
        let notice: Notice?
    }

    func storiesPage(_ request: Request) async throws -> Response {
        let query = request.uri.queryParameters
        if query.get("hidden") == "1" { return try await hiddenPage(request) }
        let after = max(0, query.get("after", as: Int.self) ?? 0)
        let isNewOnly = query.get("new") == "1"
        let (zone, today) = (zone, work.stamp().at.day?.description ?? "")
        let listed = try await archive { store in
            try Self.listed(request, isNewOnly ? StoriesPage.mark : nil, after, store)
        }
        let here = Notice.back(request)
        let total = listed.total == 1 ? "1 story" : "\(listed.total) stories"
        let newOnly = isNewOnly ? "&new=1" : ""
        let end = after + listed.stories.count
        return try pages.page(
            "stories",
            StoriesPage(
                place: Place("Stories", at: "/"),
                rows: listed.stories.map { story in
                    StoryRow(
                        story.seen(on: today), flags: listed.flags[story.id] ?? [], zone: zone)
                },
                count: isNewOnly ? "\(total) new or changed since you last looked" : total,
                isNewOnly: isNewOnly, isAll: !isNewOnly,
                isEmpty: listed.total == 0 && listed.pending == 0 && !isNewOnly,
                isSeen: isNewOnly && listed.stories.isEmpty,
                next: listed.hasMore ? "/?after=\(end)" + newOnly : nil,
                previous: after > 0
                    ? "/?after=\(max(0, after - StoriesPage.size))" + newOnly : nil,
                hiddenByRules: listed.hidden.reasons(("story", "stories")),
                hiddenByHand: listed.byHand > 0 ? "\(listed.byHand) hidden by you" : nil,
                waiting: listed.pending > 0
                    ? (listed.pending == 1 ? "1 report waits" : "\(listed.pending) reports wait")
                        + " to be put into a story" : nil,
                silent: listed.silent, notice: listed.notice, formKey: formKey, here: here))
    }

    private static func listed(
        _ request: Request, _ mark: String?, _ after: Int, _ store: Store
    ) throws -> Listed {
        // One more than is shown tells whether there is another page.
        let listing = try store.listStories(
            since: mark, limit: StoriesPage.size + 1, after: after, hidesByHand: true)
        let shown = Array(listing.stories.prefix(StoriesPage.size))
        return Listed(
            stories: shown, hasMore: listing.stories.count > shown.count,
            hidden: mark == nil ? try store.hiddenStoryTally() : listing.hidden,
            byHand: try store.countHidden(), total: try store.storyCount(since: mark),
            pending: try store.pendingCount(),
            silent: try store.silentOutlets().map(SafeText.line),
            flags: try store.flags(of: .story, shown.map(\.id)),
            notice: try Notice(request, in: store))
    }
}
