import Language
import News
import Testing

@testable import Reading

struct StatementReaderTests {
    /// The statements of a text, read without a cast: agents are words.
    private static func statements(
        in text: String, field: Field = .text, entities: [EntityMention] = []
    ) throws -> [Statement] {
        let document = try QuotationReaderTests.language.get().analyze(text)
        let passage = Passage(field: field, document: document)
        var report = Report(article: Article(json: .object([])))
        report.sentences = zip(passage.sentences, passage.paragraphs).map {
            Sentence(span: passage.span($0), paragraph: $1)
        }
        report.times = readTimes(in: [passage], article: report.article, readOn: nil)
        report.entities = entities
        report.quotations = readQuotations(in: [passage], entities: entities)
        return readStatements(in: [passage], report: report)
    }

    struct Expected: Sendable {
        var predicate: String
        var agent: String?
        var patient: String?
        var status: EventStatus
        var attribution: String?
    }

    @Test(arguments: [
        (
            "The two kings will hold a meeting in Madrid on Friday, a palace aide confirmed.",
            Expected(
                predicate: "hold meeting", agent: "The two kings", status: .scheduled,
                attribution: "a palace aide")
        ),
        (
            "Analysts speculate that the meeting could address trade.",
            Expected(
                predicate: "address", agent: "the meeting", patient: "trade", status: .possible,
                attribution: "Analysts")
        ),
        (
            "The talks are expected to strengthen their pact.",
            Expected(
                predicate: "strengthen", agent: "The talks", patient: "their pact",
                status: .expected)
        ),
        (
            "The court said the match had been called off.",
            Expected(
                predicate: "call off", patient: "the match", status: .cancelled,
                attribution: "The court")
        ),
        (
            "OSLO (NTB) — Karin Holm has bought the ferry.",
            Expected(
                predicate: "buy", agent: "Karin Holm", patient: "the ferry", status: .happened)
        ),
        (
            "The truce has allowed lorries to reach the town.",
            Expected(
                predicate: "allow", agent: "The truce", status: .happened)
        ),
    ])
    func tellsWhoDoesWhatAndWhoSaysSo(text: String, expected: Expected) throws {
        let statement = try #require(try Self.statements(in: text).first)
        #expect(statement.predicate == expected.predicate)
        #expect(statement.agent == expected.agent)
        #expect(statement.patient == expected.patient)
        #expect(statement.status == expected.status)
        #expect(statement.attribution == expected.attribution)
    }

    /// Refusing, issuing and criticizing tell what the outlet tells: nobody says it.
    @Test(arguments: [
        ("The council spent the money that Parliament refused to give.", "give"),
        ("The suit does not seek to overturn the vote.", "overturn"),
        ("A judge issued an order on Tuesday blocking the sale of the island.", "block"),
    ])
    func aDeedOfTheWillIsNobodysWords(text: String, predicate: String) throws {
        let statement = try #require(
            try Self.statements(in: text).first { $0.predicate.hasPrefix(predicate) })
        #expect(statement.attribution == nil)
    }

    /// What somebody had to admit was said by who tells of it.
    @Test func whatHadToBeAdmittedHasTheOuterSource() throws {
        let text = "The chairman said that the party had to admit that it had lost the vote."
        let statement = try #require(
            try Self.statements(in: text).first { $0.predicate.hasPrefix("lose") })
        #expect(statement.attribution == "The chairman")
    }

    @Test func theSubjectOfAPassiveGoesOnSpeaking() throws {
        let text = "The suit was brought by two states, and says that the law has failed."
        let statement = try #require(
            try Self.statements(in: text).first { $0.predicate.hasPrefix("fail") })
        #expect(statement.attribution == "The suit")
    }

    @Test func whatIsAllowedHappensWithTheMainVerb() throws {
        let text = "The truce has allowed lorries to reach the town."
        let statement = try #require(try Self.statements(in: text).last)
        #expect(statement.predicate == "reach")
        #expect(statement.agent == "lorries")
        #expect(statement.status == .happened)
    }

    @Test func agentsAndPlacesAreEntitiesWhereTheyAreKnown() throws {
        let text = "Karin Holm arrived in Bergen."
        let statements = try Self.statements(
            in: text,
            entities: [
                EntityMention(span: Span(0, 10), label: .person, entity: "holm"),
                EntityMention(span: Span(22, 28), label: .polity, entity: "bergen"),
            ])
        let statement = try #require(statements.first)
        #expect(statement.agent == "holm")
        #expect(statement.place == "bergen")
        #expect(statement.sentence == 0)
        #expect(CodePoints(text)[statement.span] == "Karin Holm arrived in Bergen")
    }

    @Test func headlinesTellWhatHappenedAndWhatIsToCome() throws {
        let past = try Self.statements(in: "Ferry owner wins harbour vote", field: .title)
        #expect(past.first?.status == .happened)
        let ahead = try Self.statements(in: "Leaders to meet in Oslo on Friday", field: .title)
        #expect(ahead.first?.status == .scheduled)
    }

    @Test(arguments: [
        "It is expected that the ferry will sail.",
        "Please check back for updates.",
    ])
    func leavesOutWhatOnlyReportsOrCommands(text: String) throws {
        let predicates = try Self.statements(in: text).map(\.predicate)
        #expect(!predicates.contains { ["say", "expect", "check"].contains($0) })
    }
}
