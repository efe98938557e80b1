import Foundation
internal import GRDB
import News

/// What a search finds a report by.
extension Store {
    func index(_ report: Report, _ number: Int64, in db: Database) throws {
        let texts = IndexedWords(report)
        try db.execute(
            repeated: "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
            arguments: [number, texts.title, texts.body])
        try db.execute(
            repeated: "INSERT INTO speech (rowid, said) VALUES (?, ?)",
            arguments: [number, texts.said])
        for facet in Facet.all(of: report) {
            try db.execute(
                repeated: "INSERT OR IGNORE INTO facet (kind, value, report) VALUES (?, ?, ?)",
                arguments: [facet.kind.rawValue, facet.value, number])
        }
    }

    /// Takes out what `index` put in; the report must be the same.
    func unindex(_ report: Report, _ number: Int64, in db: Database) throws {
        let texts = IndexedWords(report)
        try db.execute(
            repeated: "INSERT INTO words (words, rowid, title, body) VALUES ('delete', ?, ?, ?)",
            arguments: [number, texts.title, texts.body])
        try db.execute(
            repeated: "INSERT INTO speech (speech, rowid, said) VALUES ('delete', ?, ?)",
            arguments: [number, texts.said])
        try db.execute(repeated: "DELETE FROM facet WHERE report = ?", arguments: [number])
    }
}

/// The texts of a report that the indexes of words hold.
private struct IndexedWords {
    let title: String
    let body: String
    /// The words that somebody is quoted with, in their own or the outlet's form.
    let said: String

    init(_ report: Report) {
        let article = report.article
        title = Self.whole(article.title ?? "")
        body = Self.whole(
            [article.standfirst ?? "", article.text].filter { !$0.isEmpty }
                .joined(separator: "\n\n"))
        said = Self.whole(
            report.quotations.flatMap(\.content).map { article.words(of: $0) }
                .joined(separator: "\n"))
    }

    /// The index reads a text until its first NUL: no word behind one may be lost.
    private static func whole(_ text: String) -> String {
        text.utf8.contains(0) ? text.replacing("\0", with: " ") : text
    }
}
