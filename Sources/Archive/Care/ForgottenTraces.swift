import Foundation
internal import GRDB
import News

/// Where else an archive has words of a report than in its own rows: stories that say why
/// they are apart from it name its headline, and a source's entry that waits quotes it.
struct ForgottenTraces {
    /// Headlines shorter than this stand in other reports' sentences by chance.
    static let leastBytes = 8

    private let headlines: [Data]
    private let names: [Data]

    init(of row: ReportRow, in db: Database) throws {
        let records = try Data.fetchAll(
            db, sql: "SELECT record FROM revision WHERE report = ?", arguments: [row.number])
        let titles = Set(records.compactMap { Store.report($0)?.article.headline }).sorted()
        headlines = titles.map(Self.written).filter { $0.count >= Self.leastBytes }
        names = [row.id, row.url].compactMap { $0 }.map(Self.written)
    }

    /// The stories whose records have one of its headlines.
    func stories(in db: Database) throws -> [String] {
        guard !headlines.isEmpty else { return [] }
        let rows = try Row.fetchCursor(db, sql: "SELECT id, record FROM story ORDER BY id")
        var found: [String] = []
        while let row = try rows.next() {
            if Self.has(headlines, in: row["record"]) { found.append(row["id"]) }
        }
        return found
    }

    /// Lets go of the entries of sources that name it.
    func emptyItems(in db: Database) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT source, id, entry FROM item WHERE entry IS NOT NULL")
        for row in rows where Self.has(headlines + names, in: row["entry"]) {
            try db.execute(
                sql: """
                    UPDATE item SET state = 'failed', entry = NULL, failure = 'forgotten by order'
                    WHERE source = ? AND id = ?
                    """, arguments: [row["source"] as Int64, row["id"] as String])
        }
    }

    /// As it stands inside a string of a record.
    private static func written(_ text: String) -> Data {
        Data(JSON.string(text).bytes.dropFirst().dropLast())
    }

    private static func has(_ words: [Data], in packed: Data) -> Bool {
        guard let bytes = Deflated.open(packed) else { return false }
        let record = Data(bytes)
        return words.contains { record.range(of: $0) != nil }
    }
}

extension Article {
    /// What a story shows for it: its headline, or how its text begins.
    fileprivate var headline: String? {
        if let title, !title.isEmpty { return title }
        let words = text.split(whereSeparator: \.isWhitespace).prefix(4)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
