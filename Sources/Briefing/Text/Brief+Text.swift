extension Brief {
    /// More stories than this are listed before the first one is told.
    static let indexThreshold = 3

    /// The brief for a terminal.
    public func text(_ style: TextStyle) -> String {
        let views = views(zone: style.zone)
        var page = TextPage(style: style)
        guard !views.isEmpty else { return "There is no report to show.\n" }
        if views.count > Self.indexThreshold { addIndex(of: views, to: &page) }
        for (index, view) in views.enumerated() {
            if index > 0 || views.count > Self.indexThreshold {
                page.blank()
                page.blank()
            }
            StoryText(view: view, style: style).add(to: &page)
        }
        return page.text
    }

    private func addIndex(of views: [StoryView], to page: inout TextPage) {
        page.add("\(views.count) stories, \(reports.count) reports", .strong)
        page.rule()
        for (index, view) in views.enumerated() {
            let number = String(index + 1)
            page.add(
                "\(view.headline)  (\(view.sourceCounts))",
                label: String(repeating: " ", count: max(0, 3 - number.count)) + number + "  ")
        }
        page.blank()
    }
}
