import Briefing
import Hummingbird
import News

/// Where a text is pasted, and what became of it.
struct AddPage {
    let place = Place("Add", at: "/add")
    let formKey: String
    /// "2 reports were kept".
    let outcome: String?
    let complaints: [String]
    let reports: [Kept]

    struct Kept {
        let id: String
        let address: String
    }
}

extension DeskServer {
    /// More than this is not taken at once, in bytes.
    static var uploadLimit: Int { 8 * 1024 * 1024 }

    func addWork(to router: Router<BasicRequestContext>) {
        router.get("/add") { _, _ in
            try pages.page(
                "add", AddPage(formKey: formKey, outcome: nil, complaints: [], reports: []))
        }
        router.post("/add") { request, context in try await add(request, context) }
        router.post("/decisions") { request, context in
            let form = try await DeskForm(request, context, key: formKey)
            let (decision, back) = try Self.decision(form)
            let work = work
            _ = try await archive { _ in try work.decide(decision) }
            return Response.redirect(to: back, type: .normal)
        }
    }

    private func add(
        _ request: Request, _ context: BasicRequestContext
    ) async throws -> Response {
        let form = try await DeskForm(request, context, key: formKey)
        let text = form["text"] ?? ""
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw HTTPError(.badRequest, message: "There is no text; paste one and send it again.")
        }
        let name = form["name"].flatMap { $0.isEmpty ? nil : $0 } ?? "pasted"
        let work = work
        let outcome = try await archive { _ in try work.add(Array(text.utf8), name) }
        let count = outcome.reports.count
        return try pages.page(
            "add",
            AddPage(
                formKey: formKey,
                outcome: count == 1 ? "1 report was kept." : "\(count) reports were kept.",
                complaints: outcome.complaints.map(SafeText.line),
                reports: outcome.reports.map { id in
                    AddPage.Kept(id: SafeText.line(id), address: Address.report(id))
                }))
    }

    /// What a form decides, and the page to go back to.
    private static func decision(_ form: DeskForm) throws -> (DeskWork.Decision, String) {
        let reports = form.all("report")
        guard let story = form["story"], !story.isEmpty else {
            throw HTTPError(.badRequest, message: "The form names no story.")
        }
        switch form["kind"] {
        case "split" where !reports.isEmpty:
            return (.split(story: story, reports: reports), Address.story(story, "sources"))
        case "merge":
            let other = Address.decoded(
                (form["other"] ?? "").split(separator: "/").last.map(String.init) ?? "")
            guard !other.isEmpty else {
                throw HTTPError(.badRequest, message: "The form names no second story.")
            }
            return (.merge(stories: [story, other]), Address.story(story, "sources"))
        default:
            throw HTTPError(
                .badRequest, message: "Choose the reports that are to leave the story.")
        }
    }
}
