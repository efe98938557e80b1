import News

// Pages that hold several short reports under one headline.
extension BodyFinder {
    /// So many items at least make a digest.
    static let fewestItems = 3

    /// The headlines of a digest's items.
    ///
    /// An item has a headline and a paragraph with a dateline, and the same
    /// line of signs stands before each. Reports with credits of their own,
    /// or that nothing but their own headlines stand above, are several
    /// reports in one file.
    static func digestItems(of lines: [ScrapedLine]) -> Set<Int> {
        guard hasHeadlineOfItsOwn(lines) else { return [] }
        var items: [String: [Int]] = [:]
        for index in lines.indices.dropLast(2) where lines[index].facts.kind == .separator {
            let opening = lines[index + 2]
            guard lines[index + 1].facts.kind == .headline, opening.isProse,
                DatelineOpening(opening.text) != nil
            else { continue }
            items[lines[index].text, default: []].append(index + 1)
        }
        return Set(items.values.filter { $0.count >= fewestItems }.joined())
    }

    /// Above the first item's headline stands that of the page.
    private static func hasHeadlineOfItsOwn(_ lines: [ScrapedLine]) -> Bool {
        guard let first = lines.firstIndex(where: \.isProse), first > 1,
            lines[first - 1].facts.kind == .headline
        else { return false }
        return lines[..<(first - 1)].contains {
            $0.facts.kind == .headline && $0.facts.wordCount >= 4
                && $0.text != lines[first - 1].text
        }
    }
}

extension ScrapedReader {
    /// The line above a digest's first item that is most like a headline.
    func titleOfDigest() -> Int? {
        guard isDigest, body.lowerBound > 1 else { return nil }
        return lines[..<(body.lowerBound - 1)].lastIndex {
            $0.facts.kind == .headline && $0.facts.wordCount >= 4
        }
    }

    /// A digest begins at the headline of its first item.
    mutating func startAtFirstItem() {
        let above = body.lowerBound - 1
        guard isDigest, above > title ?? above, lines[above].facts.kind == .headline else { return }
        body = above..<body.upperBound
    }

    /// The headline of one of a digest's items is a heading of the text.
    func isHeadingOfItem(_ index: Int) -> Bool {
        isDigest && lines[index].facts.kind == .headline
            && (index == body.lowerBound || lines[index - 1].facts.kind == .separator)
    }
}
