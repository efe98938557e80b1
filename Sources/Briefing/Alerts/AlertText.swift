import News

/// An alert in words, for a terminal or a mail: what is new, who says it, where.
public struct AlertText: Sendable {
    private let alert: Alert

    public init(_ alert: Alert) {
        self.alert = alert
    }

    /// One line: the saved search and the story's headline.
    public var subject: String {
        let kind = alert.kind == .new ? "new" : "changed"
        return SafeText.line("\(alert.watch): \(kind): \(alert.headline)")
    }

    public var text: String {
        let facts = "\(Self.count(alert.reports, "report")), \(alert.sources) independent"
        var lines = [
            subject, "  \(facts) · \(SafeText.line(alert.story)) · noticed \(alert.at)",
            "  because of: \(SafeText.line(alert.query))",
        ]
        for cause in alert.causes { lines += Self.lines(of: cause) }
        for claim in alert.claims { lines += Self.lines(of: claim) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of cause: AlertCause) -> [String] {
        let head = [
            cause.outlet ?? "unnamed", cause.published ?? "no date", cause.url ?? cause.article,
        ].map(SafeText.line).joined(separator: " · ")
        var lines = ["", "  \(words(cause.kind)): \(head)"]
        if !cause.text.isEmpty { lines.append("    \(SafeText.line(cause.text))") }
        for change in cause.changes {
            if let before = change.before { lines.append("    − \(SafeText.line(before))") }
            if let after = change.after { lines.append("    + \(SafeText.line(after))") }
        }
        return lines
    }

    private static func lines(of claim: Claim) -> [String] {
        let sentences = claim.cells.filter { $0.span != nil }.map {
            "    \(SafeText.line($0.article)): \(SafeText.line($0.text))"
        }
        return ["", "  \(claim.standing.rawValue): \(SafeText.line(claim.subject))"] + sentences
    }

    private static func words(_ kind: AlertCause.Kind) -> String {
        switch kind {
        case .new: "new"
        case .changed: "changed"
        case .earlier: "told before"
        }
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
