import News

/// One story as HTML: the comparison as a table with a column for each
/// independent source, each sentence leading to its place in its report.
struct StoryHTML {
    let view: StoryView
    /// Keeps the anchors of several stories apart.
    let number: Int

    func add(to page: inout HTMLPage) {
        page.open("article", ["class": "story", "id": "story-\(number)"])
        page.element("h1", view.headline)
        page.element("p", view.headlineSource, ["class": "meta"])
        addSources(to: &page)
        addFacts(to: &page)
        addTable("Agreed", "agreed", view.agreed, to: &page)
        addTable("In conflict", "conflict", view.conflicts, to: &page)
        addTable("Updated", "updated", view.updated, to: &page)
        addTable("From one source, in several reports", "quoted", view.quoted, to: &page)
        for single in view.singles { addSingles(single, to: &page) }
        addAgenda(to: &page)
        addTimeline(to: &page)
        addDependence(to: &page)
        ReportsHTML(view: view, story: number).add(to: &page)
        addLeftOut(to: &page)
        page.close("article")
    }

    private func addSources(to page: inout HTMLPage) {
        page.open("ul", ["class": "sources"])
        for source in view.sources {
            page.open("li")
            addLetters([source.letter], to: &page)
            page.open("a", ["href": "#report-\(number)-\(source.letter)"])
            let name = source.article.outlet == nil ? "unnamed (\(source.file))" : source.outlet
            page.words(name)
            page.close("a")
            let date = source.article.published.map { DateWords.stamp($0, zone: view.zone) } ?? ""
            let rest = [source.bylines, date].filter { !$0.isEmpty }.joined(separator: " · ")
            let stated = source.article.published?.description ?? ""
            page.element("span", rest, ["class": "note", "title": stated])
            page.close("li")
        }
        page.close("ul")
        page.open("p", ["class": "counts"])
        page.words(view.sourceCounts)
        page.element("strong", view.claimCounts)
        page.close("p")
    }

    private func addFacts(to page: inout HTMLPage) {
        page.open("dl")
        addParticipants("Who", view.who, to: &page)
        addParticipants("Where", view.places, to: &page)
        if let when = view.when {
            page.element("dt", "When")
            page.open("dd")
            page.words(when)
            for witness in view.witnesses {
                page.open("span", ["class": "note"])
                let note = witness.note.map { " (\($0))" } ?? ""
                page.words(" · \(witness.letter) “\(witness.words)”\(note)")
                page.close("span")
            }
            page.close("dd")
        }
        page.close("dl")
    }

    private func addParticipants(
        _ title: String, _ items: [StoryView.Participation], to page: inout HTMLPage
    ) {
        guard !items.isEmpty else { return }
        page.element("dt", title)
        page.open("dd")
        page.open("ul")
        for item in items.prefix(12) {
            page.open("li")
            page.words(item.name)
            if !item.roles.isEmpty { page.element("span", ", \(item.roles) ", ["class": "note"]) }
            page.words(" ")
            addLetters(item.letters, to: &page)
            page.close("li")
        }
        page.close("ul")
        page.close("dd")
    }

    func addLetters(_ letters: [String], to page: inout HTMLPage) {
        for letter in letters { page.element("span", letter, ["class": "letter"]) }
    }

    /// The anchor of a sentence in its report.
    static func anchor(story: Int, letter: String, span: Span) -> String {
        "s-\(story)-\(letter)-\(span.field.name.replacing("/", with: "-"))-\(span.start)"
    }
}

extension StoryHTML {
    /// The letters of each independent source, in order: the table's columns.
    private var columns: [[String]] {
        view.sources.reduce(into: [(group: Int, letters: [String])]()) { columns, source in
            if let index = columns.firstIndex(where: { $0.group == source.group }) {
                columns[index].letters.append(source.letter)
            } else {
                columns.append((source.group, [source.letter]))
            }
        }.map(\.letters)
    }

