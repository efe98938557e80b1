/// The rows of a long list that stand on one page, and the ways to the others.
struct ListWindow {
    let range: Range<Int>
    /// "81 to 160 of 315", where a page has not all of them.
    let windowWords: String?
    let windowBefore: String?
    let windowAfter: String?

    /// - Parameters:
    ///   - start: how many rows stand on the pages before.
    ///   - address: of the list, with its query.
    init(of total: Int, after start: Int, size: Int, address: String) {
        let first = min(max(start, 0), total)
        let end = min(first + size, total)
        range = first..<end
        let join = address.contains("?") ? "&" : "?"
        windowBefore = first > 0 ? "\(address)\(join)after=\(max(0, first - size))" : nil
        windowAfter = end < total ? "\(address)\(join)after=\(end)" : nil
        windowWords = range.count < total ? Self.words(range, of: total) : nil
    }

    static func words(_ range: Range<Int>, of total: Int) -> String {
        (range.isEmpty ? "none" : "\(range.lowerBound + 1) to \(range.upperBound)") + " of \(total)"
    }
}
