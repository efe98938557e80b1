import News

/// Parts the head of a text that was joined to one line: headline, byline and
/// date stand before the first sentence.
///
/// ```swift
/// splitJoinedHead("Ferry runs again By Ann Lee 4 May 2021 The ferry …")
/// // "Ferry runs again\nBy Ann Lee\n4 May 2021\nThe ferry …"
/// ```
func splitJoinedHead(_ raw: String) -> String {
    let lines = raw.utf8.prefix(4000).count { $0 == 0x0A || $0 == 0x0D }
    guard raw.utf8.count >= 400, lines <= 2 else { return raw }
    let head = tidied(raw.prefix(600))
    let words = words(of: head)
    guard let date = statedDates(in: words, hints: DateHints()).first else { return raw }
    let before = words.filter { $0.range.upperBound <= date.range.lowerBound }
    let count = before.count { $0.kind != .sign }
    guard (3...40).contains(count), !hasSentence(before) else { return raw }
    var parts = [head.slice(0..<date.range.lowerBound)]
    if let by = before.lastIndex(where: { $0.key == Word.key(of: "by") && $0.kind == .word }),
        by > 1
    {
        let start = before[by].range.lowerBound
        guard Byline(head.slice(start..<date.range.lowerBound)) != nil else { return raw }
        parts = [head.slice(0..<start), head.slice(start..<date.range.lowerBound)]
    } else if count > 25 {
        return raw
    }
    parts.append(head.slice(date.range))
    let rest = head.slice(date.range.upperBound..<head.utf8.count).trimmed(
        of: " |-\u{2013}\u{2014}•")
    return (parts + [rest]).joined(separator: "\n") + tidiedRest(raw)
}

private func tidiedRest(_ raw: String) -> Substring { raw.dropFirst(600) }

/// A full stop with a capital behind it, but not that of an initial.
private func hasSentence(_ words: [Word]) -> Bool {
    words.indices.dropFirst().dropLast().contains {
        words[$0].isSign(".") && words[$0 - 1].length > 3 && words[$0 + 1].isCapitalised
    }
}
