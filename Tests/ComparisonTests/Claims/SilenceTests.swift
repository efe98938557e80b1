import News
import Testing

@testable import Comparison

/// Only who could have had it is silent on it.
struct SilenceTests {
    private static let wreck = "The ferry hit an old wreck near the northern pier.{hit}"
    private static let others = [
        "The choir sang for two hours.{sing}", "Bakers gave bread to the children.{give}",
        "A band from Bergen played.{play}", "The mayor opened the fair.{open}",
        "Rain fell on the tents at noon.{fall}",
    ]

    /// Two reports that have the wreck, and a third with other sentences.
    private func silent(_ published: String, _ sentences: [String]) -> [String] {
        let reports = [
            HandMadeReport("a", published: "2024-03-12T09:00", [Self.wreck]).report,
            HandMadeReport("b", published: "2024-03-12T10:00", [Self.wreck]).report,
            HandMadeReport("c", published: published, sentences).report,
        ]
        let claims = StoryComparing(encoder: nil).compareAll(reports).claims
        return claims.first?.cells.filter { $0.span == nil }.map(\.article) ?? []
    }

    @Test func whoWroteLaterAndHasNothingOfItIsSilent() {
        #expect(silent("2024-03-12T11:00", Self.others) == ["c"])
        #expect(silent("2024-03-13", Self.others) == ["c"])
    }

    @Test(arguments: ["2024-03-12T08:00", "2024-03-11"])
    func whoWroteBeforeIsNot(published: String) {
        #expect(silent(published, Self.others).isEmpty)
    }

    @Test func aDayWithoutAnHourIsNotLaterOnTheSameDay() {
        #expect(silent("2024-03-12", Self.others).isEmpty)
    }

    @Test func withoutATimeZoneAFewHoursAreNotSurelyLater() {
        #expect(silent("2024-03-12T11:00-04:00", Self.others).isEmpty)
        #expect(silent("2024-03-13T09:00-04:00", Self.others) == ["c"])
    }

    @Test func whoComesNearToItIsNot() {
        let near = "The old wreck by the northern pier lay deep.{lie}"
        #expect(silent("2024-03-12T11:00", Self.others + [near]).isEmpty)
    }

    @Test func aLeadAloneIsNot() {
        #expect(silent("2024-03-12T11:00", Array(Self.others.prefix(2))).isEmpty)
    }
}
