import News
import Testing

@testable import Comparison

/// Two outlets announce one meeting; one of them names no year and no outlet.
struct TwoReportsTests {
    private var first: Report {
        var made = HandMadeReport(
            "unnamed.txt",
            [
                "Prime Minister [Kaja Lund](PER) and her [Estonian](NORP) colleague [Mart Saar](PER) "
                    + "will hold a meeting at [Akershus Castle](FAC) on [Friday](@XXXX-WXX-5), "
                    + "an official confirmed.{hold meeting; scheduled; an official}",
                "The talks come amid a shaky cable dispute in the [Gulf of Finland](LOC) after nine "
                    + "weeks of quarrels between [Norway](GPE) and [Estonia](GPE).{come; ongoing}",
                "The meeting is planned for [March 15](@XXXX-03-15).{plan; scheduled}",
                "Analysts think that the two could also speak of fishing rights."
                    + "{speak; possible; Analysts}",
            ])
        made.report.article.outlet = nil
        made.report.article.otherHeadlines = [OtherHeadline(text: "Lund wins again in 2029")]
        return made.report
    }

    private var second: Report {
        var made = HandMadeReport("second.txt", published: "2024-03-15")
        made.add("Lund and Saar to talk about cable", in: .title)
        made.add(
            "[Kaja Lund](PER) is set to meet [Mart Saar](PER) at [Akershus Castle](FAC) on "
                + "[Friday](@2024-03-15).{meet; scheduled}", in: .standfirst)
        made.add(
            "[Kaja Lund](PER) becomes the first leader to receive [Mart Saar](PER) since he took "
                + "office.{become leader; expected}")
        made.add(
            "They will discuss the present cable dispute between [Norway](GPE) and [Estonia](GPE) in "
                + "the [Gulf of Finland](LOC).{discuss; scheduled}")
        made.add(
            "The cable was cut on [November 18, 2023](@2023-11-18), which left "
                + "[some 400 homes](#~400|homes) dark.{cut}")
        made.report.article.captions = [
            Caption(text: "Lund in May 2022", date: DateStamp("2022-05"))
        ]
        made.report.article.notices = [
            Notice(
                kind: .updatePromised, text: "This report will be updated.", due: "2024-03-15TEV")
        ]
        return made.report
    }

    private var comparison: StoryComparison {
        StoryComparing(encoder: nil).compareAll([first, second])
    }

    @Test func agreesOnMeetingAndDisputeOnly() {
        let agreed = comparison.claims.filter { $0.standing == .agreed }
        #expect(agreed.count == 2)
        #expect(agreed.allSatisfy { $0.cells.filter { $0.span != nil }.count == 2 })
        #expect(agreed.first?.cells.contains { $0.text.contains("hold a meeting") } == true)
        #expect(!comparison.claims.contains { $0.standing == .conflict })
    }

    @Test func keepsWhatOneHasAlone() {
        let single = comparison.claims.filter { $0.standing == .single }.flatMap(\.cells).map(
            \.text)
        #expect(single.contains { $0.contains("first leader") })
        #expect(single.contains { $0.contains("fishing rights") })
        #expect(single.contains { $0.contains("400 homes") })
    }

    @Test func closesTheOpenDateFromTheOtherReport() throws {
        let when = try #require(comparison.when)
        #expect(when.value == "2024-03-15")
        let open = when.witnesses.filter { $0.article == "unnamed.txt" }
        #expect(open.map(\.text) == ["Friday", "March 15"])
        #expect(open.allSatisfy { $0.basis == .otherReport })
    }

    @Test func showsEverySentenceLetterForLetter() {
        let reports = ["unnamed.txt": first.article, "second.txt": second.article]
        let agenda = comparison.agenda.flatMap { $0.cells + ($0.outcome.map { [$0] } ?? []) }
        for cell in comparison.claims.flatMap(\.cells) + agenda {
            guard let span = cell.span else { continue }
            #expect(reports[cell.article]?.words(of: span) == cell.text)
        }
    }

    @Test func hasMeetingAndPromiseOnTheAgenda() {
        let agenda = comparison.agenda
        #expect(agenda.map(\.earliest) == ["2024-03-15", "2024-03-15"])
        #expect(agenda.contains { $0.cells.first?.span?.field == .notice(0) })
    }

    @Test func takesNoDateFromPicturesOrOtherHeadlines() {
        let dates = comparison.timeline.map(\.date)
        #expect(dates == ["2023-11-18", "2024-03-15"])
        #expect(comparison.timeline.map(\.background) == [true, false])
    }

    @Test func namesPeopleFirstAndTheirPlace() {
        #expect(comparison.who.prefix(2).map(\.name) == ["Kaja Lund", "Mart Saar"])
        #expect(comparison.places.map(\.name) == ["Akershus Castle"])
    }

    @Test func copiesCountOnce() {
        var copy = second
        copy.article.id = "copy.txt"
        let story = Story(
            id: "s", headline: StoryHeadline(article: "second.txt", text: ""),
            articles: ["second.txt", "copy.txt"],
            independent: Independence(
                count: 1, least: 1, most: 1, groups: [["second.txt", "copy.txt"]]))
        let compared = StoryComparing(encoder: nil).compare(story, reports: [second, copy])
        let claims = compared.comparison?.claims ?? []
        #expect(!claims.isEmpty)
        #expect(claims.allSatisfy { $0.standing == .single })
        #expect(claims.contains { $0.cells.count == 2 })
    }

    @Test func showsTheStoryAsItStood() {
        var later = second
        later.article.id = "later.txt"
        later.article.published = DateStamp("2024-03-20")
        let story = Story(
            id: "s", headline: StoryHeadline(article: "later.txt", text: "Later"),
            articles: ["second.txt", "later.txt"],
            independent: Independence(
                count: 2, least: 2, most: 2, groups: [["second.txt"], ["later.txt"]]))
        let then = StoryComparing(encoder: nil).compare(
            story, reports: [second, later], asOf: DateStamp("2024-03-16"))
        #expect(then.articles == ["second.txt"])
        #expect(then.independent.count == 1)
        #expect(then.headline.article == "second.txt")
        #expect(then.comparison?.claims.allSatisfy { $0.standing == .single } == true)
    }

    @Test func oneReportIsAStoryToo() {
        let alone = StoryComparing(encoder: nil).compareAll([second])
        #expect(alone.claims.allSatisfy { $0.standing == .single })
        #expect(StoryComparing(encoder: nil).compareAll([]).claims.isEmpty)
    }
}
