import News
import Testing

@testable import Comparison

/// What the timeline shows and what it leaves out.
struct TimelineTests {
    private func timeline(_ sentences: [String]) -> [TimelineEntry] {
        let made = HandMadeReport("one", published: "2024-03-12", sentences)
        return StoryComparing(encoder: nil).compareAll([made.report]).timeline
    }

    @Test func theEndOfAWeekStaysTheEnd() throws {
        var made = HandMadeReport(
            "one", published: "2025-02-04",
            ["The delegation leaves at [the end of this week](@2025-W06).{leave; scheduled}"])
        made.report.times[0].mod = "END"
        let entry = try #require(
            StoryComparing(encoder: nil).compareAll([made.report]).timeline.first)
        #expect(entry.date == "2025-W06")
        #expect(entry.mod == "END")
        #expect(entry.precision == .week)
    }

    @Test func theYearOfAThingIsNoDateOfTheDeed() {
        let timeline = timeline([
            "The mayor spoke of the [2016](@2016) election on [Monday](@2024-03-11).{speak}"
        ])
        #expect(timeline.map(\.date) == ["2024-03-11"])
    }

    @Test func aDateIsShownWithTheWordsAroundIt() {
        let timeline = timeline([
            "The ferry ran aground off the harbour on [Tuesday](@2024-03-12).{run aground}",
            "The plan would end the quarrel over the harbour.{end; possible}",
            "The mill burned down on [7 October 2023](@2023-10-07).{burn down}",
        ])
        #expect(timeline.map(\.background) == [true, false])
        #expect(timeline.first?.what == "“The mill burned down on 7 October 2023”")
    }
}
