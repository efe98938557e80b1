import Archive
import Briefing
import Foundation
import Hummingbird
import News

/// The saved searches, each with its feeds.
struct SearchesPage {
    let place = Place("Saved searches", at: "/searches")
    let searches: [Saved]
    let formKey: String

    struct Saved {
        let savedName: String
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
        router.get("/searches") { _, _ in
            let saved = try await archive { try $0.watches() }
            return try pages.page(
                "searches",
                SearchesPage(searches: saved.map(SearchesPage.Saved.init), formKey: formKey))
        }
        router.post("/searches") { request, context in
            let form = try await DeskForm(request, context, key: formKey)
            return try await save(form)
        }
        router.post("/searches/remove") { request, context in
            let form = try await DeskForm(request, context, key: formKey)
            let name = form["name"] ?? ""
            try await archive { try $0.removeWatch(name) }
            return Response.redirect(to: "/searches", type: .normal)
        }
        router.get("/feeds/searches/{name}") { _, context in
            try await searchFeed(Address.decoded(try context.parameters.require("name")))
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

    /// The latest stories of a saved search as a feed; the name's ending says which.
    private func searchFeed(_ file: String) async throws -> Response {
        let endings = [".atom", ".json"]
        guard let ending = endings.first(where: file.hasSuffix) else { throw HTTPError(.notFound) }
        let name = String(file.dropLast(ending.count))
        let stories = try await archive { store in
            try store.stories(
                matching: try Query(try store.watchQuery(name)), limit: Self.feedSize)
        }
        let feed = StoryFeed(stories, work.stamp(), title: name)
        return ending == ".atom"
            ? Self.file(feed.atom, "application/atom+xml; charset=utf-8")
            : Self.file(
                String(decoding: feed.json.bytes, as: UTF8.self), "application/feed+json")
    }
}

extension SearchesPage.Saved {
    init(_ watch: Watch) {
        savedName = SafeText.line(watch.name)
        savedQuery = SafeText.line(watch.query)
        savedAddress = Address.search(watch.query)
        let file = "/feeds/searches/" + Address.encoded(watch.name)
        atom = file + ".atom"
        jsonFeed = file + ".json"
    }
}
