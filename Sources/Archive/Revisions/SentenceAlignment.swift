/// Which parts of two sequences are the same.
enum SentenceAlignment {
    /// A stretch where two sequences differ.
    struct Gap {
        let old: Range<Int>
        let new: Range<Int>
    }

    /// Longer sequences than this are compared from both ends only, so that the
    /// cost stays bounded.
    static let sizeLimit = 4_000

    /// The stretches between what is common, in order.
    static func gaps(_ old: [String], _ new: [String]) -> [Gap] {
        var gaps: [Gap] = []
        var (left, right) = (0, 0)
        for (first, second) in common(old, new) + [(old.count, new.count)] {
            if left < first || right < second {
                gaps.append(Gap(old: left..<first, new: right..<second))
            }
            (left, right) = (first + 1, second + 1)
        }
        return gaps
    }

    /// The pairs of a longest common subsequence, after equal ends.
    static func common(_ old: [String], _ new: [String]) -> [(Int, Int)] {
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
        var tail = 0
        while tail < min(old.count, new.count) - start,
            old[old.count - 1 - tail] == new[new.count - 1 - tail]
        {
            tail += 1
        }
        let middle = longest(
            Array(old[start..<old.count - tail]), Array(new[start..<new.count - tail]))
        return (0..<start).map { ($0, $0) }
            + middle.map { ($0.0 + start, $0.1 + start) }
            + (0..<tail).reversed().map { (old.count - 1 - $0, new.count - 1 - $0) }
    }

    private static func longest(_ old: [String], _ new: [String]) -> [(Int, Int)] {
        guard !old.isEmpty, !new.isEmpty, max(old.count, new.count) <= sizeLimit else { return [] }
        let width = new.count + 1
        var lengths = [UInt16](repeating: 0, count: (old.count + 1) * width)
        for row in old.indices.reversed() {
            for column in new.indices.reversed() {
                lengths[row * width + column] =
                    old[row] == new[column]
                    ? lengths[(row + 1) * width + column + 1] + 1
                    : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (row, column) = (0, 0)
        while row < old.count, column < new.count {
            if old[row] == new[column] {
                pairs.append((row, column))
                (row, column) = (row + 1, column + 1)
            } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        return pairs
    }
}
