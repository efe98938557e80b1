import Foundation
import News

/// Counts what happens on several threads.
final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0
    private var inside = 0
    private var highest = 0

    var value: Int { lock.withLock { count } }
    /// How many were inside at the same time at most.
    var most: Int { lock.withLock { highest } }

    func add() { lock.withLock { count += 1 } }

    func enter() {
        lock.withLock {
            count += 1
            inside += 1
            highest = max(highest, inside)
        }
    }

    func leave() { lock.withLock { inside -= 1 } }
}

/// A clock that a test moves.
final class TestClock: @unchecked Sendable {
    private let lock = NSLock()
    private var seconds = 1_738_670_400  // 2025-02-04T12:00:00Z

    var now: Int { lock.withLock { seconds } }

    /// The same in ISO 8601.
    var stamp: String {
        let (day, rest) = now.quotientAndRemainder(dividingBy: 86_400)
        let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(CalendarDay(number: day))T\(parts.joined(separator: ":"))Z"
    }

    func pass(hours: Int) { lock.withLock { seconds += hours * 3600 } }
}
