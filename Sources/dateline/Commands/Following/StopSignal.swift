import Foundation
import Synchronization

/// SIGINT and SIGTERM, asked for instead of dying of them: the first lets the
/// work in hand be finished, the second ends the program at once.
final class StopSignal: Sendable {
    private let count = Atomic<Int>(0)
    private let woken = DispatchSemaphore(value: 0)
    /// Never changed after it is made.
    nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

    init() {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
        for source in sources {
            source.setEventHandler { [weak self] in self?.raise() }
            source.resume()
        }
    }

    var isRaised: Bool { count.load(ordering: .relaxed) > 0 }

    private func raise() {
        if count.add(1, ordering: .relaxed).newValue > 1 { exit(1) }
        woken.signal()
    }

    /// Waits, but not longer than until it is raised.
    func wait(seconds: Int) {
        _ = woken.wait(timeout: .now() + .seconds(seconds))
    }
}
