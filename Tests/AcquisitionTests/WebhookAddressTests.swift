import Testing

@testable import Acquisition

@Suite("Addresses that may be posted to") struct WebhookAddressTests {
    @Test(arguments: [
        ("8.8.8.8", true), ("10.1.2.3", false), ("127.0.0.1", false), ("169.254.169.254", false),
        ("172.15.0.1", true), ("172.31.0.1", false), ("192.168.1.1", false), ("0.0.0.0", false),
        ("100.64.0.1", false), ("224.0.0.1", false), ("255.255.255.255", false),
        ("2606:4700::1", true), ("::1", false), ("::", false), ("fe80::1", false),
        ("fd00::1", false), ("::ffff:10.0.0.1", false), ("::ffff:8.8.8.8", true),
        ("64:ff9b::7f00:1", false), ("2002:0a00:0001::", false), ("ff02::1", false),
    ])
    func knowsPublicOnes(address: String, isPublic: Bool) throws {
        let found = try #require(Resolver.look(up: address).first)
        #expect((found.kindOfPrivacy == nil) == isPublic)
    }

    @Test(arguments: [
        "http://127.0.0.1/hook", "http://[::1]:8080/", "http://localhost/", "http://2130706433/",
        "http://0x7f.1/", "ftp://example.org/", "file:///etc/passwd", "nonsense",
    ])
    func refusesWhatIsNotPublic(url: String) {
        #expect(throws: InputError.self) { try WebhookAddress(url).resolved(allowed: []) }
    }

    @Test func aHostThatIsNamedIsAllowed() throws {
        let address = try WebhookAddress("http://127.0.0.1:9/").resolved(allowed: ["127.0.0.1"])
        #expect(address == WebhookAddress.Resolved(host: "127.0.0.1", address: "127.0.0.1"))
    }
}
