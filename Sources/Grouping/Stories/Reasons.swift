import Foundation
import News

/// Says why each report is in its story, and not in the nearest other one.
///
/// The words are made of the numbers that decided: the terms whose weights made
/// the closeness, the days between, and the closeness itself.
struct Reasons {
    private let reports: [Report]
    private let assignment: Assignment
    private let members: [[Int]]
    private let cores: [StoryCore]
    private let headlines: [String]
    private let table: TermTable
    private let decisions: DecisionRules
    private(set) var index: StoryIndex

    /// How many names and how many words are told.
    private static let toldTerms = 5
    /// A term that gives less than this to the likeness is not told.
    private static let leastShare: Float = 0.004

    init(
        reports: [Report], assignment: Assignment, members: [[Int]], cores: [StoryCore],
        headlines: [String], table: TermTable, decisions: DecisionRules
    ) {
        self.reports = reports
        self.assignment = assignment
        self.members = members
        self.cores = cores
        self.headlines = headlines
        self.table = table
        self.decisions = decisions
        var index = StoryIndex(rule: assignment.rule)
        for core in cores { index.open(core) }
        self.index = index
    }

    mutating func memberships(of story: Int) -> [Membership] {
        let near = index.nearest(to: cores[story]).first { $0.story != story }
        let apart = near.map { words(for: $0.closeness, of: story, and: $0.story) }
        let rests = StoryRest.cores(of: members[story].map { assignment.profiles[$0] })
        return zip(members[story], rests).map { report, rest in
            Membership(
                article: reports[report].article.id,
                shares: rest.map { shares(of: report, with: $0, in: story) } ?? [], apart: apart)
        }
    }

    // MARK: Together

    private func shares(of report: Int, with rest: StoryCore, in story: Int) -> [String] {
        let profile = assignment.profiles[report]
        let shown = SurfaceForms(of: reports[report])
        var lines = decided(report, in: story).map { [$0] } ?? []
        let names = told(profile.names, rest.names, rest.named, shown)
        if !names.isEmpty { lines.append("names: " + names.joined(separator: ", ")) }
        let words = told(profile.words, rest.words, rest.count, shown).filter {
            !names.contains($0)
        }
        if !words.isEmpty { lines.append("words: " + words.joined(separator: ", ")) }
        let dates = told(profile.dates, rest.dates, rest.dated, shown)
        if !dates.isEmpty { lines.append("dates: " + dates.joined(separator: ", ")) }
        let closeness = assignment.rule.closeness(StoryCore(profile), rest, lone: true)
        if let gap = closeness.gap { lines.append(Self.days(gap)) }
        if let meaning = closeness.meaning {
            lines.append("meaning of headline and lead: \(Self.shown(meaning)) of 1")
        }
        lines.append("closeness to the other reports \(Self.shown(closeness.value))")
        if let joined = joined(report) { lines.append(joined) }
        return lines
    }

    /// The decision that brought a report to another.
    private func joined(_ report: Int) -> String? {
        guard let joining = assignment.joinings[report], let value = joining.value else {
            return nil
        }
        return "joined the story of \(reports[joining.with].article.id) at closeness "
            + "\(Self.shown(value)); from \(Self.shown(assignment.rule.threshold)) on two are one"
    }

    /// With which other report of its story a person joined it.
    private func decided(_ report: Int, in story: Int) -> String? {
        let id = reports[report].article.id
        guard decisions.sets[id] != nil else { return nil }
        let others = members[story].map { reports[$0].article.id }.filter { $0 != id }
        let joined = others.filter { decisions.isTogether(id, $0) == true }
        guard !joined.isEmpty else { return nil }
        return "a person decided: one story with " + joined.prefix(3).joined(separator: ", ")
    }

    /// The terms that give most to a likeness, in words.
    private func told(
        _ one: SparseVector, _ sum: SparseVector, _ count: Int, _ shown: SurfaceForms
    ) -> [String] {
        guard count > 0 else { return [] }
        var shares: [(term: Int32, share: Float)] = []
        for (term, weight) in zip(one.terms, one.weights) {
            let share = weight * sum.weight(of: term) / Float(count)
            if share >= Self.leastShare { shares.append((term, share)) }
        }
        shares.sort { ($1.share, $0.term) < ($0.share, $1.term) }
        var result: [String] = []
        for (term, _) in shares.prefix(Self.toldTerms) {
            let form = Self.form(of: table.names[Int(term)], shown)
            if !result.contains(form) { result.append(form) }
        }
        return result
    }

    private static func form(of term: String, _ shown: SurfaceForms) -> String {
        term.hasPrefix(TermReader.dateMark)
            ? String(term.dropFirst(TermReader.dateMark.count)) : shown.form(of: term)
    }

    // MARK: Apart

    private func words(for closeness: Closeness, of story: Int, and other: Int) -> String {
        var parts: [String] = []
        if let gap = closeness.gap, gap >= 1 { parts.append(Self.days(gap)) }
        if let apart = closeness.numberedApart {
            parts.append("each numbers \"\(table.names[Int(apart.noun)])\" differently")
        }
        if closeness.placesApart { parts.append("other places") }
        if closeness.daysApart { parts.append("they state other days") }
        if closeness.namesApart >= 0.2 { parts.append("each has names that the other lacks") }
        if let names = closeness.names { parts.append("names alike \(Self.shown(names))") }
        parts.append("words alike \(Self.shown(closeness.words))")
        if let meaning = closeness.meaning {
            parts.append("meaning alike \(Self.shown(meaning))")
        }
        return "not in \"\(headlines[other])\": closeness \(Self.shown(closeness.value)), "
            + verdict(closeness, story, other) + "; " + parts.joined(separator: ", ")
    }

    /// What kept two stories apart.
    private func verdict(_ closeness: Closeness, _ story: Int, _ other: Int) -> String {
        let limit = assignment.rule.threshold
        guard closeness.value >= limit else { return "below \(Self.shown(limit))" }
        return isKeptApart(story, other)
            ? "but a person keeps them apart"
            : "from \(Self.shown(limit)) on, but only since both have grown"
    }

    private func isKeptApart(_ story: Int, _ other: Int) -> Bool {
        let sets = [story, other].map { place in
            Set(members[place].compactMap { decisions.sets[reports[$0].article.id] })
        }
        return decisions.keepsApart(sets[0], sets[1])
    }

    private static func days(_ gap: Double) -> String {
        switch Int(gap.rounded()) {
        case 0: "published within a day"
        case 1: "published a day apart"
        case let days: "published \(days) days apart"
        }
    }

    private static func shown(_ value: Float) -> String {
        String(format: "%.2f", Double(value))
    }
}
