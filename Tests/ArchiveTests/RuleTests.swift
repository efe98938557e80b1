import News
import Testing

@testable import Archive

@Suite("Keep and mute rules") struct RuleTests {
    let archive: TemporaryArchive
    let store: Store

    init() throws {
        archive = try TemporaryArchive()
        store = try archive.store()
        for (story, ids) in [("s1", ["ferry", "rain"]), ("s2", ["stars"])] {
            _ = try store.add(
                ids.map { entry($0, title: "On \($0)", "Words on \($0).", published: "2025-02-01") }
            )
            let sources = Independence(count: 1, least: 1, most: 1, groups: [ids])
            let made = Story(
                id: story, headline: StoryHeadline(article: ids[0], text: story), articles: ids,
                independent: sources)
            try store.save(Store.Settlement(changed: [made], aliases: [:], settled: ids))
        }
    }

    private func search(_ query: String) throws -> (ids: Set<String>, hidden: HiddenTally) {
        let page = try store.search(Query(query))
        return (Set(page.hits.map(\.id)), page.hidden)
    }

    @Test func aMuteRuleHidesAndIsNamed() throws {
        let rule = try store.addRule(.mute, Query("intitle:stars"))
        let (ids, hidden) = try search("words")
        #expect(ids == ["ferry", "rain"])
        #expect(
            hidden.words(("report", "reports"))
                == "1 report is hidden: 1 by mute rule 1 (intitle:stars); --hidden shows all")
        #expect(try store.listStories().stories.map(\.id) == ["s1"])
        #expect(try store.listStories().hidden.count == 1)
        #expect(try store.listStories(showingHidden: true).stories.count == 2)
        #expect(try store.search(Query("words"), showingHidden: true).total == 3)
        // Nothing is deleted.
        #expect(try store.check().reports == 3)
        try store.removeRule(rule.number)
        #expect(try search("words").ids.count == 3)
    }

    @Test func whereThereAreKeepRulesOnlyWhatFitsOneIsShown() throws {
        _ = try store.addRule(.keep, Query("ferry OR rain"))
        _ = try store.addRule(.keep, Query("nothing"))
        #expect(try search("words").ids == ["ferry", "rain"])
        _ = try store.addRule(.mute, Query("rain"))
        let (ids, hidden) = try search("words")
        #expect(ids == ["ferry"])
        #expect(hidden.parts.map(\.count) == [1, 1])
        #expect(hidden.parts.last?.rule == nil)
        // A story is shown as long as one of its reports is.
        #expect(try store.listStories().stories.map(\.id) == ["s1"])
    }

    @Test func aRuleIsThereOnceAndItsNumberIsNotGivenAgain() throws {
        let one = try store.addRule(.mute, Query("rain"))
        #expect(try store.addRule(.mute, Query("rain")) == one)
        try store.removeRule(one.number)
        #expect(try store.addRule(.mute, Query("rain")).number > one.number)
        #expect(throws: ArchiveError.self) { try store.removeRule(one.number) }
    }

    @Test func aMarkHoldsWhatWasShownAndNotWhatCameMeanwhile() throws {
        let listing = try store.listStories(since: "last")
        #expect(listing.stories.count == 2)
        _ = try store.add([entry("late", "Late words.")])
        let sources = Independence(count: 1, least: 1, most: 1, groups: [["late"]])
        let late = Story(
            id: "s3", headline: StoryHeadline(article: "late", text: "s3"), articles: ["late"],
            independent: sources)
        try store.save(Store.Settlement(changed: [late], aliases: [:], settled: ["late"]))
        try store.setMark("last", at: listing.change)
        #expect(try store.listStories(since: "last").stories.map(\.id) == ["s3"])
    }
}
