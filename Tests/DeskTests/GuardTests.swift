import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import News
import Testing

@testable import Desk

@Suite struct GuardTests {
    let desk: DeskFixture

    init() throws {
        desk = try DeskFixture()
    }

    @Test(arguments: [
        ("192.0.2.9", "203.0.113.5", [String](), "192.0.2.9"),
        ("192.0.2.9", "203.0.113.5", ["192.0.2.9"], "203.0.113.5"),
        (
            "192.0.2.9", "198.51.100.1, 203.0.113.5, 192.0.2.8", ["192.0.2.9", "192.0.2.8"],
            "203.0.113.5"
        ),
        ("192.0.2.9", "<script>, [2001:db8::1]:443", ["192.0.2.9"], "2001:db8::1"),
        ("192.0.2.9", "", ["192.0.2.9"], "192.0.2.9"),
    ]) func onlyATrustedProxySaysWhoAsks(
        peer: String, chain: String, trusted: [String], address: String
    ) throws {
        let name = try #require(HTTPField.Name("X-Forwarded-For"))
        let proto = try #require(HTTPField.Name("X-Forwarded-Proto"))
        let client = ClientAddress(
            peer: peer, headers: [name: chain, proto: "https"], trusted: Set(trusted))
        #expect(client.text == address)
        #expect(client.isSecure == !trusted.isEmpty)
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("localhost", true), ("::1", true), ("127.8.8.8", true),
        ("0.0.0.0", false), ("::", false), ("192.0.2.1", false), ("desk.example.org", false),
    ]) func onlyLoopbackIsOpenWithoutALogin(_ host: String, _ isOwn: Bool) {
        #expect(DeskSettings(host: host).isOpenToOthers == !isOwn)
    }

    @Test func aProxyOpensTheDeskToOthers() {
        var settings = DeskSettings()
        settings.trustedProxies = ["127.0.0.1"]
        #expect(settings.isOpenToOthers)
    }

    @Test func aBucketEmptiesAndFillsAgain() {
        let limit = RateLimit(rate: 2)
        for _ in 0..<20 { #expect(limit.wait("a", now: 5) == nil) }
        #expect(limit.wait("a", now: 5) == 1)
        #expect(limit.wait("b", now: 5) == nil)
        #expect(limit.wait("a", now: 5.6) == nil)
        #expect(limit.wait("a", now: 5.6) == 1)
    }

    @Test func oneNetworkOfIPv6IsOneClient() {
        func network(_ text: String) -> String {
            ClientAddress(peer: text, headers: [:], trusted: []).network
        }
        #expect(network("2001:db8::1") == network("2001:db8::ffff:2"))
        #expect(network("2001:db8::1") != network("2001:db8:0:1::1"))
        #expect(network("192.0.2.1") == "192.0.2.1")
    }

    @Test func tooManyRequestsAreToldWhenToComeBack() async throws {
        var settings = DeskSettings()
        settings.rate = 0.1
        try await desk.asking(settings) { client, _ in
            try await client.execute(uri: "/api/v1/stories", method: .get) {
                #expect($0.status == .ok)
            }
            try await client.execute(uri: "/api/v1/stories", method: .get) { response in
                #expect(response.status == .tooManyRequests)
                #expect(response.headers[.contentType] == "application/problem+json")
                #expect(Int(response.headers[.retryAfter] ?? "") ?? 0 > 0)
            }
        }
    }

    @Test func failuresOfAnAddressAndOfANameCount() {
        let throttle = LoginThrottle()
        for time in 0..<LoginThrottle.addressLimit {
            #expect(throttle.wait(address: "a", name: "ana", now: time) == nil)
            throttle.noteFailure(address: "a", name: "ana", now: time)
        }
        #expect(throttle.wait(address: "a", name: "bob", now: 10) == LoginThrottle.period - 10)
        #expect(throttle.wait(address: "b", name: "ana", now: 10) == nil)
        for number in 0..<LoginThrottle.nameLimit {
            throttle.noteFailure(address: "z\(number)", name: "ana", now: 20)
        }
        #expect(throttle.wait(address: "b", name: "ana", now: 20) == LoginThrottle.period)
        #expect(throttle.wait(address: "a", name: "ana", now: LoginThrottle.period + 20) == nil)
    }

    @Test func whatTakesTooLongIsGivenUp() async throws {
        let error = await #expect(throws: HTTPError.self) {
            try await TimeLimit.within(.milliseconds(20)) {
                try await Task.sleep(for: .seconds(60))
                return Response(status: .ok)
            }
        }
        #expect(error?.status == .serviceUnavailable)
        let response = try await TimeLimit.within(.seconds(60)) { Response(status: .ok) }
        #expect(response.status == .ok)
    }

    @Test(arguments: [
        ("/api/v1/stories", HTTPRequest.Method.post, HTTPResponse.Status.methodNotAllowed),
        ("/api/v1/reports", .get, .methodNotAllowed), ("/", .delete, .methodNotAllowed),
        ("/api/v1/none", .get, .notFound), ("/api/v1/reports", .post, .unsupportedMediaType),
        ("/stories/story-1", .head, .ok), ("/stories/story-1", .trace, .methodNotAllowed),
    ]) func aMethodThatIsNotThereIsSaid(
        _ address: String, _ method: HTTPRequest.Method, _ status: HTTPResponse.Status
    ) async throws {
        try await desk.asking { client, _ in
            try await client.execute(uri: address, method: method) { response in
                #expect(response.status == status)
                if status == .methodNotAllowed { #expect(response.headers[.allow] != nil) }
                if address.hasPrefix("/api/") {
                    #expect(response.headers[.contentType] == "application/problem+json")
                }
            }
        }
    }
}
