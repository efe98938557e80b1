internal import GRDB
import News
import Testing

@testable import Archive

/// Marks, notes and decisions, and their undoing.
@Suite struct WorkTests {
    let archive: TemporaryArchive
    let store: Store

    init() throws {
        archive = try TemporaryArchive()
        store = try archive.store()
        let entries = ["a", "b", "c"].map {
            entry($0, title: "Ferry \($0)", "The ferry \($0) sank.")
        }
        _ = try store.add(entries)
        try save([story("s", ["a", "b"]), story("t", ["c"])])
    }

    private func story(_ id: String, _ articles: [String]) -> Story {
        Story(
            id: id, headline: StoryHeadline(article: articles[0], text: "Ferry"),
            articles: articles,
            independent: Independence(
                count: articles.count, least: 1, most: articles.count,
                groups: articles.map { [$0] }))
    }

    private func save(_ stories: [Story], aliases: [String: String] = [:]) throws {
        try store.save(
            Store.Settlement(
                changed: stories, aliases: aliases, settled: stories.flatMap(\.articles)))
    }

    @Test func marksAndNotesStayWhenStoriesAreJoined() throws {
        try store.set(.star, true, of: WorkSubject(.story, "t"))
        try store.set(.hide, true, of: WorkSubject(.story, "t"))
        try store.write(note: "Ask the harbour.", on: WorkSubject(.story, "t"))
        #expect(try store.countHidden() == 1)
        #expect(try store.listStories(hidesByHand: true).stories.map(\.id) == ["s"])
        #expect(try store.hiddenStories(limit: 9).map(\.reason) == [.hand])
        try save([story("s", ["a", "b", "c"])], aliases: ["t": "s"])
        #expect(try store.flags(of: WorkSubject(.story, "s")) == [.star])
        #expect(try store.notes(on: WorkSubject(.story, "s")).map(\.text) == ["Ask the harbour."])
        #expect(try store.listStories(hidesByHand: true).stories.map(\.id) == ["s"])
    }

    @Test func whatIsReadIsUnreadAfterAChange() throws {
        let subject = WorkSubject(.story, "s")
        try store.set(.read, true, of: subject)
        #expect(try store.flags(of: subject) == [.read])
        try save([story("s", ["b", "a"])])
        #expect(try store.flags(of: subject) == [])
    }

    @Test func allThatIsDoneIsUndoneInTurn() throws {
        try store.set(.star, true, of: WorkSubject(.report, "a"))
        try store.write(note: "One.", on: WorkSubject(.report, "a"))
        try store.change(note: 1, to: "Two.")
        try store.followByHand("https://example.org/feed.xml", title: "Feed")
        try store.unfollowByHand("https://example.org/feed.xml")
        #expect(try store.undo()?.words == "https://example.org/feed.xml no longer followed")
        #expect(try store.followedSources().map(\.title) == ["Feed"])
        #expect(try store.undo()?.words == "https://example.org/feed.xml followed")
        #expect(try store.followedSources().isEmpty)
        #expect(try store.undo()?.words == "note changed")
        #expect(try store.notes(limit: 9).map(\.text) == ["One."])
        #expect(try store.undo()?.words == "note written")
        #expect(try store.notes(limit: 9).isEmpty)
        #expect(try store.undo()?.words == "report starred")
        #expect(try store.flagged(.star).isEmpty)
        #expect(try store.undo() == nil)
        #expect(try store.deeds(limit: 9).map(\.isUndone) == [true, true, true, true, true])
    }

    @Test func aDecisionIsWithdrawnAndItsReportsWaitAgain() throws {
        let record = JSON.object([
            JSON.Member("kind", .string("merge")), JSON.Member("articles", JSON(["a", "c"])),
        ])
        try store.decide(record, about: ["a", "c"])
        try save([story("s", ["a", "b", "c"])], aliases: ["t": "s"])
        #expect(try store.pendingCount() == 0)
        let deed = try #require(try store.undo())
        #expect(deed.subject == WorkSubject(.report, "a"))
        #expect(try store.decisions().isEmpty)
        #expect(try store.story("t").id == "t")
        #expect(try store.storyID(of: "c") == "t")
        #expect(try store.pendingCount() == 2)
        #expect(try store.waitingReports(limit: 9).map(\.id) == ["c", "a"])
        #expect(try store.undo(deed.number) == nil)
    }

