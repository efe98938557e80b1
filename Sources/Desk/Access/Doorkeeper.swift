import Archive
import Foundation
import HTTPTypes
import Hummingbird

/// Finds out who asks: by a session's cookie, or by what a program sends.
struct Doorkeeper: Sendable {
    static let cookie = "dateline-session"

    let archive: ArchiveReader
    /// Whether others than this machine can reach the desk.
    let isOpenToOthers: Bool
    /// Seconds since 1970.
    let now: @Sendable () -> Int

    enum Finding {
        /// Nobody has to sign in here.
        case open
        case known(Account, session: String?)
        case unknown
    }

    func who(_ request: Request) async throws -> Finding {
        let proof = Self.proof(request)
        let time = now()
        return try await archive { store in
            guard try isOpenToOthers || store.hasAccounts() else { return .open }
            switch proof {
            case .token(let token):
                return try store.owner(ofToken: token).map { .known($0, session: nil) } ?? .unknown
            case .session(let id, let isCookie):
                return try store.owner(ofSession: id, now: time)
                    .map { .known($0, session: isCookie ? id : nil) } ?? .unknown
            case nil: return .unknown
            }
        }
    }

    enum Proof: Equatable {
        case token(String)
        /// A cookie's, or one that a reader's app got by ClientLogin.
        case session(String, isCookie: Bool)
    }

    /// What a request shows to be let in; a header goes before a cookie.
    static func proof(_ request: Request) -> Proof? {
        guard let header = request.headers[.authorization] else {
            return request.cookies[cookie].map { .session($0.value, isCookie: true) }
        }
        let parts = header.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0].lowercased() {
        case "bearer": return .token(parts[1])
        case "googlelogin" where parts[1].hasPrefix("auth="):
            return .session(String(parts[1].dropFirst(5)), isCookie: false)
        case "basic":
            // Feed readers know no other way; the token is the password.
            guard let data = Data(base64Encoded: parts[1]) else { return nil }
            let pair = String(decoding: data, as: UTF8.self)
                .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return pair.count == 2 ? .token(String(pair[1])) : nil
        default: return nil
        }
    }

    /// Pages that are open to all: where one signs in, what that page looks like,
    /// and whether the program lives.
    static func isOpen(_ path: String) -> Bool {
        [
            "/login", "/desk.css", "/desk.js", "/healthz", "/readyz",
            "/accounts/ClientLogin",
        ].contains(path)
    }

    /// What a request needs to be allowed to do.
    static func need(_ method: HTTPRequest.Method, _ path: String) -> Scope {
        let onlyReads = ["/logout", "/reader/api/0/stream/items/contents"].contains(path)
        return method == .get || method == .head || onlyReads ? .read : .write
    }
}
