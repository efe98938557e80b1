import Foundation

@testable import Acquisition

/// Whether the real network's library is built in; a package without it has
/// nothing that these tests could test.
enum Network {
    static var isReal: Bool {
        #if canImport(AsyncHTTPClient)
            true
        #else
            false
        #endif
    }

    /// Names that only tests know; `inside.test` and `half.test` are private.
    static let resolver = Resolver { host in
        let known = [
            "outlet.test": ["127.0.0.1"], "other.test": ["127.0.0.1"],
            "inside.test": ["10.1.2.3"], "half.test": ["93.184.215.14", "192.168.0.1"],
        ]
        guard let addresses = known[host] else { throw Resolver.NoSuchHost() }
        return addresses.compactMap(IPAddress.init)
    }

    static let patient = FetchLimits(
        connectSeconds: 10, idleSeconds: 20, answerSeconds: 40, bytes: 60_000,
        unpackedBytes: 200_000, redirects: 4)

    static func client(_ limits: FetchLimits = patient, robots: RobotsMemory = .none) -> WebClient {
        WebClient(
            rules: FetchRules(
                limits: limits, privateHosts: ["127.0.0.1", "outlet.test", "other.test"],
                contact: "desk@example.org", delay: 0),
            resolver: resolver, robots: robots)
    }
}
