import Archive
import HTTPTypes
import Hummingbird

/// Signing in, by the page or by a reader's app: throttled, and noted in the audit
/// log whether it worked or not.
struct SignIn: Sendable {
    let archive: ArchiveReader
    let check: PasswordCheck
    let throttle = LoginThrottle()
    let now: @Sendable () -> Int

    init(_ archive: ArchiveReader, now: @escaping @Sendable () -> Int) {
        self.archive = archive
        check = PasswordCheck(archive)
        self.now = now
    }

    /// The account; `nil` where the password is not that of the name.
    ///
    /// - Throws: 429 where too many tries failed, 503 where too many wait.
    func account(_ name: String, _ password: String) async throws -> Account? {
        let address = Visitor.current?.address ?? ""
        let time = now()
        if let wait = throttle.wait(address: address, name: name, now: time) {
            throw HTTPError(
                .tooManyRequests, headers: [.retryAfter: "\(wait)"],
                message: "Too many tries to sign in failed; try again in \(wait / 60 + 1) minutes.")
        }
        // Counted before it is looked at, so that many at once do not slip through.
        throttle.noteFailure(address: address, name: name, now: time)
        let account = try await check.account(name, password)
        if account != nil { throttle.noteSuccess(address: address) }
        let deed = account == nil ? "sign in refused" : "sign in"
        try await archive { store in
            try store.audit(who: account?.name ?? "", address: address, deed: deed, subject: name)
        }
        return account
    }
}
