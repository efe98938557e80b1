import News
import Testing

@testable import Archive

@Suite("Saved searches") struct WatchTests {
    let archive: TemporaryArchive
    let store: Store

    init() throws {
        archive = try TemporaryArchive()
        store = try archive.store()
    }

    /// Adds a report, or an edit of it, and puts it into a story.
    private func tell(_ id: String, _ text: String, story: String = "s") throws {
        _ = try store.add([
            entry(id, title: "Ferry \(story)", text, url: "https://example.org/\(id)")
        ])
        let stories = try? store.story(story)
        let articles = (stories?.articles ?? []).filter { $0 != id } + [id]
        let independence = Independence(
            count: articles.count, least: 1, most: articles.count, groups: [articles])
        let made = Story(
            id: story, headline: StoryHeadline(article: id, text: "Ferry \(story)"),
            articles: articles, independent: independence)
        try store.save(Store.Settlement(changed: [made], aliases: [:], settled: [id]))
    }

    private func alerts() throws -> [Alert] {
        try store.deliveries().map {
            Alert(json: try JSON(parsing: String(decoding: $0.record, as: UTF8.self)))
        }
    }

    private func deliverAll() throws {
        for delivery in try store.deliveries() { try store.settle(delivery, failure: nil) }
    }

    @Test func tellsOnceOfWhatIsNewAndOfWhatChanged() throws {
        try tell("a", "The ferry ran aground.")
        try store.addWatch("w", Query("ferry"), outputs: [])
        #expect(try store.look().alerts == 0)
        try tell("b", "Another ferry report.\nNine people were hurt.")
        #expect(try store.look().alerts == 1)
        let first = try #require(try alerts().first)
        #expect(first.kind == .new)
        #expect(first.causes.map(\.article) == ["b", "a"])
        #expect(first.causes.map(\.kind) == [.new, .earlier])
        #expect(first.causes[0].url == "https://example.org/b")
        #expect(first.causes[0].text == "Another ferry report.")
        #expect(first.causes[0].span == Span(0, 21))
        try deliverAll()
        #expect(try store.look().alerts == 0)
        #expect(try store.deliveries().isEmpty)
        try tell("b", "Another ferry report.\nTen people were hurt.")
        #expect(try store.look().alerts == 1)
        let second = try #require(try alerts().first)
        #expect(second.kind == .changed)
        #expect(second.id != first.id)
        #expect(second.causes.map(\.kind) == [.changed, .earlier])
        #expect(
            second.causes[0].changes == [
                AlertCause.Change(before: "Nine people were hurt.", after: "Ten people were hurt.")
            ])
    }

    @Test func aStoryThatIsMadeAnewAndIsTheSameIsNotNews() throws {
        try tell("a", "The ferry ran aground.")
        try store.addWatch("w", Query("ferry"), outputs: [], fromStart: true)
        #expect(try store.look().alerts == 1)
        let story = try store.story("s")
        try store.save(Store.Settlement(changed: [story], aliases: [:], settled: ["a"]))
        #expect(try store.look().alerts == 0)
    }

    @Test func whatDoesNotFitIsNotToldAndWhatRulesHideIsCounted() throws {
        try store.addWatch("w", Query("ferry"), outputs: [])
        _ = try store.addRule(.mute, Query("horoscope"))
        try tell("a", "Rain closed schools.", story: "rain")
        try tell("b", "A ferry horoscope.", story: "stars")
        let made = try store.look()
        // The headline of each story has the word.
        #expect(made.alerts == 1)
        #expect(made.hidden.count == 1)
        #expect(made.hidden.parts.first?.rule?.query == "horoscope")
    }

    @Test func whatFailsIsKeptAndWhatSucceededIsNotTriedAgain() throws {
        try store.addWatch(
            "w", Query("ferry"), outputs: [WatchOutput(.terminal), WatchOutput(.file, "/a/b")])
        try tell("a", "The ferry ran aground.")
        #expect(try store.look().alerts == 1)
        let both = try store.deliveries()
        #expect(both.map(\.output.kind) == [.terminal, .file])
        try store.settle(both[0], failure: nil)
        try store.settle(both[1], failure: "no such folder")
        // Another program, another run.
        let again = try archive.store()
        let rest = try again.deliveries()
        #expect(rest.map(\.output.kind) == [.file])
        #expect(rest[0].tries == 1)
        #expect(rest[0].failure == "no such folder")
        #expect(rest[0].record == both[1].record)
        try again.settle(rest[0], failure: nil)
        #expect(try again.deliveries().isEmpty)
        #expect(try again.watches().first?.alerts == 1)
    }

    @Test func whatIsForgottenStaysInNoAlertThatWaits() throws {
        try store.addWatch("w", Query("ferry"), outputs: [])
        try tell("a", "The ferry ran aground.")
        #expect(try store.look().alerts == 1)
        try store.forget("a", reason: "order")
        #expect(try store.deliveries().isEmpty)
    }

    @Test func aNameIsTakenOnceAndFreeAfterRemoval() throws {
        try store.addWatch("w", Query("ferry"), outputs: [])
        #expect(throws: ArchiveError.self) {
            try store.addWatch("w", Query("rain"), outputs: [])
        }
        try store.removeWatch("w")
        #expect(try store.watches().isEmpty)
        #expect(throws: ArchiveError.self) { try store.removeWatch("w") }
    }

    @Test func signsTimeAndBody() {
        // Computed with OpenSSL: printf '1738695600.{}' | openssl dgst -sha256 -hmac secret
        let signature = WebhookSignature(
            secret: Array("secret".utf8), timestamp: 1_738_695_600, body: Array("{}".utf8))
        #expect(
            signature.header
                == "t=1738695600,v1=0e7d059eaf470ec18da2f1dd18e73ad48ed4486867a352f6fe54513293038b3c"
        )
    }
}
