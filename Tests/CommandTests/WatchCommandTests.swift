import Foundation
import News
import Testing

/// Saved searches, rules, timelines and exports as their users meet them.
@Suite("Watching and exporting", .serialized)
struct WatchCommandTests {
    private let folder: TemporaryFolder
    private let environment: [String: String]

    init() throws {
        folder = try TemporaryFolder()
        environment = ["DATELINE_ARCHIVE": folder.url.appendingPathComponent("a.dateline").path]
    }

    private func run(_ arguments: String..., input: String? = nil) throws -> Command {
        try Command(arguments, input: input, environment: environment)
    }

    private func records(_ command: Command) throws -> [JSON] {
        try command.output.split(separator: "\n").map { try JSON(parsing: String($0)) }
    }

    private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

    @Test func anAlertComesOnceToEachOutputAndAgainWhereItFailed() throws {
        let added = try run(
            "watch", "add", "ferries", "ferry", "--terminal", "--file", path("alerts.jsonl"),
            "--mail", path("mail"), "--exec", "test -e \(path("ready")) && cat > \(path("got"))")
        #expect(added.status == 0)
        _ = try run("add", "Examples/reports")
        let first = try run("watch", "--run")
        #expect(first.status == 1)
        #expect(first.complaints.contains("it is tried again by the next run"))
        let alerts = try records(first)
        #expect(alerts.count == 1)
        #expect(
            try SchemaValidator().complaints(about: alerts[0], schema: "alert.schema.json") == [])
        let causes = alerts[0]["causes"]?.array ?? []
        #expect(causes.count == 5)
        for cause in causes {
            #expect(cause["text"]?.string?.isEmpty == false)
            #expect(cause["article"]?.string?.isEmpty == false)
        }
        let mails = try FileManager.default.contentsOfDirectory(atPath: path("mail"))
        #expect(mails == ["\(alerts[0]["id"]?.string ?? "").eml"])
        try Data().write(to: folder.url.appendingPathComponent("ready"))
        let second = try run("watch", "--run")
        #expect(second.status == 0)
        #expect(second.output.isEmpty)
        let got = try String(contentsOfFile: path("got"), encoding: .utf8)
        #expect(try JSON(parsing: got) == alerts[0])
        let lines = try String(contentsOfFile: path("alerts.jsonl"), encoding: .utf8)
        #expect(lines == got)
        #expect(try records(run("watch"))[0]["waiting"]?.integer == 0)
        #expect(try run("watch", "remove", "ferries").status == 0)
        #expect(try run("watch", "add", "x", "pubdate:P1X").status == 2)
    }

    @Test func whatRulesHideIsCountedInEveryListing() throws {
        _ = try run("add", "Examples/reports")
        let all = try records(run("stories")).count
        #expect(try run("rules", "mute", "bank").output.hasPrefix("1  mute  bank"))
        for listing in [["stories"], ["agenda"], ["timeline"], ["search", "bank"]] {
            let jsonl = try Command(listing, environment: environment)
            #expect(jsonl.complaints.contains("hidden: 1 by mute rule 1 (bank)"), "\(listing)")
            let text = try Command(listing + ["--format", "text"], environment: environment)
            #expect(text.output.contains("hidden: 1 by mute rule 1 (bank)"), "\(listing)")
            let shown = try Command(listing + ["--hidden"], environment: environment)
            #expect(!shown.complaints.contains("hidden"), "\(listing)")
        }
        #expect(try records(run("stories")).count == all - 1)
        #expect(try records(run("rules"))[0]["reports"]?.integer == 1)
        #expect(try run("rules", "remove", "1").status == 0)
        #expect(try records(run("stories")).count == all)
        #expect(try run("rules", "remove", "1").status == 3)
        #expect(try run("rules", "keep", "(").status == 2)
    }

    @Test func aTimelineIsOfOneStoryOrOfAll() throws {
        _ = try run("add", "Examples/reports")
        let stories = try records(run("stories"))
        let all = try records(run("timeline"))
        var parts = 0
        for story in stories {
            let own = try records(run("timeline", story["id"]?.string ?? ""))
            #expect(own.allSatisfy { $0["story"] == story["id"] })
            parts += own.count
        }
        #expect(all.count == parts)
        #expect(try records(run("timeline", "--date", "2024-03-26")).count == 1)
        #expect(try run("timeline", "--date", "soon").status == 2)
        #expect(try run("timeline", "nothing").status == 3)
    }

    @Test(arguments: ["jsonl", "csv", "ics", "atom", "jsonfeed", "ninjs", "newsml", "stix", "warc"])
    func anExportHasTheSameBytesAndStatesItsTime(format: String) throws {
        _ = try run("add", "Examples/reports")
        let arguments = ["export", "--format", format, "--at", "2024-03-20T12:00:00Z"]
        let one = try Command(arguments, environment: environment)
        #expect(one.status == 0)
        #expect(one.output == (try Command(arguments, environment: environment)).output)
        let time = format == "ics" ? "20240320T120000Z" : "2024-03-20T12:00:00"
        if format != "warc" { #expect(one.output.contains(time)) }
    }

    @Test func whatIsExportedIsTakenInAgain() throws {
        _ = try run("add", "Examples/reports")
        let lines = try run("export", "--format", "jsonl").output
        let head = try #require(lines.split(separator: "\n").first)
        let stamp = try JSON(parsing: String(head))
        #expect(try SchemaValidator().complaints(about: stamp, schema: "export.schema.json") == [])
        let other = ["DATELINE_ARCHIVE": path("b.dateline")]
        let added = try Command(["add", "-"], input: lines, environment: other)
        #expect(added.status == 0)
        #expect(added.output.hasPrefix("7 new, 0 revised, 0 known"))
        #expect(try run("export", "--format", "csv", "--output", path("tables")).status == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: path("tables"))
        #expect(files.count == 9)
        #expect(try run("export", "--format", "wacz").status == 2)
        #expect(try run("export", "--format", "ics", "--at", "now").status == 2)
        #expect(try run("export", "--format", "stix", "--story", "none").status == 3)
    }

    @Test func sinceShowsAllThatIsNew() throws {
        let reports = (0..<60).map {
            #"{"id": "r\#($0)", "title": "Ward \#($0 * 37) meets", "text": "Ward \#($0 * 37) met."}"#
        }
        _ = try run("add", input: reports.joined(separator: "\n"))
        let stories = try records(run("stories", "--since", "last"))
        #expect(Set(stories.flatMap { $0["articles"]?.strings ?? [] }).count == 60)
        #expect(try run("stories", "--since", "last", "--limit", "5").status == 2)
    }

    @Test func aWebhookIsSignedAndTriedAgainUntilItIsTaken() throws {
        let receiver = try PostReceiver(answers: [
            "500 Internal Server Error", "302 Found\r\nLocation: /other", "204 No Content",
        ])
        try Data("secret\n".utf8).write(to: folder.url.appendingPathComponent("secret"))
        let address = "http://127.0.0.1:\(receiver.port)/hook"
        #expect(try run("watch", "add", "f", "ferry", "--webhook", address).status == 2)
        _ = try run(
            "watch", "add", "f", "ferry", "--webhook", address, "--secret-file", path("secret"),
            "--allow-host", "127.0.0.1")
        _ = try run("add", "Examples/reports")
        let first = try run("watch", "--run")
        #expect(first.status == 1 && first.complaints.contains("the receiver answers 500"))
        let second = try run("watch", "--run")
        #expect(second.status == 1 && second.complaints.contains("the receiver answers 302"))
        #expect(try run("watch", "--run").status == 0)
        let requests = receiver.requests(3)
        #expect(requests.count == 3)
        for request in requests {
            #expect(request.body == requests.first?.body)
            let head = request.head.lowercased()
            #expect(head.hasPrefix("post /hook http/1.1"))
            #expect(head.contains(#/dateline-signature: t=[0-9]{10},v1=[0-9a-f]{64}/#))
            let id = try JSON(parsing: request.body)["id"]?.string ?? "none"
            #expect(head.contains("dateline-alert: \(id)"))
        }
        #expect(try run("watch", "--run").status == 0)
    }

    @Test func aWebhookIntoAPrivateNetworkIsRefused() throws {
        try Data("secret".utf8).write(to: folder.url.appendingPathComponent("secret"))
        _ = try run(
            "watch", "add", "f", "ferry", "--webhook", "http://127.0.0.1:9/", "--secret-file",
            path("secret"))
        _ = try run("add", "Examples/reports")
        let refused = try run("watch", "--run")
        #expect(refused.status == 1)
        #expect(refused.complaints.contains("name the host with --allow-host 127.0.0.1"))
    }

    @Test func aStorysEvidenceGoesOutAndComesIn() throws {
        _ = try run("add", "Examples/reports")
        let story = try #require(try records(run("stories"))[0]["id"]?.string)
        let file = path("evidence.wacz")
        let written = try run(
            "export", "--format", "wacz", "--story", story, "--output", file, "--at",
            "2024-03-20T12:00:00Z")
        #expect(written.status == 0)
        let first = try Data(contentsOf: URL(fileURLWithPath: file))
        _ = try run(
            "export", "--format", "wacz", "--story", story, "--output", file, "--at",
            "2024-03-20T12:00:00Z")
        // Of one archive the package has the same bytes each time.
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == first)
        let count = try records(run("stories"))[0]["articles"]?.strings?.count ?? 0
        let again = try Command(
            ["add", file], environment: ["DATELINE_ARCHIVE": path("c.dateline")])
        #expect(again.status == 0)
        #expect(again.output.hasPrefix("\(count) new, 0 revised, 0 known"))
        try first.dropLast(200).write(to: URL(fileURLWithPath: file))
        #expect(try run("extract", file).complaints.contains("the package is damaged"))
    }

    @Test func aMailIsReadWhereReportsAre() throws {
        let mail = """
            From: Harbour Office <press@harbour.example>
            Subject: Ferry resumes service
            Date: Tue, 04 Feb 2025 09:15:00 +0100
            Message-ID: <m1@harbour.example>
            Content-Type: text/plain

            The ferry will resume its daily service on Friday, the harbour office said.
            """
        let article = try JSON(parsing: run("extract", "-", input: mail).output)
        #expect(article["title"]?.string == "Ferry resumes service")
        #expect(article["outlet"]?.string == "Harbour Office")
        #expect(article["published"]?.string == "2025-02-04T09:15:00+01:00")
        #expect(article["id"]?.string == "mid:m1@harbour.example")
        #expect(try run("add", "-", input: mail).output.hasPrefix("1 new"))
        #expect(try run("add", "-", input: mail).output.hasPrefix("0 new, 0 revised, 1 known"))
        #expect(try run("brief", "-", "--format", "text", input: mail).output.contains("Friday"))
    }
}
