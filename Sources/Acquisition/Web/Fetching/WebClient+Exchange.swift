import Foundation

extension WebClient {
    /// One request and its answer, within the time that an answer may take.
    func exchange(
        _ url: URL, _ request: FetchRequest, _ cookie: String?
    ) async throws(FetchError) -> RawAnswer {
        let limit = request.limit.map { min($0, rules.limits.bytes) } ?? rules.limits.bytes
        let text = url.absoluteString
        func fail(_ reason: FetchError.Reason) -> FetchError {
            FetchError(url: text, reason: reason)
        }
        let machines = try await machines(for: url, request)
        let headers = headers(for: url, request, cookie)
        var last = FetchError.Reason.noConnection("none")
        for machine in machines {
            do {
                return try await timed { [rules] in
                    let raw = try await LiveExchange.get(
                        text, headers: headers, host: url.host ?? "", at: machine,
                        proxy: request.proxy, connect: rules.limits.connectSeconds,
                        idle: rules.limits.idleSeconds, limit: limit)
                    return RawAnswer(status: raw.status, headers: raw.headers, body: raw.body)
                }
            } catch ExchangeFailure.noConnection(let cause) {
                // Another machine of the same host may be up.
                last = .noConnection(cause)
            } catch let failure as ExchangeFailure {
                throw fail(failure.reason(rules.limits, limit: limit))
            } catch {
                throw fail(.tooSlow(seconds: Int(rules.limits.answerSeconds.rounded(.up))))
            }
        }
        throw fail(last)
    }

    /// `nil` where no machine is chosen here: a proxy chooses it, or the address
    /// names it.
    private func machines(
        for url: URL, _ request: FetchRequest
    ) async throws(FetchError) -> [String?] {
        guard request.proxy == nil else {
            try check.checkLiteral(of: url)
            return [nil]
        }
        let machines = try await check.machines(of: url)
        return IPAddress(url.host ?? "") == nil ? machines.prefix(3).map(\.description) : [nil]
    }

    private func headers(
        for url: URL, _ request: FetchRequest, _ cookie: String?
    ) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = [
            ("User-Agent", rules.agent), ("Accept-Encoding", "gzip, br"),
            (
                "Accept",
                "application/rss+xml, application/atom+xml, application/feed+json, text/html, "
                    + "application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5"
            ),
        ]
        if let etag = request.validators.etag { headers.append(("If-None-Match", etag)) }
        if let date = request.validators.lastModified {
            headers.append(("If-Modified-Since", date))
        }
        if let secrets = request.secrets, secrets.concern(url) {
            for header in secrets.headers.sorted(by: { $0.key < $1.key }) {
                headers.removeAll { $0.name.lowercased() == header.key.lowercased() }
                headers.append((header.key, header.value))
            }
        }
        if let cookie { headers.append(("Cookie", cookie)) }
        return headers
    }

    /// Runs work for as long as an answer may take.
    private func timed(
        _ work: @escaping @Sendable () async throws -> RawAnswer
    ) async throws -> RawAnswer {
        let seconds = rules.limits.answerSeconds
        return try await withThrowingTaskGroup(of: RawAnswer?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let answer = first else {
                throw CancellationError()
            }
            return answer
        }
    }
}