    @Test func whatIsNotThereIsNotMarked() throws {
        #expect(throws: ArchiveError.self) {
            try store.set(.star, true, of: WorkSubject(.report, "none"))
        }
        #expect(throws: ArchiveError.self) { try store.undo(7) }
        #expect(throws: ArchiveError.self) { try store.unfollowByHand("https://example.org/") }
        #expect(try store.set(.star, false, of: WorkSubject(.report, "a")) == nil)
    }

    @Test func aReportHasTheWordsThatItHadThen() throws {
        _ = try store.add([entry("a", title: "Ferry a", "The ferry a sank at noon.")])
        // The archive's clock stands still, so that both revisions are of one time.
        let then = try #require(DateStamp("2025-02-04T18:00Z")?.instant)
        let (reports, changed) = try store.reports(["a", "b"], asOf: then)
        #expect(reports.map(\.article.text) == ["The ferry a sank.", "The ferry b sank."])
        #expect(changed == ["a"])
        let now = try #require(DateStamp("2025-02-04T20:00Z")?.instant)
        #expect(try store.reports(["a"], asOf: now).changed.isEmpty)
        // What a comparison of these moments is made from is not the same either.
        let early = try store.revisionsOf(story: "s", asOf: then)
        let late = try store.revisionsOf(story: "s", asOf: now)
        #expect(early.change == late.change && early.revisions.count == 2)
        #expect(early.revisions[0] != late.revisions[0] && early.revisions[1] == late.revisions[1])
        #expect(throws: ArchiveError.self) { try store.revisionsOf(story: "none", asOf: now) }
        #expect(try store.changedReports(ofStory: "s") == ["a"])
    }

    @Test func aSearchGivesItsStoriesAndHiddenOnesAreLeftOut() throws {
        #expect(try store.stories(matching: Query("ferry c"), limit: 9).stories.map(\.id) == ["t"])
        #expect(try store.stories(matching: Query("ferry"), limit: 9, after: 1).stories.count == 1)
        let rule = try store.addRule(.mute, Query("sank"))
        let none = try store.stories(matching: Query("ferry c"), limit: 9)
        #expect(none.stories.isEmpty && none.hidden.count == 1)
        #expect(try store.hiddenStories(limit: 9).count == 2)
        #expect(try store.hiddenStories(limit: 9, after: 1).count == 1)
        #expect(try store.hiddenStoryTally().parts == [HiddenTally.Part(rule: rule, count: 2)])
        #expect(try store.hidingReason(ofStory: "t") == .muted(rule))
        #expect(try store.hidingReasons(ofStories: ["s", "x"]) == ["s": .muted(rule)])
        #expect(try store.hidingReasons(ofReports: [1, 99]) == [1: .muted(rule)])
        #expect(try store.storyPage(limit: 9).stories.isEmpty)
        #expect(try store.storyPage(limit: 9, showingHidden: true).stories.count == 2)
    }

    @Test func whatIsHiddenByHandIsInNoPageOfTheAPI() throws {
        try store.set(.hide, true, of: WorkSubject(.story, "t"))
        #expect(try store.storyPage(limit: 9).stories.map(\.id) == ["s"])
        #expect(try store.hidingReason(ofStory: "t") == .hand)
        #expect(try store.hiddenStoryTally().count == 0)
    }

    @Test func aSavedSearchThatWasRemovedComesBack() throws {
        let output = WatchOutput(.terminal)
        try store.addWatch("ferries", Query("ferry"), outputs: [output])
        let deed = try store.removeWatchByHand("ferries")
        #expect(try store.watches().isEmpty)
        #expect(throws: ArchiveError.self) { try store.removeWatchByHand("ferries") }
        #expect(try store.undo(deed)?.words == "saved search ferries removed")
        let watch = try #require(try store.watches().first)
        #expect(watch.query == "ferry" && watch.outputs == [output])
    }

    @Test func aWindowOfTheFeedKeepsItsStories() throws {
        // Three reports and two stories are five changes.
        #expect(try store.feedWindow(nil).stories.map(\.id) == ["s", "t"])
        #expect(throws: ArchiveError.self) { try store.feedWindow(1) }
        for number in 0..<Store.feedWindow {
            let isFirst = number.isMultiple(of: 2)
            var changed = story(isFirst ? "s" : "t", isFirst ? ["a", "b"] : ["c"])
            changed.headline.text = "Ferry \(number)"
            try save([changed])
        }
        let first = try store.feedWindow(1)
        #expect(first.full == 1 && Set(first.stories.map(\.id)) == ["s", "t"])
        #expect(try store.feedWindow(nil).stories.count == 2)
        #expect(throws: ArchiveError.self) { try store.feedWindow(2) }
        try store.set(.hide, true, of: WorkSubject(.story, "t"))
        #expect(try store.feedWindow(1).byHand == 1)
    }

    @Test func whatIsAnnouncedIsFoundByItsDateAlsoOfStoriesThatAnEarlierVersionSaved() throws {
        func entry(_ day: String?, _ status: AgendaEntry.Status) -> AgendaEntry {
            AgendaEntry(
                what: "inquiry", when: day, earliest: day, latest: day, status: status, cells: [])
        }
        var told = story("s", ["a", "b"])
        told.comparison = StoryComparison(
            agenda: [entry(nil, .unclear), entry("2025-03-01", .scheduled)])
        var other = story("t", ["c"])
        other.comparison = StoryComparison(agenda: [entry("2025-02-01", .due)])
        try save([told, other])
        let all = try store.agenda(today: "2025-02-01", limit: 9).map { "\($0.story) \($0.place)" }
        #expect(all == ["t 0", "s 1", "s 0"])
        #expect(try store.agenda(.due, today: "2025-02-01", limit: 9).map(\.story) == ["t"])
        #expect(try store.agenda(today: "2025-02-01", limit: 1, after: 1).map(\.place) == [1])
        try store.pool.write { try $0.execute(sql: "DELETE FROM agendaEntry WHERE story = 's'") }
        let counts = try store.agendaCounts(before: "2025-02-10")
        // What was due and has passed is overdue, as nobody told what came of it.
        #expect(counts[.overdue]?.before == 1 && counts[.scheduled]?.before == 0)
        #expect(counts[.unclear]?.all == 1)
        let near = try store.upcomingAgenda(from: "2025-02-10", limit: 9)
        #expect(near.stories.map(\.id) == ["s"] && near.earlier == 1 && near.later == 0)
        let first = try store.upcomingAgenda(from: "", limit: 1)
        #expect(first.stories.map(\.id) == ["t"] && first.later == 1)
        for (day, status) in [
            ("2025-02-28", AgendaEntry.Status.scheduled), ("2025-03-01", .due),
            ("2025-03-02", .overdue),
        ] {
            #expect(try store.agenda(today: day, limit: 9)[1].entry.status == status)
            #expect(try store.agenda(status, today: day, limit: 9).map(\.story).contains("s"))
            #expect(told.seen(on: day).comparison?.agenda.last?.status == status)
        }
        #expect(
            try store.agenda(today: "2025-02-01", limit: 9).map(\.entry.what) == [
                "inquiry", "inquiry", "inquiry",
            ])
    }

    @Test func namesAreCountedAsReportsComeAndGo() throws {
        var named = entry("n", title: "Mayor", "Moira Halcrow spoke.")
        named.report.cast = [
            CastMember(entity: "e1", name: "Moira Halcrow", label: .person, mentions: 1)
        ]
        _ = try store.add([named])
        let page = try store.namesAsWritten(.entity, limit: 9)
        #expect(page.names == [NameCount(name: "Moira Halcrow", reports: 1)])
        #expect(page.next == nil)
        // The second time it is kept.
        #expect(try store.namesAsWritten(.entity, limit: 9).names == page.names)
        #expect(try store.names(.entity, limit: 9).map(\.reports) == [1, 1, 1])
        try store.forget("n", reason: "order 1")
        #expect(try store.names(.entity, limit: 9).isEmpty)
    }

    @Test func anOutletThatIsLateIsSaidToBeSilentAsItsHealthSays() throws {
        let days = (1...9).map { day in
            entry("d\(day)", "A report.", outlet: "Daily", published: "2025-01-0\(day)")
        }
        let late = entry("l", "A report.", outlet: "Other", published: "2025-01-30")
        _ = try store.add(days + [late])
        #expect(try store.silentOutlets() == ["Daily"])
        #expect(try store.sources().filter(\.isSilent).compactMap(\.outlet) == ["Daily"])
        #expect(try store.sources(limit: 1, after: 1).count == 1)
    }
}
