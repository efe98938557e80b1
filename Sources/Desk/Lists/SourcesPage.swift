import Archive
import Briefing
import Hummingbird
import News

/// How the reports of each outlet come in.
struct SourcesPage {
    let place: Place
    let rows: [Row]
    let isEmpty: Bool

    struct Row {
        let outlet: String
        let address: String?
        let reports: Int
        let last: String
        let rate: String
        let undated: Int
        /// "silent for 6 days", "texts became shorter"; nothing where all is well.
        let complaints: String
        let state: String
    }
}

extension SourcesPage.Row {
    init(_ health: SourceHealth) {
        outlet = health.outlet.map(SafeText.line) ?? "not named"
        address = health.outlet.map { name in
            Address.search("outlet:\"\(name.replacing("\"", with: ""))\"")
        }
        reports = health.reports
        last = health.lastDay.map { DateWords.short(CalendarDay(number: $0)) } ?? "no date"
        rate = health.rate.map { "\(($0 * 10).rounded() / 10) a day" } ?? ""
        undated = health.undated
        var words: [String] = []
        if health.isSilent, let days = health.silence { words.append("silent for \(days) days") }
        if health.isShrinking { words.append("texts became shorter") }
        complaints = words.isEmpty ? "well" : words.joined(separator: ", ")
        state = words.isEmpty ? "well" : "ill"
    }
}

extension DeskServer {
    func sourcesPage() async throws -> Response {
        let health = try await archive { try $0.sources() }
        return try pages.page(
            "health",
            SourcesPage(
                place: Place("Sources", at: "/sources"), rows: health.map(SourcesPage.Row.init),
                isEmpty: health.isEmpty))
    }
}
