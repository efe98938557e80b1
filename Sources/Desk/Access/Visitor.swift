import Archive
import Synchronization

/// Who asks, for as long as a request is being answered.
///
/// A task-local value: pages and forms far from the door can ask who it is without
/// each function in between handing it on.
struct Visitor: Sendable {
    @TaskLocal static var current: Visitor?

    /// Where it comes from: past proxies that are trusted, and no further.
    let address: String
    /// `nil` where nobody has to sign in.
    let account: Account?
    /// The id of the session; `nil` for programs and where nobody has to sign in.
    let session: String?
    /// Whether it came by https, as a trusted proxy says.
    let isSecure: Bool
    /// The name and port that it asked a trusted proxy for; `nil` where it asked itself.
    let host: String?
    /// What forms of this visitor carry.
    let formKey: String
    /// What the audit log is to say of the request.
    let notes = Notes()

    var name: String { account?.name ?? "" }

    /// Filled while the request is answered, and read when it has been.
    final class Notes: Sendable {
        private let words = Mutex<[String]>([])

        func add(_ word: String) {
            words.withLock { $0.append(word) }
        }

        var text: String { words.withLock { $0.joined(separator: " ") } }
    }
}
