import Archive
import Foundation
import Hummingbird
import News

extension DeskServer {
    /// What is sent when people mark, note, decide and undo.
    func addWork(to router: Router<BasicRequestContext>) {
        router.post("/work/flag") { request, context in
            let form = try await DeskForm(request, context, key: formKey)
            let (flag, isOn) = try Self.flag(form)
            let subject = try Self.subject(form)
            let deed = try await archive { try $0.set(flag, isOn, of: subject) }
            return Self.back(form, deed)
        }
        router.post("/work/note") { request, context in
            let form = try await DeskForm(request, context, key: formKey)
            let text = try Self.noteText(form)
            let number = form["number"].flatMap { Int64($0) }
            let subject = number == nil ? try Self.subject(form) : nil
            let deed = try await archive { store -> Int64? in
                if let number { return try store.change(note: number, to: text) }
                guard let subject else { return nil }
                return try store.write(note: text, on: subject)
            }
            return Self.back(form, deed)
        }
        router.post("/work/undo") { request, context in
            let form = try await DeskForm(request, context, key: formKey)
            let (work, number) = (work, form["number"].flatMap { Int64($0) })
            let deed = try await archive { _ in try work.undo(number) }
            return Self.back(form, deed?.number)
        }
        router.post("/decisions") { request, context in
            let form = try await DeskForm(request, context, key: formKey)
            let (decision, back) = try Self.decision(form)
            let work = work
            let deed = try await archive { _ in try work.decide(decision) }
            return Response.redirect(to: Notice.address(back, deed), type: .normal)
        }
        router.get("/work") { request, _ in try await deedsPage(request) }
        router.get("/starred") { request, _ in try await starredPage(request) }
    }

    static func back(_ form: DeskForm, _ deed: Int64?) -> Response {
        Response.redirect(to: Notice.address(form["back"], deed), type: .normal)
    }

    private static func subject(_ form: DeskForm) throws -> WorkSubject {
        guard let kind = form["about"].flatMap(WorkSubject.Kind.init), let id = form["subject"],
            !id.isEmpty
        else { throw HTTPError(.badRequest, message: "The form names no story and no report.") }
        return WorkSubject(kind, id)
    }

    private static func flag(_ form: DeskForm) throws -> (WorkFlag, Bool) {
        let parts = (form["set"] ?? "").split(separator: ":")
        guard parts.count == 2, let flag = WorkFlag(rawValue: String(parts[0])) else {
            throw HTTPError(.badRequest, message: "The form names no mark.")
        }
        return (flag, parts[1] == "1")
    }

    private static func noteText(_ form: DeskForm) throws -> String {
        let text = (form["text"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.utf8.count <= Note.limit else {
            throw HTTPError(
                .badRequest, message: "A note may be \(Note.limit) bytes long; shorten it.")
        }
        guard !text.isEmpty || form["number"] != nil else {
            throw HTTPError(.badRequest, message: "The note has no words; write some.")
        }
        return text
    }

    /// What a form decides, and the page to go back to.
    private static func decision(_ form: DeskForm) throws -> (DeskWork.Decision, String) {
        let reports = form.all("report")
        guard let story = form["story"], !story.isEmpty else {
            throw HTTPError(.badRequest, message: "The form names no story.")
        }
        let back = Address.story(story, "sources")
        switch form["kind"] {
        case "split" where !reports.isEmpty: return (.split(story: story, reports: reports), back)
        case "move" where !reports.isEmpty:
            return (.move(reports: reports, story: try other(form)), back)
        case "merge": return (.merge(stories: [story, try other(form)]), back)
        default:
            throw HTTPError(
                .badRequest, message: "Choose the reports that are to leave the story.")
        }
    }

    /// The other story, by its id or the address of any of its pages.
    private static func other(_ form: DeskForm) throws -> String {
        let parts = (form["other"] ?? "").split(separator: "/").map(String.init)
        let place = parts.lastIndex(of: "stories").map { $0 + 1 }
        let id = place.flatMap { $0 < parts.count ? parts[$0] : nil } ?? parts.last ?? ""
        let plain = id.prefix { $0 != "?" && $0 != "#" }.trimmingCharacters(in: .whitespaces)
        guard !plain.isEmpty else {
            throw HTTPError(.badRequest, message: "Name the other story by its address or id.")
        }
        return Address.decoded(plain)
    }
}
