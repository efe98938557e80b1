import Dispatch
import Foundation

/// Lets one run of following go on behind the desk at a time; one that is asked for
/// meanwhile comes after it.
final class FollowingTurn: @unchecked Sendable {
    private let lock = NSLock()
    private var isRunning = false
    private var isAsked = false

    /// Begins a run, or has the one that goes on followed by another. What fails is kept
    /// with its source in the archive.
    func take(_ work: @escaping @Sendable () async throws -> Void) {
        let isFirst = lock.withLock {
            isAsked = true
            if isRunning { return false }
            isRunning = true
            return true
        }
        guard isFirst else { return }
        Task.detached {
            while self.goesOn() { try? await work() }
        }
    }

    private func goesOn() -> Bool {
        lock.withLock {
            isRunning = isAsked
            isAsked = false
            return isRunning
        }
    }
}
