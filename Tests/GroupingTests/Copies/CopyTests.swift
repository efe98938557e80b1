import Foundation
import News
import Testing

@testable import Grouping

@Suite struct CopyTests {
    private static let wire =
        "The ferry Havgula struck a reef outside Bergen on Tuesday morning in thick fog and began "
        + "to take in water. Lifeboats reached it within twenty minutes and brought all eighty "
        + "passengers to the harbour, where doctors looked after them. The owner said that the "
        + "ship would be towed to a yard once divers had looked at the hull."

    private func story(_ articles: [Article]) throws -> Story {
        let story = StoryGrouping(encoder: nil).group(articles.map { Report(article: $0) }).first
        return try #require(story)
    }

    private func article(_ id: String, _ text: String, outlet: String?, bylines: [String] = [])
        -> Article
    {
        var article = Article(id: id, text: text)
        article.title = "Ferry Havgula strikes reef outside Bergen"
        article.outlet = outlet
        article.bylines = bylines
        article.published = DateStamp("2024-05-14")
        return article
    }

    @Test func countsAReprintOnceAndNamesItsAgency() throws {
        let story = try story([
            article("a", Self.wire, outlet: "Morning Post", bylines: ["Reuters"]),
            article("b", Self.wire + " More tomorrow.", outlet: "Evening Star"),
        ])
        #expect(story.independent.count == 1)
        #expect(story.copies.map(\.kind) == [.copy])
        #expect(story.copies.first?.origin == "Reuters")
    }

    @Test func takesTwoEditionsOfOnePublisherForOneSource() throws {
        let story = try story([
            article("a", Self.wire, outlet: "BBC News"),
            article("b", "Havgula: all safe after Bergen reef scare.", outlet: "bbc.co.uk"),
        ])
        #expect(story.independent.count == 1)
        #expect(story.copies.isEmpty)
    }

    @Test func countsAnUnnamedOutletInMostButNotInLeast() throws {
        let story = try story([
            article("a", "Havgula ran onto a reef near Bergen, police said.", outlet: nil),
            article("b", Self.wire, outlet: "DW"),
        ])
        #expect(story.independent.count == 2)
        #expect(story.independent.least == 1)
        #expect(story.independent.most == 2)
        #expect(story.independent.why.contains { $0.hasPrefix("a names no outlet") })
    }

    @Test func quotationsMakeNoCopy() {
        let speech = "“\(Self.wire.replacing(".", with: ","))”"
        let narratives = Narrative.ofStory([
            "The mayor spoke at noon. " + speech, "In the evening papers: " + speech,
            "Posted on the page of the town: " + Self.wire.replacing(".", with: ","),
        ])
        #expect(Overlap(narratives[0], narratives[1]).longestRun < 6)
        #expect(Overlap(narratives[0], narratives[2]).longestRun < 6)
    }

    @Test func leavesOutEmbeddedPosts() {
        let post = "Heading home tonight, thank you all for a great day by the sea!"
        let text = "The minister left.\n\n\(post)\n\n— A Minister (@minister) May 14, 2024\n\nRain."
        #expect(Narrative.paragraphsOfItsOwn(in: text) == ["The minister left.", "Rain."])
    }

    @Test func countsAllPairsOfSeveralTexts() {
        #expect(Overlap.longestRun([1, 2, 3, 4, 5], [9, 2, 3, 4, 8]) == 3)
        #expect(Overlap.longestRun([1, 2, 0, 3, 4], [1, 2, 0, 3, 4]) == 2)
    }

    // MARK: Kinds

    private static let market =
        "Traders at the fish market in Bergen shut their stalls on Tuesday to protest against a "
        + "new fee for ice. The town said the fee would pay for a larger cold store, which the "
        + "traders had asked for three years ago and which would open in the autumn."

