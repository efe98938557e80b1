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

    struct Name {
        let name: String
        let reports: String
        let address: String
    }

    static let limit = 200
}

extension DeskServer {
    func namesPage(_ kind: NameKind, _ heading: String, at address: String) async throws -> Response
    {
        let names = try await archive { try $0.names(kind, limit: NamesPage.limit) }
        return try pages.page(
            "names",
            NamesPage(
                place: Place(heading, at: address), heading: heading,
                names: names.map { name in
                    let quoted = name.name.replacing("\"", with: "")
                    return NamesPage.Name(
                        name: SafeText.line(name.name),
                        reports: name.reports == 1 ? "1 report" : "\(name.reports) reports",
                        address: Address.search("\(kind.rawValue):\"\(quoted)\""))
                }, isEmpty: names.isEmpty))
    }
}
