import Foundation

/// One thing to fetch, and what to say with it.
public struct FetchRequest: Equatable, Sendable {
    public var url: String
    /// What is known of the last answer, so that the server need not send it again.
    public var validators: Validators
    /// What one source's servers are told; `nil` for nothing beyond the usual.
    public var secrets: SourceSecrets?
    /// The proxy to go through, `http://` or `socks5://` with host and port.
    public var proxy: String?
    /// Whether robots.txt is asked. What a person named is fetched without.
    public var obeysRobots: Bool
    /// Bytes of the answer, where the general limit is too much.
    public var limit: Int?

    public init(
        url: String, validators: Validators = Validators(), secrets: SourceSecrets? = nil,
        proxy: String? = nil, obeysRobots: Bool = false, limit: Int? = nil
    ) {
        self.url = url
        self.validators = validators
        self.secrets = secrets
        self.proxy = proxy
        self.obeysRobots = obeysRobots
        self.limit = limit
    }
}

/// What a server calls the state of what it sent (RFC 9110, 8.8).
public struct Validators: Equatable, Sendable {
    public var etag: String?
    public var lastModified: String?

    public init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }

    public var isEmpty: Bool { etag == nil && lastModified == nil }
}

/// Headers and cookies that one source's servers are told, and no other.
public struct SourceSecrets: Equatable, Sendable {
    public var headers: [String: String]
    public var cookies: [String: String]
    /// The source's host, without `www.`; hosts below it are told too.
    public var hosts: [String]
    /// Whether they go over TLS only, as when the source's address is `https:`.
    public var needsTLS: Bool

    public init(
        headers: [String: String], cookies: [String: String], source: String,
        hosts: [String] = []
    ) {
        self.headers = headers
        self.cookies = cookies
        let url = URL(string: source)
        let host = (url?.host ?? "").lowercased()
        self.hosts = ([host.hasPrefix("www.") ? String(host.dropFirst(4)) : host] + hosts)
            .filter { !$0.isEmpty }
        needsTLS = url?.scheme?.lowercased() == "https"
    }

    /// Whether an address is one of the source's.
    public func concern(_ url: String) -> Bool { URL(string: url).map { concern($0) } ?? false }

    func concern(_ url: URL) -> Bool {
        guard !needsTLS || url.scheme?.lowercased() == "https" else { return false }
        let host = (url.host ?? "").lowercased()
        return hosts.contains { host == $0 || host.hasSuffix("." + $0) }
    }
}
