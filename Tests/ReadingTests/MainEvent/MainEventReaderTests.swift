import Language
import Models
import News
import Testing

@testable import Reading

struct MainEventReaderTests {
    static func event(title: String?, text: String) throws -> (MainEvent, Report) {
        var article = Article(id: "test", text: text)
        article.title = title
        let reader = ReportReader(language: try CastReaderTests.language.get())
        let report = reader.read(article)
        return (report.mainEvent, report)
    }

    @Test(arguments: [
        (
            "Erna Solberg opens bridge in Narvik", "The bridge cost a billion crowns.",
            "Erna Solberg", "opens bridge", "Narvik"
        ),
        (
            "Storm Lena: Two ferries collided near Bergen",
            "Nobody was hurt.", "Two ferries", "collided", "Bergen"
        ),
    ])
    func readsHeadlines(
        title: String, text: String, who: String, what: String, place: String
    ) throws {
        let (event, _) = try Self.event(title: title, text: text)
        #expect(event.who?.text == who)
        #expect(event.what?.text.hasPrefix(what) == true)
        #expect(event.place?.text == place)
    }

    @Test func aPlaceLineDoesNothing() throws {
        let (event, _) = try Self.event(
            title: nil, text: "NARVIK — Engineer Ole Dahl opened the bridge at Narvik on Monday.")
        #expect(event.who?.text == "Ole Dahl" || event.who?.text == "Engineer Ole Dahl")
    }

    /// "A veteran" is not the first name of the report.
    @Test func doesNotLendADeedToSomebodyElse() throws {
        let (event, _) = try Self.event(
            title: "Every hour, a patient dies waiting",
            text: "Erna Solberg cited the figure on Monday in Oslo.")
        #expect(event.who?.text == "a patient")
    }

    @Test func namesTheTownRatherThanTheCountry() throws {
        let (event, _) = try Self.event(
            title: "Truck bomb kills two in Afghanistan",
            text: "A truck exploded in the northern city of Kunduz on Monday, police said.")
        #expect(event.place?.text == "Kunduz")
    }

    @Test func standsWordForWordInTheReport() throws {
        let (event, report) = try Self.event(
            title: "Larsen wins vote",
            text: "Erik Larsen won the vote in Oslo on Tuesday 4 February 2025, officials said.")
        for phrase in [event.who, event.what, event.when, event.place].compactMap({ $0 }) {
            let words = try #require(report.article.words(of: phrase.span.field))
            #expect(CodePoints(words)[phrase.span] == phrase.text)
        }
    }

    @Test func staysOpenWhereTheReportDoesNotSay() throws {
        let (event, _) = try Self.event(title: nil, text: "Prices rose.")
        #expect(event.place == nil)
        #expect(event.when == nil)
    }

    @Test(arguments: ["", "…", ":", "; ;", "A:", "“"])
    func readsAnyHeadline(title: String) throws {
        _ = try Self.event(title: title, text: "")
    }
}
