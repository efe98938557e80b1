import News

/// A story as every form of the brief shows it.
package struct StoryView {
    package let story: Story
    package let zone: ReaderZone?
    package let sources: [SourceView]
    package let agreed: [ClaimView]
    package let conflicts: [ClaimView]
    package let updated: [ClaimView]
    /// What several independent reports have in the words of one source.
    package let quoted: [ClaimView]
    /// What only one independent source has, by the letters of its reports.
    package let singles: [(letters: [String], claims: [ClaimView])]
    package let agenda: [AgendaView]
    package let timeline: [TimelineView]
    /// Sentences that were not found in their reports.
    package let unverified: Int

    package init(story: Story, reports: [String: Report], zone: ReaderZone?) {
        self.story = story
        self.zone = zone
        let sources = Self.sources(of: story, reports)
        var views = ClaimViews(sources: sources)
        let comparison = story.comparison ?? StoryComparison()
        let claims = comparison.claims.compactMap { views.view(of: $0) }
        func standing(_ standing: Claim.Standing) -> [ClaimView] {
            claims.filter { $0.claim.standing == standing }
        }
        self.sources = sources
        agreed = standing(.agreed)
        conflicts = standing(.conflict)
        updated = standing(.updated)
        let single = standing(.single)
        quoted = single.filter(\.isQuotedWidely)
        singles = Self.singles(single.filter { !$0.isQuotedWidely }, sources)
        agenda = comparison.agenda.map { entry in
            AgendaView(
                entry, lines: views.lines(of: entry.cells),
                outcome: entry.outcome.flatMap { views.lines(of: [$0]).first })
        }
        timeline = TimelineView.views(of: comparison.timeline, claims: claims)
        unverified = views.unverified
    }

    private static func sources(of story: Story, _ reports: [String: Report]) -> [SourceView] {
        let known = story.articles.compactMap { reports[$0] }
        return known.enumerated().map { index, report in
            let group = story.independent.groups.firstIndex { $0.contains(report.article.id) }
            return SourceView(
                letter: SourceView.letter(index), report: report, group: group ?? index)
        }
    }

    private static func singles(
        _ claims: [ClaimView], _ sources: [SourceView]
    ) -> [(letters: [String], claims: [ClaimView])] {
        let groups = sources.map(\.group).reduce(into: [Int]()) { groups, group in
            if !groups.contains(group) { groups.append(group) }
        }
        return groups.compactMap { group in
            let letters = sources.filter { $0.group == group }.map(\.letter)
            let own = claims.filter { claim in
                claim.lines.first.map { letters.contains($0.letters[0]) } ?? false
            }
            return own.isEmpty ? nil : (letters, own)
        }
    }
}

extension StoryView {
    package var headline: String { SafeText.line(story.headline.text) }

    /// Whose headline it is, with the date of that report.
    package var headlineSource: String {
        guard let source = sources.first(where: { $0.article.id == story.headline.article }) else {
            return ""
        }
        let date = source.article.published?.day.map(DateWords.short)
        return [source.outlet, date].compactMap { $0 }.joined(separator: " · ")
    }

    package func letters(of articles: [String]) -> [String] {
        sources.filter { articles.contains($0.article.id) }.map(\.letter)
    }

    /// "9 reports, 6 outlets, 3 independent (at least 2)".
    package var sourceCounts: String {
        let outlets = Set(sources.compactMap(\.article.outlet)).count
        let independent = story.independent
        var words = "\(counted(sources.count, "report")), "
        words += outlets == 0 ? "no outlet named" : counted(outlets, "outlet")
        guard sources.count > 1 else { return words }
        words += ", \(independent.count) independent"
        if independent.least < independent.count { words += " (at least \(independent.least))" }
        return words
    }

    /// "2 agreed · no conflict · 6 only in A · 3 coming up".
    package var claimCounts: String {
        var parts: [String] = []
        if sources.count > 1 {
            parts.append(agreed.isEmpty ? "nothing agreed" : "\(agreed.count) agreed")
            parts.append(conflicts.isEmpty ? "no conflict" : counted(conflicts.count, "conflict"))
        }
        if !updated.isEmpty { parts.append("\(updated.count) updated") }
        if !quoted.isEmpty { parts.append("\(quoted.count) from one source") }
        for single in singles where sources.count > 1 {
            parts.append("\(single.claims.count) only in \(single.letters.joined(separator: " "))")
        }
        if !agenda.isEmpty { parts.append("\(agenda.count) coming up") }
        return parts.joined(separator: " · ")
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
