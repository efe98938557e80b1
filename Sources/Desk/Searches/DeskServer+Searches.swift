import Archive
import Briefing
import Foundation
import Hummingbird
import News

/// The saved searches, each with its feeds.
struct SearchesPage {
    let place = Place("Saved searches", at: "/searches")
    let searches: [Saved]
    let notice: Notice?
    let formKey: String

    struct Saved {
        let savedName: String
        /// What a form sends back: the name as it is kept.
        let savedID: String
        let savedQuery: String
        let savedAddress: String
        let atom: String
        let jsonFeed: String
    }
}

extension DeskServer {
    /// How long a saved search's name may be, in letters.
    static var nameLimit: Int { 80 }

    func addSearches(to router: Router<BasicRequestContext>) {
        router.get("/search") { request, _ in try await searchPage(request) }
        router.get("/searches") { request, _ in
            let (saved, notice) = try await archive { store in
                (try store.watches(), try Notice(request, in: store))
            }
            return try pages.page(
                "searches",
                SearchesPage(
                    searches: saved.map(SearchesPage.Saved.init), notice: notice, formKey: formKey))
        }
        router.post("/searches") { request, context in
            let form = try await DeskForm(request, context, key: formKey)
            return try await save(form)
        }
        router.post("/searches/remove") { request, context in
            let form = try await DeskForm(request, context, key: formKey)
            let name = form["name"] ?? ""
            let deed = try await archive { try $0.removeWatchByHand(name) }
            return Response.redirect(to: Notice.address("/searches", deed), type: .normal)
        }
        router.get("/feeds/searches/{name}") { request, context in
            try await searchFeed(
                Address.decoded(try context.parameters.require("name")), request)
        }
    }

    private func save(_ form: DeskForm) async throws -> Response {
        let text = form["query"] ?? ""
        let query = try Query(text)
        let given = (form["name"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        let name = SafeText.line(given.isEmpty ? text : given)
        guard !name.isEmpty, name.count <= Self.nameLimit, !name.contains("/") else {
            throw HTTPError(
                .badRequest,
                message: "A name has 1 to \(Self.nameLimit) letters and no slash; choose another.")
        }
        do {
            try await archive { try $0.addWatch(name, query, outputs: []) }
        } catch let error as ArchiveError where error.reason == .exists {
            throw HTTPError(
                .conflict, message: "There is a saved search of the name \(name); choose another.")
        }
        return Response.redirect(to: "/searches", type: .normal)
    }

    /// The stories of a saved search as a feed in pages (RFC 5005, 3), the latest first;
    /// the name's ending says which.
    private func searchFeed(_ file: String, _ request: Request) async throws -> Response {
        guard let (name, kind) = FeedKind.parts(of: file) else { throw HTTPError(.notFound) }
        let after = max(0, request.uri.queryParameters.get("after", as: Int.self) ?? 0)
        let found = try await archive { store in
            try store.stories(
                matching: try Query(try store.watchQuery(name)), limit: Self.feedSize + 1,
                after: after)
        }
        let path = "/feeds/searches/\(Address.encoded(name)).\(kind.rawValue)"
        var frame = Self.frame(request)
        frame.remark = found.hidden.reasons(("report", "reports"))
        frame.add("first", path, request)
        if after > 0 {
            frame.add("previous", "\(path)?after=\(max(0, after - Self.feedSize))", request)
        }
        if found.stories.count > Self.feedSize {
            frame.add("next", "\(path)?after=\(after + Self.feedSize)", request)
        }
        let shown = Array(found.stories.prefix(Self.feedSize))
        return answer(StoryFeed(shown, work.stamp(), title: name, frame: frame), kind, request)
    }
}

extension SearchesPage.Saved {
    init(_ watch: Watch) {
        savedName = SafeText.line(watch.name)
        savedID = watch.name
        savedQuery = SafeText.line(watch.query)
        savedAddress = Address.search(watch.query)
        let file = "/feeds/searches/" + Address.encoded(watch.name)
        atom = file + ".atom"
        jsonFeed = file + ".json"
    }
}
