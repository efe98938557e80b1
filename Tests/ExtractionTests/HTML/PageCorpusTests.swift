import Foundation
import News
import Testing

@testable import Extraction

/// Pages in our own words, each with the shape of a real one and what must be
/// read from it; `note.md` beside each says what it stands for.
struct PageCorpus {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Corpus/HTML")

    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    static func source(_ name: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: folder.appending(path: "\(name)/source.html")))
    }

    static func expected(_ name: String) throws -> JSON {
        let data = try Data(contentsOf: folder.appending(path: "\(name)/expected.json"))
        return try JSON(parsing: String(decoding: data, as: UTF8.self))
    }

    static func article(_ name: String) throws -> Article {
        extractArticle(from: Page(id: name, body: .bytes(try source(name))))
    }
}

@Test func hasPagesOfManyShapes() {
    #expect(PageCorpus.names.count >= 12)
}

@Test(arguments: PageCorpus.names)
func readsTextOfPage(name: String) throws {
    let expected = try PageCorpus.expected(name)
    let article = try PageCorpus.article(name)
    #expect(article.text.components(by: "\n\n").filter { !$0.isEmpty } == expected["text"]?.strings)
    for word in expected["lacks"]?.strings ?? [] {
        #expect(!article.text.contains(word))
    }
}

@Test(arguments: PageCorpus.names)
func readsRolesOfPage(name: String) throws {
    let expected = try PageCorpus.expected(name)
    let article = try PageCorpus.article(name)
    if let title = expected["title"]?.string { #expect(article.title == title) }
    if let standfirst = expected["standfirst"]?.string { #expect(article.standfirst == standfirst) }
    if let outlet = expected["outlet"]?.string { #expect(article.outlet == outlet) }
    if let language = expected["language"]?.string { #expect(article.language == language) }
    if let people = expected["bylines"]?.strings { #expect(article.bylines == people) }
    if let date = expected["published"]?.string { #expect(article.published == DateStamp(date)) }
    if let date = expected["modified"]?.string { #expect(article.modified == DateStamp(date)) }
    if let day = expected["publishedDay"]?.string {
        #expect(article.published?.day?.description == day)
    }
}

@Test(arguments: PageCorpus.names)
func keepsWhatItCutsFromPage(name: String) throws {
    let expected = try PageCorpus.expected(name)
    let article = try PageCorpus.article(name)
    for kind in expected["furniture"]?.strings ?? [] {
        #expect(article.furniture.contains { $0.kind.rawValue == kind })
    }
    for code in expected["findings"]?.strings ?? [] {
        #expect(article.findings.contains { $0.code == code })
    }
    if let headlines = expected["headlines"]?.strings {
        #expect(article.otherHeadlines.map(\.text) == headlines)
    }
    if let captions = expected["captions"]?.strings {
        #expect(article.captions.compactMap(\.text) == captions)
    }
    if let times = expected["posts"]?.strings {
        #expect(article.posts.map(\.published) == times.map { DateStamp($0) })
        for post in article.posts { #expect(post.start < post.end) }
    }
}
