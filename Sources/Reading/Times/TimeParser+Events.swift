import Language

/// Events that times are counted from: "two days after the attack".
extension TimeParser {
    private static let links: Set<String> = ["after", "before", "following", "since"]
    /// Tokens; a longer clause is cut at its first mark.
    private static let longestEvent = 24

    /// The tokens of the event behind an expression; nothing where no word links
    /// one to it, or where a date follows.
    func event(after match: TimeMatch) -> Range<Int>? {
        var next = match.end
        if text(next) == "prior", text(next + 1) == "to" {
            next += 2
        } else if Self.links.contains(text(next)) {
            next += 1
        } else {
            return nil
        }
        guard opensEvent(next), let first = atom(next)?.token else { return nil }
        let link = atoms[next - 1].token
        let last = min(eventEnd(link, first), first + Self.longestEvent)
        let end =
            (first..<last).first { tokens[$0].pos == "PUNCT" && tokens[$0].text != "-" } ?? last
        return first < end ? first..<end : nil
    }

    /// Whether the words at a place may name an event: no mark, date or number.
    func opensEvent(_ place: Int) -> Bool {
        guard let atom = atom(place), atom.kind == .word, date(at: place) == nil else {
            return false
        }
        return amount(at: place) == nil
    }

    /// The end of what a preposition or conjunction governs.
    private func eventEnd(_ link: Int, _ first: Int) -> Int {
        let governed = document.children(of: link).filter { $0 > link }
        if let child = governed.last { return max(document.subtree(of: child).upperBound, first) }
        let head = tokens[link].head
        guard tokens[link].dep == "mark", head > link else { return first }
        return max(document.subtree(of: head).upperBound, first)
    }
}
