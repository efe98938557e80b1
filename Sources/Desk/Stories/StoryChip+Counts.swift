import Briefing

extension StoryChip {
    /// More sources than this are counted together.
    private static let mostSingles = 3

    /// How many claims a story has of each standing; each leads to them.
    static func counts(of view: StoryView, _ claims: ClaimPages, id: String, time: String)
        -> [StoryChip]
    {
        var chips: [StoryChip] = []
        func add(_ kind: String, _ icon: String, _ words: String, _ place: String) {
            chips.append(
                StoryChip(
                    kind: kind, icon: icon, words: words,
                    address: claims.address(id, standing: place, time: time)))
        }
        func counted(_ count: Int, _ noun: String) -> String {
            "\(count) \(noun)\(count == 1 ? "" : "s")"
        }
        if !view.conflicts.isEmpty {
            add("conflict", "≠", counted(view.conflicts.count, "conflict"), "conflict")
        }
        if !view.agreed.isEmpty { add("agreed", "✓", "\(view.agreed.count) agreed", "agreed") }
        if !view.updated.isEmpty { add("updated", "↻", "\(view.updated.count) updated", "updated") }
        if !view.quoted.isEmpty {
            add("single", "❝", "\(view.quoted.count) from one source", "quoted")
        }
        let singles = view.sources.count > 1 ? view.singles : []
        if singles.count > Self.mostSingles {
            let count = singles.reduce(0) { $0 + $1.claims.count }
            add("single", "◌", "\(count) only in one source", "single")
        } else {
            for single in singles {
                let letters = single.letters.joined(separator: " ")
                add("single", "◌", "\(single.claims.count) only in \(letters)", "single")
            }
        }
        if !view.agenda.isEmpty {
            chips.append(
                StoryChip(
                    kind: "due", icon: "◷", words: "\(view.agenda.count) announced",
                    address: Address.story(id, "timeline") + time + "#h-agenda"))
        }
        return chips
    }
}
