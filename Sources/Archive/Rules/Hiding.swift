/// Which reports the rules hide.
struct Hiding {
    /// Why a report is hidden.
    enum Reason: Equatable {
        case muted(Rule)
        /// It fits none of the keep rules.
        case notKept

        var rule: Rule? {
            if case .muted(let rule) = self { rule } else { nil }
        }
    }

    /// Nothing is hidden.
    static let none = Hiding(muted: [:], kept: nil)

    /// The first mute rule that each report fits.
    let muted: [Int64: Rule]
    /// The reports that fit a keep rule; `nil` where there is none.
    let kept: Set<Int64>?

    var isEmpty: Bool { muted.isEmpty && kept == nil }

    /// `nil` for a report that is shown.
    func reason(_ report: Int64) -> Reason? {
        if let rule = muted[report] { return .muted(rule) }
        if let kept, !kept.contains(report) { return .notKept }
        return nil
    }

    /// Why a story is hidden: all of its reports are; `nil` where one is shown.
    func reason(story reports: [Int64]) -> Reason? {
        var first: Reason?
        for report in reports {
            guard let reason = reason(report) else { return nil }
            first = first ?? reason
        }
        return first
    }
}
