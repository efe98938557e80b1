import Hummingbird

/// Answers only to the desk's own names: a page elsewhere that has its own name
/// point to this machine (DNS rebinding) reads nothing.
struct HostGuard: Sendable {
    private let names: Set<String>

    /// - Parameter host: the address that the desk listens on.
    init(names: [String], host: String = "127.0.0.1") {
        let own = host.contains(":") ? "[\(host)]" : host
        self.names = Set(
            ["localhost", "127.0.0.1", "[::1]", own.lowercased()] + names.map { $0.lowercased() })
    }

    /// - Parameter authority: the name asked for; none in HTTP/1.0.
    /// - Throws: 421 for a name that is not the desk's, 403 for what a page of
    ///   another site sends.
    func check(_ request: Request, authority: String?) throws {
        if let authority, !authority.isEmpty, !knows(authority) {
            throw HTTPError(
                .misdirectedRequest,
                message: "This desk is not known as \(authority); start it with --name for that.")
        }
        guard request.method != .get, request.method != .head,
            let origin = request.headers[.origin]
        else { return }
        let host = origin.split(separator: "/").last.map(String.init) ?? ""
        guard knows(host) else {
            throw HTTPError(
                .forbidden, message: "A page of another site (\(origin)) may send nothing here.")
        }
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
