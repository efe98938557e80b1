/// Where an arc-eager parse stands: spaCy's `StateC`, on arrays that are kept from
/// one text to the next.
///
/// Words move from the buffer to the stack and back at most once without an arc
/// between, so parsing ends.
struct ArcEagerState {
    static let none: Int32 = -1

    private(set) var stack: [Int32] = []
    /// Words that were on the stack and are to come again, the next one last.
    private(set) var returned: [Int32] = []
    /// The first word that was never on the stack.
    private(set) var next: Int32 = 0
    private(set) var count: Int32 = 0

    private(set) var heads: [Int32] = []
    private(set) var labels: [LabelTable.Label] = []
    private var startsSentence: [Bool] = []
    private var isUnshiftable: [Bool] = []
    /// The last child that was attached on each side, and the one before each child.
    private var lastLeft: [Int32] = []
    private var lastRight: [Int32] = []
    private var earlierSibling: [Int32] = []

    mutating func begin(count: Int) {
        stack.removeAll(keepingCapacity: true)
        returned.removeAll(keepingCapacity: true)
        next = 0
        self.count = Int32(count)
        heads = Array(repeating: Self.none, count: count)
        labels = Array(repeating: LabelTable.none, count: count)
        startsSentence = Array(repeating: false, count: count)
        isUnshiftable = startsSentence
        lastLeft = heads
        lastRight = heads
        earlierSibling = heads
    }

    var bufferLength: Int { Int(count - next) + returned.count }

    var isFinal: Bool { stack.isEmpty && bufferLength == 0 }

    /// The word at `index` of the buffer.
    func buffer(_ index: Int) -> Int32 {
        if index < returned.count { return returned[returned.count - 1 - index] }
        let word = next + Int32(index - returned.count)
        return word < count ? word : Self.none
    }

    /// The word at `index` of the stack, the top being 0.
    func stack(_ index: Int) -> Int32 {
        index < stack.count ? stack[stack.count - 1 - index] : Self.none
    }

    /// Writes the eight tokens that the network looks at.
    func writeContext(_ context: UnsafeMutablePointer<Int32>) {
        let (first, top) = (buffer(0), stack(0))
        context[0] = first
        context[1] = buffer(1)
        context[2] = top
        context[3] = stack(1)
        context[4] = stack(2)
        context[5] = first < 0 ? Self.none : lastLeft[Int(first)]
        context[6] = top < 0 ? Self.none : lastLeft[Int(top)]
        context[7] = top < 0 ? Self.none : lastRight[Int(top)]
    }

    // MARK: What may be done

    var canShift: Bool {
        if stack.isEmpty { return true }
        guard bufferLength >= 2, case let first = Int(buffer(0)) else { return false }
        return !startsSentence[first] && !isUnshiftable[first]
    }

    var canReduce: Bool { !stack.isEmpty }

    var canAttach: Bool {
        !stack.isEmpty && bufferLength > 0 && !startsSentence[Int(buffer(0))]
    }

    var canBreak: Bool {
        guard bufferLength >= 2, case let second = buffer(1) else { return false }
        return second == buffer(0) + 1 && !startsSentence[Int(second)]
    }

    // MARK: What is done

    mutating func shift() {
        if let word = returned.popLast() {
            stack.append(word)
        } else {
            stack.append(next)
            next += 1
        }
    }

    mutating func reduce() {
        guard let top = stack.popLast() else { return }
        if heads[Int(top)] >= 0 || stack.isEmpty { return }
        isUnshiftable[Int(top)] = true
        returned.append(top)
    }

    mutating func attachLeft(_ label: LabelTable.Label) {
        guard let top = stack.popLast() else { return }
        let first = buffer(0)
        attach(top, to: first, label)
        isUnshiftable[Int(first)] = false
    }

    mutating func attachRight(_ label: LabelTable.Label) {
        attach(buffer(0), to: stack(0), label)
        shift()
    }

    mutating func breakSentence() {
        startsSentence[Int(buffer(1))] = true
    }

    private mutating func attach(_ child: Int32, to head: Int32, _ label: LabelTable.Label) {
        detach(child)
        let (child, parent) = (Int(child), Int(head))
        if head > child {
            earlierSibling[child] = lastLeft[parent]
            lastLeft[parent] = Int32(child)
        } else {
            earlierSibling[child] = lastRight[parent]
            lastRight[parent] = Int32(child)
        }
        heads[child] = head
        labels[child] = label
    }

    /// A word that gets a new head is always the last child of its old one.
    private mutating func detach(_ child: Int32) {
        let head = Int(heads[Int(child)])
        guard head >= 0 else { return }
        if lastLeft[head] == child { lastLeft[head] = earlierSibling[Int(child)] }
        if lastRight[head] == child { lastRight[head] = earlierSibling[Int(child)] }
    }
}
