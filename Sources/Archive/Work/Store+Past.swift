import Foundation
internal import GRDB
import News

extension Store {
    /// Reports with the words that they had at a time, as far as the archive knows: the
    /// last revision that it had by then, or the first where it had none yet.
    ///
    /// - Parameter moment: seconds since 1970.
    /// - Returns: the reports in the order of the ids, and the ids of those that were
    ///   changed since.
    /// - Throws: `ArchiveError` with `.unknown` for an id that the archive does not have.
    public func reports(
        _ ids: [String], asOf moment: Int
    ) throws(ArchiveError) -> (reports: [Report], changed: [String]) {
        let time = Self.text(of: moment)
        return try read { db in
            var changed: [String] = []
            let reports = try ids.map { id in
                let row = try Row.fetchOne(
                    db.cachedStatement(sql: Self.revisionThen), arguments: [time, id])
                guard let row else { throw ArchiveError(path: path, reason: .unknown(id)) }
                guard let report = Self.report(row["record"]) else {
                    throw ArchiveError(path: path, reason: .damaged("the record of \(id)"))
                }
                if row["isChanged"] { changed.append(id) }
                return report
            }
            return (reports, changed)
        }
    }

    private static let revisionThen = """
        SELECT v.record, EXISTS (SELECT 1 FROM revision l
            WHERE l.report = v.report AND l.ordinal > v.ordinal) AS isChanged
        FROM revision v JOIN report r ON r.number = v.report
        WHERE r.id = ?2
        ORDER BY v.added <= ?1 DESC, CASE WHEN v.added <= ?1 THEN -v.ordinal ELSE v.ordinal END
        LIMIT 1
        """

    /// A moment as the archive writes it, ISO 8601 in UTC.
    static func text(of moment: Int) -> String {
        let seconds = ((moment % 86_400) + 86_400) % 86_400
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }
        return
            "\(CalendarDay(number: (moment - seconds) / 86_400))T\(clock.joined(separator: ":"))Z"
    }
}
