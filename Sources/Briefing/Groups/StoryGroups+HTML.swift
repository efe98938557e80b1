import News

extension StoryGroups {
    /// The stories as one page that opens from disk: no script, nothing loaded.
    public func html(zone: ReaderZone?) -> String {
        var page = HTMLPage()
        page.open("main", ["id": "stories"])
        page.element("h1", stories.isEmpty ? "There is no report to show." : counts)
        for story in stories { add(story, zone, to: &page) }
        page.close("main")
        return HTMLPage.document(title: stories.isEmpty ? "No report" : counts, body: page.text)
    }

    private func add(_ story: Story, _ zone: ReaderZone?, to page: inout HTMLPage) {
        page.open("article", ["class": "story", "id": story.id])
        page.element("h2", headline(of: story))
        let facts = [counts(of: story), dates(of: story, zone: zone)].filter { !$0.isEmpty }
        page.element("p", facts.joined(separator: " · "), ["class": "meta"])
        page.open("ul", ["class": "only"])
        for article in story.articles { add(article, of: story, to: &page) }
        page.close("ul")
        addNotes(on: story, to: &page)
        page.close("article")
    }

    private func add(_ article: String, of story: Story, to page: inout HTMLPage) {
        page.open("li")
        page.words(name(of: article))
        let shares = story.why.first { $0.article == article }?.shares ?? []
        if !shares.isEmpty {
            page.open("details")
            page.element("summary", "Why it is in this story")
            page.open("ul")
            for share in shares { page.element("li", SafeText.line(share)) }
            page.close("ul")
            page.close("details")
        }
        page.close("li")
    }

    private func addNotes(on story: Story, to page: inout HTMLPage) {
        let notes = notes(on: story)
        guard !notes.isEmpty else { return }
        page.open("details")
        page.element("summary", "Sources, copies, and what is kept apart")
        page.open("dl")
        for note in notes {
            page.element("dt", note.label)
            page.element("dd", note.words)
        }
        page.close("dl")
        page.close("details")
    }
}
