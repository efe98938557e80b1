import Hummingbird

/// Answers only to the desk's own names: a page elsewhere that has its own name
/// point to this machine (DNS rebinding) reads nothing.
struct HostGuard<Context: RequestContext>: RouterMiddleware {
    private let names: Set<String>

    init(names: [String]) {
        self.names = Set(["localhost", "127.0.0.1", "[::1]"] + names.map { $0.lowercased() })
    }

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        // A request by HTTP/1.0 or through the router alone names no host.
        if let authority = request.head.authority, !authority.isEmpty, !knows(authority) {
            throw HTTPError(
                .misdirectedRequest,
                message: "This desk is not known as \(authority); start it with --name for that.")
        }
        return try await next(request, context)
    }

    func knows(_ authority: String) -> Bool { names.contains(Self.name(in: authority)) }

    /// A host without its port.
    static func name(in authority: String) -> String {
        let authority = authority.lowercased()
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            let rest = authority[authority.index(after: end)...]
            return rest.isEmpty || rest.hasPrefix(":") ? String(authority[...end]) : authority
        }
        return String(authority.prefix { $0 != ":" })
    }
}
