import Foundation

/// Keeps a second run from delivering the same alerts at the same time; the
/// system lets go of it when the program ends, however it ends.
struct WatchLock: ~Copyable {
    private let descriptor: Int32

    /// `nil` where another run holds it, or the file cannot be made.
    init?(archive path: String) {
        descriptor = open(path + "-watch", O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return nil }
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }
}
