import News
import Testing

@testable import Comparison

/// How many sources the sentences of a claim have, whoever prints them.
struct ClaimSourcesTests {
    /// Reports of one sentence each, all about the same; words in “ ” are quoted.
    private func claim(_ sentences: [String], outlets: [String] = []) throws -> Claim {
        let reports = sentences.enumerated().map { number, sentence in
            var report = HandMadeReport("r\(number)", published: "2024-03-12", [sentence]).report
            report.article.outlet = number < outlets.count ? outlets[number] : "outlet \(number)"
            let words = Array(report.article.text.unicodeScalars)
            if let start = words.firstIndex(of: "“"), let end = words.firstIndex(of: "”") {
                report.quotations = [
                    Quotation(
                        content: [Span(start, end + 1)], source: [], cue: [], kind: .direct,
                        speaker: nil)
                ]
            }
            return report
        }
        let claims = StoryComparing(encoder: nil).compareAll(reports).claims
        return try #require(claims.first { $0.cells.count == sentences.count })
    }

    @Test(arguments: [
        // Two words of content that both have in quotation marks.
        (
            "The mayor called the harbour plan “reckless and wasteful”.{call; happened; the mayor}",
            "The harbour plan is “reckless and wasteful” in her eyes.{be}"
        ),
        // Quoted by one, told by the other.
        (
            "The captain said: “I fully accept responsibility for the grave mistakes made.”"
                + "{accept; happened; the captain}",
            "He fully accepts responsibility for the grave mistakes he made."
                + "{accept; happened; the sailor}"
        ),
        // One document by two words.
        (
            "The ferry line hid the grave defects, the lawsuit says.{hide; happened; the lawsuit}",
            "The ferry line hid the grave defects, the suit says.{hide; happened; the suit}"
        ),
    ])
    func oneUtteranceIsOneSource(one: String, other: String) throws {
        #expect(try claim([one, other]).standing == .single)
    }

    @Test(arguments: [
        (
            "The ferry hit an old wreck near the pier, [Ida Holm](PER) said.{hit; happened; Ida Holm}",
            "The ferry hit an old wreck near the pier, [Per Lind](PER) said.{hit; happened; Per Lind}"
        ),
        (
            "The ferry hit an old wreck near the pier, the report says.{hit; happened; the report}",
            "The ferry hit an old wreck near the pier, the lawsuit says.{hit; happened; the lawsuit}"
        ),
    ])
    func twoSourcesStayTwo(one: String, other: String) throws {
        #expect(try claim([one, other]).standing == .agreed)
    }

    @Test func whoCitesAnOutletHasThatOutletsWord() throws {
        let sentences = [
            "The ferry hit an old wreck near the pier.{hit}",
            "The ferry hit an old wreck near the pier, the Island Courier reported."
                + "{hit; happened; the Island Courier}",
        ]
        #expect(
            try claim(sentences, outlets: ["Island Courier", "Evening Ledger"]).standing == .single)
        #expect(
            try claim(sentences, outlets: ["Harbour Post", "Evening Ledger"]).standing == .agreed)
    }

    @Test func whatWasToldToAnOutletIsThatOutletsWord() throws {
        let cast = CastMember(entity: "e1", name: "Reuters", label: .organisation, mentions: 1)
        var reports = [
            "The ferry hit an old wreck near the pier, Reuters said.{hit; happened; Reuters}",
            "The ferry hit an old wreck near the pier, two sailors told Reuters."
                + "{hit; happened; two sailors}",
        ].enumerated().map { number, sentence in
            HandMadeReport("r\(number)", published: "2024-03-12", [sentence]).report
        }
        for number in reports.indices { reports[number].cast.append(cast) }
        let claims = StoryComparing(encoder: nil).compareAll(reports).claims
        #expect(claims.first { $0.cells.count == 2 }?.standing == .single)
    }

    @Test(arguments: [
        "We hit an old wreck near the pier.{hit}", "You're told I hit a wreck near the pier.{hit}",
    ])
    func theFirstPersonIsSomebodysWords(sentence: String) throws {
        let claim = try claim([
            "“We hit an old wreck near the pier” by night.{hit; happened; the captain}", sentence,
        ])
        #expect(claim.standing == .single)
    }

    @Test func somebodysWordsWithoutANameAreNoSecondSource() throws {
        let claim = try claim([
            "The ferry hit an old wreck near the pier.{hit}",
            "They say it hit an old wreck near the pier.{hit; happened; They}",
        ])
        #expect(claim.standing == .single)
        #expect(claim.source == nil)
        #expect(claim.why.contains("not seen to have it from two sources"))
    }

    @Test func thePartThatIsSharedDecidesWhoseWordsItIs() throws {
        let sentence =
            "The hearing opened late, and the “old wreck near the pier” was hit by the ferry."
            + "{open}{hit}"
        var report = HandMadeReport("r0", published: "2024-03-12", [sentence]).report
        let words = Array(report.article.text.unicodeScalars)
        let start = try #require(words.firstIndex(of: "“"))
        report.cast = [CastMember(entity: "e1", name: "Ida Holm", label: .person, mentions: 1)]
        report.quotations = [
            Quotation(
                content: [Span(start, words.count - 1)], source: [], cue: [], kind: .mixed,
                speaker: "e1")
        ]
        let other = HandMadeReport(
            "r1", published: "2024-03-12",
            [
                "The ferry hit an old wreck near the pier, [Ida Holm](PER) said."
                    + "{hit; happened; Ida Holm}"
            ]
        ).report
        let claims = StoryComparing(encoder: nil).compareAll([report, other]).claims
        let claim = try #require(claims.first { $0.cells.count == 2 })
        #expect(claim.cells.map(\.attribution) == ["Ida Holm", "Ida Holm"])
        #expect(claim.source == "Ida Holm")
    }
}
