import Foundation

/// Keeps other processes from changing a folder at the same time.
///
/// The system lets go of the lock when the process ends, however it ends.
struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Waits until nobody else holds the lock.
    init(on folder: URL) throws {
        let file = folder.appendingPathComponent(".lock")
        descriptor = open(file.path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw posixError() }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else {
                let error = posixError()
                close(descriptor)
                throw error
            }
        }
    }

    deinit { close(descriptor) }
}
