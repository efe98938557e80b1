import Archive
import Briefing
import HTTPTypes
import Hummingbird
import News

/// The Google Reader API, as apps have gone on using it, so that NetNewsWire, FeedMe
/// and others read the desk.
///
/// An item is a report, and a feed is what came from one outlet. A story would be a
/// poor item: apps know an item by a number for ever and mark it read once, while a
/// story grows, is joined and is split. Each report's text ends with its story.
extension DeskServer {
    func addReaderAPI(to router: Router<BasicRequestContext>) {
        router.post("/accounts/ClientLogin") { request, _ in try await clientLogin(request) }
        let api = router.group("/reader/api/0")
        api.get("/token") { _, _ in Self.file(formKey, "text/plain; charset=utf-8") }
        api.get("/user-info") { _, _ in ReaderAnswer.user(Visitor.current?.name ?? "") }
        api.get("/tag/list") { _, _ in ReaderAnswer.tags }
        api.get("/subscription/list") { request, _ in
            let asked = try await ReaderRequest(request)
            let counts = try await archive { try $0.readerCounts(asked.account) }
            return ReaderAnswer.subscriptions(counts, base: Self.base(request))
        }
        api.get("/unread-count") { request, _ in
            let asked = try await ReaderRequest(request)
            return ReaderAnswer.unread(try await archive { try $0.readerCounts(asked.account) })
        }
        api.get("/stream/items/ids") { request, _ in try await itemList(request) }
        api.get("/stream/contents") { request, _ in try await contents(request, nil) }
        api.get("/stream/contents/**") { request, context in
            let path = context.parameters.getCatchAll().joined(separator: "/")
            // An outlet's name is encoded within the name of its list, which some apps
            // encode as a whole.
            let stream = path.contains("/") ? path : Address.decoded(path)
            return try await contents(request, stream)
        }
        api.get("/stream/items/contents") { request, _ in try await items(request) }
        api.post("/stream/items/contents") { request, _ in try await items(request) }
        api.post("/edit-tag") { request, _ in try await editTag(request) }
        api.post("/mark-all-as-read") { request, _ in try await markAll(request) }
    }

    private func clientLogin(_ request: Request) async throws -> Response {
        let asked = try await ReaderRequest(request)
        let (name, password) = (asked["Email"] ?? "", asked["Passwd"] ?? "")
        guard try await archive({ try settings.isOpenToOthers || $0.hasAccounts() }) else {
            return ReaderAnswer.login("open")
        }
        guard let account = try await access.account(name, password) else {
            var response = Self.file("Error=BadAuthentication\n", "text/plain; charset=utf-8")
            response.status = .unauthorized
            return response
        }
        let time = settings.now()
        return ReaderAnswer.login(
            try await archive { try $0.beginSession(of: account, now: time).text })
    }

    private func itemList(_ request: Request) async throws -> Response {
        let asked = try await ReaderRequest(request)
        let query = try asked.query(nil, limit: ReaderRequest.listLimit)
        let found = try await archive { try $0.readerItems(query) }
        return ReaderAnswer.references(found, limit: query.limit - 1)
    }

    private func contents(_ request: Request, _ stream: String?) async throws -> Response {
        let asked = try await ReaderRequest(request)
        let query = try asked.query(stream, limit: ReaderRequest.contentLimit)
        let name = stream ?? asked["s"] ?? ReaderStream.allName
        return try await whole(query, name, Self.base(request), limit: query.limit - 1)
    }

    private func items(_ request: Request) async throws -> Response {
        let asked = try await ReaderRequest(request)
        var query = ReaderQuery(account: asked.account)
        query.numbers = Array(try asked.items().prefix(ReaderRequest.contentLimit))
        query.limit = ReaderRequest.contentLimit
        return try await whole(query, ReaderStream.allName, Self.base(request), limit: query.limit)
    }

    private func whole(
        _ query: ReaderQuery, _ stream: String, _ base: String, limit: Int
    ) async throws -> Response {
        try await archive { store in
            let found = try store.readerItems(query)
            let shown = Array(found.prefix(limit))
            let reports = try store.reports(shown.map(\.id))
            var stories: [String: Story] = [:]
            for id in Set(shown.compactMap(\.story)) { stories[id] = try? store.story(id) }
            let hidden = try store.hidingReasons(ofReports: shown.map(\.number))
            let entries = zip(shown, reports).map { item, report in
                ReaderEntry(
                    item: item, report: report, story: item.story.flatMap { stories[$0] },
                    hidden: hidden[item.number]?.words)
            }
            return ReaderAnswer.contents(
                entries, stream, base: base,
                next: found.count > limit ? shown.last?.number : nil)
        }
    }

    private func editTag(_ request: Request) async throws -> Response {
        let asked = try await checked(request)
        let numbers = try asked.items()
        var (read, starred): (Bool?, Bool?) = (nil, nil)
        for (name, isAdded) in [("a", true), ("r", false)] {
            for text in asked.all(name) {
                switch try asked.known(text) {
                case .read: read = isAdded
                case .unread: read = !isAdded
                case .starred: starred = isAdded
                case .all, .feed:
                    throw HTTPError(.badRequest, message: "\(text) cannot be added or removed.")
                }
            }
        }
        let (isRead, isStarred) = (read, starred)
        try await archive {
            try $0.setReader(numbers, of: asked.account, read: isRead, starred: isStarred)
        }
        return Self.file("OK", "text/plain; charset=utf-8")
    }

    private func markAll(_ request: Request) async throws -> Response {
        let asked = try await checked(request)
        // Millionths of a second, as apps send it.
        let until = try asked.number("ts").map { UTCTime($0 / 1_000_000).text }
        let feed: ReaderFeed?
        switch try asked.known(asked["s"] ?? ReaderStream.allName) {
        case .all: feed = nil
        case .feed(let named): feed = named
        case .read, .unread, .starred:
            throw HTTPError(.badRequest, message: "Only all, or a feed, can be marked as read.")
        }
        try await archive { try $0.markReader(feed, of: asked.account, until: until) }
        return Self.file("OK", "text/plain; charset=utf-8")
    }

    /// A request that changes something: it must carry what `token` gave.
    private func checked(_ request: Request) async throws -> ReaderRequest {
        let asked = try await ReaderRequest(request)
        guard FormKey.matches(asked["T"] ?? "", formKey) else {
            throw HTTPError(
                .unauthorized,
                headers: HTTPField.Name("X-Reader-Google-Bad-Token").map { [$0: "true"] } ?? [:],
                message: "T must be what /reader/api/0/token gives.")
        }
        return asked
    }
}
