import News
import Testing

@testable import Extraction

@Suite struct NoticeWordingTests {
    @Test(arguments: [
        ("This article will be updated later this evening.", Notice.Kind.updatePromised),
        ("Please check back for updates.", .updatePromised),
        ("More to follow.", .updatePromised),
        ("Correction: An earlier version misspelled the name of the town.", .correction),
        ("(The story is refiled to add a name in the first paragraph.)", .correction),
        ("CLARIFICATION — The council has nine members.", .clarification),
        ("This is a developing story.", .developing),
        ("BREAKING: Fire in Oslo", .developing),
        ("This live blog is now closed.", .live),
        ("Subscribe to continue reading this article.", .paywalled),
        (
            "Dieser Artikel wird laufend aktualisiert. Der Artikel wird aktualisiert.",
            .updatePromised
        ),
    ])
    func knowsNotices(text: String, kind: Notice.Kind) {
        #expect(noticeKind(of: text) == kind)
    }

    @Test(arguments: [
        "A correction was issued by the court on Monday, the lawyers said.",
        "Live music returns to the harbour", "Breaking the ice took two days.",
        "The timetable will be updated in May, the ministry said.",
    ])
    func knowsWhatIsNoNotice(text: String) { #expect(noticeKind(of: text) == nil) }

    @Test(arguments: [
        ("This article will be updated later this evening.", "2025-02-04TEV"),
        ("This story will be updated tomorrow.", "2025-02-05"),
        ("This story will be updated later today.", "2025-02-04"),
        ("This story will be updated.", nil),
    ])
    func datesPromises(text: String, due: String?) {
        #expect(Notice(reading: text, published: DateStamp("2025-02-04"))?.due == due)
        #expect(Notice(reading: text, published: nil)?.due == nil)
    }
}
