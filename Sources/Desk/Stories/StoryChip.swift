import News

/// A word on a story that leads to the list behind it.
struct StoryChip {
    /// What it is about, for its look; the words say it too.
    let kind: String
    let icon: String
    let words: String
    let address: String

    /// What an editor wants to know of a story before opening it.
    static func chips(of story: Story) -> [StoryChip] {
        let comparison = story.comparison
        func count(_ standing: Claim.Standing) -> Int {
            comparison?.claims.count { $0.standing == standing } ?? 0
        }
        let address = Address.story(story.id)
        var chips = [independence(of: story)]
        let (conflicts, updates) = (count(.conflict), count(.updated))
        if conflicts > 0 {
            let words = conflicts == 1 ? "1 conflict" : "\(conflicts) conflicts"
            chips.append(
                StoryChip(kind: "conflict", icon: "≠", words: words, address: address + "#conflict")
            )
        }
        if updates > 0 {
            chips.append(
                StoryChip(
                    kind: "updated", icon: "↻", words: "\(updates) updated",
                    address: address + "#updated"))
        }
        return chips + due(in: story)
    }

    /// What is planned for today, and what should have been and nobody told of.
    private static func due(in story: Story) -> [StoryChip] {
        let statuses: [(AgendaEntry.Status, String)] = [(.due, "due today"), (.overdue, "overdue")]
        return statuses.compactMap { status, words in
            let count = story.comparison?.agenda.count { $0.status == status } ?? 0
            guard count > 0 else { return nil }
            return StoryChip(
                kind: status.rawValue, icon: "◷", words: "\(count) \(words)",
                address: Address.story(story.id, "timeline") + "#h-agenda")
        }
    }

    private static func independence(of story: Story) -> StoryChip {
        let count = story.independent.count
        let address = Address.story(story.id, "sources")
        guard count > 1 else {
            return StoryChip(kind: "single", icon: "◌", words: "only one source", address: address)
        }
        let least = story.independent.least
        let words = "\(count) independent" + (least < count ? " (at least \(least))" : "")
        return StoryChip(kind: "agreed", icon: "✓", words: words, address: address)
    }
}
