import Archive
import Briefing
import Foundation
import Hummingbird
import News

/// Where texts, files and addresses are given, and what became of them.
struct AddPage {
    let place = Place("Add", at: "/add")
    let formKey: String
    /// "2 reports were kept".
    let outcome: String?
    let complaints: [String]
    /// The brief: the stories that the reports are in.
    let rows: [StoryRow]
    /// Reports that are in no story yet.
    let loose: [Kept]
    /// This page, to come back to.
    let here = "/add"

    struct Kept {
        let id: String
        let address: String
    }
}

extension DeskServer {
    /// More than this is not taken at once, in bytes.
    static var uploadLimit: Int { 8 * 1024 * 1024 }

    /// Where reports come in.
    func addAdding(to router: Router<BasicRequestContext>) {
        router.get("/add") { _, _ in
            try pages.page(
                "add",
                AddPage(formKey: formKey, outcome: nil, complaints: [], rows: [], loose: []))
        }
        router.post("/add") { request, context in
            let form = try await DeskForm(request, context, key: formKey)
            let materials = Self.materials(form)
            guard !materials.isEmpty else {
                throw HTTPError(
                    .badRequest,
                    message: "There is no text, file or address; give one and send it again.")
            }
            return try await added(materials)
        }
        router.post("/examples") { request, context in
            _ = try await DeskForm(request, context, key: formKey)
            let file = try PageRenderer.folder("Files") + "/examples.jsonl"
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                throw DeskError(file: file, reason: "is missing")
            }
            return try await added([.bytes(Array(text.utf8), name: "examples")])
        }
        router.get("/waiting") { _, _ in try await waitingPage() }
    }

    /// What a form brings: its text, which may be addresses, each of its files, and the
    /// addresses of their own field.
    static func materials(_ form: DeskForm) -> [DeskWork.Material] {
        var materials: [DeskWork.Material] = []
        let text = form["text"] ?? ""
        if text.contains(where: { !$0.isWhitespace }) {
            let name = form["name"].flatMap { $0.isEmpty ? nil : $0 } ?? "pasted"
            materials.append(
                addresses(in: text).map { .addresses($0) } ?? .bytes(Array(text.utf8), name: name))
        }
        materials += form.files.map { .bytes($0.bytes, name: $0.name) }
        let lines = (form["addresses"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        if !lines.isEmpty { materials.append(.addresses(lines)) }
        return materials
    }

    /// The addresses of a text that is nothing but addresses, one a line.
    private static func addresses(in text: String) -> [String]? {
        let lines = text.split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let isAddress = { (line: String) in
            (line.hasPrefix("https://") || line.hasPrefix("http://")) && !line.contains(" ")
        }
        return lines.allSatisfy(isAddress) ? lines : nil
    }

    private func added(_ materials: [DeskWork.Material]) async throws -> Response {
        let (work, zone, key, pages) = (work, zone, formKey, pages)
        return try await archive { store in
            // Only what is an address is fetched: the rest of a line names a file here.
            let (fit, unfit) = Self.fetchable(materials)
            let outcome = try work.add(fit)
            var ids: [String] = []
            var loose: [String] = []
            for report in outcome.reports {
                guard let story = try? store.storyID(of: report) else {
                    loose.append(report)
                    continue
                }
                if !ids.contains(story) { ids.append(story) }
            }
            let count = outcome.reports.count
            return try pages.page(
                "add",
                AddPage(
                    formKey: key,
                    outcome: count == 1 ? "1 report was kept." : "\(count) reports were kept.",
                    complaints: (unfit + outcome.complaints).map(SafeText.line),
                    rows: try ids.map {
                        StoryRow(
                            try store.story($0),
                            flags: try store.flags(of: WorkSubject(.story, $0)), zone: zone)
                    },
                    loose: loose.map {
                        AddPage.Kept(id: SafeText.line($0), address: Address.report($0))
                    }))
        }
    }

    /// Leaves out of the addresses what is none.
    static func fetchable(
        _ materials: [DeskWork.Material]
    ) -> (fit: [DeskWork.Material], unfit: [String]) {
        var unfit: [String] = []
        let fit = materials.compactMap { material -> DeskWork.Material? in
            guard case .addresses(let lines) = material else { return material }
            let good = lines.filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
            unfit += lines.filter { !good.contains($0) }.map { line in
                "\(line): is no address; it begins with https://"
            }
            return good.isEmpty ? nil : .addresses(good)
        }
        return (fit, unfit)
    }
}
