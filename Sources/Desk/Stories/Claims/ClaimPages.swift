import Briefing
import News

/// The claims of a story in the order in which they are shown, cut into pages of about
/// so many bytes: a story of hundreds of reports would else be too heavy to open.
struct ClaimPages {
    /// Bytes that the claims of a page have at most, unless one alone has more.
    static let byteLimit = 100_000
    /// Sources whose sentences stand in the row of a claim; the others are on its own page.
    static let cellLimit = 40
    /// With more sources than these only those have a column that say something of the
    /// claims below it.
    static let columnLimit = 12

    /// Claims of one standing on one page.
    struct Part {
        let standing: Standing
        var claims: [ClaimView] = []
        /// The place of its first claim among all of this standing.
        let start: Int
        /// How many claims have this standing.
        let count: Int
        /// The sources that stand over its columns.
        var groups: Set<Int> = []
    }

    /// What claims have in common, as a heading.
    struct Standing {
        let id: String
        let icon: String
        let title: String
    }

    /// At least one, which may be empty.
    let pages: [[Part]]

    init(_ table: ClaimTable) {
        var filling = Filling(table)
        for (standing, claims) in Self.standings(table.view) {
            filling.begin(standing, claims.count)
            for (place, claim) in claims.enumerated() { filling.add(claim, at: place) }
        }
        pages = filling.pages
    }

    private static func standings(_ view: StoryView) -> [(Standing, [ClaimView])] {
        [
            (Standing(id: "conflict", icon: "≠", title: "In conflict"), view.conflicts),
            (Standing(id: "agreed", icon: "✓", title: "Agreed"), view.agreed),
            (Standing(id: "updated", icon: "↻", title: "Updated"), view.updated),
            (
                Standing(id: "quoted", icon: "❝", title: "From one source, in several reports"),
                view.quoted
            ),
            (
                Standing(id: "single", icon: "◌", title: "Only in one"),
                view.singles.flatMap(\.claims)
            ),
        ]
    }

    /// The page that has a claim, or the first claims of a standing.
    func page(of claim: String?, orStanding standing: String?) -> Int {
        pages.firstIndex { parts in
            parts.contains { part in
                claim.map { id in part.claims.contains { $0.claim.id == id } }
                    ?? (part.standing.id == standing)
            }
        } ?? 0
    }

    /// The address of a claim's row, or of the claims of a standing; `time` is that of the
    /// page, or empty.
    func address(_ story: String, claim: String, time: String) -> String {
        let query = pages.count > 1 ? "with=\(Address.encoded(claim))" : ""
        return Self.address(story, query, time) + "#claim-" + Address.encoded(claim)
    }

    func address(_ story: String, standing: String, time: String) -> String {
        Self.address(story, pages.count > 1 ? "standing=\(standing)" : "", time) + "#\(standing)"
    }

    private static func address(_ story: String, _ query: String, _ time: String) -> String {
        guard !query.isEmpty else { return Address.story(story) + time }
        return Address.story(story) + (time.isEmpty ? "?" : time + "&") + query
    }
}

/// Fills pages with claims, one after the other.
private struct Filling {
    let table: ClaimTable
    private let weights: ClaimWeights
    private(set) var pages: [[ClaimPages.Part]] = [[]]
    private var standing: (ClaimPages.Standing, count: Int)?
    /// Bytes of the page so far, besides its last part.
    private var bytes = 0
    /// Bytes of the last part's rows and heads.
    private var partBytes = 0

    init(_ table: ClaimTable) {
        self.table = table
        weights = ClaimWeights(table)
    }

    mutating func begin(_ standing: ClaimPages.Standing, _ count: Int) {
        self.standing = (standing, count)
        bytes += partBytes
        partBytes = 0
    }

    mutating func add(_ claim: ClaimView, at place: Int) {
        guard let standing else { return }
        let groups = ClaimRows.shownGroups(of: claim, in: table)
        let row = weights.row(claim, groups)
        if place == 0 { open(standing.0, place, standing.count) }
        if !fits(row, groups) {
            if pages[pages.count - 1].last?.claims.isEmpty == true {
                pages[pages.count - 1].removeLast()
            }
            if !pages[pages.count - 1].isEmpty { pages.append([]) }
            (bytes, partBytes) = (0, 0)
            open(standing.0, place, standing.count)
        }
        let page = pages.count - 1
        let part = pages[page].count - 1
        pages[page][part].claims.append(claim)
        let new = groups.subtracting(pages[page][part].groups)
        pages[page][part].groups.formUnion(groups)
        partBytes += row + new.reduce(0) { $0 + weights.head($1) }
    }

    private mutating func open(_ standing: ClaimPages.Standing, _ start: Int, _ count: Int) {
        let isWide = table.groups.count > ClaimPages.columnLimit
        let groups = isWide ? [] : Set(table.groups)
        pages[pages.count - 1].append(
            ClaimPages.Part(standing: standing, start: start, count: count, groups: groups))
        partBytes = groups.reduce(0) { $0 + weights.head($1) }
    }

    private func fits(_ row: Int, _ groups: Set<Int>) -> Bool {
        let page = pages[pages.count - 1]
        guard let part = page.last, page.count > 1 || !part.claims.isEmpty else { return true }
        let heads = groups.subtracting(part.groups).reduce(0) { $0 + weights.head($1) }
        let empty =
            (part.claims.count + 1) * part.groups.union(groups).count * "<td></td>".utf8.count
        return bytes + partBytes + row + heads + empty <= ClaimPages.byteLimit
    }
}

/// How many bytes claims and columns have, about.
private struct ClaimWeights {
    let table: ClaimTable
    /// Bytes of a report's address, by its letter.
    private let addresses: [String: Int]

    /// Marks around a row, a sentence and a column.
    private static let row = 320
    private static let line = 330
    private static let head = 90
    private static let copy = 150

    init(_ table: ClaimTable) {
        self.table = table
        addresses = Dictionary(
            table.view.sources.map { ($0.letter, Address.report($0.article.id).utf8.count) }
        ) { first, _ in first }
    }

    func row(_ claim: ClaimView, _ groups: Set<Int>) -> Int {
        let lines = claim.lines.reduce(0) { bytes, line in
            let count = line.groups.intersection(groups).count
            let own =
                Self.line + line.sentence.utf8.count + (line.source?.utf8.count ?? 0)
                + (line.letters.first.flatMap { addresses[$0] } ?? 0)
            return bytes + count * own
        }
        return Self.row + claim.subject.utf8.count + claim.claim.why.utf8.count + lines
    }

    func head(_ group: Int) -> Int {
        let sources = table.sources(of: group)
        let names = sources.reduce(0) { $0 + $1.outlet.utf8.count }
        guard sources.count > 1 else { return Self.head + names }
        let copies = sources.prefix(CompareContent.copyLimit).reduce(0) {
            $0 + Self.copy + (addresses[$1.letter] ?? 0)
        }
        return Self.head + 2 * names + copies
    }
}
