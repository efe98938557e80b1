import News
import Testing

@testable import Archive

@Suite struct StoryPagingTests {
    let archive: TemporaryArchive
    let store: Store

    init() throws {
        archive = try TemporaryArchive()
        store = try archive.store()
    }

    /// Stories of one report each; every third has no date.
    private func fill(_ count: Int) throws {
        for number in 0..<count {
            let id = "r\(number)"
            var report = entry(id, title: "Ferry \(number)", "The ferry \(number) ran aground.")
                .report
            report.article.published =
                number.isMultiple(of: 3) ? nil : DateStamp("2025-02-0\(number % 7 + 1)")
            _ = try store.add([Entry(report: report, recording: .record)])
            var story = Story(
                id: "s\(number)", headline: StoryHeadline(article: id, text: "Ferry \(number)"),
                articles: [id],
                independent: Independence(count: 1, least: 1, most: 1, groups: [[id]]))
            story.last = report.article.published
            story.first = story.last
            try store.save(Store.Settlement(changed: [story], aliases: [:], settled: [id]))
        }
    }

    @Test(arguments: [1, 2, 5, 20, 100])
    func thePagesTogetherAreTheList(limit: Int) throws {
        try fill(20)
        var ids: [String] = []
        var cursor: StoryCursor?
        repeat {
            let page = try store.storyPage(after: cursor, limit: limit)
            #expect(page.stories.count <= limit)
            ids += page.stories.map(\.id)
            cursor = page.next.flatMap { StoryCursor($0.text) }
            #expect((cursor == nil) == (page.next == nil))
        } while cursor != nil
        #expect(try ids == store.listStories().stories.map(\.id))
        #expect(ids.count == 20)
    }

    @Test func aStoryThatComesMeanwhileMovesNoPage() throws {
        try fill(4)
        let first = try store.storyPage(limit: 2)
        let ids = try store.listStories().stories.map(\.id)
        var report = entry("new", title: "Later", "A later ferry ran aground.").report
        report.article.published = DateStamp("2026-02-04")
        _ = try store.add([Entry(report: report, recording: .record)])
        var story = Story(
            id: "new", headline: StoryHeadline(article: "new", text: "Later"), articles: ["new"],
            independent: Independence(count: 1, least: 1, most: 1, groups: [["new"]]))
        story.last = report.article.published
        try store.save(Store.Settlement(changed: [story], aliases: [:], settled: ["new"]))
        let second = try store.storyPage(after: first.next, limit: 2)
        #expect((first.stories + second.stories).map(\.id) == ids)
    }

    @Test(arguments: ["", "a", "%%%", "AAAA", "LSAx", "Z", "bmFuIDEgYQ"])
    func whatIsNoPlaceIsNone(_ text: String) {
        #expect(StoryCursor(text) == nil)
    }

    @Test func aStoryIsNewOnceAndThenChanged() throws {
        try fill(2)
        let begin = try store.latestChange()
        var story = try store.story("s1")
        story.headline = StoryHeadline(article: "r1", text: "Ferry afloat")
        try store.save(Store.Settlement(changed: [story], aliases: [:], settled: []))
        #expect(
            try store.storyChanges(after: 0, limit: 10).map(\.kind) == [.new, .new, .changed])
        let later = try store.storyChanges(after: begin, limit: 10)
        #expect(later.map(\.headline) == ["Ferry afloat"])
        #expect(try store.storyChanges(after: 0, limit: 1).count == 1)
    }
}
