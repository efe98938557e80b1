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

    /// What a comparison of a story at a time is made from: the last change of the story,
    /// and which revision of each of its reports the archive had by then. Where it is the
    /// same, nothing else is to be compared.
    ///
    /// - Parameter moment: seconds since 1970.
    /// - Throws: `ArchiveError` with `.unknown` where there is no such story.
    public func revisionsOf(
        story id: String, asOf moment: Int
    ) throws(ArchiveError) -> (change: Int64, revisions: [Int64]) {
        let time = Self.text(of: moment)
        return try read { db in
            let change = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT change FROM story WHERE id = ?"), arguments: [id])
            guard let change else { throw ArchiveError(path: path, reason: .unknown(id)) }
            let revisions = try Int64.fetchAll(
                db.cachedStatement(sql: Self.revisionsThen), arguments: [time, id])
            return (change, revisions)
        }
    }

    private static let revisionsThen = """
        SELECT coalesce(
            (SELECT max(v.number) FROM revision v WHERE v.report = r.number AND v.added <= ?1),
            (SELECT min(v.number) FROM revision v WHERE v.report = r.number))
        FROM report r WHERE r.story = ?2 ORDER BY r.number
        """

    private static let revisionThen = """
        SELECT v.record, EXISTS (SELECT 1 FROM revision l
            WHERE l.report = v.report AND l.ordinal > v.ordinal) AS isChanged
        FROM revision v JOIN report r ON r.number = v.report
        WHERE r.id = ?2
        ORDER BY v.added <= ?1 DESC, CASE WHEN v.added <= ?1 THEN -v.ordinal ELSE v.ordinal END
        LIMIT 1
        """

    /// The reports of a story that have several revisions.
    public func changedReports(ofStory id: String) throws(ArchiveError) -> [String] {
        try read { db in
            try String.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT r.id FROM report r WHERE r.story = ? AND EXISTS (SELECT 1
                            FROM revision v WHERE v.report = r.number AND v.ordinal > 1)
                        ORDER BY r.number
                        """), arguments: [id])
        }
    }

    /// A moment as the archive writes it, ISO 8601 in UTC.
    static func text(of moment: Int) -> String {
        let seconds = ((moment % 86_400) + 86_400) % 86_400
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }
        return
            "\(CalendarDay(number: (moment - seconds) / 86_400))T\(clock.joined(separator: ":"))Z"
    }
}