    @Test func aLaterVersionOfAnAgencysTextElsewhereIsAWritethrough() throws {
        let later =
            "Divers began to look at the hull of the Havgula on Wednesday while its owner met the "
            + "families of those who had been on board and promised them a full account. "
            + "Lifeboats reached it within twenty minutes and brought all eighty passengers to "
            + "the harbour, where doctors looked after them. A tug is to take it to the yard at "
            + "Laksevag on Thursday, and the coastguard has closed the sound to other traffic."
        let story = try story([
            article("a", Self.wire, outlet: "Morning Post", bylines: ["Reuters"]),
            article("b", later, outlet: "Evening Star", bylines: ["Reuters"]),
        ])
        #expect(story.copies.map(\.kind) == [.writethrough])
        #expect(story.copies.first?.origin == "Reuters")
        #expect(story.independent.count == 1)
    }

    @Test func aTextThatHoldsTwoOthersIsADigest() throws {
        let story = try story([
            article("a", Self.wire, outlet: "Morning Post"),
            article("b", Self.market, outlet: "Evening Star"),
            article("c", Self.wire + "\n\n" + Self.market, outlet: "Weekly Mail"),
        ])
        #expect(story.copies.map(\.kind) == [.digest])
    }

    @Test func aLiveBlogThatTwoSitesShareIsOneSource() throws {
        var blog = article("a", Self.wire + "\n\n" + Self.market, outlet: "Morning Post")
        blog.posts = [
            Post(start: 0, end: 10, published: nil), Post(start: 10, end: 20, published: nil),
        ]
        var other = blog
        other.id = "b"
        other.outlet = "Evening Star"
        let story = try story([blog, other])
        #expect(story.copies.map(\.kind) == [.liveblog])
        #expect(story.independent.count == 1)
    }

    // MARK: Attribution

    @Test(arguments: [
        ("The yard is full, its owner told Reuters.", "Reuters", "told Reuters"),
        (
            "It was overloaded, according to The New York Times, which saw the papers.",
            "New York Times", "according to The New York Times"
        ),
        ("Citing Reuters’ sources, the town said no more.", "Reuters", "Citing Reuters"),
    ])
    func findsWhereAReportHasSomethingFrom(text: String, source: String, words: String) {
        let found = Attribution.found(in: text, directory: SourceDirectory())
        #expect(found == [Attribution(source: source, words: words)])
    }

    @Test(arguments: ["She told the sun and the moon.", "He told Anna, according to people there."])
    func takesNoOtherWordsForAnOutlet(text: String) {
        #expect(Attribution.found(in: text, directory: SourceDirectory()).isEmpty)
    }

    @Test func namingAnotherOutletIsEvidenceAndNoCopy() throws {
        let story = try story([
            article("a", Self.wire, outlet: "Morning Post"),
            article(
                "b", "The Havgula ran onto a reef near Bergen, its captain told Reuters.",
                outlet: "Evening Star"),
        ])
        #expect(story.independent.count == 2)
        #expect(
            story.independent.why.contains(
                "b has something from another outlet: \"told Reuters\""))
    }

    @Test func saysWhenAllReportsQuoteOneOfficeAlone() throws {
        let reports = [
            ("a", "The harbour office said that eighty had come ashore."),
            ("b", "All are safe, according to the harbour office."),
        ].map { id, text in
            var report = Report(article: article(id, text, outlet: "Paper \(id)"))
            let words = Array(text.unicodeScalars)
            let name = Array("harbour office".unicodeScalars)
            let place = words.indices.first { words[$0...].starts(with: name) } ?? 0
            report.quotations = [
                Quotation(
                    field: .text, content: [], source: [Span(place, place + name.count)], cue: [],
                    kind: .indirect, speaker: nil)
            ]
            return report
        }
        #expect(OnlyVoice.of(reports) == "harbour office")
        #expect(OnlyVoice.of([reports[0], Report(article: reports[1].article)]) == nil)
    }

    /// The labels that the rule was chosen on are kept with the tests.
    @Test func hasAtLeastTwoHundredLabelledPairs() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../Labels/summit2018-copies.tsv")
        let rows = ListFile(lines: try String(contentsOf: file, encoding: .utf8)).rows
        #expect(rows.filter { ["copy", "apart"].contains($0[2]) }.count >= 200)
    }
}
