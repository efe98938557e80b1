import Testing

@testable import Acquisition

@Suite("Addresses of machines")
struct IPAddressTests {
    @Test(arguments: [
        ("127.0.0.1", "loopback"), ("10.0.0.1", "private"), ("172.16.0.1", "private"),
        ("172.31.255.255", "private"), ("192.168.1.1", "private"),
        ("169.254.169.254", "link-local"),
        ("100.64.0.1", "shared"), ("0.0.0.0", "unspecified"), ("224.0.0.251", "multicast"),
        ("255.255.255.255", "reserved"), ("198.19.0.1", "benchmarking"), ("::1", "loopback"),
        ("::", "unspecified"), ("fe80::1", "link-local"), ("fe80::1%eth0", "link-local"),
        ("fd12::1", "private"), ("ff02::1", "multicast"), ("::ffff:127.0.0.1", "loopback"),
        ("::ffff:7f00:1", "loopback"), ("64:ff9b::10.0.0.1", "private"),
        ("64:ff9b:1::1", "private"), ("2002:7f00:1::", "loopback"), ("2002:5db8:d70e::", "tunnel"),
        ("2001:db8::1", "documentation"), ("::127.0.0.1", "unspecified"),
    ])
    func areNotPublic(text: String, kind: String) {
        #expect(IPAddress(text)?.kindOfPrivacy == kind)
    }

    @Test(arguments: [
        "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:2800:21f::1", "64:ff9b::93.184.215.14",
        "::ffff:93.184.215.14", "[2606:2800:21f::1]",
    ])
    func arePublic(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(address.kindOfPrivacy == nil)
    }

    @Test(arguments: ["example.org", "127.1", "0x7f.1", "", "1.2.3.4.5"])
    func namesAndOddWaysAreLeftToTheResolver(text: String) {
        #expect(IPAddress(text) == nil)
    }
}

@Suite("Retry-After")
struct RetryAfterTests {
    @Test(
        arguments: [
            ("120", nil, 120), ("-5", nil, nil), ("soon", nil, nil), (nil, nil, nil),
            ("99999999", nil, RetryAfter.limit), ("Tue, 04 Feb 2025 12:02:00 GMT", nil, 120),
            ("Tue, 04 Feb 2025 11:00:00 GMT", nil, 0),
            ("Fri, 01 Jan 2100 13:00:00 GMT", "Fri, 01 Jan 2100 12:00:00 GMT", 3600),
        ] as [(String?, String?, Int?)])
    func isReadByTheServersOwnClock(text: String?, date: String?, seconds: Int?) {
        #expect(RetryAfter.seconds(text, date: date, now: 1_738_670_400) == seconds)
    }
}
