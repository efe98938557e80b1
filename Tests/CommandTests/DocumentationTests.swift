import Foundation
import Testing

/// What the documentation must not leave out.
@Suite("Documentation")
struct DocumentationTests {
    private func sources() throws -> [String] {
        let folder = Project.folder.appendingPathComponent("Sources")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return try (files?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }
    }

    @Test func everyFindingIsExplained() throws {
        let page = try Project.text(of: "Documentation/findings.md")
        let codes = try sources().flatMap { text in
            text.matches(of: /\bFinding\(\s*"([a-z-]+)"/).map { String($0.1) }
        }
        #expect(codes.count > 8)
        for code in Set(codes) { #expect(page.contains("| `\(code)` |"), "\(code)") }
    }

    @Test func everyCommandIsInTheReadme() throws {
        let readme = try Project.text(of: "README.md")
        for command in ["brief", "extract", "read", "group", "compare", "models"] {
            #expect(readme.contains("dateline \(command)"), "\(command)")
        }
    }

    @Test func everyCommandOfTheArchiveIsExplained() throws {
        let page = try Project.text(of: "Documentation/archive.md")
        let files = try FileManager.default.contentsOfDirectory(
            atPath: Project.folder.appendingPathComponent("Sources/dateline/Commands/Archive").path)
        let names = try files.flatMap { file in
            try Project.text(of: "Sources/dateline/Commands/Archive/\(file)")
                .matches(of: /commandName: "([a-z]+)"/).map { String($0.1) }
        }
        #expect(names.count >= 13)
        for name in names { #expect(page.contains("| `dateline \(name)"), "\(name)") }
    }

    @Test func everyFieldOfASearchIsExplained() throws {
        let page = try Project.text(of: "Documentation/search.md")
        let run = try Command(["search", "nosuchfield:x"])
        #expect(run.status == 2)
        let fields = run.complaints.matches(of: #/([a-z]+): /#).map { String($0.1) }
        #expect(fields.count > 10)
        for field in fields where field != "dateline" {
            #expect(page.contains("`\(field):"), "\(field)")
        }
    }

    @Test func theReadmesSampleIsRealOutput() throws {
        let run = try Command([
            "brief", "--format", "text", "--width", "80", "Examples/reports",
        ])
        let printed = Set(run.output.split(separator: "\n").map(String.init))
        let parts = try Project.text(of: "README.md").components(separatedBy: "```\n")
        let sample = try #require(parts.first { $0.hasPrefix("Ferry runs aground") })
        for line in sample.split(separator: "\n") where line != "…" {
            #expect(printed.contains(String(line)))
        }
    }

    @Test func everyModuleIsOnTheMap() throws {
        let map = try Project.text(of: "ARCHITECTURE.md")
        let folder = Project.folder.appendingPathComponent("Sources").path
        for module in try FileManager.default.contentsOfDirectory(atPath: folder) {
            #expect(map.contains(module), "\(module)")
        }
    }

    @Test func everyListNamesItsSource() throws {
        let folder = Project.folder.appendingPathComponent("Sources")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let lists = (files?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { ["tsv", "txt"].contains($0.pathExtension) }
        #expect(lists.count > 5)
        for list in lists {
            let head = try String(contentsOf: list, encoding: .utf8).prefix(600)
            #expect(head.hasPrefix("#"), "\(list.lastPathComponent)")
        }
    }
}
