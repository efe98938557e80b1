import News
import Testing

@testable import Grouping

@Suite("What people decide") struct DecisionTests {
    /// Two fires that look alike, and a report of a strike that is neither.
    private static let reports = [
        report(
            "a", title: "Fire destroys warehouse in Malmo",
            text: "Flames tore through a warehouse.",
            published: "2024-05-14"),
        report(
            "b", title: "Malmo warehouse destroyed by fire", text: "A warehouse burnt down.",
            published: "2024-05-14"),
        report(
            "c", title: "Warehouse in Malmo burns", text: "Fire broke out in a warehouse.",
            published: "2024-05-14"),
        report(
            "d", title: "Teachers in Toledo walk out", text: "Schools stayed shut over pay.",
            published: "2024-05-14"),
    ]

    private func stories(
        _ decisions: [EditorialDecision], mode: StoryGrouping.Mode, seed: UInt64 = 0
    ) -> Set<Set<String>> {
        var reports = Self.reports
        var state = seed
        for place in reports.indices.dropFirst().reversed() {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            reports.swapAt(place, Int((state >> 33) % UInt64(place + 1)))
        }
        let grouping = StoryGrouping(encoder: nil, decisions: DecisionRules(decisions))
        return Set(grouping.group(reports, mode: mode).map { Set($0.articles) })
    }

    private static let cases: [([EditorialDecision], Set<Set<String>>)] = [
        ([], [["a", "b", "c"], ["d"]]),
        ([EditorialDecision(kind: .merge, articles: ["a", "d"])], [["a", "b", "c", "d"]]),
        (
            [EditorialDecision(kind: .split, articles: ["c"], from: ["a", "b"])],
            [["a", "b"], ["c"], ["d"]]
        ),
        (
            [EditorialDecision(kind: .move, articles: ["c"], from: ["a", "b"], to: "d")],
            [["a", "b"], ["c", "d"]]
        ),
        (
            [
                EditorialDecision(kind: .merge, articles: ["c", "d"]),
                EditorialDecision(kind: .split, articles: ["c", "d"], from: ["a", "b"]),
            ], [["a", "b"], ["c", "d"]]
        ),
    ]

    @Test(arguments: cases, [StoryGrouping.Mode.batch, .stream])
    func areRespectedInWhateverOrderReportsCome(
        decided: ([EditorialDecision], Set<Set<String>>), mode: StoryGrouping.Mode
    ) {
        for seed in UInt64(1)...12 {
            #expect(stories(decided.0, mode: mode, seed: seed) == decided.1)
        }
    }

    /// A stream that is fed report by report does not sort them.
    @Test func holdInAStreamThatComesInAnyOrder() {
        let rules = DecisionRules([
            EditorialDecision(kind: .split, articles: ["c"], from: ["a"]),
            EditorialDecision(kind: .merge, articles: ["b", "d"]),
        ])
        for shift in Self.reports.indices {
            var stream = StoryStream(encoder: nil, decisions: rules)
            var story: [String: Int] = [:]
            for report in Self.reports[shift...] + Self.reports[..<shift] {
                story[report.article.id] = stream.add(report).story
            }
            #expect(story["c"] != story["a"])
            #expect(story["b"] == story["d"])
        }
    }

    @Test func aLaterDecisionGoesBeforeAnEarlierOne() {
        let rules = DecisionRules([
            EditorialDecision(kind: .merge, articles: ["a", "d"]),
            EditorialDecision(kind: .split, articles: ["a"], from: ["d"]),
        ])
        #expect(rules.overruled == [0])
        #expect(rules.isTogether("a", "d") == false)
        #expect(rules.isTogether("a", "x") == nil)
    }

    @Test func areToldAsTheReason() throws {
        let rules = DecisionRules([EditorialDecision(kind: .merge, articles: ["a", "d"])])
        let grouping = StoryGrouping(encoder: nil, decisions: rules)
        let why = grouping.group(Self.reports).flatMap(\.why)
        let shares = try #require(why.first { $0.article == "d" }).shares
        #expect(shares.first == "a person decided: one story with a")
    }

    @Test func areExportedAsLabelledPairs() {
        let rules = DecisionRules([
            EditorialDecision(kind: .move, articles: ["c"], from: ["a"], to: "d")
        ])
        let pairs = StoryGrouping(encoder: nil, decisions: rules).labelledPairs(Self.reports)
        #expect(
            pairs.map { "\($0.one) \($0.other) \($0.same)" } == [
                "a c false", "a d false", "c d true",
            ])
        #expect(pairs.first?.json["record"]?.string == "label")
    }

    @Test(arguments: [
        (#"{"kind": "join", "articles": ["a", "b"]}"#, "\"kind\" is not merge, split or move"),
        (
            #"{"kind": "merge", "articles": ["a"]}"#,
            "a decision to merge needs two reports or more in \"articles\""
        ),
        (
            #"{"kind": "split", "articles": ["a"]}"#,
            "a decision to split needs \"articles\" and \"from\""
        ),
        (
            #"{"kind": "move", "articles": ["a"]}"#,
            "a decision to move needs \"articles\" and \"to\""
        ),
    ])
    func aLineThatIsNoDecisionSaysWhatItLacks(line: String, complaint: String) throws {
        let json = try JSON(parsing: line)
        #expect(throws: EditorialDecisionError(description: complaint)) {
            try EditorialDecision(json: json)
        }
    }
}
