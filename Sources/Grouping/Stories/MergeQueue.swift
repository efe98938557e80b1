/// Pairs of stories by closeness, the nearest first: a binary heap.
struct MergeQueue {
    struct Entry {
        var value: Float
        var low: Int32
        var high: Int32
        /// How often each of the two had been joined when the entry was made.
        var lowVersion: Int32
        var highVersion: Int32

        /// Of equals the earlier stories first, so that the order is always the
        /// same.
        fileprivate func isBefore(_ other: Entry) -> Bool {
            (other.value, low, high) < (value, other.low, other.high)
        }
    }

    private var heap: [Entry] = []

    mutating func insert(_ entry: Entry) {
        heap.append(entry)
        var child = heap.count - 1
        while child > 0 {
            let above = (child - 1) / 2
            guard heap[child].isBefore(heap[above]) else { return }
            heap.swapAt(child, above)
            child = above
        }
    }

    mutating func popFirst() -> Entry? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        sink()
        return first
    }

    private mutating func sink() {
        var above = 0
        while true {
            var best = above
            for child in [2 * above + 1, 2 * above + 2] where child < heap.count {
                if heap[child].isBefore(heap[best]) { best = child }
            }
            guard best != above else { return }
            heap.swapAt(above, best)
            above = best
        }
    }
}
