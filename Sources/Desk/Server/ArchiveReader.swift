import Archive
import Dispatch

/// Reads the archive beside the threads that answer requests, which must never
/// wait for a disk.
struct ArchiveReader: Sendable {
    private let store: Store
    private let queue: DispatchQueue

    init(_ store: Store) {
        self.store = store
        queue = DispatchQueue(label: "archive", attributes: .concurrent)
    }

    /// Does work on the archive.
    func callAsFunction<Value: Sendable>(
        _ work: @escaping @Sendable (Store) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work(store) }) }
        }
    }
}
