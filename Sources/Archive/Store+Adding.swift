import Foundation
internal import GRDB
import News

extension Store {
    /// How many reports are well kept at a time, where they come quickly: pages of the file
    /// that many of them touch are then written once.
    public static let batchSize = 1_000

    /// Keeps reports, all or none of them; each waits then to be put into a story.
    ///
    /// A report with a known id or address and a changed text becomes a further
    /// revision, never a second report, unless the two texts have nothing in
    /// common: then it is kept under an id of its own.
    ///
    /// - Parameter repetition: of the run, where what is added may have been added before,
    ///   early texts of a report as well; `nil` for what was fetched just now.
    public func add(
        _ entries: [Entry], _ repetition: Repetition? = nil
    ) throws(ArchiveError) -> [Addition] {
        try write { db in try entries.map { try add($0, repetition, in: db) } }
    }

    /// Whether the archive has just this text under its id or address already, so
    /// that nothing of it needs to be read again.
    public func hasText(of article: Article) throws(ArchiveError) -> Bool {
        let article = article.storable
        return try read { db in
            try Bool.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT EXISTS (SELECT 1 FROM report r JOIN revision v ON v.report = r.number
                            WHERE (r.id = ?1 OR r.url = ?2) AND v.digest = ?3 AND v.ordinal =
                                (SELECT max(ordinal) FROM revision WHERE report = r.number))
                        """), arguments: [article.id, article.url, article.digest]) ?? false
        }
    }

    private func add(
        _ entry: Entry, _ repetition: Repetition?, in db: Database
    ) throws -> Addition {
        var entry = entry
        let article = entry.report.article
        if let order = try forgetting(article, in: db) { return order }
        guard let known = try known(article, in: db) else {
            entry.report.article.id = try free(article.id, in: db)
            return try insert(entry, in: db)
        }
        let isRepeated =
            if let repetition, !entry.isLater(than: known.latest.added) {
                repetition.passes(
                    article.digest, of: known.row.number, among: known.revisions.map(\.digest))
            } else {
                known.latest.digest == article.digest
            }
        if isRepeated { return .known(id: known.row.id) }
        entry.report.article.id = known.row.id
        let ordinal = try revise(known.row, with: entry, in: db)
        repetition?.add(ordinal, of: known.row.number)
        return .revised(id: known.row.id, ordinal: ordinal)
    }

    private func forgetting(_ article: Article, in db: Database) throws -> Addition? {
        let reason = try String.fetchOne(
            db.cachedStatement(
                sql: "SELECT reason FROM forgotten WHERE id IN (?, ?) OR digest = ?"),
            arguments: [article.id, article.url, article.digest])
        return reason.map { .forgotten(id: article.id, reason: $0) }
    }

    /// The report that this one is a text of, and its revisions, the latest last.
    private func known(_ article: Article, in db: Database) throws -> KnownReport? {
        for row in try namesakes(of: article, in: db) {
            let revisions = try Row.fetchAll(
                db.cachedStatement(
                    sql: "SELECT digest, added FROM revision WHERE report = ? ORDER BY ordinal"),
                arguments: [row.number]
            ).map { (digest: $0["digest"] as Data, added: $0["added"] as String) }
            guard let latest = revisions.last else { continue }
            let known = KnownReport(row: row, revisions: revisions, latest: latest)
            if revisions.contains(where: { $0.digest == article.digest }) { return known }
            guard let earlier = try report(row.number, in: db)?.article else { continue }
            if article.isEdit(of: earlier) { return known }
        }
        return nil
    }

    /// The reports with an article's id or address; without an address also those that
    /// were given other ids because its own was taken.
    private func namesakes(of article: Article, in db: Database) throws -> [ReportRow] {
        let rows = try ReportRow.fetchAll(
            db.cachedStatement(
                sql: "SELECT * FROM report WHERE id = ? OR url = ? ORDER BY id <> ?, number"),
            arguments: [article.id, article.url, article.id])
        guard article.url == nil, !rows.isEmpty else { return rows }
        let renamed = try ReportRow.fetchAll(
            db.cachedStatement(
                sql: "SELECT * FROM report WHERE id > ?1 || '#' AND id < ?1 || '#:' ORDER BY number"
            ),
            arguments: [article.id])
        return rows
            + renamed.filter { $0.id.dropFirst(article.id.count + 1).allSatisfy(\.isNumber) }
    }

    private func free(_ id: String, in db: Database) throws -> String {
        var free = id.isEmpty ? "unnamed" : id
        var number = 1
        let sql = "SELECT EXISTS (SELECT 1 FROM report WHERE id = ?)"
        while try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [free]) ?? false {
            number += 1
            free = "\(id)#\(number)"
        }
        return free
    }

    private func insert(_ entry: Entry, in db: Database) throws -> Addition {
        let article = entry.report.article
        try db.execute(
            repeated: """
                INSERT INTO report (id, url, outlet, published, day, length, added)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                article.id, article.url, article.outlet, article.published?.description,
                article.archiveDay, article.text.utf8.count, clock(),
            ])
        let number = db.lastInsertedRowID
        try insertRevision(1, of: number, entry, in: db)
        try trace(number, entry.traces, in: db)
        try index(entry.report, number, in: db)
        try note("report", article.id, in: db)
        return .new(id: article.id)
    }

    /// - Returns: the ordinal of the new revision.
    private func revise(
        _ row: ReportRow, with entry: Entry, in db: Database
    ) throws -> Int {
        let article = entry.report.article
        let ordinal = try nextOrdinal(of: row.number, in: db)
        if let old = try report(row.number, in: db) { try unindex(old, row.number, in: db) }
        try insertRevision(ordinal, of: row.number, entry, in: db)
        try db.execute(
            repeated: """
                UPDATE report SET url = coalesce(?, url), outlet = coalesce(?, outlet),
                    published = coalesce(published, ?), day = coalesce(day, ?), length = ?,
                    pending = 1
                WHERE number = ?
                """,
            arguments: [
                article.url, article.outlet, article.published?.description, article.archiveDay,
                article.text.utf8.count, row.number,
            ])
        try trace(row.number, entry.traces, in: db)
        try index(entry.report, row.number, in: db)
        try note("revision", row.id, in: db)
        return ordinal
    }

    private func insertRevision(
        _ ordinal: Int, of number: Int64, _ entry: Entry, in db: Database
    ) throws {
        try db.execute(
            repeated: """
                INSERT INTO revision
                    (report, ordinal, digest, added, record, form, bytes, vectors, engine)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                number, ordinal, entry.report.article.digest, clock(),
                Deflated.pack(entry.report.json.bytes), entry.recording.form,
                entry.recording.bytes.map(Deflated.pack), Vectors.pack(entry.vectors),
                Engine.name,
            ])
    }
}

/// A report that the archive has.
private struct KnownReport {
    let row: ReportRow
    /// With when each was added, the first one first.
    let revisions: [(digest: Data, added: String)]
    let latest: (digest: Data, added: String)
}

extension Article {
    /// Days since 1970 of its publication, for finding what lies near in time.
    var archiveDay: Double? { published.map { Double($0.instant) / 86_400 } }
}
