import Synchronization

/// What the desk counts of its requests: by the kind of page, never by its address,
/// so that there are only so many numbers.
final class Metrics: Sendable {
    /// Upper bounds of durations, in seconds.
    static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
    private static let methods: Set = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]

    struct Kind: Hashable {
        let method: String
        let route: String
        let status: Int
    }

    struct Histogram {
        /// How many took at most each bound, beyond the last in the end.
        var counts = [Int](repeating: 0, count: Metrics.bounds.count + 1)
        var sum = 0.0

        mutating func add(_ seconds: Double) {
            let place = Metrics.bounds.firstIndex { seconds <= $0 } ?? Metrics.bounds.count
            counts[place] += 1
            sum += seconds
        }
    }

    struct Figures {
        var requests: [Kind: Int] = [:]
        var durations: [String: Histogram] = [:]
        var underway = 0
        var streams = 0
        var connections = 0
        /// Connections that were ended because their client was too slow.
        var slow: [PaceClock.Fault: Int] = [:]
    }

    let began = ContinuousClock.now
    private let figures = Mutex(Figures())

    var now: Figures { figures.withLock { $0 } }

    func begin() {
        figures.withLock { $0.underway += 1 }
    }

    func end(method: String, route: String, status: Int, seconds: Double) {
        let method = Self.methods.contains(method) ? method : "other"
        figures.withLock { figures in
            figures.underway -= 1
            figures.requests[Kind(method: method, route: route, status: status), default: 0] += 1
            figures.durations[route, default: Histogram()].add(seconds)
        }
    }

    /// Counts a stream that opens, where there are not too many.
    func openStream(limit: Int) -> Bool {
        figures.withLock { figures in
            guard figures.streams < limit else { return false }
            figures.streams += 1
            return true
        }
    }

    func closeStream() {
        figures.withLock { $0.streams -= 1 }
    }

    func openConnection() {
        figures.withLock { $0.connections += 1 }
    }

    func closeConnection() {
        figures.withLock { $0.connections -= 1 }
    }

    func endSlow(_ fault: PaceClock.Fault) {
        figures.withLock { $0.slow[fault, default: 0] += 1 }
    }
}
