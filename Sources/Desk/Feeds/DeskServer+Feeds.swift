import Archive
import Briefing
import HTTPTypes
import Hummingbird
import News

extension DeskServer {
    /// How many stories a feed has.
    static var feedSize: Int { 50 }

    /// The feeds of all stories, with all that ever were in them (RFC 5005, 4), and the
    /// calendar.
    func addFeeds(to router: Router<BasicRequestContext>) {
        for kind in FeedKind.allCases {
            router.get(RouterPath("/feeds/stories.\(kind.rawValue)")) { request, _ in
                try await latestStories(kind, request)
            }
        }
        router.get("/feeds/stories/{file}") { request, context in
            let file = try context.parameters.require("file")
            guard let (name, kind) = FeedKind.parts(of: file), let number = Int64(name) else {
                throw HTTPError(.notFound)
            }
            return try await earlierStories(number, kind, request)
        }
        router.get("/agenda.ics") { request, _ in try await calendar(request) }
    }

    /// What is announced from some months ago on, or all of it where that is asked for.
    private func calendar(_ request: Request) async throws -> Response {
        let isAll = request.uri.queryParameters.get("all") == "1"
        let stamp = work.stamp()
        let today = CalendarDay(number: stamp.at.instant / 86_400)
        let first = CalendarDay(number: today.number - AgendaPage.calendarDays)
        let (agenda, hidden, byHand) = try await archive { store in
            (
                try store.upcomingAgenda(
                    from: isAll ? "" : first.description,
                    limit: isAll ? Int(Int32.max) : AgendaPage.calendarLimit),
                try store.hiddenStoryTally(), try store.countHidden()
            )
        }
        let all = Self.base(request) + "/agenda.ics?all=1"
        let remarks = [
            isAll ? "all that has a date" : "what is announced from \(first) on",
            agenda.earlier > 0 ? "\(agenda.earlier) earlier entries are in \(all)" : nil,
            agenda.later > 0 ? "\(agenda.later) later entries are in \(all)" : nil,
            Self.remark(hidden, byHand: byHand),
        ].compactMap { $0 }
        let calendar = AgendaCalendar(
            agenda.stories, stamp, remark: remarks.joined(separator: "; "))
        return Self.file(calendar.text, "text/calendar; charset=utf-8")
    }

    /// The latest stories, and those that came or were changed after what the feed's
    /// history has.
    private func latestStories(_ kind: FeedKind, _ request: Request) async throws -> Response {
        let (window, listing, byHand) = try await archive { store in
            (
                try store.feedWindow(nil),
                try store.listStories(limit: Self.feedSize, hidesByHand: true),
                try store.countHidden()
            )
        }
        let listed = Set(listing.stories.map(\.id))
        let stories = listing.stories + window.stories.reversed().filter { !listed.contains($0.id) }
        var frame = Self.frame(request)
        frame.remark = Self.remark(listing.hidden, byHand: byHand)
        if window.full > 0 { frame.add("prev-archive", Self.history(window.full, kind), request) }
        return answer(StoryFeed(stories, work.stamp(), frame: frame), kind, request)
    }

    /// A document of the feed's history.
    private func earlierStories(
        _ number: Int64, _ kind: FeedKind, _ request: Request
    ) async throws -> Response {
        let window = try await archive { try $0.feedWindow(number) }
        var frame = Self.frame(request)
        frame.part = .archive
        frame.remark = Self.remark(window.hidden, byHand: window.byHand)
        frame.add("current", "/feeds/stories.\(kind.rawValue)", request)
        if number > 1 { frame.add("prev-archive", Self.history(number - 1, kind), request) }
        if number < window.full {
            frame.add("next-archive", Self.history(number + 1, kind), request)
        }
        return answer(StoryFeed(window.stories, work.stamp(), frame: frame), kind, request)
    }

    private static func history(_ number: Int64, _ kind: FeedKind) -> String {
        "/feeds/stories/\(number).\(kind.rawValue)"
    }

    func answer(_ feed: StoryFeed, _ kind: FeedKind, _ request: Request) -> Response {
        Self.feed(kind == .atom ? feed.atom : feed.json.text, feed.content, kind, request)
    }

    /// The reports of a story, all in one document (RFC 5005, 2).
    static func feed(
        _ story: Story, _ reports: [Report], _ stamp: ExportStamp, _ kind: FeedKind,
        _ request: Request
    ) -> Response {
        var frame = frame(request, to: { Address.report($0) }, home: Address.story(story.id))
        frame.part = .complete
        let feed = ReportFeed(story, reports: reports, stamp, frame: frame)
        return self.feed(
            kind == .atom ? feed.atom : feed.json.text, feed.content, kind, request)
    }

    /// A feed, or that it is known: the time at which it was made makes it no other.
    private static func feed(
        _ text: String, _ content: String, _ kind: FeedKind, _ request: Request
    ) -> Response {
        let tag = APIAnswer.tag(of: Array(content.utf8))
        let headers: HTTPFields = [
            .contentType: kind.type, .eTag: tag, .cacheControl: "no-cache",
        ]
        guard !APIAnswer.fits(tag, request.headers[values: .ifNoneMatch]) else {
            return Response(status: .notModified, headers: headers)
        }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// A feed at the request's address, whose entries lead to the desk's pages.
    static func frame(
        _ request: Request, to page: @escaping @Sendable (String) -> String = { Address.story($0) },
        home: String = "/"
    ) -> FeedFrame {
        let base = base(request)
        var frame = FeedFrame()
        frame.page = { base + page($0) }
        frame.add("self", request.uri.description, request)
        frame.add("alternate", home, request)
        return frame
    }

    /// What is left out and why; `nil` where nothing is.
    static func remark(_ hidden: HiddenTally, byHand: Int) -> String? {
        let reasons = [
            hidden.reasons(("story", "stories")), byHand > 0 ? "\(byHand) hidden by hand" : nil,
        ].compactMap { $0 }
        return reasons.isEmpty ? nil : reasons.joined(separator: "; ")
    }

    /// The address that who asks knows the desk by.
    static func base(_ request: Request) -> String {
        let scheme = Visitor.current?.isSecure == true ? "https" : "http"
        let host = Visitor.current?.host ?? request.head.authority ?? "localhost"
        return "\(scheme)://\(host)"
    }
}

extension FeedFrame {
    /// - Parameter path: of the desk.
    mutating func add(_ relation: String, _ path: String, _ request: Request) {
        links.append(Link(relation, DeskServer.base(request) + path))
    }
}
