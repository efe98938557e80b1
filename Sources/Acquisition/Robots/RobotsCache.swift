import Foundation

/// What a run remembers of hosts' robots.txt between runs.
public struct RobotsMemory: Sendable {
    /// One host's file as it was last had.
    public struct Copy: Equatable, Sendable {
        /// `nil` where the host has none, and so forbids nothing.
        public var text: String?
        /// Seconds since 1970.
        public var fetched: Int

        public init(text: String?, fetched: Int) {
            self.text = text
            self.fetched = fetched
        }
    }

    public var load: @Sendable (_ origin: String) -> Copy?
    public var save: @Sendable (_ origin: String, Copy) -> Void

    public init(
        load: @escaping @Sendable (_ origin: String) -> Copy?,
        save: @escaping @Sendable (_ origin: String, Copy) -> Void
    ) {
        self.load = load
        self.save = save
    }

    public static let none = RobotsMemory(load: { _ in nil }, save: { _, _ in })
}

/// Asks each host's robots.txt at most once a day (RFC 9309, 2.4).
actor RobotsCache {
    /// Seconds for which a copy is used.
    static let lifetime = 86_400

    private let memory: RobotsMemory
    private var known: [String: Task<Result<RobotsRules, FetchError>, Never>] = [:]

    private var delays: [String: Double] = [:]

    init(memory: RobotsMemory) {
        self.memory = memory
    }

    /// - Throws: where the host forbids the address, and why its file cannot be had
    ///   where it cannot: a host in trouble forbids all (RFC 9309, 2.3.1).
    func check(
        _ url: URL, through client: WebClient, _ request: FetchRequest
    ) async throws(FetchError) {
        let path = Self.path(of: url)
        guard try await !rules(of: url, through: client, request).get().allows(path) else { return }
        throw FetchError(url: url.absoluteString, reason: .robots(path))
    }

    /// Seconds that the host wants between two requests, once its file is there;
    /// the request for that file asks this too, and must not wait for itself.
    func delay(for url: URL) -> Double? { delays[Self.origin(of: url)] }

    private func rules(
        of url: URL, through client: WebClient, _ request: FetchRequest
    ) async -> Result<RobotsRules, FetchError> {
        let origin = Self.origin(of: url)
        if let task = known[origin] { return await task.value }
        let memory = memory
        let task = Task { await Self.fetch(origin, memory, client, request) }
        known[origin] = task
        let result = await task.value
        if case .success(let rules) = result { delays[origin] = rules.delay }
        return result
    }

    /// No file (4xx) forbids nothing; an older copy stands for one that cannot be had.
    private static func fetch(
        _ origin: String, _ memory: RobotsMemory, _ client: WebClient, _ request: FetchRequest
    ) async -> Result<RobotsRules, FetchError> {
        let now = Int(Date().timeIntervalSince1970)
        let copy = memory.load(origin)
        if let copy, (0..<lifetime).contains(now - copy.fetched) {
            return .success(rules(copy.text))
        }
        let asked = FetchRequest(
            url: origin + "/robots.txt", secrets: request.secrets, proxy: request.proxy)
        do throws(FetchError) {
            let body = try await client.get(asked).body ?? []
            let text = String(decoding: body.prefix(RobotsRules.sizeLimit), as: UTF8.self)
            memory.save(origin, RobotsMemory.Copy(text: text, fetched: now))
            return .success(rules(text))
        } catch {
            guard Self.saysThereIsNone(error.reason) else {
                return copy.map { .success(rules($0.text)) } ?? .failure(error)
            }
            memory.save(origin, RobotsMemory.Copy(text: nil, fetched: now))
            return .success(.open)
        }
    }

    private static func saysThereIsNone(_ reason: FetchError.Reason) -> Bool {
        switch reason {
        case .gone, .lostRedirect, .redirectLoop, .tooManyRedirects: true
        case .status(let status, _): (400..<500).contains(status) && status != 429
        default: false
        }
    }

    private static func rules(_ text: String?) -> RobotsRules {
        text.map { RobotsRules($0) } ?? .open
    }

    static func origin(of url: URL) -> String {
        let port = url.port.map { ":\($0)" } ?? ""
        let host = AddressCheck.host(of: url)
        return
            "\(url.scheme?.lowercased() ?? "http")://\(host.contains(":") ? "[\(host)]" : host)\(port)"
    }

    /// Path and query as they are sent.
    static func path(of url: URL) -> String {
        let path = URLComponents(url: url, resolvingAgainstBaseURL: true)
        let own = path?.percentEncodedPath ?? "/"
        return (own.isEmpty ? "/" : own) + (path?.percentEncodedQuery.map { "?" + $0 } ?? "")
    }
}
