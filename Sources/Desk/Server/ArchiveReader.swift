import Archive
import Dispatch
import Synchronization

/// Reads the archive beside the threads that answer requests, which must never
/// wait for a disk.
struct ArchiveReader: Sendable {
    private let store: Store
    private let queue: DispatchQueue

    init(_ store: Store) {
        self.store = store
        queue = DispatchQueue(label: "archive", attributes: .concurrent)
    }

    /// Does work on the archive. Where the task is cancelled meanwhile it is not
    /// waited for, and not begun if it waits itself.
    func callAsFunction<Value: Sendable>(
        _ work: @escaping @Sendable (Store) throws -> Value
    ) async throws -> Value {
        let visitor = Visitor.current
        let answer = Answer<Value>()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                answer.wait(continuation)
                queue.async {
                    guard answer.isAwaited else { return }
                    answer.give(
                        Result { try Visitor.$current.withValue(visitor) { try work(store) } })
                }
            }
        } onCancel: {
            answer.give(.failure(CancellationError()))
        }
    }

    /// Given once: by the work, or by who no longer waits for it.
    private final class Answer<Value: Sendable>: Sendable {
        private enum State {
            case new, given
            case awaited(CheckedContinuation<Value, any Error>)
        }

        private let state = Mutex<State>(.new)

        func wait(_ continuation: CheckedContinuation<Value, any Error>) {
            let isCancelled = state.withLock { state in
                if case .given = state { return true }
                state = .awaited(continuation)
                return false
            }
            if isCancelled { continuation.resume(throwing: CancellationError()) }
        }

        var isAwaited: Bool {
            state.withLock { if case .awaited = $0 { true } else { false } }
        }

        func give(_ result: Result<Value, any Error>) {
            let waiting = state.withLock { state -> CheckedContinuation<Value, any Error>? in
                defer { state = .given }
                if case .awaited(let continuation) = state { return continuation }
                return nil
            }
            waiting?.resume(with: result)
        }
    }
}
