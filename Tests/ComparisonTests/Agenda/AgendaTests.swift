import News
import Testing

@testable import Comparison

/// Reports over days about one appointment, and where it stands in the end.
struct AgendaScenario: Sendable, CustomTestStringConvertible {
    let name: String
    /// Day of March 2024 and sentence of each report.
    let reports: [(day: Int, sentence: String)]
    let status: AgendaEntry.Status
    let earliest: String?
    var previous: [String] = []
    var asOf: String?

    var testDescription: String { name }

    func entries(inOrder order: [Int]) -> [AgendaEntry] { comparison(inOrder: order).agenda }

    func comparison(inOrder order: [Int]) -> StoryComparison {
        let made = order.map { number in
            let (day, sentence) = reports[number]
            return HandMadeReport(
                "r\(number)", published: "2024-03-" + (day < 10 ? "0" : "") + "\(day)", [sentence]
            ).report
        }
        return StoryComparing(encoder: nil).compareAll(made, asOf: asOf)
    }
}

struct AgendaTests {
    static let scenarios = [
        AgendaScenario(
            name: "a vote that takes place",
            reports: [
                (
                    4,
                    "The council will vote on the pool on [12 March](@2024-03-12).{vote; scheduled}"
                ),
                (6, "Helen Okafor hopes that the council will back the pool.{back; possible}"),
                (
                    8,
                    "The council's vote on the pool is set for [Tuesday](@2024-03-12).{set; scheduled}"
                ),
                (11, "Opponents of the pool gathered before the town hall.{gather}"),
                (12, "The council voted for the pool on [Tuesday](@2024-03-12).{vote}"),
            ], status: .happened, earliest: "2024-03-12"),
        AgendaScenario(
            name: "a match that is postponed without a date",
            reports: [
                (4, "The cup final will be played on [16 March](@2024-03-16).{play; scheduled}"),
                (5, "Tickets for the cup final went on sale.{go}"),
                (9, "Storms flooded the grass.{flood}"),
                (13, "The cup final was postponed because of the storms.{postpone; postponed}"),
                (14, "The stadium is being drained.{drain; ongoing}"),
            ], status: .postponed, earliest: nil, previous: ["2024-03-16"]),
        AgendaScenario(
            name: "a concert that is moved to another day",
            reports: [
                (
                    2,
                    "The choir will give its concert on [9 March](@2024-03-09).{give concert; scheduled}"
                ),
                (4, "The conductor of the choir fell ill.{fall ill}"),
                (
                    5,
                    "The choir's concert was postponed to [23 March](@2024-03-23).{postpone; postponed}"
                ),
                (6, "Tickets stay valid, the hall said.{stay valid; ongoing}"),
                (
                    8,
                    "The choir will give its concert on [23 March](@2024-03-23).{give concert; scheduled}"
                ),
            ], status: .rescheduled, earliest: "2024-03-23", previous: ["2024-03-09"]),
        AgendaScenario(
            name: "a summit that is called off",
            reports: [
                (
                    1,
                    "The two ministers will hold a fisheries summit on [20 March](@2024-03-20).{hold summit; scheduled}"
                ),
                (3, "Boats blocked the harbour in protest.{block}"),
                (6, "One minister threatened to stay away.{threaten; possible}"),
                (9, "The fisheries summit of the two ministers was cancelled.{cancel; cancelled}"),
                (10, "The two sides blamed each other.{blame}"),
            ], status: .cancelled, earliest: "2024-03-20"),
        AgendaScenario(
            name: "a report that does not come",
            reports: [
                (
                    2,
                    "Inspectors will publish their report on the grounding on [6 March](@2024-03-06).{publish; scheduled}"
                ),
                (3, "The wreck was towed to the yard.{tow}"),
                (7, "Families of the crew asked for answers.{ask}"),
                (9, "Divers closed the leak.{close}"),
                (11, "The harbour opened again.{open}"),
            ], status: .overdue, earliest: "2024-03-06"),
        AgendaScenario(
            name: "a trial on the day that it begins",
            reports: [
                (1, "The trial of the banker begins on [12 March](@2024-03-12).{begin; scheduled}"),
                (3, "The court has chosen a larger room.{choose}"),
                (6, "Lawyers of the banker spoke to reporters.{speak}"),
                (9, "A witness withdrew.{withdraw}"),
                (12, "Crowds waited outside the building.{wait}"),
            ], status: .due, earliest: "2024-03-12"),
        AgendaScenario(
            name: "an opening that is still ahead",
            reports: [
                (
                    1,
                    "The museum will open its new wing on [30 March](@2024-03-30).{open; scheduled}"
                ),
                (2, "The architect praised the light.{praise}"),
                (4, "Workers hung the last pictures.{hang}"),
                (
                    6,
                    "The museum's new wing is to open on [30 March](@2024-03-30).{open; scheduled}"
                ),
                (7, "Schools can book tours.{book; possible}"),
            ], status: .scheduled, earliest: "2024-03-30"),
        AgendaScenario(
            name: "a launch that is moved by a later report without the word",
            reports: [
                (
                    1,
                    "The rocket will launch its satellite on [8 March](@2024-03-08).{launch; scheduled}"
                ),
                (3, "Engineers found a leak.{find}"),
                (
                    5,
                    "The rocket will launch its satellite on [15 March](@2024-03-15).{launch; scheduled}"
                ),
                (6, "Winds were strong.{be strong}"),
                (7, "Engineers closed the leak.{close}"),
            ], status: .rescheduled, earliest: "2024-03-15", previous: ["2024-03-08"]),
        AgendaScenario(
            name: "two reports of one day that give two days",
            reports: [
                (
                    4,
                    "The envoys will meet for truce talks on [18 March](@2024-03-18).{meet; scheduled}"
                ),
                (
                    4,
                    "The envoys will meet for truce talks on [20 March](@2024-03-20).{meet; scheduled}"
                ),
                (5, "Shells fell near the bridge.{fall}"),
                (6, "Hospitals asked for blood.{ask}"),
                (7, "Families fled by boat.{flee}"),
            ], status: .unclear, earliest: "2024-03-18"),
        AgendaScenario(
            name: "a verdict that is put off and then given",
            reports: [
                (
                    3,
                    "The court will give its verdict on the arson on [11 March](@2024-03-11).{give verdict; scheduled}"
                ),
                (6, "A juror fell ill.{fall ill}"),
                (
                    10,
                    "The court's verdict on the arson was postponed to [14 March](@2024-03-14).{postpone; postponed}"
                ),
                (12, "Shopkeepers of the burnt street waited for an answer.{wait}"),
                (
                    14,
                    "The court gave its verdict on the arson on [Thursday](@2024-03-14).{give verdict}"
                ),
            ], status: .happened, earliest: "2024-03-14", previous: ["2024-03-11"]),
        AgendaScenario(
            name: "a plea of two people of which one has come",
            reports: [
                (
                    4,
                    "[Ann Reid](PER) will plead guilty to the fraud on [12 March](@2024-03-12).{plead guilty; scheduled; ; Ann Reid}"
                ),
                (6, "The auditors found more missing receipts.{find}"),
                (
                    12,
                    "[Tom Reid](PER) pleaded guilty to the fraud.{plead guilty; happened; ; Tom Reid}"
                ),
                (13, "Neighbours of the couple were shocked.{be shocked}"),
                (14, "The bank wants its money back.{want}"),
            ], status: .overdue, earliest: "2024-03-12"),
        AgendaScenario(
            name: "a vote of one body that another has held",
            reports: [
                (
                    4,
                    "The [Upper House](ORG) will vote on the harbour bill on [12 March](@2024-03-12).{vote; scheduled; ; Upper House}"
                ),
                (6, "The fishing dispute goes on.{go on; ongoing}"),
                (
                    12,
                    "The [Lower House](ORG) voted on the harbour bill on [Tuesday](@2024-03-12).{vote; happened; ; Lower House}"
                ),
                (13, "Boats left the harbour.{leave}"),
                (14, "The quota was cut.{cut}"),
            ], status: .overdue, earliest: "2024-03-12"),
        AgendaScenario(
            name: "a press conference that is not told by the guest's arrival",
            reports: [
                (
                    4,
                    "[Ann Reid](PER) will hold a press conference in [Oslo](GPE) on [12 March](@2024-03-12).{hold press conference; scheduled}"
                ),
                (6, "The fishing dispute goes on.{go on; ongoing}"),
                (
                    12,
                    "[Ann Reid](PER) arrived late in [Oslo](GPE) on [Tuesday](@2024-03-12).{arrive late}"
                ),
                (13, "Boats left the harbour.{leave}"),
                (14, "The quota was cut.{cut}"),
            ], status: .overdue, earliest: "2024-03-12"),
        AgendaScenario(
            name: "a hearing that one noun announces and that is put off",
            reports: [
                (3, "A hearing is set for [12 March](@2024-03-12).{set; scheduled}"),
                (5, "The lawyers gathered papers.{gather}"),
                (8, "The hearing was postponed to [19 March](@2024-03-19).{postpone; postponed}"),
                (9, "The witness lives abroad.{live; ongoing}"),
                (10, "A clerk resigned.{resign}"),
            ], status: .rescheduled, earliest: "2024-03-19", previous: ["2024-03-12"]),
        AgendaScenario(
            name: "as it was known before it was called off",
            reports: [
                (
                    1,
                    "The two ministers will hold a fisheries summit on [20 March](@2024-03-20).{hold summit; scheduled}"
                ),
                (3, "Boats blocked the harbour in protest.{block}"),
                (6, "One minister threatened to stay away.{threaten; possible}"),
                (9, "The fisheries summit of the two ministers was cancelled.{cancel; cancelled}"),
                (10, "The two sides blamed each other.{blame}"),
            ], status: .scheduled, earliest: "2024-03-20", asOf: "2024-03-07"),
    ]

