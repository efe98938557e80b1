internal import GRDB
import News

/// A name and how many reports have it.
public struct NameCount: Equatable, Sendable {
    public let name: String
    public let reports: Int
}

/// What names can be of.
public enum NameKind: String, Sendable, CaseIterable {
    case entity, place, outlet, agency, author
}

extension Store {
    /// The names that most reports have.
    public func names(_ kind: NameKind, limit: Int) throws(ArchiveError) -> [NameCount] {
        try read { db in
            // Of the kinds that have very many names they are counted as they come.
            let counted =
                kind == .entity || kind == .place
                ? "SELECT value, reports FROM nameCount WHERE kind = ?"
                : "SELECT value, count(*) AS reports FROM facet WHERE kind = ? GROUP BY value"
            let rows = try Row.fetchAll(
                db, sql: counted + " ORDER BY reports DESC, value LIMIT ?",
                arguments: [kind.rawValue, limit])
            return rows.map { NameCount(name: $0["value"], reports: $0["reports"]) }
        }
    }
}
