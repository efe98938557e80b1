/// Lines that are set one below the other.
struct TextPage {
    let style: TextStyle
    private(set) var lines: [String] = []

    init(style: TextStyle) {
        self.style = style
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func blank() {
        if lines.last != "" { lines.append("") }
    }

    /// A line that is set already.
    mutating func add(line: String) {
        lines.append(line)
    }

    mutating func rule() {
        lines.append(style.set(String(repeating: "─", count: style.width), .faint))
    }

    /// A paragraph with a label before its first line and the others hung below it.
    mutating func add(
        _ words: String, label: String = "", hang: Int? = nil, _ emphasis: Emphasis? = nil
    ) {
        let indent = max(hang ?? 0, Columns.width(label))
        let wrapped = Columns.wrap(words, width: style.width - indent)
        for (index, line) in wrapped.enumerated() {
            let head =
                index == 0 ? Columns.padded(label, indent) : String(repeating: " ", count: indent)
            lines.append(head + (emphasis.map { style.set(line, $0) } ?? line))
        }
    }

    mutating func heading(_ words: String, _ emphasis: Emphasis = .heading) {
        blank()
        lines.append(style.set(words, emphasis))
    }

    /// Words at the left edge and others at the right, below each other where
    /// they do not fit.
    mutating func add(left: String, right: String, _ emphasis: Emphasis) {
        let gap = style.width - Columns.width(left) - Columns.width(right)
        guard gap >= 2 else {
            add(left, emphasis)
            if !right.isEmpty { add(right, .faint) }
            return
        }
        lines.append(
            style.set(left, emphasis) + String(repeating: " ", count: gap)
                + style.set(right, .faint))
    }
}
