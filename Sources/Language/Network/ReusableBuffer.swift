/// Memory that is kept from one document to the next and only ever grows.
///
/// Its elements are not initialised; whoever reserves them writes them first.
final class ReusableBuffer<Element: BitwiseCopyable> {
    private(set) var start: UnsafeMutablePointer<Element>
    private(set) var capacity: Int

    init(capacity: Int = 0) {
        self.capacity = capacity
        start = .allocate(capacity: max(capacity, 1))
    }

    deinit { start.deallocate() }

    /// Room for `count` elements. What was in the buffer before may be lost.
    @discardableResult
    func reserve(_ count: Int) -> UnsafeMutablePointer<Element> {
        if count > capacity {
            start.deallocate()
            capacity = count + count / 4
            start = .allocate(capacity: capacity)
        }
        return start
    }

    /// Room for `count` elements, of which the first `used` are kept.
    func grow(to count: Int, keeping used: Int) {
        guard count > capacity else { return }
        let old = start
        capacity = max(count, capacity * 2)
        start = .allocate(capacity: capacity)
        start.update(from: old, count: used)
        old.deallocate()
    }

    /// Gives the memory back where it is more than `limit` elements.
    func trim(to limit: Int) {
        guard capacity > limit else { return }
        start.deallocate()
        capacity = 0
        start = .allocate(capacity: 1)
    }
}
