import News

/// Sets one story for a terminal.
struct StoryText {
    let view: StoryView
    let style: TextStyle
    /// How many claims of the only source are shown where nothing is explained.
    static let singleLimit = 8
    /// How many of each source, where there are several.
    static let singleLimitOfEach = 4
    /// How many wordings of the date are shown where nothing is explained.
    static let witnessLimit = 6
    /// How many entries the timeline has where nothing is explained.
    static let timelineLimit = 14

    func add(to page: inout TextPage) {
        page.add(left: view.headline, right: view.headlineSource, .strong)
        page.rule()
        addSources(to: &page)
        addFacts(to: &page)
        addClaims("AGREED", view.agreed, .agreed, to: &page)
        addClaims("IN CONFLICT", view.conflicts, .conflict, to: &page)
        addClaims("UPDATED", view.updated, .updated, to: &page)
        addClaims("FROM ONE SOURCE, IN SEVERAL REPORTS", view.quoted, .heading, to: &page)
        for single in view.singles { addSingles(single, to: &page) }
        addAgenda(to: &page)
        addTimeline(to: &page)
        addRest(to: &page)
    }

    private func addSources(to page: inout TextPage) {
        let width = view.sources.map { Columns.width($0.letter) }.max() ?? 1
        for source in view.sources {
            page.add(
                line(of: source), label: Columns.padded(source.letter, width) + "  ",
                hang: width + 2)
        }
        page.add(view.sourceCounts)
        if !view.claimCounts.isEmpty { page.add(view.claimCounts, .strong) }
    }

    private func line(of source: SourceView) -> String {
        var parts = [
            source.article.outlet == nil ? "\(source.outlet) (\(source.file))" : source.outlet
        ]
        if !source.bylines.isEmpty { parts.append(source.bylines) }
        if let published = source.article.published {
            parts.append(DateWords.stamp(published, zone: view.zone))
        }
        return parts.joined(separator: " · ")
    }

    private func addFacts(to page: inout TextPage) {
        page.blank()
        addParticipants("WHO", view.who, to: &page)
        addParticipants("WHERE", view.places, to: &page)
        guard let when = view.when else { return }
        let shown =
            style.explains ? view.witnesses : Array(view.witnesses.prefix(Self.witnessLimit))
        var words = shown.map { witness in
            let note = witness.note.map { " (\($0))" } ?? ""
            return "\(witness.letter) “\(witness.words)”\(note)"
        }
        let more = view.witnesses.count - shown.count
        if more > 0 { words.append("… \(more) more") }
        page.add(([when] + words).joined(separator: "   "), label: label("WHEN"))
    }

    private func addParticipants(
        _ title: String, _ participants: [StoryView.Participation], to page: inout TextPage
    ) {
        let shown = style.explains ? participants : Array(participants.prefix(8))
        guard !shown.isEmpty else { return }
        var words = shown.map { participant in
            let roles = participant.roles.isEmpty ? "" : ", \(participant.roles)"
            let letters =
                view.sources.count > 1 ? " (\(participant.letters.joined(separator: " ")))" : ""
            return participant.name + roles + letters
        }
        if participants.count > shown.count {
            words.append("… \(participants.count - shown.count) more")
        }
        for (index, line) in words.enumerated() {
            page.add(line, label: index == 0 ? label(title) : "", hang: 7)
        }
    }

    private func label(_ title: String) -> String { Columns.padded(title, 7) }
}

extension StoryText {
    private func addClaims(
        _ title: String, _ claims: [ClaimView], _ emphasis: Emphasis, to page: inout TextPage
    ) {
        guard !claims.isEmpty else { return }
        page.heading(title, emphasis)
        for (index, claim) in claims.enumerated() {
            addClaim(
                claim, number: index + 1, isDoubtful: emphasis == .conflict || emphasis == .updated,
                to: &page)
        }
    }

    private func addClaim(
        _ claim: ClaimView, number: Int, isDoubtful: Bool, to page: inout TextPage
    ) {
        let head = [claim.subject, claim.status].compactMap { $0 }.joined(separator: " · ")
        page.add(head, label: Columns.padded("\(number)", 3), hang: 3, .strong)
        for line in claim.lines { addLine(line, to: &page) }
        for earlier in claim.claim.earlier {
            page.add(
                "\(SafeText.line(earlier.text))  [\(earlier.article), until "
                    + "\(DateWords.timex(earlier.until))]", label: "   until ", hang: 3, .faint)
        }
        if !claim.silent.isEmpty {
            page.add(
                "not mentioned by \(claim.silent.joined(separator: " "))", label: "", hang: 3,
                .faint)
        }
        if isDoubtful || style.explains {
            page.add(view.named(claim.claim.why), label: "", hang: 3, .faint)
        }
    }

