import Glibc
import HTTPTypes
import Hummingbird
import NIOCore

/// Where a request comes from, and how.
///
/// `X-Forwarded-For`, `-Proto` and `-Host` are believed only where the connection
/// itself comes from a proxy that is trusted; anybody can send them.
struct ClientAddress: Equatable {
    let text: String
    let isSecure: Bool
    /// The name that the client asked the proxy for.
    let host: String?

    init(peer: String?, headers: HTTPFields, trusted: Set<String>) {
        let peer = peer ?? ""
        guard trusted.contains(peer) else {
            (text, isSecure, host) = (peer, false, nil)
            return
        }
        // Each proxy adds at the end whom it heard: the last that is no proxy asks.
        let chain = Self.values("X-Forwarded-For", headers).compactMap(Self.normal)
        text = chain.last { !trusted.contains($0) } ?? peer
        isSecure = Self.values("X-Forwarded-Proto", headers).last == "https"
        host = Self.values("X-Forwarded-Host", headers).last
    }

    private static func values(_ name: String, _ headers: HTTPFields) -> [String] {
        guard let name = HTTPField.Name(name) else { return [] }
        return headers[values: name].flatMap { $0.split(separator: ",") }
            .map { $0.trimmingSpaces() }
    }

    /// An address as the system writes it, without port or brackets; `nil` for
    /// anything else.
    static func normal(_ text: String) -> String? {
        var text = text
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            text = String(text[text.index(after: text.startIndex)..<end])
        } else if text.filter({ $0 == ":" }).count == 1, text.contains(".") {
            text = String(text.prefix { $0 != ":" })
        }
        return (try? SocketAddress(ipAddress: text, port: 0))?.ipAddress.map(unmapped)
    }

    /// An IPv4 address that came by a socket for IPv6, as IPv4.
    static func unmapped(_ address: String) -> String {
        let prefix = "::ffff:"
        return address.hasPrefix(prefix) && address.contains(".")
            ? String(address.dropFirst(prefix.count)) : address
    }

    static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" { return true }
        guard let address = normal(host) else { return false }
        return address == "::1" || address.hasPrefix("127.")
    }

    /// What is counted together: an address, or a network of IPv6 (/64), which one
    /// client has as a whole.
    var network: String {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard text.contains(":"), inet_pton(AF_INET6, text, &bytes) == 1 else { return text }
        return bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ".")
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
