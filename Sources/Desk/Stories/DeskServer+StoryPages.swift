import Archive
import Briefing
import Hummingbird
import News

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
        let patience = Self.patience(request, kind)
        return try await archive { store in
            let story = try store.story(id)
            guard story.id == id else {
                return Response.redirect(to: Address.story(story.id, kind.path), type: .permanent)
            }
            let past = try asked.map { try work.past(id, $0, patience) }
            let all = try past.map { $0.reports + $0.later } ?? store.reports(story.articles)
            let (shown, reports) = (
                past?.story ?? story.seen(on: now.day?.description ?? ""), past?.reports ?? all
            )
            let known = Dictionary(reports.map { ($0.article.id, $0) }) { first, _ in first }
            let scene = StoryScene(
                StoryView(story: shown, reports: known, zone: zone), in: store, at: asked,
                now: now, isCompared: past?.isCompared ?? true, back: Notice.back(request))
            if asked == nil, kind.hasPast { work.expectPast(story) }
            let panel = PastPanel(
                Address.story(id, kind.path), sources: Address.story(id, "sources"), all: all,
                past: past, at: asked, zone: zone)
            let own = StoryPage.Own(
                key: key, hidden: try store.hidingReason(ofStory: id),
                notice: try Notice(request, in: store),
                work: asked == nil
                    ? try Self.workBar(WorkSubject(.story, id), store, scene.back, zone) : nil,
                past: kind.hasPast ? panel : nil)
            let (template, made) = try Self.content(kind, scene, request, content)
            return try pages.page(
                template, StoryPage(scene, kind, id: id, own, content: made))
        }
    }

    /// What a view shows, and the template that shows it.
    private static func content(
        _ kind: StoryPage.Kind, _ scene: StoryScene, _ request: Request, _ content: StoryContent
    ) throws -> (template: String, content: Any) {
        if scene.view.sources.isEmpty { return ("nothingKnown", ()) }
        if kind.isCompared, !scene.isCompared {
            return ("comparing", ComparingContent(scene, back: scene.back))
        }
        return (kind.template, try content(scene))
    }

    private static func workBar(
        _ subject: WorkSubject, _ store: Store, _ back: String, _ zone: ReaderZone?
    ) throws -> WorkBar {
        WorkBar(
            subject, flags: try store.flags(of: subject), notes: try store.notes(on: subject),
            back: back, zone: zone)
    }

    /// How long an earlier time may take: who asks for the whole page waits for it.
    private static func patience(
        _ request: Request, _ kind: StoryPage.Kind
    ) -> DeskWork.Patience {
        if !kind.isCompared { return .none }
        return request.uri.queryParameters.get("whole") == "1" ? .whole : .page
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
