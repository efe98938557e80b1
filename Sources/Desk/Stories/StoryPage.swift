import Archive
import Briefing
import Hummingbird
import News

/// One view of a story, with what all its views have.
struct StoryPage {
    let place: Place
    let headline: String
    let headlineSource: String
    let sourceCounts: String
    let sourcesAddress: String
    let claimCounts: String
    let tabs: [Tab]
    /// Sentences that were not found in their reports, and so are not shown.
    let unverified: Int?
    let story: String
    let formKey: String
    /// What this view shows.
    let content: Any

    struct Tab {
        let address: String
        let name: String
        let current: String?
        let key: String
    }

    static let views = [
        ("", "Compare", "c"), ("timeline", "Timeline", "t"), ("sources", "Sources", "w"),
        ("revisions", "Revisions", "r"), ("evidence", "Evidence", "e"),
    ]
}

extension DeskServer {
    typealias StoryContent = @Sendable (StoryView, [String: Report], Store) throws -> (String, Any)

    /// Answers with one view of the story that the address names. An id that the
    /// story had before leads to the one it has now.
    func storyPage(
        _ context: BasicRequestContext, _ template: String, _ name: String,
        _ content: @escaping StoryContent
    ) async throws -> Response {
        let id = Address.decoded(try context.parameters.require("id"))
        let (zone, key, pages) = (zone, formKey, pages)
        return try await archive { store in
            let story = try store.story(id)
            guard story.id == id else {
                let view = StoryPage.views.first { $0.1 == name }?.0 ?? ""
                return Response.redirect(to: Address.story(story.id, view), type: .permanent)
            }
            let known = try store.reports(story.articles)
            let reports = Dictionary(known.map { ($0.article.id, $0) }) { first, _ in first }
            let view = StoryView(story: story, reports: reports, zone: zone)
            let (title, content) = try content(view, reports, store)
            let tabs = StoryPage.views.map { tab in
                StoryPage.Tab(
                    address: Address.story(story.id, tab.0), name: tab.1,
                    current: tab.1 == name ? "page" : nil, key: tab.2)
            }
            return try pages.page(
                template,
                StoryPage(
                    place: Place("\(title) · \(name)"), headline: view.headline,
                    headlineSource: view.headlineSource, sourceCounts: view.sourceCounts,
                    sourcesAddress: Address.story(story.id, "sources"),
                    claimCounts: view.claimCounts, tabs: tabs,
                    unverified: view.unverified > 0 ? view.unverified : nil, story: story.id,
                    formKey: key, content: content))
        }
    }
}
