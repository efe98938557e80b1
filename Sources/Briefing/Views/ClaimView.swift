import News

/// A claim as it is shown: each sentence with the letters of the reports that
/// have it word for word.
package struct ClaimView {
    /// An outlet's own sentence.
    package struct Line {
        package var letters: [String]
        /// The independent groups of those reports.
        package var groups: Set<Int>
        package let sentence: String
        package let cell: Cell
        /// "headline" or "standfirst", where it does not stand in the text.
        package let place: String?
        /// Whose words they are, where the outlet names a source.
        package let source: String?
    }

    package let claim: Claim
    package let lines: [Line]
    /// Reports that could have it and do not.
    package let silent: [String]

    package var subject: String { SafeText.line(claim.subject) }

    /// A number or time that one source alone has, in its words: “15 months of conflict”.
    package var detail: String? {
        guard claim.standing == .single, claim.kind == .number || claim.kind == .time else {
            return nil
        }
        return subject.hasPrefix("“") ? subject : nil
    }

    /// Whether independent reports have it, and all from one source.
    package var isQuotedWidely: Bool {
        claim.standing == .single && Set(lines.flatMap(\.groups)).count > 1
    }

    /// Scheduled, expected and the like. What happened or goes on needs no word,
    /// and a plain "not" is in the sentence itself.
    package var status: String? {
        // Where the sentences differ in it, each says it best itself.
        let statuses = Set(lines.map(\.cell.status))
        guard statuses.count == 1, let status = statuses.first else { return nil }
        switch status {
        case .happened, .ongoing, .denied, nil: return nil
        case let status?: return status.rawValue
        }
    }
}

/// Makes claims ready to be shown and checks every sentence against its report.
package struct ClaimViews {
    private let sources: [String: SourceView]
    /// Sentences that were not found at their offsets, and so are not shown.
    package private(set) var unverified = 0

    package init(sources: [SourceView]) {
        self.sources = Dictionary(sources.map { ($0.article.id, $0) }) { first, _ in first }
    }

    /// A claim with its sentences, or `nil` where none of them can be shown.
    package mutating func view(of claim: Claim) -> ClaimView? {
        let lines = lines(of: claim.cells)
        guard !lines.isEmpty else { return nil }
        let silent = claim.cells.filter { $0.span == nil }
            .compactMap { sources[$0.article]?.letter }
        return ClaimView(claim: claim, lines: lines, silent: silent)
    }

    /// The sentences of cells; copies of one are put together.
    package mutating func lines(of cells: [Cell]) -> [ClaimView.Line] {
        var lines: [ClaimView.Line] = []
        for cell in cells {
            guard let span = cell.span, let source = sources[cell.article] else { continue }
            guard source.article.words(of: span) == cell.text else {
                unverified += 1
                continue
            }
            if let same = lines.firstIndex(where: { $0.cell.text == cell.text }) {
                if !lines[same].letters.contains(source.letter) {
                    lines[same].letters.append(source.letter)
                    lines[same].groups.insert(cell.group)
                }
                continue
            }
            lines.append(line(cell, span, source))
        }
        return lines
    }

    private func line(_ cell: Cell, _ span: Span, _ source: SourceView) -> ClaimView.Line {
        var place: String?
        switch span.field {
        case .title: place = "headline"
        case .standfirst: place = "standfirst"
        case .notice: place = "notice"
        case .caption: place = "caption"
        case .text: place = nil
        }
        return ClaimView.Line(
            letters: [source.letter], groups: [cell.group], sentence: SafeText.line(cell.text),
            cell: cell, place: place,
            source: cell.attribution.flatMap { speaker($0, in: source) })
    }

    /// The words of a source; an entity id is shown by its name, and a pronoun
    /// that could not be resolved tells nothing.
    private func speaker(_ attribution: String, in source: SourceView) -> String? {
        let member = source.report.cast.first { $0.entity == attribution }
        let name = SafeText.line(member?.name ?? attribution)
        return Self.pronouns.contains(name.lowercased()) ? nil : name
    }

    private static let pronouns: Set = ["he", "i", "it", "one", "she", "they", "we", "who", "you"]
}
