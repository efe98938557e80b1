import News

extension Brief {
    /// The brief as Markdown (CommonMark); words of a source stay text.
    public func markdown(zone: ReaderZone?) -> String {
        let views = views(zone: zone)
        guard !views.isEmpty else { return "There is no report to show.\n" }
        return views.map { StoryMarkdown(view: $0).text }.joined(separator: "\n---\n\n")
    }
}

/// One story as Markdown.
struct StoryMarkdown {
    let view: StoryView

    var text: String {
        var lines = ["# \(escaped(view.headline))", "", escaped(view.headlineSource), ""]
        lines += view.sources.map(sourceLine)
        lines += ["", "\(view.sourceCounts)  ", "**\(view.claimCounts)**", ""]
        lines += factLines
        lines += claimLines("Agreed", view.agreed)
        lines += claimLines("In conflict", view.conflicts)
        lines += claimLines("Updated", view.updated)
        lines += claimLines("From one source, in several reports", view.quoted)
        for single in view.singles {
            let isAlone = view.sources.count == single.letters.count
            let title = isAlone ? "Says" : "Only in \(single.letters.joined(separator: " "))"
            lines += singleLines(title, single.claims)
        }
        lines += agendaLines + timelineLines + restLines
        return lines.joined(separator: "\n") + "\n"
    }

    private func sourceLine(_ source: SourceView) -> String {
        var parts = ["**\(source.letter)** \(escaped(source.outlet))"]
        if source.article.outlet == nil { parts.append("(\(escaped(source.file)))") }
        if !source.bylines.isEmpty { parts.append("· \(escaped(source.bylines))") }
        if let published = source.article.published {
            parts.append("· \(DateWords.stamp(published, zone: view.zone))")
        }
        return "- " + parts.joined(separator: " ")
    }

    private var factLines: [String] {
        var lines: [String] = []
        func add(_ title: String, _ items: [StoryView.Participation]) {
            let words = items.prefix(8).map { item in
                let roles = item.roles.isEmpty ? "" : ", \(escaped(item.roles))"
                return "\(escaped(item.name))\(roles) (\(item.letters.joined(separator: " ")))"
            }
            if !words.isEmpty { lines.append("- **\(title)** " + words.joined(separator: "; ")) }
        }
        add("Who", view.who)
        add("Where", view.places)
        if let when = view.when {
            let words = view.witnesses.map { witness in
                let note = witness.note.map { ", \($0)" } ?? ""
                return "\(witness.letter) “\(escaped(witness.words))”\(note)"
            }
            let said = words.isEmpty ? "" : " (\(words.joined(separator: "; ")))"
            lines.append("- **When** \(when)\(said)")
        }
        return lines.isEmpty ? [] : lines + [""]
    }

    private func claimLines(_ title: String, _ claims: [ClaimView]) -> [String] {
        guard !claims.isEmpty else { return [] }
        var lines = ["## \(title)", ""]
        for (index, claim) in claims.enumerated() {
            let head = [claim.subject, claim.status].compactMap { $0 }.joined(separator: " · ")
            lines.append("\(index + 1). **\(escaped(head))**")
            lines += claim.lines.map { "   - \(sentence($0))" }
            lines.append("   - *\(escaped(view.named(claim.claim.why)))*")
        }
        return lines + [""]
    }

    private func sentence(_ line: ClaimView.Line) -> String {
        var words = "**\(line.letters.joined(separator: " "))** “\(escaped(line.sentence))”"
        if let place = line.place { words += " (\(place))" }
        if let source = line.source { words += " — source: \(escaped(source))" }
        return words
    }

    private func singleLines(_ title: String, _ claims: [ClaimView]) -> [String] {
        let lines = claims.flatMap { claim -> [String] in
            let detail = claim.detail.map { "\(escaped($0)) · " } ?? ""
            let status = claim.status.map { " · \($0)" } ?? ""
            return claim.lines.map { "- \(detail)\(sentence($0))\(status)" }
        }
        return ["## \(title)", ""] + lines + [""]
    }

    private var agendaLines: [String] {
        guard !view.agenda.isEmpty else { return [] }
        let rows = view.agenda.map { item in
            let shown = item.shownBy.map { " — \(cell($0))" } ?? ""
            return "| \(cell(item.when)) | \(cell(item.event))\(shown) | \(cell(item.standing)) "
                + "| \(item.letters.joined(separator: " ")) |"
        }
        return [
            "## Coming up", "", "| When | What | Status | Reports |", "| --- | --- | --- | --- |",
        ]
            + rows + [""]
    }

    private var timelineLines: [String] {
        guard view.timeline.count > 1 else { return [] }
        let rows = view.timeline.map { item in
            "| \(cell(item.date)) | \(cell(item.subject)) | \(item.entry.status.rawValue) "
                + "| \(item.letters.joined(separator: " ")) |"
        }
        return [
            "## Timeline", "", "| Date | What | Status | Reports |", "| --- | --- | --- | --- |",
        ]
            + rows + [""]
    }

    private var restLines: [String] {
        var lines: [String] = []
        if view.sources.count > 1, !view.dependence.isEmpty {
            lines += ["## Sources", ""] + view.dependence.map { "- \(escaped($0))" } + [""]
        }
        if !view.leftOut.isEmpty {
            lines += ["## Left out", ""] + view.leftOut.map { "- **\($0.letter)** \($0.words)" }
        }
        if view.unverified > 0 {
            lines += ["", "\(view.unverified) sentences were not found in their reports."]
        }
        return lines
    }

    private func cell(_ text: String) -> String { escaped(text) }

    /// Every character that Markdown could take for markup, with a backslash.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if "\\`*_{}[]<>#|~&".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}
