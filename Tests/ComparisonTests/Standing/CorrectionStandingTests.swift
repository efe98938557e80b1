import News
import Testing

@testable import Comparison

/// What an outlet has corrected is an earlier value.
struct CorrectionStandingTests {
    private static let notice = "Correction: an earlier version said that 14 people were injured."

    private func corrected(was: Double?, now: Double?) -> Report {
        var made = HandMadeReport(
            "one", published: "2024-03-12",
            ["[Nine people](#9|people) were injured when the ferry ran aground.{injure}"])
        made.report.article.notices = [Notice(kind: .correction, text: Self.notice)]
        let span = Span(0, Self.notice.unicodeScalars.count, in: .notice(0))
        func value(_ number: Double?) -> Correction.Value? {
            number.map { Correction.Value(span: span, text: "\(Int($0))", number: $0) }
        }
        made.report.corrections = [
            Correction(
                span: span, kind: .correction, sentences: [0], was: value(was), now: value(now))
        ]
        return made.report
    }

    private func other(_ sentence: String) -> Report {
        HandMadeReport("other", published: "2024-03-12", [sentence]).report
    }

    @Test func aloneItIsAnEarlierValueWithItsNotice() throws {
        let claims = StoryComparing(encoder: nil).compareAll([corrected(was: 14, now: 9)]).claims
        let claim = try #require(claims.first)
        #expect(claim.standing == .updated)
        #expect(claim.why == "one has corrected 14 to 9.")
        #expect(claim.cells.last?.text == Self.notice)
        #expect(claim.cells.last?.value == "14")
    }

    @Test func theOldNumberOfAnotherOutletIsNoConflict() throws {
        let claims = StoryComparing(encoder: nil).compareAll([
            corrected(was: 14, now: 9),
            other("[Fourteen people](#14|people) were injured when the ferry ran aground.{injure}"),
        ]).claims
        #expect(claims.contains { $0.standing == .updated })
        #expect(!claims.contains { $0.standing == .conflict })
    }

    @Test func anyOtherNumberStillIs() throws {
        let claims = StoryComparing(encoder: nil).compareAll([
            corrected(was: 14, now: 9),
            other("[Thirty people](#30|people) were injured when the ferry ran aground.{injure}"),
        ]).claims
        #expect(claims.contains { $0.standing == .conflict })
    }
}