    /// Every order of five reports is 120 orders.
    @Test(arguments: scenarios)
    func endsInTheRightStateInEveryOrder(scenario: AgendaScenario) throws {
        for order in permutations(Array(scenario.reports.indices)) {
            let entries = scenario.entries(inOrder: order)
            let entry = try #require(entries.first, "\(order)")
            #expect(entry.status == scenario.status, "\(order) \(entries.map(\.what))")
            #expect(entry.earliest == scenario.earliest)
            #expect(entry.previous == scenario.previous)
            #expect(entries.count == 1, "\(entries.map(\.what))")
        }
    }

    /// Seen at any moment, a story is what its reports of then make it: no later sentence,
    /// status or entry.
    @Test(arguments: scenarios)
    func nothingIsKnownBeforeItWasPublished(scenario: AgendaScenario) throws {
        for day in 1...15 {
            let moment = "2024-03-" + (day < 10 ? "0" : "") + "\(day)"
            let known = scenario.reports.indices.filter { scenario.reports[$0].day <= day }
            guard !known.isEmpty else { continue }
            var seen = scenario
            seen.asOf = moment
            let all = seen.comparison(inOrder: Array(scenario.reports.indices))
            #expect(all == seen.comparison(inOrder: known), "\(moment)")
            let articles = Set(known.map { "r\($0)" })
            let cells =
                all.agenda.flatMap { $0.cells + [$0.outcome].compactMap { $0 } }
                + all.claims.flatMap(\.cells)
            #expect(cells.allSatisfy { articles.contains($0.article) }, "\(moment)")
        }
    }

