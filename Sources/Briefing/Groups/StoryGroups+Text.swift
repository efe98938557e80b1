import News

extension StoryGroups {
    /// The stories for a terminal, each with why its reports are in it.
    public func text(_ style: TextStyle) -> String {
        var page = TextPage(style: style)
        guard !stories.isEmpty else { return "There is no report to show.\n" }
        page.add(counts, .strong)
        page.rule()
        for story in stories { add(story, to: &page) }
        return page.text
    }

    private func add(_ story: Story, to page: inout TextPage) {
        page.blank()
        page.add(
            left: headline(of: story), right: dates(of: story, zone: page.style.zone), .heading)
        page.add(counts(of: story))
        let shares = Dictionary(story.why.map { ($0.article, $0.shares) }) { first, _ in first }
        for article in story.articles {
            page.add(name(of: article), label: "  · ")
            let why = shares[article] ?? []
            if !why.isEmpty {
                page.add(SafeText.line(why.joined(separator: "; ")), label: "    ", hang: 6, .faint)
            }
        }
        for note in notes(on: story) {
            page.add(note.words, label: "  " + Columns.padded(note.label, 12))
        }
    }
}
