import Archive
import News

/// A report's revisions, each with what it changed.
struct RevisionList {
    private let revisions: [Revision]

    init(_ revisions: [Revision]) {
        self.revisions = revisions
    }

    private var steps: [(revision: Revision, changes: [RevisionChange])] {
        revisions.enumerated().map { index, revision in
            let changes =
                index == 0
                ? []
                : RevisionChange.changes(from: revisions[index - 1].report, to: revision.report)
            return (revision, changes)
        }
    }

    var text: String {
        var lines: [String] = []
        for (revision, changes) in steps {
            lines.append("Revision \(revision.ordinal) · kept \(revision.added)")
            for change in changes {
                let kinds = change.substance.map(\.rawValue).joined(separator: ", ")
                lines.append("  " + (kinds.isEmpty ? "typing" : kinds))
                if let before = change.before { lines.append("  − \(before)") }
                if let after = change.after { lines.append("  + \(after)") }
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    var records: [JSON] {
        steps.map { revision, changes in
            .object([
                JSON.Member("record", .string("revision")),
                JSON.Member("article", .string(revision.report.article.id)),
                JSON.Member("ordinal", .integer(revision.ordinal)),
                JSON.Member("added", .string(revision.added)),
                JSON.Member("digest", .string(revision.digest)),
                JSON.Member("changes", .array(changes.map(Self.json))),
            ])
        }
    }

    /// For a table of an export: a row for each change, or one for a revision
    /// without any.
    var rows: [[JSON]] {
        steps.flatMap { revision, changes -> [[JSON]] in
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
            JSON.Member("substance", JSON(change.substance.map(\.rawValue))),
        ])
    }
}
