import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import News
import Synchronization
import Testing

@testable import Desk

@Suite struct HealthTests {
    let desk: DeskFixture

    init() throws {
        desk = try DeskFixture()
    }

    @Test func requestsAreCountedByTheirKind() async throws {
        try await desk.asking { client, _ in
            for address in ["/stories/story-1", "/stories/none", "/nothing", "/reports/b.txt"] {
                _ = try await client.execute(uri: address, method: .get) { $0.status }
            }
            try await client.execute(uri: "/metrics", method: .get) { response in
                let text = String(buffer: response.body)
                for line in [
                    #"dateline_http_requests_total{method="GET",route="/stories/{id}",status="200"} 1"#,
                    #"dateline_http_requests_total{method="GET",route="/stories/{id}",status="404"} 1"#,
                    "# TYPE dateline_http_request_duration_seconds histogram",
                    #"dateline_http_request_duration_seconds_count{route="/stories/{id}"} 2"#,
                    "dateline_stories 1", "dateline_http_requests_underway 1",
                ] { #expect(text.contains(line + "\n"), "\(line)") }
                #expect(!text.contains("story-1"))
            }
        }
    }

    /// The format's own rules: a type before samples, buckets that never fall.
    @Test func theFiguresAreWellFormed() async throws {
        let metrics = Metrics()
        for seconds in [0.001, 0.02, 0.3, 99] {
            metrics.begin()
            metrics.end(method: "BREW\"\n", route: "/a", status: 200, seconds: seconds)
        }
        var text = MetricsText()
        text.add(metrics.now)
        let lines = text.text.split(separator: "\n")
        let buckets = lines.filter { $0.contains("_bucket") }.compactMap {
            $0.split(separator: " ").last.flatMap { Int($0) }
        }
        #expect(buckets.count == Metrics.bounds.count + 1)
        #expect(buckets == buckets.sorted())
        #expect(buckets.last == 4)
        #expect(lines.contains { $0.contains(#"method="other""#) })
        #expect(lines.allSatisfy { $0.hasPrefix("#") || $0.split(separator: " ").count == 2 })
    }

    @Test func everyRequestIsLoggedWithoutWhatWasLookedFor() async throws {
        let box = LogBox()
        var settings = DeskSettings()
        settings.now = { 1_738_695_600 }
        settings.log = { box.add($0) }
        try await desk.asking(settings) { client, _ in
            _ = try await client.execute(uri: "/search?q=secret", method: .get) { $0.status }
        }
        let record = try #require(box.records.first)
        #expect(record.time == "2025-02-04T19:00:00Z")
        #expect(record.route == "/search" && record.status == 200)
        #expect(!record.json.text.contains("secret") && !record.line.contains("secret"))
        #expect(record.line.split(separator: "\n").count == 1)
    }
}

private final class LogBox: Sendable {
    private let all = Mutex<[RequestRecord]>([])
    var records: [RequestRecord] { all.withLock { $0 } }
    func add(_ record: RequestRecord) { all.withLock { $0.append(record) } }
}
