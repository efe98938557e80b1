import Language
import Models
import News
import Reading
import Testing

@testable import Comparison

/// What a timeline shows of whole reports: each deed once, in words that can be read alone.
struct TimelineReadingTests {
    private func timeline(_ texts: [String]) throws -> [TimelineEntry] {
        let reader = ReportReader(language: try DatedWordsTests.language.get())
        let read = texts.enumerated().map { number, text in
            var article = Article(id: "r\(number)", text: text)
            article.published = DateStamp("2025-02-04")
            return reader.read(article)
        }
        return StoryComparing(encoder: nil).compareAll(read).timeline
    }

    /// What is shown of a day, in the order of the entries.
    private func words(on date: String, of texts: [String]) throws -> [String] {
        try timeline(texts).filter { $0.date.hasPrefix(date) }.compactMap(\.what)
    }

    @Test func whoIsMeantByAPronounStandsBeforeTheWords() throws {
        let words = try words(
            on: "2025-02-03",
            of: [
                "Mayor Helen Okafor has led the town for ten years. She opened the new bridge on Monday."
            ])
        #expect(words == ["Helen Okafor · “She opened the new bridge on Monday”"])
    }

    @Test func theSubjectIsShownThoughTheDateStandsBetween() throws {
        let words = try words(
            on: "2025-02-02",
            of: ["The harbour board on Sunday denied that it had sold the old pier."])
        #expect(words.first?.contains("The harbour board on Sunday denied") ?? true)
    }

    @Test func longWordsAreCutAtAMark() throws {
        let words = try words(
            on: "2025-02-03",
            of: [
                "The council on Monday approved a plan to rebuild the old wooden pier beside the "
                    + "northern fish market, which burned down after a firework went astray, and "
                    + "to open it to boats of every size."
            ])
        #expect(words.first?.hasSuffix("fish market”") ?? false, "\(words)")
    }

    @Test func aHeadlineThatTheBodyRepeatsIsNotPartOfIt() throws {
        let reader = ReportReader(language: try DatedWordsTests.language.get())
        var article = Article(
            id: "one",
            text: "Old Pier Sinks Into The Bay The old pier sank into the bay on Monday.")
        article.title = "Old Pier Sinks Into The Bay"
        article.published = DateStamp("2025-02-04")
        let timeline = StoryComparing(encoder: nil).compareAll([reader.read(article)]).timeline
        #expect(timeline.allSatisfy { !($0.what ?? "").contains("Sinks Into The Bay The") })
    }

    /// One deed told by two outlets, and by one outlet twice.
    @Test(arguments: [
        [
            "The harbour board on Monday overturned its plan to let traders import coral lamps.",
            "In a letter on Monday night, the harbour board said it had put the import of coral "
                + "lamps by traders on hold.",
        ],
        [
            "Police arrested a baker over the theft of nine violins on Monday.",
            "A baker was arrested on Monday in connection with the theft of the violins.",
        ],
    ])
    func oneDeedInOtherWordsIsOneEntry(texts: [String]) throws {
        #expect(try words(on: "2025-02-03", of: texts).count == 1)
    }

    @Test func twoDeedsOfOneDayAreTwoEntries() throws {
        let words = try words(
            on: "2025-02-03",
            of: [
                "Police arrested a baker over the theft of nine violins on Monday.",
                "The orchestra played in Norway on Monday.",
            ])
        #expect(words.count == 2)
    }

    @Test(arguments: [
        ("The council spoke of 1968 and of the fires of that summer.", "1968"),
        ("Members paid for the 2014 and 2016 campaigns of the mayor.", "2014"),
        ("The town has bought six trams since 2013, a clerk said.", "2013"),
        ("The first trial ends right around Labor Day, when the town comes back.", "2025-09"),
        ("Updated at 7:33 p.m.", "2025-02-04T19"),
        ("The fire broke out shortly after 7 a.m. in the boiler room.", "2025-02-04T07"),
        (
            "More than anyone in the choir today, Ole Dahl has been viewed as its voice.",
            "2025-02-04"
        ),
    ])
    func datesThatOnlyNameAreNoEntries(text: String, date: String) throws {
        let entries = try timeline(["The harbour board met on Monday. " + text])
        #expect(entries.allSatisfy { !$0.date.hasPrefix(date) })
    }
}
