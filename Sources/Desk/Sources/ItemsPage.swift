import Archive
import Briefing
import Hummingbird
import News

/// What a followed source listed, and what came of it.
struct ItemsPage {
    let place: Place
    let sourceTitle: String
    let sourceAddress: String
    let count: String
    let states: [StateLink]
    let items: [Item]
    let next: String?

    struct StateLink {
        let address: String
        let name: String
        let current: String?
    }

    struct Item {
        let itemName: String
        /// The report that was made of it.
        let reportAddress: String?
        let seen: TimeWords?
        let remark: String?
    }

    /// So many are on a page.
    static let size = 100

    static func address(_ source: Int64, _ state: ListedItem.State) -> String {
        "/sources/items?source=\(source)&state=\(state.rawValue)"
    }
}

extension ListedItem.State {
    /// What it is called on a page.
    var words: String {
        switch self {
        case .kept: "kept"
        case .waiting: "waiting"
        case .failed: "given up"
        }
    }
}

extension DeskServer {
    func itemsPage(_ request: Request) async throws -> Response {
        let query = request.uri.queryParameters
        let number = query.get("source", as: Int64.self)
        let state = query.get("state").flatMap(ListedItem.State.init(rawValue:)) ?? .kept
        let after = max(0, query.get("after", as: Int.self) ?? 0)
        let (zone, pages) = (zone, pages)
        return try await archive { store in
            guard let source = try store.followedSources().first(where: { $0.number == number })
            else {
                throw HTTPError(.notFound, message: "No source of this number is followed.")
            }
            let found = try store.listedItems(
                of: source.number, state, limit: ItemsPage.size + 1, after: after)
            return try pages.page(
                "items", ItemsPage(source, state, found, after: after, zone: zone))
        }
    }
}

extension ItemsPage {
    fileprivate init(
        _ source: FollowedSource, _ state: ListedItem.State, _ found: [ListedItem], after: Int,
        zone: ReaderZone?
    ) {
        sourceTitle = SafeText.line(source.title ?? source.address)
        sourceAddress = SafeText.line(source.address)
        place = Place("\(sourceTitle) · Sources", at: "/sources")
        let counts: [ListedItem.State: Int] = [
            .kept: source.kept, .waiting: source.waiting, .failed: source.failed,
        ]
        count = "\(counts[state] ?? 0) \(state.words)"
        states = ListedItem.State.allCases.map { other in
            StateLink(
                address: Self.address(source.number, other),
                name: "\(counts[other] ?? 0) \(other.words)",
                current: other == state ? "page" : nil)
        }
        items = found.prefix(Self.size).map { item in
            Item(
                itemName: SafeText.line(item.id),
                reportAddress: item.report.map { Address.report($0) },
                seen: TimeWords(PastMoment.stamp(item.seen), zone: zone), remark: item.remark)
        }
        next =
            found.count > Self.size
            ? Self.address(source.number, state) + "&after=\(after + Self.size)" : nil
    }
}

extension ListedItem {
    /// "tried 3 times: the server is not there".
    fileprivate var remark: String? {
        guard let failure else { return nil }
        let times = attempts == 1 ? "tried once" : "tried \(attempts) times"
        return "\(times): \(SafeText.line(failure))"
    }
}
