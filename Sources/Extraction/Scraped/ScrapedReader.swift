import News

/// Gives every line of a scraped text its role: the head first, then the body,
/// then what follows it.
struct ScrapedReader {
    var lines: [ScrapedLine]
    let entry: ScrapedText
    /// From the report's first line of prose to behind its last.
    var body: Range<Int>
    var hasOthers = false
    var title: Int?
    /// The first line below the report that belongs to another one.
    var firstFar: Int?
    /// Hours on lines of their own part the report into posts.
    var isLiveBlog = false
    /// So many hours at least make a live blog.
    static let fewestPosts = 3
    /// The page, if not this report, has so many hours.
    let hasPosts: Bool
    /// Several short reports stand under one headline.
    let isDigest: Bool
    /// Who signed above the report.
    var bylineNames: [String] = []
    var findings: [Finding] = []

    init(_ entry: ScrapedText, lines: [ScrapedLine]) {
        self.entry = entry
        self.lines = lines
        let finder = BodyFinder(lines: lines)
        let found = finder.body()
        hasPosts = finder.hasPosts
        isDigest = !finder.items.isEmpty
        body = found?.range ?? lines.count..<lines.count
        hasOthers = found?.hasOthers ?? false
    }

    mutating func readRoles() {
        markRepeats()
        readHead()
        readBody()
        readTail()
    }

    /// Words of the report's body, to compare other lines with.
    func bodyKeys(_ keys: (LineFacts) -> [UInt64]) -> Set<UInt64> {
        var all: Set<UInt64> = []
        for line in lines[body].prefix(60) where line.isProse { all.formUnion(keys(line.facts)) }
        return all
    }

    /// A paragraph that stands twice is shown once; the second was a pull
    /// quote, or the caption of a gallery.
    private mutating func markRepeats() {
        var captions: Set<String> = []
        for line in lines where line.facts.kind == .caption {
            if let text = Caption(reading: line.text).text { captions.insert(text) }
        }
        var seen: Set<String> = []
        for index in lines.indices where lines[index].isProse {
            if captions.contains(lines[index].text) { lines[index].role = .furniture(.other) }
        }
        while body.count > 1, let first = body.first, lines[first].role != nil {
            body = (nextProse(after: first) ?? body.upperBound)..<body.upperBound
        }
        for index in lines.indices where lines[index].facts.wordCount >= 8 {
            guard lines[index].isProse || lines[index].isPicture,
                !seen.insert(lines[index].text).inserted
            else { continue }
            lines[index].role = .furniture(.other)
        }
    }

    /// The role of a line that its own words decide wherever it stands.
    func fixedRole(of line: ScrapedLine) -> ScrapedLine.Role? {
        switch line.facts.kind {
        case .link: .link
        case .separator: .furniture(.other)
        case .notice(let kind): .notice(kind)
        case .editor: .editor
        case .agency: .agency
        case .caption: .caption
        case .credit: .credit
        case .furniture(let kind): .furniture(kind)
        case .clock, .byline, .date, .place, .attribution, .prose, .tableRow, .headline, .fragment:
            nil
        }
    }
}
