import Archive
import News

/// Inputs that several threads work on, handed over in their order.
public struct InputBatches<Result: Sendable> {
    private var batches: OrderedBatches<Input, Result>

    fileprivate init(_ batches: OrderedBatches<Input, Result>) {
        self.batches = batches
    }

    public mutating func add(_ input: Input) {
        batches.add(input)
    }

    /// Waits for all that was added.
    public mutating func flush() {
        batches.flush()
    }
}

extension Steps {
    /// Does a step on inputs with as many threads as the options allow.
    public func batches<Result: Sendable>(
        _ step: @escaping @Sendable (Steps, Input) -> Result, hand: @escaping (Result) -> Void
    ) -> InputBatches<Result> {
        InputBatches(
            OrderedBatches(threads: options.threads, work: { step(self, $0) }, hand: hand))
    }
}

extension Desk {
    /// Makes entries of inputs with as many threads as the options allow.
    public func batches(hand: @escaping (Entry) -> Void) -> InputBatches<Entry?> {
        InputBatches(
            OrderedBatches(threads: steps.options.threads, work: { entry(of: $0) }) { entry in
                if let entry { hand(entry) }
            })
    }
}
