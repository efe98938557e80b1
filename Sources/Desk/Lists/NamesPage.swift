import Archive
import Briefing
import Hummingbird
import News

/// The names that most reports have, each with the way to them.
struct NamesPage {
    let place: Place
    let heading: String
    let names: [Name]
    let isEmpty: Bool
    let next: String?

    struct Name {
        let name: String
        let reports: String
        let address: String
    }

    static let size = 60
}

extension DeskServer {
    func namesPage(
        _ request: Request, _ kind: NameKind, _ heading: String, at address: String
    ) async throws -> Response {
        let after = max(0, request.uri.queryParameters.get("after", as: Int.self) ?? 0)
        let page = try await archive {
            try $0.namesAsWritten(kind, limit: NamesPage.size, after: after)
        }
        return try pages.page(
            "names",
            NamesPage(
                place: Place(heading, at: address), heading: heading,
                names: page.names.map { name in
                    let quoted = name.name.replacing("\"", with: "")
                    return NamesPage.Name(
                        name: SafeText.line(name.name),
                        reports: name.reports == 1 ? "1 report" : "\(name.reports) reports",
                        address: Address.search("\(kind.rawValue):\"\(quoted)\""))
                }, isEmpty: page.names.isEmpty && after == 0,
                next: page.next.map { "\(address)?after=\($0)" }))
    }
}
