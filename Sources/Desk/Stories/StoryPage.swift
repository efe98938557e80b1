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
    /// How many claims there are of each standing, with the way to them.
    let claimCounts: [StoryChip]
    let tabs: [Tab]
    /// Why the list of stories leaves it out, where it does.
    let hiddenWhy: String?
    /// Sentences that were not found in their reports, and so are not shown.
    let unverified: Int?
    let story: String
    let formKey: String
    let notice: Notice?
    let work: WorkBar?
    let past: PastPanel?
    /// What this view shows.
    let content: Any

    struct Tab {
        let address: String
        let name: String
        let current: String?
        let key: String
    }

    /// A view of a story.
    struct Kind {
        let path: String
        let name: String
        let key: String
        let template: String
        /// Whether it can show an earlier time.
        let hasPast: Bool
    }

    static let compare = Kind(
        path: "", name: "Compare", key: "c", template: "compare", hasPast: true)
    static let timeline = Kind(
        path: "timeline", name: "Timeline", key: "t", template: "timeline", hasPast: true)
    static let sources = Kind(
        path: "sources", name: "Sources", key: "w", template: "sources", hasPast: true)
    static let revisions = Kind(
        path: "revisions", name: "Revisions", key: "r", template: "revisions", hasPast: false)
    static let evidence = Kind(
        path: "evidence", name: "Evidence", key: "e", template: "evidence", hasPast: false)
    static let kinds = [compare, timeline, sources, revisions, evidence]
}

/// What a view of a story is made from.
struct StoryScene {
    let view: StoryView
    let store: Store
    /// The time that is shown; `nil` for now.
    let at: DateStamp?
    let now: DateStamp
    /// The page's address with its query, to which forms come back.
    let back: String
}

extension DeskServer {
    typealias StoryContent = @Sendable (StoryScene) throws -> Any

    /// Answers with one view of the story that the address names. An id that the
    /// story had before leads to the one it has now.
    func storyPage(
        _ request: Request, _ context: BasicRequestContext, _ kind: StoryPage.Kind,
        _ content: @escaping StoryContent
    ) async throws -> Response {
        let id = Address.decoded(try context.parameters.require("id"))
        let (zone, key, pages, work) = (zone, formKey, pages, work)
        let asked = try moment(request, kind)
        let now = work.stamp().at
        return try await archive { store in
            let story = try store.story(id)
            guard story.id == id else {
                return Response.redirect(to: Address.story(story.id, kind.path), type: .permanent)
            }
            let all = try store.reports(story.articles)
            let past = try asked.map { try work.past(id, $0) }
            let (shown, reports) = (past?.story ?? story, past?.reports ?? all)
            let known = Dictionary(reports.map { ($0.article.id, $0) }) { first, _ in first }
            let view = StoryView(story: shown, reports: known, zone: zone)
            let scene = StoryScene(
                view: view, store: store, at: asked, now: now, back: Notice.back(request))
            let subject = WorkSubject(.story, id)
            let panel = PastPanel(
                Address.story(id, kind.path), all: all, past: past, at: asked, zone: zone)
            let isEmpty = reports.isEmpty
            if asked == nil, kind.hasPast { work.expectPast(story) }
            return try pages.page(
                isEmpty ? "nothingKnown" : kind.template,
                StoryPage(
                    view, kind, id: id, at: asked, key: key,
                    hidden: try store.hidingReason(ofStory: id),
                    notice: try Notice(request, in: store),
                    work: asked == nil
                        ? WorkBar(
                            subject, flags: try store.flags(of: subject),
                            notes: try store.notes(on: subject), back: scene.back, zone: zone)
                        : nil,
                    past: kind.hasPast ? panel : nil, content: isEmpty ? () : try content(scene)))
        }
    }

    private func moment(_ request: Request, _ kind: StoryPage.Kind) throws -> DateStamp? {
        guard kind.hasPast else { return nil }
        do {
            return try PastMoment(request.uri.queryParameters.get("at"), zone: zone)?.stamp
        } catch {
            throw HTTPError(.badRequest, message: "\(error)")
        }
    }
}

extension StoryPage {
    fileprivate init(
        _ view: StoryView, _ kind: Kind, id: String, at: DateStamp?, key: String,
        hidden: HiddenStory.Reason?, notice: Notice?, work: WorkBar?, past: PastPanel?, content: Any
    ) {
        let time = at.map { "?at=\(Address.encoded($0.description))" } ?? ""
        place = Place("\(view.headline) · \(kind.name)")
        headline = view.headline
        headlineSource = view.headlineSource
        sourceCounts = view.sourceCounts
        sourcesAddress = Address.story(id, "sources") + time
        claimCounts = StoryChip.counts(of: view, id: id, time: time)
        tabs = Self.kinds.map { tab in
            Tab(
                address: Address.story(id, tab.path) + (tab.hasPast ? time : ""), name: tab.name,
                current: tab.name == kind.name ? "page" : nil, key: tab.key)
        }
        hiddenWhy = hidden?.words
        unverified = view.unverified > 0 ? view.unverified : nil
        story = id
        formKey = key
        self.notice = notice
        self.work = work
        self.past = past
        self.content = content
    }
}
