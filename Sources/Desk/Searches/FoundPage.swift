import Archive
import Briefing
import Hummingbird
import News

/// What a search found, the best first.
struct FoundPage {
    let place: Place
    let query: String
    let count: String?
    /// How many reports the rules hide, and why; the way to see them too.
    let hiddenReasons: String?
    let shownAll: String?
    let isNone: Bool
    let canSave: Bool
    let formKey: String
    let hits: [Hit]
    let next: String?
    /// Why the query cannot be understood, with a mark below the place.
    let complaint: String?

    struct Hit {
        let title: String
        let address: String
        let outlet: String
        let time: TimeWords?
        let pieces: [Piece]
        let story: String?
    }

    struct Piece {
        let words: String
        let isMarked: Bool
    }

    static let size = 20
}

extension FoundPage.Hit {
    init(_ hit: SearchHit, zone: ReaderZone?) {
        title = SafeText.line(hit.title ?? hit.id)
        let start = hit.sentence.flatMap { $0.field == .text ? $0.start : nil }
        address = Address.report(hit.id, at: start)
        outlet = SafeText.line(hit.outlet ?? "outlet not named")
        time = hit.published.map { TimeWords($0, zone: zone) }
        pieces = MarkedText.pieces(hit.text, hit.marks).map {
            FoundPage.Piece(words: $0.words, isMarked: $0.isMarked)
        }
        story = hit.story.map { Address.story($0) }
    }
}

extension DeskServer {
    func searchPage(_ request: Request) async throws -> Response {
        let parameters = request.uri.queryParameters
        let text = parameters.get("q").map(Self.plain) ?? ""
        let after = parameters.get("after").flatMap { SearchPage.Place($0) }
        let showsAll = parameters.get("hidden") == "1"
        guard !text.isEmpty else { return try found(text, nil, nil, showsAll) }
        let query: Query
        do { query = try Query(text) } catch {
            return try found(text, nil, error.description, showsAll)
        }
        let page = try await archive {
            try $0.search(
                query, limit: FoundPage.size, after: after ?? .start, showingHidden: showsAll)
        }
        return try found(text, page, nil, showsAll)
    }

    private func found(
        _ text: String, _ page: SearchPage?, _ complaint: String?, _ showsAll: Bool
    ) throws -> Response {
        let all = showsAll ? "&hidden=1" : ""
        return try pages.page(
            "search",
            FoundPage(
                place: Place(text.isEmpty ? "Search" : "\(text) · Search", query: text),
                query: text, count: page.map(Self.words),
                hiddenReasons: page?.hidden.reasons(("report", "reports")),
                shownAll: Address.search(text) + "&hidden=1", isNone: page?.hits.isEmpty ?? false,
                canSave: page != nil, formKey: formKey,
                hits: page?.hits.map { FoundPage.Hit($0, zone: zone) } ?? [],
                next: page?.next.map { Address.search(text, after: $0.description) + all },
                complaint: complaint),
            status: complaint == nil ? .ok : .badRequest)
    }

    /// How many there are, and what a pattern cost.
    private static func words(_ page: SearchPage) -> String {
        var words = page.total == 1 ? "1 report" : "\(page.total) reports"
        if page.isOpen { words = "at least " + words }
        guard let seconds = page.patternSeconds else { return words }
        return words + ", \(Int((seconds * 1000).rounded())) ms for the pattern"
    }

    /// A value of a form: a plus stands for a space.
    static func plain(_ value: String) -> String {
        value.replacing("+", with: " ")
    }
}
