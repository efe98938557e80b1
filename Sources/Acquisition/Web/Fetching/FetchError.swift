/// Why an address could not be fetched.
public struct FetchError: Error, Equatable, CustomStringConvertible {
    public enum Reason: Equatable, Sendable {
        /// It is no address with a host.
        case notAnAddress
        /// Only `http:` and `https:` are fetched.
        case scheme(String)
        /// The host is, or its name leads to, an address that is not public.
        case notPublic(host: String, address: String, kind: String)
        case noSuchHost(String)
        case noConnection(String)
        case certificate(String)
        case tooSlow(seconds: Int)
        case silent(seconds: Int)
        case tooLarge(limit: Int)
        case tooLargeUnpacked(limit: Int)
        case damaged(String)
        case redirectLoop
        case tooManyRedirects(limit: Int)
        /// A redirect that names no place.
        case lostRedirect(status: Int)
        case gone
        /// Any other answer than success; `after` in seconds, where the server says it.
        case status(Int, after: Int?)
        case robots(String)
        /// The server asked to be left alone for these seconds.
        case paused(seconds: Int)
    }

    /// The address that failed: the one asked for, or one that it led to.
    public let url: String
    public let reason: Reason

    public init(url: String, reason: Reason) {
        self.url = url
        self.reason = reason
    }

    public var description: String { "\(url): \(reason.words)" }
}

extension FetchError.Reason {
    /// Whether trying again later can not help unless somebody changes something.
    public var isLasting: Bool {
        switch self {
        case .gone, .notAnAddress, .scheme, .notPublic, .robots, .tooLarge, .tooLargeUnpacked: true
        case .status(let status, _):
            (400..<500).contains(status) && ![408, 425, 429].contains(status)
        default: false
        }
    }

    /// Seconds that the server asked to wait before the next try.
    public var wait: Int? {
        switch self {
        case .status(_, let after): after
        case .paused(let seconds): seconds
        default: nil
        }
    }

    /// What failed and what mends it, in words.
    public var words: String {
        switch self {
        case .notAnAddress: "is not a web address; write it as https://example.org/feed.xml"
        case .scheme(let scheme): "leads to \(scheme):, and only http: and https: are fetched"
        case .notPublic(let host, let address, let kind):
            "\(host) is a \(kind) address (\(address)); if you mean it, allow it by name: "
                + "--allow-private \(host), or private: [\(host)] in the configuration"
        case .noSuchHost(let host): "there is no host \(host); check the spelling"
        case .noConnection(let cause): "no connection (\(cause)); is the server up?"
        case .certificate(let cause):
            "the server's certificate is not to be trusted (\(cause)); its operator must mend it"
        case .tooSlow(let seconds): "the answer was not complete after \(seconds) seconds"
        case .silent(let seconds): "the server said nothing for \(seconds) seconds"
        case .tooLarge(let limit): "the answer is larger than \(limit) bytes"
        case .tooLargeUnpacked(let limit): "the answer unpacks to more than \(limit) bytes"
        case .damaged(let cause): "the answer is damaged (\(cause))"
        case .redirectLoop: "redirects lead round in a circle"
        case .tooManyRedirects(let limit): "more than \(limit) redirects"
        case .lostRedirect(let status): "a redirect (\(status)) that says not where to"
        case .gone: "is gone for good (410)"
        case .status(let status, let after):
            "the server answers \(status)" + (after.map { ", try again in \($0) seconds" } ?? "")
        case .robots(let cause): "robots.txt forbids it (\(cause))"
        case .paused(let seconds):
            "the server asked to be left alone for another \(seconds) seconds"
        }
    }
}
