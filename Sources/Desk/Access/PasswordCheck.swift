import Archive
import Dispatch
import HTTPTypes
import Hummingbird
import Synchronization

/// Looks whether a name and a password, or a token, belong together. One at a time:
/// each takes some tenths of a second and 32 MB, and both are bounded so.
final class PasswordCheck: Sendable {
    /// How many wait at most; the others are asked to come back.
    static let queueLimit = 8

    private let archive: ArchiveReader
    private let queue = DispatchQueue(label: "passwords")
    private let waiting = Mutex(0)

    init(_ archive: ArchiveReader) {
        self.archive = archive
    }

    /// The account; `nil` where the password is not that of the name.
    ///
    /// - Throws: 503 where too many wait.
    func account(_ name: String, _ password: String) async throws -> Account? {
        if let account = try await archive({ try $0.owner(ofToken: password) }) {
            return account.name == name ? account : nil
        }
        let known = try await archive { try $0.user(name) }
        let isFree = waiting.withLock { waiting in
            guard waiting < Self.queueLimit else { return false }
            waiting += 1
            return true
        }
        guard isFree else {
            throw HTTPError(
                .serviceUnavailable, headers: [.retryAfter: "5"],
                message: "Too many sign in at once; try again in a few seconds.")
        }
        return await withCheckedContinuation { continuation in
            queue.async { [self] in
                // A name that is not there takes as long as one that is.
                let fits = (known?.1 ?? Self.nobody).fits(password)
                waiting.withLock { $0 -= 1 }
                continuation.resume(returning: fits ? known?.0 : nil)
            }
        }
    }

    /// Nobody's password: no key is all zeros.
    private static let nobody = PasswordHash(
        text: "scrypt$32768$8$3$" + String(repeating: "0", count: 32) + "$"
            + String(repeating: "0", count: 64))
}