    private func addLine(_ line: ClaimView.Line, to page: inout TextPage) {
        let letters = line.letters.joined(separator: " ")
        page.add(line.sentence + note(on: line), label: "   " + letters + "  ")
    }

    /// The value, the place and the source of a sentence, in brackets.
    private func note(on line: ClaimView.Line) -> String {
        var parts: [String] = []
        if let place = line.place { parts.append(place) }
        if let source = line.source { parts.append("source: \(source)") }
        if let asOf = line.cell.asOf { parts.append("as of \(DateWords.timex(asOf))") }
        if let until = line.cell.until {
            parts.append("no longer there since \(DateWords.timex(until))")
        }
        return parts.isEmpty ? "" : "  [\(parts.joined(separator: "; "))]"
    }

    private func addSingles(
        _ single: (letters: [String], claims: [ClaimView]), to page: inout TextPage
    ) {
        let isOnly = view.sources.count == single.letters.count
        page.heading(isOnly ? "SAYS" : "ONLY IN \(single.letters.joined(separator: " "))")
        let limit = isOnly ? Self.singleLimit : Self.singleLimitOfEach
        let shown = style.explains ? single.claims : Array(single.claims.prefix(limit))
        for claim in shown {
            for line in claim.lines {
                let status = claim.status.map { "  [\($0)]" } ?? ""
                let detail = claim.detail.map { $0 + " · " } ?? ""
                page.add(detail + line.sentence + note(on: line) + status, label: " · ")
            }
        }
        if single.claims.count > shown.count {
            page.add("… \(single.claims.count - shown.count) more", label: "   ", .faint)
        }
    }

    private func addAgenda(to page: inout TextPage) {
        guard !view.agenda.isEmpty else { return }
        page.heading("COMING UP")
        let width = min(view.agenda.map { Columns.width($0.when) }.max() ?? 0, style.width / 3)
        for item in view.agenda {
            let letters = view.sources.count > 1 ? " (\(item.letters.joined(separator: " ")))" : ""
            page.add(
                "\(item.event) · \(item.standing)\(letters)",
                label: " " + Columns.padded(item.when, width) + "  ", hang: width + 3)
            guard let shown = item.shownBy else { continue }
            page.add(shown, label: Columns.padded("", width + 3), hang: width + 3, .faint)
        }
    }

    private func addTimeline(to page: inout TextPage) {
        guard view.timeline.count > 1 else { return }
        page.heading("TIMELINE")
        let width = min(view.timeline.map { Columns.width($0.date) }.max() ?? 0, style.width / 3)
        let shown = style.explains ? view.timeline : view.mainTimeline(Self.timelineLimit)
        for item in shown {
            let mark = item.isAhead ? "▸" : item.entry.background ? "·" : "●"
            let letters = view.sources.count > 1 ? " (\(item.letters.joined(separator: " ")))" : ""
            let note = item.entry.background ? ", background" : ""
            page.add(
                "\(item.subject)\(letters)\(note)",
                label: " \(Columns.padded(item.date, width)) \(mark) ", hang: width + 4)
        }
        let more = view.timeline.count - shown.count
        if more > 0 { page.add("… \(more) more", label: " ", .faint) }
    }

    private func addRest(to page: inout TextPage) {
        if view.sources.count > 1, !view.dependence.isEmpty {
            page.heading("SOURCES")
            for reason in view.dependence { page.add(reason, label: " ") }
        }
        if !view.leftOut.isEmpty {
            page.heading("LEFT OUT", .faint)
            for item in view.leftOut { page.add(item.words, label: " \(item.letter)  ", .faint) }
            style.explains
                ? addCuts(to: &page) : page.add("--explain shows it", label: " ", .faint)
        }
        if view.unverified > 0 {
            page.add(
                "\(view.unverified) sentences were not found in their reports and are not shown.")
        }
    }

    private func addCuts(to page: inout TextPage) {
        for source in view.sources {
            for headline in source.article.otherHeadlines {
                page.add(
                    "other headline: \(SafeText.line(headline.text))", label: " \(source.letter)  ",
                    .faint)
            }
            for cut in source.article.furniture {
                page.add(
                    "\(cut.kind.words): \(SafeText.line(cut.text))", label: " \(source.letter)  ",
                    .faint)
            }
        }
    }
}
