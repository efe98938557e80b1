import Foundation
internal import GRDB
import News

/// A page of names as reports write them.
public struct NamePage: Sendable {
    public let names: [NameCount]
    /// Where the next page begins; `nil` on the last.
    public let next: Int?
}

extension Store {
    /// The people and bodies, or the places, that most reports have, each as a report
    /// writes it. A word that is only a part of names is left out.
    ///
    /// - Parameter after: where to begin: the `next` of the page before.
    public func namesAsWritten(
        _ kind: NameKind, limit: Int, after: Int = 0
    ) throws(ArchiveError) -> NamePage {
        let (page, found) = try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT value, reports, written FROM nameCount WHERE kind = ?
                    ORDER BY reports DESC, value LIMIT -1 OFFSET ?
                    """, arguments: [kind.rawValue, after])
            var names: [NameCount] = []
            var found: [(value: String, written: String)] = []
            var place = after
            while names.count < limit, let row = try rows.next() {
                place += 1
                var written = row["written"] as String?
                if written == nil {
                    written = try self.written(row["value"], kind, in: db) ?? ""
                    found.append((row["value"], written ?? ""))
                }
                if let written, !written.isEmpty {
                    names.append(NameCount(name: written, reports: row["reports"]))
                }
            }
            return (NamePage(names: names, next: try rows.next() == nil ? nil : place), found)
        }
        try remember(found, kind)
        return page
    }

    /// Keeps how names are written, so that no report is read for them again.
    private func remember(
        _ names: [(value: String, written: String)], _ kind: NameKind
    ) throws(ArchiveError) {
        guard !names.isEmpty else { return }
        try write { db in
            for name in names {
                try db.execute(
                    repeated: "UPDATE nameCount SET written = ? WHERE kind = ? AND value = ?",
                    arguments: [name.written, kind.rawValue, name.value])
            }
        }
    }

    /// What is a place is among the places, not among people and bodies.
    private static let placeLabels: Set<EntityLabel> = [.polity, .location, .facility]

    /// A name as the first report that has it writes it; `nil` where that one has it only
    /// as a part of another.
    private func written(_ value: String, _ kind: NameKind, in db: Database) throws -> String? {
        let number = try Int64.fetchOne(
            db.cachedStatement(
                sql: "SELECT report FROM facet WHERE kind = ? AND value = ? LIMIT 1"),
            arguments: [kind.rawValue, value])
        guard let report = try number.flatMap({ try report($0, in: db) }) else { return nil }
        return report.cast.first { member in
            Facet.fold(member.name) == value
                && (kind == .place || !Self.placeLabels.contains(member.label))
        }?.name
    }
}
