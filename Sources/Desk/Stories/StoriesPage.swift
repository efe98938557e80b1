import Archive
import Briefing
import Hummingbird
import News

/// The stories, the latest first, or what is new since the reader last looked.
struct StoriesPage {
    /// The mark under which the desk remembers what was seen.
    static let mark = "desk"
    static let size = 40

    let place: Place
    let rows: [StoryRow]
    /// "12 stories", "3 stories are new or changed since you last looked".
    let count: String
    let isNewOnly: Bool
    let isEmpty: Bool
    let next: String?
    /// How many stories the rules hide, and why.
    let hidden: String?
    /// How many reports wait to be put into a story.
    let waiting: Int?
    let silent: [String]
    let formKey: String
}

extension DeskServer {
    func addStories(to router: Router<BasicRequestContext>) {
        router.get("/") { request, _ in try await storiesPage(request) }
        router.post("/seen") { request, context in
            _ = try await DeskForm(request, context, key: formKey)
            try await archive { try $0.setMark(StoriesPage.mark) }
            return Response.redirect(to: "/?new=1", type: .normal)
        }
        router.get("/stories/{id}") { _, context in
            try await storyPage(context, "compare", "Compare") { view, reports, _ in
                (view.headline, CompareContent(view: view, reports: reports))
            }
        }
        router.get("/stories/{id}/timeline") { _, context in
            try await storyPage(context, "timeline", "Timeline") { view, reports, _ in
                (view.headline, TimelineContent(view: view, reports: reports))
            }
        }
        router.get("/stories/{id}/sources") { _, context in
            try await storyPage(context, "sources", "Sources") { view, _, _ in
                (view.headline, SourcesContent(view: view))
            }
        }
        router.get("/stories/{id}/revisions") { _, context in
            try await storyPage(context, "revisions", "Revisions") { view, _, store in
                (view.headline, try RevisionsContent(view: view, store: store))
            }
        }
        router.get("/stories/{id}/evidence") { _, context in
            try await storyPage(context, "evidence", "Evidence") { view, _, _ in
                (view.headline, EvidenceContent(view: view))
            }
        }
    }

    private func storiesPage(_ request: Request) async throws -> Response {
        let query = request.uri.queryParameters
        let after = max(0, query.get("after", as: Int.self) ?? 0)
        let isNewOnly = query.get("new") == "1"
        let zone = zone
        let mark = isNewOnly ? StoriesPage.mark : nil
        let (listing, count, pending, sources) = try await archive { store in
            (
                // One more than is shown tells whether there is another page.
                try store.listStories(since: mark, limit: StoriesPage.size + 1, after: after),
                try store.storyCount(since: mark), try store.pendingCount(), try store.sources()
            )
        }
        let shown = listing.stories.prefix(StoriesPage.size)
        let next = listing.stories.count > shown.count ? after + shown.count : nil
        let total = count == 1 ? "1 story" : "\(count) stories"
        let place = Place("Stories", at: "/")
        return try pages.page(
            "stories",
            StoriesPage(
                place: place, rows: shown.map { StoryRow($0, zone: zone) },
                count: isNewOnly ? "\(total) new or changed since you last looked" : total,
                isNewOnly: isNewOnly, isEmpty: count == 0 && !isNewOnly,
                next: next.map { "/?after=\($0)" + (isNewOnly ? "&new=1" : "") },
                hidden: listing.hidden.words(("story", "stories")),
                waiting: pending > 0 ? pending : nil,
                silent: sources.filter(\.isSilent).compactMap(\.outlet).map(SafeText.line),
                formKey: formKey))
    }
}
