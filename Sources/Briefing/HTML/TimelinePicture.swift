import News

/// The timeline as a picture: what happened, filled; what was still to come,
/// hollow; equal steps, because years and hours stand side by side.
package struct TimelinePicture {
    package let entries: [TimelineView]
    /// More would not be readable; the table below has all.
    private static let limit = 8
    private static let width = 960

    package init(entries: [TimelineView]) {
        self.entries = entries
    }

    package var svg: String {
        let shown = Array(entries.prefix(Self.limit))
        let step = Self.width / max(1, shown.count)
        var markup = """
            <figure><svg viewBox="0 0 \(Self.width) 120" role="img" \
            aria-label="Timeline; the table below says the same">
            <line class="axis" x1="0" y1="60" x2="\(Self.width)" y2="60"/>
            """
        for (index, entry) in shown.enumerated() {
            let x = step * index + step / 2
            let kind = entry.isAhead ? "ahead" : entry.entry.background ? "background" : "past"
            markup += "<circle class=\"\(kind)\" cx=\"\(x)\" cy=\"60\" r=\"7\"/>"
            // The hour stands below its day, or neighbours would meet.
            let date = entry.date.split(separator: ", ", maxSplits: 1).map(String.init)
            for (row, line) in date.enumerated() {
                markup += text(line, x: x, y: 36 + (row + 1 - date.count) * 16, faint: true)
            }
            for (row, line) in label(entry.subject, width: step / 7).enumerated() {
                markup += text(line, x: x, y: 90 + row * 16, faint: false)
            }
        }
        return markup + "</svg></figure>\n"
    }

    private func text(_ words: String, x: Int, y: Int, faint: Bool) -> String {
        let name = faint ? " class=\"faint\"" : ""
        return "<text\(name) x=\"\(x)\" y=\"\(y)\" text-anchor=\"middle\">"
            + HTMLPage.escaped(words) + "</text>"
    }

    /// At most two lines; what does not fit is cut with a mark.
    private func label(_ subject: String, width: Int) -> [String] {
        let lines = Columns.wrap(subject, width: max(width, 10))
        guard lines.count > 2 else { return lines }
        return [lines[0], lines[1] + " …"]
    }
}
