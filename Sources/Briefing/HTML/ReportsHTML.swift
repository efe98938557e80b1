import News

/// The reports of a story in full, with the sentences that the story shows
/// marked in them.
struct ReportsHTML {
    let view: StoryView
    let story: Int

    func add(to page: inout HTMLPage) {
        page.element("h2", "The reports")
        for source in view.sources {
            page.open("details", ["id": "report-\(story)-\(source.letter)"])
            let title = source.article.title.map(SafeText.line) ?? source.file
            page.element("summary", "\(source.letter) \(source.outlet): \(title)")
            page.open("div", ["class": "report"])
            for field in [Field.title, .standfirst, .text] {
                guard let words = source.article.words(of: field), !words.isEmpty else { continue }
                addField(field, words, source, to: &page)
            }
            for index in source.article.notices.indices {
                addField(.notice(index), source.article.notices[index].text, source, to: &page)
            }
            page.close("div")
            page.close("details")
        }
    }

    private func addField(
        _ field: Field, _ words: String, _ source: SourceView, to page: inout HTMLPage
    ) {
        let points = CodePoints(words)
        let spans = shownSpans(of: field, source)
        page.open(field == .title ? "h3" : "p")
        var position = 0
        for span in spans where span.start >= position {
            addPlain(points[position..<span.start], to: &page)
            let anchor = StoryHTML.anchor(story: story, letter: source.letter, span: span)
            page.element("mark", SafeText.line(points[span]), ["id": anchor])
            position = span.end
        }
        addPlain(points[position..<points.count], to: &page)
        page.close(field == .title ? "h3" : "p")
    }

    /// Words between marks; a blank line begins a paragraph.
    private func addPlain(_ words: String, to page: inout HTMLPage) {
        let paragraphs = words.replacing("\r\n", with: "\n").split(
            separator: "\n\n", omittingEmptySubsequences: false)
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 {
                page.close("p")
                page.open("p")
            }
            page.words(SafeText.line(String(paragraph)))
        }
    }

    private func shownSpans(of field: Field, _ source: SourceView) -> [Span] {
        let claims = view.agreed + view.conflicts + view.updated + view.singles.flatMap(\.claims)
        let cells = claims.flatMap(\.claim.cells) + view.agenda.flatMap(\.entry.cells)
        let own = cells.filter { $0.article == source.article.id }
        let spans = own.compactMap { cell in
            cell.span.flatMap { source.article.words(of: $0) == cell.text ? $0 : nil }
        }
        return Set(spans.filter { $0.field == field && $0.length > 0 })
            .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }
}
