import Foundation

/// Says which machines a host's name means.
public struct Resolver: Sendable {
    /// - Throws: where there is no such host.
    public var addresses: @Sendable (_ host: String) async throws -> [IPAddress]

    public init(addresses: @escaping @Sendable (_ host: String) async throws -> [IPAddress]) {
        self.addresses = addresses
    }

    struct NoSuchHost: Error {}

    /// The system's own, in the order of its preference.
    public static let system = Resolver { host in
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try look(up: host) })
            }
        }
    }

    /// The addresses that the system knows for a host, which may be a number.
    static func look(up host: String) throws -> [IPAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { throw NoSuchHost() }
        defer { freeaddrinfo(list) }
        var found: [IPAddress] = []
        var entry = list
        while let current = entry {
            if let address = address(current.pointee), !found.contains(address) {
                found.append(address)
            }
            entry = current.pointee.ai_next
        }
        if found.isEmpty { throw NoSuchHost() }
        return found
    }

    private static func address(_ info: addrinfo) -> IPAddress? {
        guard let raw = UnsafeRawPointer(info.ai_addr) else { return nil }
        switch info.ai_family {
        case AF_INET:
            return withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in.self).sin_addr) {
                IPAddress(bytes: Array($0))
            }
        case AF_INET6:
            return withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr) {
                IPAddress(bytes: Array($0))
            }
        default: return nil
        }
    }
}
