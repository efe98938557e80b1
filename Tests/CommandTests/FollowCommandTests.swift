import Foundation
import Testing

/// Following as its users meet it, as far as no network is needed.
@Suite("The commands of following", .serialized)
struct FollowCommandTests {
    private let folder: TemporaryFolder
    private let environment: [String: String]

    private static let list = """
        <opml version="2.0"><head><ownerName>Ada</ownerName></head><body><outline text="Islands"><outline text="Courier" rank="7"
        xmlUrl="http://127.0.0.1:9/feed"/></outline></body></opml>
        """

    init() throws {
        folder = try TemporaryFolder([
            "s.opml": Array(Self.list.utf8),
            "bad.yaml": Array("sources:\n  - url: http://e.example/\n    evry: 1h\n".utf8),
        ])
        environment = [
            "DATELINE_ARCHIVE": folder.url.appendingPathComponent("a.dateline").path,
            "XDG_CONFIG_HOME": folder.url.path,
        ]
    }

    private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

    private func run(_ arguments: String...) throws -> Command {
        try Command(arguments, environment: environment)
    }

    @Test func aListGoesInAndComesOut() throws {
        #expect(try run("follow", "import", path("s.opml")).output == "1 sources new, 0 known\n")
        #expect(try run("follow", "add", path("s.opml")).output == "0 sources new, 1 known\n")
        #expect(try run("follow", "list").output == "http://127.0.0.1:9/feed\n")
        let out = try run("follow", "export").output
        #expect(out.contains("<ownerName>Ada</ownerName>"))
        #expect(out.contains("rank=\"7\""))
        #expect(out.contains("<outline text=\"Islands\">"))
        #expect(try run("follow", "remove", "http://127.0.0.1:9/feed").status == 0)
        #expect(try run("follow", "remove", "http://127.0.0.1:9/feed").status == 3)
        for name in ["import", "add"] {
            #expect(try run("follow", name, path("bad.yaml")).status == 3)
        }
    }

    @Test func whatCannotBeHadIsNamedAndCounted() throws {
        #expect(try run("follow", "add", "--no-check", "http://127.0.0.1:9/feed").status == 0)
        #expect(try run("follow", "add", "--no-check", "file:///etc/passwd").status == 3)
        let once = try run("follow", "--once")
        #expect(once.status == 1)
        #expect(once.output.hasPrefix("1 sources asked, 1 failed, 0 new"))
        #expect(once.complaints.contains("dateline: http://127.0.0.1:9/feed: "))
        let sources = try run("sources", "--format", "text")
        #expect(sources.output.contains("failed, 1 in a row"))
        for _ in 0..<2 { _ = try run("follow", "--once", "--all") }
        #expect(try run("sources", "--format", "text").output.contains("FAILING, 3 in a row"))
        #expect(try run("sources", "--events", "--format", "text").output.contains("  failing: "))
        let record = try run("sources").output
        #expect(
            record.contains("\"record\": \"followed\"")
                || record.contains("\"record\":\"followed\""))
    }

    @Test func aConfigurationThatIsWrongPointsAtItsPlace() throws {
        let once = try run("follow", "--once", "--config", path("bad.yaml"))
        #expect(once.status == 2)
        #expect(once.complaints.contains("bad.yaml:3:5: sources[1].evry: there is no such setting"))
        #expect(try run("follow", "--once", "--config", path("none.yaml")).status == 2)
    }

    @Test func everyCommandOfFollowingIsExplained() throws {
        let page = try Project.text(of: "Documentation/following.md")
        let names = try FileManager.default.contentsOfDirectory(
            atPath: Project.folder.appendingPathComponent("Sources/dateline/Commands/Following")
                .path
        ).flatMap { file in
            try Project.text(of: "Sources/dateline/Commands/Following/\(file)")
                .matches(of: /commandName: "([a-z]+)"/).map { String($0.1) }
        }
        #expect(names.count == 8)
        for name in names where name != "follow" {
            #expect(page.contains("dateline follow \(name)"), "\(name)")
        }
    }

    @Test func everySettingIsExplained() throws {
        let page = try Project.text(of: "Documentation/following.md")
        let source = try Project.text(of: "Sources/Settings/DeskSettings+Reading.swift")
        let names = source.matches(of: /case "([a-z-]+)":/).map { String($0.1) }
        #expect(names.count > 15)
        for name in names { #expect(page.contains("\(name):"), "\(name)") }
    }
}