    private func addTable(
        _ title: String, _ name: String, _ claims: [ClaimView], to page: inout HTMLPage
    ) {
        guard !claims.isEmpty else { return }
        page.open("section", ["class": name])
        page.element("h2", title)
        page.open(
            "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": title])
        page.open("table", ["class": "claims"])
        page.open("thead")
        page.open("tr")
        page.element("th", "Claim", ["scope": "col"])
        for column in columns { page.element("th", head(of: column), ["scope": "col"]) }
        page.close("tr")
        page.close("thead")
        page.open("tbody")
        for claim in claims { addRow(claim, to: &page) }
        page.close("tbody")
        page.close("table")
        page.close("div")
        page.close("section")
    }

    private func head(of column: [String]) -> String {
        let names = column.compactMap { letter in
            view.sources.first { $0.letter == letter }.map { "\(letter) \($0.outlet)" }
        }
        return names.joined(separator: " = ")
    }

    private func addRow(_ claim: ClaimView, to page: inout HTMLPage) {
        page.open("tr")
        page.open("th", ["scope": "row"])
        page.words(claim.subject)
        page.open("div", ["class": "tag"])
        page.words(
            [claim.claim.standing.rawValue, claim.status].compactMap { $0 }.joined(separator: " · ")
        )
        page.close("div")
        page.element("div", view.named(claim.claim.why), ["class": "note"])
        page.close("th")
        for column in columns { addCell(claim, column, to: &page) }
        page.close("tr")
    }

    private func addCell(_ claim: ClaimView, _ column: [String], to page: inout HTMLPage) {
        let lines = claim.lines.filter { !column.filter($0.letters.contains).isEmpty }
        guard !lines.isEmpty else {
            let isSilent = column.contains { claim.silent.contains($0) }
            // On paper no column stands over a cell: it says itself whose it is.
            page.element(
                "td", isSilent ? "not mentioned" : "–",
                [
                    "class": isSilent ? "silent" : "silent none",
                    "data-source": column.joined(separator: " "),
                ])
            return
        }
        page.open("td", ["data-source": column.joined(separator: " ")])
        for line in lines {
            page.open("div")
            addSentence(line, to: &page)
            page.close("div")
        }
        page.close("td")
    }

    private func addSentence(_ line: ClaimView.Line, to page: inout HTMLPage) {
        let span = line.cell.span ?? Span(0, 0)
        let anchor = Self.anchor(story: number, letter: line.letters[0], span: span)
        page.open("a", ["href": "#\(anchor)"])
        page.element("q", line.sentence)
        page.close("a")
        var notes = [line.place].compactMap { $0 }
        if let source = line.source { notes.append("source: \(source)") }
        if let asOf = line.cell.asOf { notes.append("as of \(DateWords.timex(asOf))") }
        if let until = line.cell.until {
            notes.append("no longer there since \(DateWords.timex(until))")
        }
        if !notes.isEmpty {
            page.element("span", notes.joined(separator: " · "), ["class": "note"])
        }
    }

    private func addSingles(
        _ single: (letters: [String], claims: [ClaimView]), to page: inout HTMLPage
    ) {
        page.open("section", ["class": "single"])
        let isAlone = view.sources.count == single.letters.count
        page.element("h2", isAlone ? "Says" : "Only in \(single.letters.joined(separator: " "))")
        page.open("ul", ["class": "only"])
        for claim in single.claims {
            for line in claim.lines {
                page.open("li")
                if let detail = claim.detail { page.element("strong", detail + " · ") }
                addSentence(line, to: &page)
                if let status = claim.status {
                    page.element("span", " \(status)", ["class": "tag"])
                }
                page.close("li")
            }
        }
        page.close("ul")
        page.close("section")
    }
}

extension StoryHTML {
    private func addAgenda(to page: inout HTMLPage) {
        guard !view.agenda.isEmpty else { return }
        let rows = view.agenda.map { item in
            Row(
                date: item.when, what: item.event, status: item.standing, letters: item.letters,
                note: item.shownBy)
        }
        addRows("Coming up", rows, to: &page)
    }

    private func addTimeline(to page: inout HTMLPage) {
        guard view.timeline.count > 1 else { return }
        page.element("h2", "Timeline")
        page.markup(TimelinePicture(entries: view.timeline).svg)
        let rows = view.timeline.map { item in
            let note = item.entry.background ? ", background" : ""
            return Row(
                date: item.date, what: item.subject, status: item.entry.status.rawValue + note,
                letters: item.letters)
        }
        addRows(nil, rows, to: &page)
    }

    private struct Row {
        let date: String
        let what: String
        let status: String
        let letters: [String]
        var note: String?
    }

    private func addRows(_ title: String?, _ rows: [Row], to page: inout HTMLPage) {
        if let title { page.element("h2", title) }
        page.open("table")
        page.open("thead")
        page.open("tr")
        for head in ["When", "What", "Status", "Reports"] {
            page.element("th", head, ["scope": "col"])
        }
        page.close("tr")
        page.close("thead")
        page.open("tbody")
        for row in rows {
            page.open("tr")
            page.element("td", row.date, ["class": "date"])
            page.open("td")
            page.element("span", row.what)
            if let note = row.note { page.element("p", note, ["class": "note"]) }
            page.close("td")
            page.element("td", row.status, ["class": "brief"])
            page.open("td", ["class": "brief"])
            addLetters(row.letters, to: &page)
            page.close("td")
            page.close("tr")
        }
        page.close("tbody")
        page.close("table")
    }

    private func addDependence(to page: inout HTMLPage) {
        guard view.sources.count > 1, !view.dependence.isEmpty else { return }
        page.element("h2", "How the sources depend on each other")
        page.open("ul", ["class": "only"])
        for reason in view.dependence { page.element("li", reason) }
        page.close("ul")
    }

    private func addLeftOut(to page: inout HTMLPage) {
        guard !view.leftOut.isEmpty else { return }
        page.element("h2", "Left out")
        for source in view.sources {
            let article = source.article
            guard let summary = view.leftOut.first(where: { $0.letter == source.letter }) else {
                continue
            }
            page.open("details")
            page.element("summary", "\(source.letter): \(summary.words)")
            page.open("ul", ["class": "only note"])
            for headline in article.otherHeadlines {
                page.element("li", "other headline: \(SafeText.line(headline.text))")
            }
            for cut in article.furniture {
                page.element("li", "\(cut.kind.words): \(SafeText.line(cut.text))")
            }
            page.close("ul")
            page.close("details")
        }
        if view.unverified > 0 {
            page.element("p", "\(view.unverified) sentences were not found in their reports.")
        }
    }
}
