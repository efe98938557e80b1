extension Brief {
    /// The brief as one page that opens from disk: no script, nothing loaded.
    public func html(zone: ReaderZone?) -> String {
        let views = views(zone: zone)
        let title = views.first?.headline ?? "No report"
        var page = HTMLPage()
        page.open("main", ["id": "stories"])
        for (index, view) in views.enumerated() {
            StoryHTML(view: view, number: index + 1).add(to: &page)
        }
        if views.isEmpty { page.element("p", "There is no report to show.") }
        page.close("main")
        return HTMLPage.document(title: title, body: page.text)
    }
}
