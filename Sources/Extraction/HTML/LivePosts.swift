import News

/// The dated entries of a live blog, collected while the body is written.
///
/// An entry is an element that repeats beside others of its name and holds a
/// `time` element of its own.
struct LivePosts {
    /// Fewer entries are no live blog.
    static let leastEntries = 3

    private let entries: [(node: Range<Int>, published: DateStamp?)]
    private var found: [Int: Post] = [:]

    init(_ page: PageReading, _ published: DateStamp?) {
        guard page.isLiveBlog else {
            entries = []
            return
        }
        let times = page.parts.times.filter { page.tree.tag($0.node) == .time }
        var result: [(node: Range<Int>, published: DateStamp?)] = []
        for time in times {
            guard let entry = Self.entry(around: time.node, page),
                result.last.map({ !$0.node.overlaps(entry) }) ?? true
            else { continue }
            result.append((entry, DateStamp(time.words)))
        }
        entries = result.count >= Self.leastEntries ? result : []
    }

    /// The repeated element around a time: the nearest one whose names tell of
    /// an entry, or an `article`.
    private static func entry(around node: Int, _ page: PageReading) -> Range<Int>? {
        var node = page.tree.parent(node)
        for _ in 0..<6 where node > 0 {
            if page.tree.tag(node) == .article || page.hints[node].isEntry {
                return page.tree.subtree(node)
            }
            node = page.tree.parent(node)
        }
        return nil
    }

    /// Notes a block of the body and its place in the text.
    mutating func add(_ block: PageBlock, _ range: Range<Int>) {
        guard
            let index = entries.firstIndex(where: { $0.node.contains(Int(block.start)) })
        else { return }
        if found[index] == nil {
            found[index] = Post(
                start: range.lowerBound, end: range.upperBound, published: entries[index].published)
        } else {
            found[index]?.end = range.upperBound
        }
    }

    /// The entries that have text, in its order.
    var posts: [Post] {
        found.values.sorted { $0.start < $1.start }
    }
}