    private func permutations(_ items: [Int]) -> [[Int]] {
        guard items.count > 1 else { return [items] }
        return items.indices.flatMap { place -> [[Int]] in
            var rest = items
            let item = rest.remove(at: place)
            return permutations(rest).map { [item] + $0 }
        }
    }

    @Test func promisedUpdateIsOnTheAgendaWithItsNotice() throws {
        var made = HandMadeReport(
            "one", published: "2024-03-12", ["The ferry ran aground off the harbour.{run aground}"])
        let promise = "This report will be updated tonight."
        made.report.article.notices = [
            Notice(kind: .updatePromised, text: promise, due: "2024-03-12TNI")
        ]
        let entry = try #require(
            StoryComparing(encoder: nil).compareAll([made.report]).agenda.first)
        #expect(entry.what == promise)
        #expect(entry.earliest == "2024-03-12")
        #expect(entry.cells.first?.span == Span(0, promise.count, in: .notice(0)))
        #expect(entry.status == .scheduled)
    }

    /// An update that came later is not known yet.
    @Test(arguments: [
        ("2024-03-12", AgendaEntry.Status.scheduled), ("2024-03-13", .overdue),
        ("2024-03-14", .happened),
    ])
    func aPromisedUpdateHasComeOnlyFromThenOn(asOf: String, status: AgendaEntry.Status) throws {
        var made = HandMadeReport(
            "one", published: "2024-03-12", ["The ferry ran aground off the harbour.{run aground}"])
        made.report.article.modified = DateStamp("2024-03-14")
        made.report.article.notices = [
            Notice(kind: .updatePromised, text: "More tonight.", due: "2024-03-12TNI")
        ]
        let agenda = StoryComparing(encoder: nil).compareAll([made.report], asOf: asOf).agenda
        #expect(agenda.map(\.status) == [status])
    }
}
