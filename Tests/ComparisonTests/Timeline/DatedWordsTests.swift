import Language
import Models
import News
import Reading
import Testing

@testable import Comparison

/// What a timeline tells of a date, read from whole sentences.
struct DatedWordsTests {
    static let language = Result {
        try LanguagePipeline(contentsOf: ModelCache.standard().folder(of: .english))
    }

    static func comparison(of text: String, published: String) throws -> StoryComparison {
        var article = Article(id: "one", text: text)
        article.published = DateStamp(published)
        let report = ReportReader(language: try language.get()).read(article)
        return StoryComparing(encoder: nil).compareAll([report])
    }

    /// Published on Tuesday 4 February 2025.
    private func timeline(of text: String) throws -> [TimelineEntry] {
        try Self.comparison(of: text, published: "2025-02-04").timeline
    }

    /// The words shown for a date, the claim's own where they are the dated clause's.
    private func words(on date: String, in text: String) throws -> String? {
        let comparison = try Self.comparison(of: text, published: "2025-02-04")
        let entry = comparison.timeline.first { $0.date.hasPrefix(date) }
        return entry.map { entry in
            entry.what ?? comparison.claims.first { $0.id == entry.claim }?.subject ?? ""
        }
    }

    @Test(arguments: [
        (
            "The council has mourned for months since the January 9 death of cyclist Ole Dahl.",
            "2025-01-09", "“the January 9 death of cyclist Ole Dahl”"
        ),
        (
            "Lawmakers asked for an Oct. 16 cable from the embassy, which has not been found.",
            "2024-10-16", "“an Oct. 16 cable from the embassy”"
        ),
    ])
    func aDateBeforeANounDatesTheThing(text: String, date: String, words: String) throws {
        #expect(try self.words(on: date, in: text) == words)
    }

    @Test(arguments: [
        (
            "On Monday, the mayor told reporters that the ferry is old and that it leaks.",
            "2025-02-03", "the mayor told reporters"
        ),
        (
            "Transport minister Erik Larsen said on Sunday that the tunnel is safe for lorries.",
            "2025-02-02", "Erik Larsen said on Sunday that the tunnel is safe"
        ),
    ])
    func aDateBesideSayingDatesTheSaying(text: String, date: String, words: String) throws {
        #expect(try self.words(on: date, in: text)?.contains(words) == true)
        #expect(try timeline(of: text).first { $0.date == date }?.status == .happened)
    }

    @Test(arguments: [
        (
            "The complaint comes in a letter released on Monday by teachers of the school.",
            "2025-02-03", "a letter released on Monday"
        ),
        (
            "HARBOUR CITY — A barge struck the pier on Sunday and sank within minutes.",
            "2025-02-02", "“A barge struck the pier on Sunday"
        ),
    ])
    func aClauseIsShownWithWhatItIsSaidOf(text: String, date: String, words: String) throws {
        #expect(try self.words(on: date, in: text)?.contains(words) == true)
    }

    /// Days that are named, and nothing is said to happen on them.
    @Test(arguments: [
        ("The guards were hired after the attacks of 9/11 by the old council.", "2001-09-11"),
        ("The mayor called a deal by Christmas impossible and left the room.", "2025-12-25"),
        ("The pier cost far more than it did a decade ago, Ole Dahl complained.", "2015"),
        ("Pensioners lost the benefits that they rely on today.", "2025-02-04"),
        (
            "Erik Larsen blamed the harbour board on \"North Coast Sunday\" and left.",
            "2025-02-02"
        ),
        (
            "A version of this article appears in print on February 5, 2025, on page 16.",
            "2025-02-05"
        ),
        ("From 2007 to 2011 the board bought nine cranes that never worked.", "2011"),
    ])
    func namedDaysAndLimitsAreNoEntries(text: String, date: String) throws {
        let dated = "The harbour board met on Monday. " + text
        #expect(try timeline(of: dated).allSatisfy { !$0.date.hasPrefix(date) })
    }

    /// The same words where something does happen on that day.
    @Test(arguments: [
        ("The old theatre burned down on Christmas Day and was never rebuilt.", "2024-12-25"),
        ("More than ten years ago the board bought nine cranes.", "2015"),
        ("The council votes on the tram line today.", "2025-02-04"),
        ("From 2007 to 2011 the board bought nine cranes that never worked.", "2007"),
        ("The mayor fell ill on Sunday and was taken to hospital.", "2025-02-02"),
    ])
    func daysOnWhichSomethingHappensAreEntries(text: String, date: String) throws {
        let dated = "The harbour board met on Monday. " + text
        #expect(try timeline(of: dated).contains { $0.date.hasPrefix(date) })
    }

    @Test func oneEventToldTwiceIsOneEntry() throws {
        let entries = try timeline(
            of: """
                The bridge over the Alna collapsed on Monday morning. Nobody was hurt.

                Divers searched the river. The bridge over the Alna, built in 1931, \
                collapsed on Monday.
                """)
        #expect(entries.filter { $0.date.hasPrefix("2025-02-03") }.count == 1)
    }
}
