import Foundation

/// Lets only those addresses through that may be fetched: `http:` and `https:`
/// to public machines, or to hosts that the desk allows by name.
struct AddressCheck: Sendable {
    let privateHosts: Set<String>
    let resolver: Resolver

    /// The address as a URL of one of the two schemes, with a host.
    static func url(_ text: String, relativeTo base: URL? = nil) throws(FetchError) -> URL {
        guard let url = URL(string: text, relativeTo: base)?.absoluteURL,
            let scheme = url.scheme?.lowercased()
        else { throw FetchError(url: text, reason: .notAnAddress) }
        guard scheme == "http" || scheme == "https" else {
            throw FetchError(url: text, reason: .scheme(scheme))
        }
        guard let host = url.host, !host.isEmpty else {
            throw FetchError(url: text, reason: .notAnAddress)
        }
        return url
    }

    /// The machines to connect to: those that were looked at, so that a name
    /// cannot lead elsewhere a moment later. A host with one private address is
    /// refused whole, since nobody public has one by right.
    func machines(of url: URL) async throws(FetchError) -> [IPAddress] {
        let host = Self.host(of: url)
        let found: [IPAddress]
        if let literal = IPAddress(host) {
            found = [literal]
        } else {
            do { found = try await resolver.addresses(host) } catch {
                throw FetchError(url: url.absoluteString, reason: .noSuchHost(host))
            }
        }
        if privateHosts.contains(host) { return found }
        try refusePrivate(found, host, url)
        return found
    }

    /// For what goes through a proxy, which looks names up itself.
    func checkLiteral(of url: URL) throws(FetchError) {
        let host = Self.host(of: url)
        guard !privateHosts.contains(host) else { return }
        if let literal = IPAddress(host) { try refusePrivate([literal], host, url) }
        if host == "localhost" || host.hasSuffix(".localhost") {
            try refusePrivate([IPAddress(bytes: [127, 0, 0, 1])], host, url)
        }
    }

    private func refusePrivate(
        _ found: [IPAddress], _ host: String, _ url: URL
    ) throws(FetchError) {
        for address in found {
            guard let kind = address.kindOfPrivacy else { continue }
            throw FetchError(
                url: url.absoluteString,
                reason: .notPublic(host: host, address: "\(address)", kind: kind))
        }
    }

    static func host(of url: URL) -> String {
        let host = (url.host ?? "").lowercased()
        let bare = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        return bare.hasSuffix(".") ? String(bare.dropLast()) : bare
    }
}
