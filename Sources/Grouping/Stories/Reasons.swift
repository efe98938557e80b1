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
    private(set) var index: StoryIndex

    /// How many names and how many words are told.
    private static let toldTerms = 5
    /// A term that gives less than this to the likeness is not told.
    private static let leastShare: Float = 0.004

    init(
        reports: [Report], assignment: Assignment, members: [[Int]], cores: [StoryCore],
        headlines: [String], table: TermTable
    ) {
        self.reports = reports
        self.assignment = assignment
        self.members = members
        self.cores = cores
        self.headlines = headlines
        self.table = table
        var index = StoryIndex(rule: assignment.rule)
        for core in cores { index.open(core) }
        self.index = index
    }

    mutating func memberships(of story: Int) -> [Membership] {
        let near = index.nearest(to: cores[story]).filter { $0.story != story }.prefix(6)
        let apart = near.first.map { words(for: $0.closeness, story: $0.story) }
        return members[story].map { report in
            Membership(
                article: reports[report].article.id, shares: shares(of: report, in: story),
                apart: apart)
        }
    }

    // MARK: Together

    private func shares(of report: Int, in story: Int) -> [String] {
        guard members[story].count > 1 else { return [] }
        let profile = assignment.profiles[report]
        let others = members[story].filter { $0 != report }
        let rest = others.dropFirst().reduce(into: StoryCore(assignment.profiles[others[0]])) {
            $0.add(StoryCore(assignment.profiles[$1]))
        }
        let shown = SurfaceForms(of: reports[report])
        var lines: [String] = []
        let names = told(profile.names, rest.names, rest.named, shown)
        if !names.isEmpty { lines.append("names: " + names.joined(separator: ", ")) }
        let words = told(profile.words, rest.words, rest.count, shown).filter {
            !names.contains($0)
        }
        if !words.isEmpty { lines.append("words: " + words.joined(separator: ", ")) }
        let closeness = assignment.rule.closeness(StoryCore(profile), rest, lone: true)
        if let gap = closeness.gap { lines.append(Self.days(gap)) }
        if let meaning = closeness.meaning {
            lines.append("meaning of headline and lead: \(Self.shown(meaning)) of 1")
        }
        lines.append(
            "closeness \(Self.shown(closeness.value)), from \(Self.shown(assignment.rule.threshold))"
                + " on reports are one story")
        return lines
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
            let form = shown.form(of: table.names[Int(term)])
            if !result.contains(form) { result.append(form) }
        }
        return result
    }

    // MARK: Apart

    private func words(for closeness: Closeness, story: Int) -> String {
        var parts: [String] = []
        if let gap = closeness.gap, gap >= 1 { parts.append(Self.days(gap)) }
        if let apart = closeness.numberedApart {
            parts.append("each numbers \"\(table.names[Int(apart.noun)])\" differently")
        }
        if closeness.placesApart { parts.append("other places") }
        if closeness.namesApart >= 0.2 { parts.append("each has names that the other lacks") }
        if let names = closeness.names { parts.append("names alike \(Self.shown(names))") }
        parts.append("words alike \(Self.shown(closeness.words))")
        if let meaning = closeness.meaning {
            parts.append("meaning alike \(Self.shown(meaning))")
        }
        let value = Self.shown(closeness.value)
        let limit = Self.shown(assignment.rule.threshold)
        return "not in \"\(headlines[story])\": closeness \(value), below \(limit); "
            + parts.joined(separator: ", ")
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
