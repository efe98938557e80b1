import Briefing

/// A text cut at its marks.
enum MarkedText {
    /// The pieces in their order; marks count code points and do not overlap.
    static func pieces(
        _ text: String, _ marks: [Range<Int>]
    ) -> [(words: String, isMarked: Bool)] {
        let scalars = Array(text.unicodeScalars)
        var pieces: [(words: String, isMarked: Bool)] = []
        var position = 0
        func add(_ range: Range<Int>, _ isMarked: Bool) {
            guard !range.isEmpty else { return }
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[range])
            pieces.append((SafeText.line(String(words)), isMarked))
        }
        for mark in marks.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let start = max(mark.lowerBound, position)
            let end = min(mark.upperBound, scalars.count)
            guard start < end else { continue }
            add(position..<start, false)
            add(start..<end, true)
            position = end
        }
        add(position..<scalars.count, false)
        return pieces
    }
}
