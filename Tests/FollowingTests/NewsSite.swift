import Foundation

/// A small site on loopback: a feed and its pages, which a test changes as it
/// goes.
final class NewsSite: @unchecked Sendable {
    struct Answer: Sendable {
        var status = "200 OK"
        var headers: [String] = []
        var body = ""
    }

    private let lock = NSLock()
    private var answers: [String: Answer] = [:]
    private var asked: [String] = []
    private var server: LoopbackServer?

    init() throws {
        server = try LoopbackServer { [weak self] request, line in
            guard let answer = self?.answer(to: request) else { return line.answer("404 None") }
            line.answer(answer.status, answer.headers, answer.body)
        }
    }

    private func answer(to request: LoopbackServer.Request) -> Answer? {
        lock.withLock {
            asked.append(request.path)
            guard let answer = answers[request.path] else { return nil }
            let tag = request.headers["if-none-match"]
            if let tag, answer.headers.contains("ETag: \(tag)") {
                return Answer(status: "304 Not Modified", headers: ["ETag: \(tag)"])
            }
            return answer
        }
    }

    func url(_ path: String) -> String { server?.url(path) ?? "" }

    func set(_ path: String, _ body: String, status: String = "200 OK", headers: [String] = []) {
        lock.withLock { answers[path] = Answer(status: status, headers: headers, body: body) }
    }

    /// How often a path was asked for.
    func count(of path: String) -> Int { lock.withLock { asked.count { $0 == path } } }

    func feed(_ path: String, _ items: [String], headers: [String] = []) {
        set(
            path,
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Island Courier</title>"
                + items.joined() + "</channel></rss>", headers: headers)
    }

    func item(_ number: Int, _ more: String = "") -> String {
        "<item><title>Ferry report \(number)</title><link>\(url("/\(number).html"))</link>"
            + "<guid>\(url("/\(number).html"))</guid><pubDate>Tue, 04 Feb 2025 "
            + "\(number < 10 ? "0" : "")\(number):00:00 GMT</pubDate>\(more)</item>"
    }

    func page(_ number: Int, _ last: String = "Nobody was hurt, the harbour master said.") {
        set(
            "/\(number).html",
            """
            <!DOCTYPE html><html><head><title>Ferry report \(number)</title></head><body><article>
            <h1>Ferry report \(number)</h1>
            <p>The ferry number \(number) left the harbour of Stromness on Tuesday morning, an hour
            later than planned, because of the fog that had lain over the islands since Monday.</p>
            <p>It carried \(number + 40) passengers and their cars to the mainland, where buses
            waited for them on the quay and took them on to the towns of the north coast.</p>
            <p>\(last)</p></article></body></html>
            """)
    }
}
