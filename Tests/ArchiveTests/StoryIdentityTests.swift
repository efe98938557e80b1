import Testing

@testable import Archive

@Suite struct StoryIdentityTests {
    @Test func aMergedStoryLeadsToTheLarger() {
        let identity = StoryIdentity(
            old: ["a": "s", "b": "s", "c": "t"], new: [("t", ["a", "b", "c"])], taken: [])
        #expect(identity.ids == ["s"])
        #expect(identity.aliases == ["t": "s"])
    }

    @Test func aSplitStoryStaysWithMostOfItsReports() {
        let identity = StoryIdentity(
            old: ["a": "s", "b": "s", "c": "s"], new: [("s", ["a"]), ("u", ["b", "c"])], taken: [])
        #expect(identity.ids == ["s-2", "s"])
        #expect(identity.aliases.isEmpty)
    }

    @Test func aNewStoryNeverTakesAnIdThatStandsForAnother() {
        let identity = StoryIdentity(old: [:], new: [("s", ["a"]), ("s", ["b"])], taken: ["s-2"])
        #expect(identity.ids == ["s", "s-3"])
    }
}
