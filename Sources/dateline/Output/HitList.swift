import Archive
import News

/// Hits of a search for people: outlet, headline, and the sentence that fits best
/// with the words that were asked for marked.
struct HitList {
    private let page: SearchPage
    private let after: Int

    init(_ page: SearchPage, after: Int) {
        self.page = page
        self.after = after
    }

    var text: String {
        guard page.total > 0 else { return "No report fits.\n" }
        var lines = page.hits.flatMap { hit -> [String] in
            let head = [hit.outlet ?? "unnamed", hit.published?.description ?? "no date", hit.id]
            return [
                hit.title ?? "(no headline)", "  " + head.joined(separator: " · "),
                "  " + marked(hit), "",
            ]
        }
        let last = after + page.hits.count
        let least = page.isOpen ? "at least " : ""
        lines.append("\(after + 1)–\(last) of \(least)\(page.total) reports")
        if let seconds = page.patternSeconds {
            lines.append("The pattern took \(Int((seconds * 1000).rounded())) ms")
        }
        if let next = page.next { lines.append("More with: --after \(next)") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Bold on a terminal, in « » elsewhere.
    private func marked(_ hit: SearchHit) -> String {
        let (open, close) = Terminal.takesColor ? ("\u{1B}[1m", "\u{1B}[0m") : ("«", "»")
        var result = ""
        let starts = Set(hit.marks.map(\.lowerBound))
        let ends = Set(hit.marks.map(\.upperBound))
        for (index, scalar) in hit.text.unicodeScalars.enumerated() {
            if ends.contains(index) { result += close }
            if starts.contains(index) { result += open }
            result.unicodeScalars.append(scalar.properties.isWhitespace ? " " : scalar)
        }
        return ends.contains(hit.text.unicodeScalars.count) ? result + close : result
    }
}
