import News

@testable import Briefing

/// A compared story of three reports, two of them one text, made by hand.
enum FerryStory {
    static let texts = [
        "post":
            "The ferry Sea Heron ran aground off Stromness on Tuesday. Nine people were injured, "
            + "the coastguard said. Sailings are cancelled until Friday.",
        "wire": "A ferry with 214 on board ran aground off Stromness on Tuesday. The last to leave "
            + "was its captain.",
        "courier": "Fourteen people were injured when the Sea Heron ran aground off Stromness.",
    ]

    /// - Parameter quoted: adds a claim that two reports have from one source.
    static func brief(
        quoted: Bool = false, changing change: (inout [String: Report]) -> Void = { _ in }
    ) -> Brief {
        var reports: [String: Report] = [:]
        for (id, text) in texts {
            var article = Article(id: id, text: text)
            article.published = DateStamp("2024-03-12T12:00Z")
            reports[id] = Report(article: article)
        }
        reports["post"]?.article.outlet = "Harbour Post"
        reports["post"]?.article.title = "Ferry runs aground"
        reports["post"]?.article.bylines = ["Catriona Muir"]
        reports["post"]?.article.otherHeadlines = [OtherHeadline(text: "Quota talks end")]
        reports["post"]?.article.furniture = [Furniture(kind: .share, text: "Share this")]
        reports["post"]?.article.notices = [
            Notice(kind: .updatePromised, text: "This will be updated later today.")
        ]
        reports["wire"]?.article.outlet = "NPA"
        change(&reports)
        var story = story
        if quoted { story.comparison?.claims.append(quotedClaim) }
        return Brief(
            reports: ["post", "wire", "courier"].compactMap { reports[$0] }, stories: [story])
    }

    static func cell(
        _ article: String, _ group: Int, _ words: String, status: EventStatus = .happened,
        attribution: String? = nil
    ) -> Cell {
        let points = CodePoints(texts[article] ?? "")
        let count = CodePoints(words).count
        let start = (0...max(0, points.count - count)).first { points[$0..<($0 + count)] == words }
        let span = Span(start ?? 0, (start ?? 0) + count)
        return Cell(
            article: article, group: group, span: span, text: words, status: status,
            attribution: attribution)
    }

    private static var claims: [Claim] {
        [
            Claim(
                id: "c1", standing: .agreed, subject: "Stromness · Tuesday", kind: .event,
                cells: [
                    cell("post", 0, "The ferry Sea Heron ran aground off Stromness on Tuesday."),
                    cell(
                        "wire", 1, "A ferry with 214 on board ran aground off Stromness on Tuesday."
                    ),
                ], why: "Two independent sources say it."),
            Claim(
                id: "c2", standing: .conflict, subject: "people injured", kind: .number,
                value: "9 / 14",
                cells: [
                    cell(
                        "post", 0, "Nine people were injured, the coastguard said.",
                        attribution: "the coastguard"),
                    cell(
                        "courier", 2,
                        "Fourteen people were injured when the Sea Heron ran aground off Stromness."
                    ),
                ], why: "9 and 14 cannot both hold."),
            Claim(
                id: "c3", standing: .single, subject: "Friday", kind: .statement,
                cells: [
                    cell("post", 0, "Sailings are cancelled until Friday.", status: .scheduled),
                    Cell(article: "courier", group: 2, span: nil, text: ""),
                ], why: "Only A has it."),
        ]
    }

    private static var quotedClaim: Claim {
        Claim(
            id: "c4", standing: .single, subject: "captain", kind: .statement, source: "a sailor",
            cells: [
                cell("wire", 1, "The last to leave was its captain.", attribution: "a sailor"),
                cell("post", 0, "Nine people were injured, the coastguard said."),
            ], why: "2 independent reports have it from one source, a sailor.")
    }

    private static var story: Story {
        var story = Story(
            id: "s", headline: StoryHeadline(article: "post", text: "Ferry runs aground"),
            articles: ["post", "wire", "courier"], outlets: ["Harbour Post", "NPA"],
            independent: Independence(
                count: 3, least: 2, most: 3, groups: [["post"], ["wire"], ["courier"]],
                why: ["courier names no outlet"]))
        story.comparison = StoryComparison(
            who: [
                Participant(
                    name: "Moira Halcrow", label: .person, roles: ["chief executive"],
                    articles: ["post"])
            ],
            places: [Participant(name: "Stromness", label: .polity, articles: ["post", "wire"])],
            when: EventTime(
                value: "2024-03-12", basis: .published,
                witnesses: [
                    EventTime.Witness(
                        article: "post", span: Span(49, 56), text: "Tuesday", value: "2024-03-12",
                        basis: .published)
                ]),
            claims: claims,
            timeline: [
                TimelineEntry(
                    date: "2024-03-12", precision: .day, status: .happened, background: false,
                    claim: "c1"),
                TimelineEntry(
                    date: "2024-03-15", precision: .day, status: .scheduled, background: false,
                    claim: "c3"),
            ],
            agenda: [
                AgendaEntry(
                    what: "Sailings", when: "2024-03-15", earliest: "2024-03-15",
                    latest: "2024-03-15", status: .scheduled,
                    cells: [cell("post", 0, "Sailings are cancelled until Friday.")])
            ])
        return story
    }
}
