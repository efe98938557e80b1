import Foundation

/// Does the same work on many values with several threads, and hands the results
/// over in the order of the values.
struct OrderedBatches<Value: Sendable, Result: Sendable> {
    /// Values that wait for each thread; enough to keep it busy, few enough to
    /// bound memory.
    private static var depth: Int { 16 }

    let threads: Int
    let work: @Sendable (Value) -> Result
    let hand: (Result) -> Void
    private var waiting: [Value] = []

    init(
        threads: Int, work: @escaping @Sendable (Value) -> Result,
        hand: @escaping (Result) -> Void
    ) {
        self.threads = max(1, threads)
        self.work = work
        self.hand = hand
    }

    mutating func add(_ value: Value) {
        waiting.append(value)
        if waiting.count >= (threads == 1 ? 1 : threads * Self.depth) { flush() }
    }

    mutating func flush() {
        let values = waiting
        waiting.removeAll()
        for result in Self.results(of: values, threads: threads, work) { hand(result) }
    }

    private static func results(
        of values: [Value], threads: Int, _ work: @Sendable (Value) -> Result
    ) -> [Result] {
        guard threads > 1, values.count > 1 else { return values.map(work) }
        var results = [Result?](repeating: nil, count: values.count)
        results.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let buffer = buffer
            DispatchQueue.concurrentPerform(iterations: values.count) { index in
                buffer[index] = work(values[index])
            }
        }
        return results.compactMap { $0 }
    }
}
