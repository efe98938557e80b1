import News
import Testing

@testable import Comparison

/// Claims are named by an outlet's own words, never by words out of their sense.
struct HeadClauseTests {
    private func subject(_ sentences: [String], titles: [String] = []) throws -> String {
        let reports = sentences.enumerated().map { number, sentence in
            var made = HandMadeReport("r\(number)", published: "2024-03-12")
            if number < titles.count { made.add(titles[number], in: .title) }
            made.add(sentence)
            return made.report
        }
        let claims = StoryComparing(encoder: nil).compareAll(reports).claims
        return try #require(claims.first { $0.cells.count == sentences.count }).subject
    }

    @Test func aClauseThatAllHaveIsTheName() throws {
        let subject = try subject([
            "The ferry ran aground off the pier.{run aground}",
            "The ferry ran aground off the old pier in thick fog, police said.{run aground}",
        ])
        #expect(subject == "“The ferry ran aground off the pier”")
    }

    @Test func aHeadlineThatSaysItIsTheName() throws {
        let subject = try subject(
            [
                "The ferry Sea Heron, which was on its way to the islands, ran aground off the "
                    + "pier early in the day.{run aground}",
                "The Sea Heron, a ferry, ran aground off the old pier in fog.{run aground}",
            ],
            titles: ["Ferry Sea Heron runs aground off pier{run aground}"])
        #expect(subject.hasPrefix("“Ferry Sea Heron runs aground off pier”"))
    }

    @Test func whatIsDeniedKeepsItsNot() throws {
        let subject = try subject([
            "The mayor did not accept money from the builder.{accept; denied}",
            "The mayor did not accept any money from the builder.{accept; denied}",
        ])
        #expect(subject.contains("not accept"))
    }

    @Test(arguments: ["possible", "denied"])
    func aClauseWithoutItsDoubtIsNoName(status: String) throws {
        let subject = try subject([
            "The mayor accepted money from the builder.{accept; \(status)}",
            "The mayor accepted some money from the builder.{accept; \(status)}",
        ])
        #expect(!subject.contains("“The mayor accepted"))
    }

    @Test func itIsAlwaysLetterForLetter() throws {
        let sentence =
            "Prime Minister [Kaja Lund](PER) and the seven members of her [Estonian](NORP) "
            + "delegation will hold a long-awaited meeting at [Akershus Castle](FAC) in the week "
            + "after Easter.{hold meeting; scheduled}"
        let subject = try subject([sentence, sentence])
        let plain = HandMadeReport("x", [sentence]).report.article.text
        let words = subject.split(separator: "”")[0].dropFirst()
        #expect(plain.contains(words), "\(subject)")
    }
}
