import Foundation

/// Fetches addresses as a polite reader does, and only where it may.
///
/// ```swift
/// let client = WebClient(rules: FetchRules())
/// try await client.get(FetchRequest(url: "https://example.org/feed.xml"))
/// ```
///
/// Every address, and each that a redirect leads to, is checked before a
/// connection is made, and the connection goes to the machine that was checked.
public struct WebClient: Sendable {
    public let rules: FetchRules
    let check: AddressCheck
    let gate = HostGate()
    let robots: RobotsCache

    public init(
        rules: FetchRules = FetchRules(), resolver: Resolver = .system,
        robots: RobotsMemory = .none
    ) {
        self.rules = rules
        check = AddressCheck(privateHosts: rules.privateHosts, resolver: resolver)
        self.robots = RobotsCache(memory: robots)
    }

    /// Fetches an address, following redirects within the limit.
    public func get(_ request: FetchRequest) async throws(FetchError) -> FetchAnswer {
        var way = Way(url: try AddressCheck.url(request.url))
        for _ in 0...rules.limits.redirects {
            let cookie = way.cookie(request)
            guard way.seen.insert("\(way.url.absoluteString) \(cookie ?? "")").inserted else {
                throw FetchError(url: request.url, reason: .redirectLoop)
            }
            let raw = try await politely(way.url, request, cookie)
            guard let location = try raw.redirect(from: way.url) else {
                return try answer(raw, way, request)
            }
            way.cookies.take(raw.headers, from: way.url)
            way.follow(try AddressCheck.url(location, relativeTo: way.url), status: raw.status)
        }
        throw FetchError(
            url: request.url, reason: .tooManyRedirects(limit: rules.limits.redirects))
    }

    /// The way through redirects.
    private struct Way {
        var url: URL
        var seen: Set<String> = []
        var cookies = ChainCookies()
        var movedTo: String?
        /// Whether all redirects so far were permanent ones.
        var isPermanent = true

        init(url: URL) { self.url = url }

        mutating func follow(_ next: URL, status: Int) {
            isPermanent = isPermanent && (status == 301 || status == 308)
            url = next
            if isPermanent { movedTo = next.absoluteString }
        }

        func cookie(_ request: FetchRequest) -> String? {
            let secrets = request.secrets.flatMap { $0.concern(url) ? $0 : nil }
            return cookies.header(for: url, own: secrets?.cookies ?? [:])
        }
    }

    private func politely(
        _ url: URL, _ request: FetchRequest, _ cookie: String?
    ) async throws(FetchError) -> RawAnswer {
        if request.obeysRobots { try await robots.check(url, through: self, request) }
        let host = AddressCheck.host(of: url) + ":\(url.port ?? 0)"
        await gate.enter(host)
        if let rest = await gate.rest(of: host) {
            await gate.leave(host, delay: 0)
            throw FetchError(url: url.absoluteString, reason: .paused(seconds: rest))
        }
        let result: Result<RawAnswer, FetchError>
        do { result = .success(try await exchange(url, request, cookie)) } catch {
            result = .failure(error)
        }
        let delay = await robots.delay(for: url)
        await gate.leave(host, delay: max(rules.delay, min(delay ?? 0, FetchRules.delayLimit)))
        let raw = try result.get()
        if [429, 503].contains(raw.status), let seconds = raw.retryAfter {
            await gate.pause(host, seconds: seconds)
        }
        return raw
    }

    private func answer(
        _ raw: RawAnswer, _ way: Way, _ request: FetchRequest
    ) throws(FetchError) -> FetchAnswer {
        let url = way.url.absoluteString
        func fail(_ reason: FetchError.Reason) -> FetchError {
            FetchError(url: url, reason: reason)
        }
        var answer = FetchAnswer(
            url: url, movedTo: way.movedTo, body: nil, validators: raw.validators,
            contentType: raw["content-type"]?.lowercased(),
            charset: HTTPAnswer.charset(in: raw["content-type"]?.lowercased() ?? ""),
            date: raw["date"])
        switch raw.status {
        case 304 where !request.validators.isEmpty: return answer
        case 304: throw fail(.damaged("304, though nothing was said of an earlier answer"))
        case 200, 203: break
        case 410: throw fail(.gone)
        default: throw fail(.status(raw.status, after: raw.retryAfter))
        }
        do {
            let limit = rules.limits.unpackedBytes
            answer.body = try BodyUnpacking.open(
                raw.body, encoding: raw["content-encoding"], limit: limit)
            return answer
        } catch let error as CompressionError {
            throw fail(.damaged("compressed, and \(error.reason)"))
        } catch {
            throw fail(.tooLargeUnpacked(limit: rules.limits.unpackedBytes))
        }
    }
}
