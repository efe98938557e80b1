import Archive
import News

/// A report's revisions, each with what it changed.
struct RevisionList {
    private let revisions: [Revision]
    private let absences: [Absence]

    init(_ revisions: [Revision], absences: [Absence] = []) {
        self.revisions = revisions
        self.absences = absences
    }

    /// A text with what it changed, or a page that was gone.
    private enum Step {
        case text(Revision, [RevisionChange])
        case gone(Absence)

        var ordinal: Int {
            switch self {
            case .text(let revision, _): revision.ordinal
            case .gone(let absence): absence.ordinal
            }
        }
    }

    private var steps: [Step] {
        let texts = revisions.enumerated().map { index, revision in
            let changes =
                index == 0
                ? []
                : RevisionChange.changes(from: revisions[index - 1].report, to: revision.report)
            return Step.text(revision, changes)
        }
        return (texts + absences.map(Step.gone)).sorted { $0.ordinal < $1.ordinal }
    }

    var text: String {
        steps.flatMap { Self.lines($0) + [""] }.joined(separator: "\n")
    }

    private static func lines(_ step: Step) -> [String] {
        switch step {
        case .gone(let absence):
            let end = absence.returned.map { "; there again \($0)" } ?? ""
            return [
                "Revision \(absence.ordinal) · no longer there (\(absence.status)) "
                    + "\(absence.at), last seen \(absence.seen)\(end)"
            ]
        case .text(let revision, let changes):
            return ["Revision \(revision.ordinal) · kept \(revision.added)"]
                + changes.flatMap(lines)
        }
    }

    private static func lines(_ change: RevisionChange) -> [String] {
        let kinds = change.substance.map(\.rawValue).joined(separator: ", ")
        return ["  " + (kinds.isEmpty ? change.kind.rawValue : kinds)]
            + [change.before.map { "  − \($0)" }, change.after.map { "  + \($0)" }]
            .compactMap { $0 }
    }

    func records(of id: String) -> [JSON] {
        steps.map { step in
            let head = [
                JSON.Member("record", .string("revision")), JSON.Member("article", .string(id)),
                JSON.Member("ordinal", .integer(step.ordinal)),
            ]
            switch step {
            case .text(let revision, let changes):
                return .object(
                    head + [
                        JSON.Member("added", .string(revision.added)),
                        JSON.Member("digest", .string(revision.digest)),
                        JSON.Member("changes", .array(changes.map(Self.json))),
                    ])
            case .gone(let absence):
                return .object(
                    head + [
                        JSON.Member("added", .string(absence.at)),
                        JSON.Member("gone", .bool(true)),
                        JSON.Member("status", .integer(absence.status)),
                        JSON.Member("seen", .string(absence.seen)),
                        JSON.Member("returned", JSON(absence.returned)),
                    ])
            }
        }
    }

    /// For a table of an export: a row for each change, or one for a revision
    /// without any.
    var rows: [[JSON]] {
        steps.flatMap { step -> [[JSON]] in
            guard case .text(let revision, let changes) = step else { return [] }
            let head: [JSON] = [
                .string(revision.report.article.id), .integer(revision.ordinal),
                .string(revision.added), .string(revision.digest),
            ]
            guard !changes.isEmpty else { return [head + [.null, .null, .null]] }
            return changes.map { change in
                head + [
                    JSON(change.before), JSON(change.after),
                    JSON(change.substance.map(\.rawValue)),
                ]
            }
        }
    }

    private static func json(_ change: RevisionChange) -> JSON {
        func spans(_ ranges: [Range<Int>]) -> JSON {
            .array(ranges.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })
        }
        return .object([
            JSON.Member("before", JSON(change.before)), JSON.Member("after", JSON(change.after)),
            JSON.Member("removed", spans(change.removed)),
            JSON.Member("inserted", spans(change.inserted)),
            JSON.Member("kind", .string(change.kind.rawValue)),
            JSON.Member("substance", JSON(change.substance.map(\.rawValue))),
        ])
    }
}
