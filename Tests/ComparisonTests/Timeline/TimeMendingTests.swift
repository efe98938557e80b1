import Language
import Models
import News
import Reading
import Testing

@testable import Comparison

/// Days whose week or year one sentence alone leaves open.
struct TimeMendingTests {
    /// The values of a story's times, by their words.
    private func values(
        _ reports: [(published: String, text: String)]
    ) throws -> [String: String] {
        let reader = ReportReader(language: try DatedWordsTests.language.get())
        let read = reports.enumerated().map { number, sample in
            var article = Article(id: "r\(number)", text: sample.text)
            article.published = DateStamp(sample.published)
            return reader.read(article)
        }
        var values: [String: String] = [:]
        for (number, times) in StoryTimes(read).expressions.enumerated() {
            for time in times {
                let words = read[number].article.words(of: time.span)
                values["\(number) \(words)"] = time.value
            }
        }
        return values
    }

    @Test func theDayOfAThingIsTheOneThatTheStorySpeaksOf() throws {
        let values = try values([
            ("2025-02-04", "The council voted for the tram on Monday. Shops stayed open."),
            ("2025-02-04", "The mayor will learn two lessons from Monday's vote."),
        ])
        #expect(values["1 Monday"] == "2025-02-03")
    }

    @Test func whatWasTriedOnSundayIsPast() throws {
        let values = try values([
            ("2025-02-03", "The captain attempted to explain Sunday that the leak was old.")
        ])
        #expect(values["0 Sunday"] == "2025-02-02")
    }

    /// A report of Tuesday's date may have been finished on Wednesday.
    @Test func aBareDayIsNotThatOfSixDaysBeforeWhereOthersHaveTheNextOne() throws {
        let values = try values([
            ("2025-02-04", "The captain left the hospital on Wednesday."),
            ("2025-02-05", "The captain of the ferry was sent home on Wednesday."),
        ])
        #expect(values["0 Wednesday"] == "2025-02-05")
        let alone = try self.values([("2025-02-04", "The captain left the hospital on Wednesday.")])
        #expect(alone["0 Wednesday"] == "2025-01-29")
    }

    @Test func aDayWithoutAYearThatIsToldAsPastIsNotAhead() throws {
        let values = try values([
            (
                "2025-07-17",
                "The dam burst on Oct. 1 during a storm. The deadly Oct. 1 flood drowned 40."
            )
        ])
        #expect(values["0 Oct. 1"] == "2024-10-01")
    }

    @Test(arguments: [
        ("2025-02-04", "The two ministers will meet in Vienna on Monday.", "Monday", "2025-02-10"),
        ("2025-02-04", "The verdict is due on Friday, the court said.", "Friday", "2025-02-07"),
        ("2025-02-04", "The council votes on Thursday.", "Thursday", "2025-02-06"),
    ])
    func whatIsAnnouncedStaysAhead(
        published: String, text: String, words: String, day: String
    ) throws {
        let values = try values([
            (published, text), (published, "Rain fell on Monday, Thursday and Friday."),
        ])
        #expect(values["0 \(words)"] == day)
    }
}
