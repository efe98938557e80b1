import Foundation
import News

/// Links stories that go on: a meeting announced, held and followed up.
///
/// No time window: what parts two stories of one matter is mostly time. Precision
/// goes first, so every story has at most one link back, to the nearest earlier
/// story that tells of the same people, places and words.
struct StorylineFinder {
    /// A link between two stories by their numbers.
    struct Link {
        var from: Int
        var to: Int
        var kind: String
        var why: String
    }

    private let reports: [Report]
    private let members: [[Int]]
    private let cores: [StoryCore]
    private let table: TermTable
    private let rule: ClosenessRule

    /// How near two stories must be when time is left out.
    static let threshold: Float = 0.36
    /// How alike their names must be.
    static let names: Float = 0.3
    /// How alike their words must be: two stories of one person are not one matter.
    static let words: Float = 0.12
    /// How alike their meaning must be, where it is known.
    static let meaning: Float = 0.5
    /// A name that tells stands in fewer reports than one in about thirty.
    static let tellingRarity: Float = 3.4
    /// How many such names both must have; the parts of one person's or one body's
    /// name are one, since two stories of one person are not one matter.
    static let tellingNames = 2

    init(
        reports: [Report], members: [[Int]], cores: [StoryCore], table: TermTable,
        rule: ClosenessRule
    ) {
        self.reports = reports
        self.members = members
        self.cores = cores
        self.table = table
        var timeless = rule
        // Time parts the stories of one matter; it must not hide them here.
        timeless.floor = 1
        timeless.loneFloor = 1
        timeless.numberedApart = 1
        self.rule = timeless
    }

    /// For each story its best link to an earlier one.
    func links(in stories: StoryIndex) -> [Link] {
        var index = stories
        return cores.indices.compactMap { story in
            let earlier = index.candidates(for: cores[story]).filter { isBefore($0, story) }
            let near = earlier.map { ($0, rule.closeness(cores[$0], cores[story])) }
                .filter { isFirm($0.1) }
                .sorted { ($1.1.value, $0.0) < ($0.1.value, $1.0) }
            return near.lazy.compactMap { link(from: $0.0, to: story, $0.1) }.first
        }
    }

    private func isBefore(_ one: Int, _ other: Int) -> Bool {
        guard let first = cores[one].first, let second = cores[other].first else { return false }
        return first < second
    }

    private func isFirm(_ closeness: Closeness) -> Bool {
        closeness.value >= Self.threshold && (closeness.names ?? 0) >= Self.names
            && closeness.words >= Self.words && (closeness.meaning ?? 1) >= Self.meaning
            && !closeness.placesApart
    }

    private func link(from: Int, to: Int, _ closeness: Closeness) -> Link? {
        let shared = sharedNames(from, to)
        guard bearers(of: shared, from, to) >= Self.tellingNames else { return nil }
        let forms = SurfaceForms(of: (members[to] + members[from]).map { reports[$0] })
        let names = shared.prefix(4).map { forms.form(of: table.names[Int($0)]) }
        var parts = ["both name " + names.joined(separator: ", ")]
        let days = Int((closeness.gap ?? 0).rounded())
        parts.append(days == 0 ? "the same days" : days == 1 ? "a day later" : "\(days) days later")
        parts.append("names alike \(Self.shown(closeness.names ?? 0))")
        parts.append("words alike \(Self.shown(closeness.words))")
        parts.append("closeness without regard to time \(Self.shown(closeness.value))")
        let announced = announcement(from, to)
        if let announced { parts.insert(announced, at: 0) }
        let isSeries =
            Set(cores[from].ordinals.map(\.noun)).intersection(cores[to].ordinals.map(\.noun))
            .contains { noun in
                Set(cores[from].ordinals.filter { $0.noun == noun })
                    .isDisjoint(with: cores[to].ordinals.filter { $0.noun == noun })
            }
        let kind = announced != nil ? "announced-held" : isSeries ? "series" : "development"
        return Link(from: from, to: to, kind: kind, why: parts.joined(separator: "; "))
    }

    /// The rare names of both, those first that make them most alike.
    private func sharedNames(_ one: Int, _ other: Int) -> [Int32] {
        let (mine, theirs) = (cores[one].names, cores[other].names)
        let telling = zip(mine.terms, mine.weights)
            .map { (term: $0, share: $1 * theirs.weight(of: $0)) }
            .filter { $0.share > 0 && table.rarity($0.term) >= Self.tellingRarity }
        return telling.sorted { ($1.share, $0.term) < ($0.share, $1.term) }.map(\.term)
    }

    /// How many people, places and bodies bear the names, as the casts of both
    /// stories have them.
    private func bearers(of terms: [Int32], _ one: Int, _ other: Int) -> Int {
        let open = Set(terms.map { table.names[Int($0)] })
        var groups = UnionFind(count: open.count)
        let places = Dictionary(
            uniqueKeysWithValues: open.sorted().enumerated().map { ($1, $0) })
        for report in (members[one] + members[other]).prefix(Self.castReports) {
            for member in reports[report].cast {
                let parts = WordReader.words(in: member.name).compactMap { places[stem($0.key)] }
                for part in parts.dropFirst() { groups.join(parts[0], part) }
            }
        }
        return groups.groups.count
    }

    /// In how many reports of two stories the casts are looked through.
    private static let castReports = 24

    private static func shown(_ value: Float) -> String {
        String(format: "%.2f", Double(value))
    }

    /// A day that the earlier story's reports say something is set for, and on
    /// which the later story begins.
    private func announcement(_ from: Int, _ to: Int) -> String? {
        guard let start = cores[to].first, let before = cores[from].last, start - before >= 0.5
        else { return nil }
        for member in members[from] {
            for statement in reports[member].statements where statement.status == .scheduled {
                guard let time = statement.time, let day = DateStamp(String(time.prefix(10)))?.day,
                    abs(Double(day.number) + 0.5 - start) <= 1
                else { continue }
                return "\(reports[member].article.id) says it is set for \(day)"
            }
        }
        return nil
    }

    // MARK: Storylines

    /// The storyline of each story that has one; its links are those that touch
    /// the story.
    static func storylines(_ links: [Link], ids: [String]) -> [Int: Storyline] {
        var union = UnionFind(count: ids.count)
        for link in links { union.join(link.from, link.to) }
        var touching: [Int: [Storyline.Link]] = [:]
        for link in links {
            let named = Storyline.Link(
                from: ids[link.from], to: ids[link.to], kind: link.kind, why: link.why)
            touching[link.from, default: []].append(named)
            touching[link.to, default: []].append(named)
        }
        var result: [Int: Storyline] = [:]
        for group in union.groups where group.count > 1 {
            let name = "storyline-" + ids[group[0]].drop { $0 != "-" }.dropFirst()
            for story in group {
                result[story] = Storyline(id: name, links: touching[story] ?? [])
            }
        }
        return result
    }
}
