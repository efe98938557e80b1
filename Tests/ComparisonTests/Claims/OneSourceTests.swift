import News
import Testing

@testable import Comparison

/// Outlets that quote one source are one source, however many they are.
struct OneSourceTests {
    private func claim(_ sentences: String...) throws -> Claim {
        let reports = sentences.enumerated().map { number, sentence in
            HandMadeReport("r\(number)", published: "2024-03-12", [sentence]).report
        }
        let claims = StoryComparing(encoder: nil).compareAll(reports).claims
        return try #require(claims.first { $0.cells.count == sentences.count })
    }

    @Test func fiveOutletsWithOneOfficialAreOneSource() throws {
        let words = [
            "a harbour official", "A harbour official", "the harbour official", "harbour official",
            "a harbour official, speaking by telephone",
        ]
        let reports = words.enumerated().map { number, source in
            HandMadeReport(
                "r\(number)", published: "2024-03-12",
                ["The ferry hit an old wreck near the pier.{hit; happened; \(source)}"]
            ).report
        }
        let claim = try #require(StoryComparing(encoder: nil).compareAll(reports).claims.first)
        #expect(claim.cells.count == 5)
        #expect(claim.standing == .single)
        #expect(claim.source?.lowercased().contains("harbour official") == true)
        #expect(claim.why.contains("5 independent reports have it from one source"))
    }

    @Test func twoSourcesAgree() throws {
        let claim = try claim(
            "The ferry hit an old wreck near the pier.{hit; happened; the coastguard}",
            "The ferry hit an old wreck near the pier.{hit; happened; the captain}")
        #expect(claim.standing == .agreed)
        #expect(claim.source == nil)
    }

    @Test func whoNamesNobodyIsASourceOfItsOwn() throws {
        let claim = try claim(
            "The ferry hit an old wreck near the pier.{hit; happened; the coastguard}",
            "The ferry hit an old wreck near the pier.{hit}")
        #expect(claim.standing == .agreed)
    }

    @Test func unnamedWordsAreNotSeenToBeASecondSources() throws {
        let claim = try claim(
            "The ferry hit an old wreck near the pier.{hit; happened; the coastguard}",
            "The ferry hit an old wreck near the pier, he said.{hit; happened; he}")
        #expect(claim.standing == .single)
        #expect(claim.source == "the coastguard")
        #expect(claim.cells.map(\.attribution) == ["the coastguard", nil])
    }

    @Test(arguments: [
        ("police", "police"), ("a harbour official", "a harbour official"),
        ("the terms of the talks", nil), ("his threat", nil), ("the time", nil), ("She", nil),
        ("more heated comments", nil), ("whose members", nil), ("journalism", nil),
        ("the owner of the time ball", "the owner of the time ball"),
        ("the port administration’s", "the port administration"),
        ("Hull's Harbour Watch", "Hull's Harbour Watch"), ("the report", "the report"),
    ])
    func onlyWhoCanSpeakIsASource(words: String, speaker: String?) {
        #expect(SourceWords().speaker(in: words) == speaker)
    }

    @Test func aRoleIsThePersonWhoHasIt() throws {
        var one = HandMadeReport(
            "one",
            [
                "The ferry hit an old wreck near the pier, [Magnus Leask](PER) said."
                    + "{hit; happened; Magnus Leask}"
            ])
        one.report.cast[0].roles = ["captain"]
        let other = HandMadeReport(
            "other",
            [
                "The ferry hit an old wreck near the pier, the captain said.{hit; happened; the captain}"
            ])
        let claim = try #require(
            StoryComparing(encoder: nil).compareAll([one.report, other.report]).claims.first)
        #expect(claim.standing == .single)
        #expect(claim.source == "Magnus Leask")
    }

    @Test func aNumberFromOneSourceIsNotAgreed() throws {
        let claims = StoryComparing(encoder: nil).compareAll([
            HandMadeReport(
                "one", ["[Nine people](#9|people) were injured.{injure; happened; police}"]
            ).report,
            HandMadeReport(
                "other", ["The crash injured [nine people](#9|people).{injure; happened; police}"]
            ).report,
        ]).claims
        #expect(!claims.contains { $0.standing == .agreed })
        #expect(claims.contains { $0.source == "police" && $0.cells.count == 2 })
    }

    @Test func theSameWordsInQuotationMarksAreOneUtterance() throws {
        let sentences = [
            "“Nobody was left on board the ferry,” the mayor said.{leave; happened; the mayor}",
            "A tweet read: “Nobody was left on board the ferry.”{leave; happened; a tweet}",
        ]
        let reports = sentences.enumerated().map { number, sentence in
            var report = HandMadeReport("r\(number)", [sentence]).report
            let words = Array(report.article.text.unicodeScalars)
            let start = words.firstIndex(of: "“") ?? 0
            let end = words.firstIndex(of: "”") ?? 0
            report.quotations = [
                Quotation(
                    content: [Span(start, end)], source: [], cue: [], kind: .direct, speaker: nil)
            ]
            return report
        }
        let claim = try #require(StoryComparing(encoder: nil).compareAll(reports).claims.first)
        #expect(claim.cells.count == 2)
        #expect(claim.standing == .single)
    }
}
