import Foundation
import Testing

@testable import Acquisition

@Suite("Fetching", .enabled(if: Network.isReal))
struct WebClientTests {
    private static let ways =
        Misbehaviour.ofTimeAndLength + Misbehaviour.ofRedirects + Misbehaviour.ofAnswers

    @Test(arguments: ways)
    func standsAServerThat(_ way: Misbehaviour) async throws {
        let server = try LoopbackServer(way.behave)
        let request = FetchRequest(url: server.url("/a"), validators: way.validators)
        let result: Result<FetchAnswer, FetchError>
        do { result = .success(try await Network.client(way.limits).get(request)) } catch {
            result = .failure(error)
        }
        switch (way.outcome, result) {
        case (.body(let text), .success(let answer)):
            #expect(answer.body == Array(text.utf8))
        case (.unchanged, .success(let answer)): #expect(answer.body == nil)
        case (.failure(let fits), .failure(let error)):
            #expect(fits(error.reason), "\(error.reason)")
        default: Issue.record("\(result)")
        }
    }

    @Test func thereAreMoreThanFiftyWays() {
        #expect(Set(Self.ways.map(\.name)).count == Self.ways.count)
        #expect(Self.ways.count > 50)
    }

    @Test func aCertificateThatNobodyVouchesForIsRefused() async throws {
        let server = try SelfSignedServer()
        do {
            _ = try await Network.client().get(FetchRequest(url: server.url))
            Issue.record("it was trusted")
        } catch {
            guard case .certificate = error.reason else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test func whatIsPrivateIsRefusedUnlessItIsNamed() async throws {
        let server = try LoopbackServer { _, line in line.answer("200 OK", [], "mine") }
        let strict = WebClient(rules: FetchRules(delay: 0))
        for host in ["127.0.0.1", "localhost", "127.1", "2130706433", "[::1]", "0x7f.0.0.1"] {
            do {
                _ = try await strict.get(FetchRequest(url: server.url("/", host: host)))
                Issue.record("\(host) was fetched")
            } catch {
                guard case .notPublic(_, _, let kind) = error.reason else {
                    Issue.record("\(host): \(error)")
                    continue
                }
                #expect(kind == "loopback")
            }
        }
        let named = WebClient(rules: FetchRules(privateHosts: ["LOCALHOST"], delay: 0))
        let answer = try await named.get(FetchRequest(url: server.url("/", host: "localhost")))
        #expect(answer.body == Array("mine".utf8))
    }

    @Test func theMachineThatWasCheckedIsTheOneThatIsAsked() async throws {
        let server = try LoopbackServer { request, line in
            line.answer("200 OK", [], request.headers["host"] ?? "")
        }
        let asked = try await Network.client().get(
            FetchRequest(url: server.url("/", host: "outlet.test")))
        // No resolver but the test's knows the name, so the connection used its answer.
        #expect(asked.body == Array("outlet.test:\(server.port)".utf8))
    }

    @Test func whatMovedForGoodIsRememberedAsFarAsItIsForGood() async throws {
        let server = try LoopbackServer { request, line in
            switch request.path {
            case "/a": line.redirect("301 Moved", to: "/b")
            case "/b": line.redirect("308 Moved", to: "/c")
            case "/c": line.redirect("302 Found", to: "/d")
            case "/d": line.redirect("301 Moved", to: "/e")
            default: line.answer("200 OK", [], "end")
            }
        }
        let answer = try await Network.client().get(FetchRequest(url: server.url("/a")))
        #expect(answer.url == server.url("/e"))
        #expect(answer.movedTo == server.url("/c"))
    }

    @Test func headersAndCookiesOfASourceGoToItsHostOnly() async throws {
        let server = try LoopbackServer { request, line in
            if request.path == "/leave" {
                return line.redirect(
                    "302 Found",
                    to:
                        "http://other.test:\(request.headers["host"]?.split(separator: ":").last ?? "")/"
                )
            }
            let told = ["x-key", "cookie", "user-agent", "accept-encoding"]
                .map { request.headers[$0] ?? "-" }
            line.answer("200 OK", [], told.joined(separator: "|"))
        }
        let source = server.url("/", host: "outlet.test")
        let secrets = SourceSecrets(
            headers: ["X-Key": "k"], cookies: ["b": "2", "a": "1"], source: source)
        let own = try await Network.client().get(FetchRequest(url: source, secrets: secrets))
        #expect(
            String(decoding: own.body ?? [], as: UTF8.self)
                == "k|a=1; b=2|Dateline/0.1.0 (+desk@example.org)|gzip, br")
        let away = FetchRequest(url: server.url("/leave", host: "outlet.test"), secrets: secrets)
        let other = try await Network.client().get(away)
        #expect(String(decoding: other.body ?? [], as: UTF8.self).hasPrefix("-|-|"))
    }

    @Test func aProxyIsAskedForTheConnection() async throws {
        let proxy = try LoopbackServer { request, line in
            guard request.path == "outlet.test:80" else { return line.answer("403 No") }
            line.send("HTTP/1.1 200 Connected\r\n\r\n")
            line.pause(0.2)
            line.answer("200 OK", [], "through the proxy")
        }
        let request = FetchRequest(url: "http://outlet.test/", proxy: proxy.url(""))
        #expect(try await Network.client().get(request).body == Array("through the proxy".utf8))
        do {
            _ = try await Network.client().get(
                FetchRequest(url: "http://10.0.0.1/", proxy: proxy.url("")))
            Issue.record("a private address was asked for through the proxy")
        } catch { #expect(error.reason.isLasting) }
    }

    @Test func aHostThatAsksToBeLeftAloneIsLeftAlone() async throws {
        let counter = Counter()
        let server = try LoopbackServer { _, line in
            counter.add()
            line.answer("429 Enough", ["Retry-After: 300"])
        }
        let client = Network.client()
        for number in 0..<3 {
            do {
                _ = try await client.get(FetchRequest(url: server.url("/\(number)")))
            } catch {
                #expect(number == 0 || (290...301).contains(error.reason.wait ?? 0))
            }
        }
        #expect(counter.value == 1)
    }

    @Test func oneHostIsAskedOneThingAtATime() async throws {
        let counter = Counter()
        let server = try LoopbackServer { _, line in
            counter.enter()
            line.pause(0.03)
            counter.leave()
            line.answer("200 OK", [], "x")
        }
        let client = Network.client()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    _ = try? await client.get(FetchRequest(url: server.url("/\(number)")))
                }
            }
        }
        #expect(counter.value == 8)
        #expect(counter.most == 1)
    }

    @Test(arguments: [
        ("/open", true), ("/closed/a", false), ("/closed/but/open", true),
    ])
    func robotsIsAskedOnceAndObeyed(path: String, allowed: Bool) async throws {
        let asked = Counter()
        let server = try LoopbackServer { request, line in
            guard request.path == "/robots.txt" else { return line.answer("200 OK", [], "x") }
            asked.add()
            line.answer("200 OK", [], "User-agent: dateline\nDisallow: /closed\nAllow: /closed/but")
        }
        let client = Network.client()
        for _ in 0..<2 {
            let request = FetchRequest(url: server.url(path), obeysRobots: true)
            do {
                _ = try await client.get(request)
                #expect(allowed)
            } catch {
                #expect(!allowed)
                guard case .robots = error.reason else {
                    Issue.record("\(error)")
                    continue
                }
            }
        }
        #expect(asked.value == 1)
    }

    @Test(arguments: [
        ("404 None", true), ("403 No", true), ("500 Oops", false), ("429 Enough", false),
    ])
    func aHostWithoutRobotsIsOpenAndOneInTroubleIsClosed(status: String, allowed: Bool) async throws
    {
        let server = try LoopbackServer { request, line in
            line.answer(request.path == "/robots.txt" ? status : "200 OK", [], "x")
        }
        let request = FetchRequest(url: server.url("/a"), obeysRobots: true)
        let answer = try? await Network.client().get(request)
        #expect((answer != nil) == allowed)
    }
}
