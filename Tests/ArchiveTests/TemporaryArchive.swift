import Foundation
import News

@testable import Archive

/// An archive in a folder that goes away with its test.
final class TemporaryArchive {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("archive-test-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    var path: String { folder.appendingPathComponent("desk.dateline").path }

    func store() throws -> Store {
        try Store(path: path, clock: { "2025-02-04T19:00:00Z" })
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}

/// A report of lines, each a sentence.
func entry(
    _ id: String, title: String? = nil, _ text: String, url: String? = nil, outlet: String? = nil,
    published: String? = nil
) -> Entry {
    var article = Article(id: id, text: text)
    article.title = title
    article.url = url
    article.outlet = outlet
    article.published = published.flatMap(DateStamp.init)
    var report = Report(article: article)
    var start = 0
    for (number, line) in text.split(separator: "\n").enumerated() {
        report.sentences.append(
            Sentence(span: Span(start, start + line.unicodeScalars.count), paragraph: number))
        start += line.unicodeScalars.count + 1
    }
    return Entry(report: report, recording: .text(Array(text.utf8)))
}
