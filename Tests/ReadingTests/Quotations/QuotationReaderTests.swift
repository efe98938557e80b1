import Foundation
import Language
import Models
import News
import Testing

@testable import Reading

/// What one quotation should be, in the text's own words.
struct ExpectedQuotation: Equatable, Sendable, CustomStringConvertible {
    var source: String
    var content: [String]
    var kind: Quotation.Kind

    var description: String { "\(source): \(content) \(kind)" }
}

struct QuotationCase: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [ExpectedQuotation]

    init(_ text: String, _ expected: (String, [String], Quotation.Kind)...) {
        self.text = text
        self.expected = expected.map(ExpectedQuotation.init)
    }

    var testDescription: String { text }
}

struct QuotationReaderTests {
    @Test func wordsComeFromTheNearerPersonNotFromAThing() throws {
        let text = "Her remarks came as Reid left the talks, saying the plan was “a lost cause”."
        let document = try Self.language.get().analyze(text)
        let passage = Passage(field: .text, document: document)
        let quotation = try #require(readQuotations(in: [passage], entities: []).first)
        #expect(quotation.source.map { passage.words[$0] } == ["Reid"])
    }

    static let language = Result {
        try LanguagePipeline(contentsOf: ModelCache.standard().folder(of: .english))
    }

    static func quotations(
        in text: String, field: Field = .text, entities: [EntityMention] = []
    ) throws -> [Quotation] {
        let passage = Passage(field: field, document: try language.get().analyze(text))
        return readQuotations(in: [passage], entities: entities)
    }

    static let directCases = [
        QuotationCase(
            "“The ferry sails tonight,” said Karin Holm, the harbour master.",
            ("Karin Holm, the harbour master", ["“The ferry sails tonight,”"], .direct)),
        QuotationCase(
            "\"The ferry sails tonight,\" Holm told reporters in Bergen.",
            ("Holm", ["\"The ferry sails tonight,\""], .direct)),
        QuotationCase(
            "Holm said: “The ferry sails tonight.”",
            ("Holm", ["“The ferry sails tonight.”"], .direct)),
        QuotationCase(
            "“The ferry,” she said, “sails tonight.”",
            ("she", ["“The ferry,”", "“sails tonight.”"], .direct)),
        QuotationCase(
            "“The ferry sails tonight,” Holm said. “Nobody will be left behind.”",
            ("Holm", ["“The ferry sails tonight,”", "“Nobody will be left behind.”"], .direct)),
        QuotationCase(
            "“Get off my boat,” the skipper thundered.",
            ("the skipper", ["“Get off my boat,”"], .direct)),
        QuotationCase(
            "“We saw the lights go out,” Rep. Ann Lee (D-Md.) said.",
            ("Rep. Ann Lee (D-Md.)", ["“We saw the lights go out,”"], .direct)),
        QuotationCase(
            "«The sea was calm», the captain recalled.",
            ("the captain", ["«The sea was calm»"], .direct)),
        QuotationCase(
            "''The sea was calm,'' the captain recalled.",
            ("the captain", ["''The sea was calm,''"], .direct)),
        QuotationCase(
            "‘The sea was calm,’ the captain said.",
            ("the captain", ["‘The sea was calm,’"], .direct)),
        QuotationCase(
            "“The sea was calm that night.” — Karin Holm",
            ("Karin Holm", ["“The sea was calm that night.”"], .direct)),
        QuotationCase(
            "Holm had an answer: “The ferry sails tonight.”",
            ("Holm", ["“The ferry sails tonight.”"], .direct)),
        QuotationCase(
            "She hung up. “They never listen to us.”",
            ("She", ["“They never listen to us.”"], .direct)),
        QuotationCase(
            "The plan is, as the minister put it, “in good hands”.",
            ("the minister", ["“in good hands”"], .direct)),
    ]

    static let paragraphCases = [
        QuotationCase(
            "The master spoke next:\n\n“The ferry sails tonight.”",
            ("The master", ["“The ferry sails tonight.”"], .direct)),
        QuotationCase(
            "“We checked every cabin,” Holm said.\n\n“We found nobody.”",
            ("Holm", ["“We checked every cabin,”", "“We found nobody.”"], .direct)),
        QuotationCase(
            "“We checked every cabin,” Holm said. “It took hours.\n\n“We found nobody.”",
            (
                "Holm", ["“We checked every cabin,”", "“It took hours.", "“We found nobody.”"],
                .direct
            )),
        QuotationCase(
            "“We checked every cabin.\n\n“We found nobody,” Holm told the BBC.",
            ("Holm", ["“We checked every cabin.", "“We found nobody,”"], .direct)),
        QuotationCase(
            "“WEBER: When will it reopen?\n\n“HOLM: Not before May, I am afraid.”",
            ("WEBER", ["“WEBER: When will it reopen?"], .direct),
            ("HOLM", ["“HOLM: Not before May, I am afraid.”"], .direct)),
    ]

    static let indirectCases = [
        QuotationCase(
            "Holm said that the ferry would sail on Friday.",
            ("Holm", ["that the ferry would sail on Friday"], .indirect)),
        QuotationCase(
            "The ferry will sail on Friday, a union official confirmed.",
            ("a union official", ["The ferry will sail on Friday"], .indirect)),
        QuotationCase(
            "The harbour, Holm said, would reopen on Friday.",
            ("Holm", ["The harbour", "would reopen on Friday"], .indirect)),
        QuotationCase(
            "According to the union, eleven sailors are ill.",
            ("the union", ["eleven sailors are ill"], .indirect)),
        QuotationCase(
            "Eleven sailors are ill, according to the union.",
            ("the union", ["Eleven sailors are ill"], .indirect)),
        QuotationCase(
            "The company denied that the radar had failed.",
            ("The company", ["that the radar had failed"], .indirect)),
        QuotationCase(
            "Holm spoke for an hour, adding that divers had seen no oil.",
            ("Holm", ["that divers had seen no oil"], .indirect)),
        QuotationCase(
            "Experts, who fear that the pier is weak, met on Monday.",
            ("Experts", ["that the pier is weak"], .indirect)),
        QuotationCase(
            "The mayor was quoted as saying the pier was safe.",
            ("The mayor", ["the pier was safe"], .indirect)),
        QuotationCase(
            "The owners issued a warning that fares would rise.",
            ("The owners", ["that fares would rise"], .indirect)),
        QuotationCase(
            "The mayor vowed to stop the plan.",
            ("The mayor", ["to stop the plan"], .indirect)),
        QuotationCase(
            "The union accused the owners of negligence.",
            ("The union", ["the owners of negligence"], .indirect)),
        QuotationCase(
            "A survey showed that most islanders want a bridge.",
            ("A survey", ["that most islanders want a bridge"], .indirect)),
        QuotationCase(
            "Holm said the plan was “a costly mistake”.",
            ("Holm", ["the plan was “a costly mistake”"], .mixed)),
    ]

    @Test(arguments: directCases + paragraphCases + indirectCases)
    func findsWhoSaysWhat(_ example: QuotationCase) throws {
        let words = CodePoints(example.text)
        let found = try Self.quotations(in: example.text).map { quotation in
            ExpectedQuotation(
                source: quotation.source.first.map { words[$0] } ?? "",
                content: quotation.content.map { words[$0] }, kind: quotation.kind)
        }
        #expect(found == example.expected)
    }

    @Test(arguments: [
        "The “green” ferry sailed on Monday.",
        "The harbour reopened on Friday after a storm.",
        "The two ministers will discuss the budget on Tuesday.",
        "She reads “The Long Way Home” every winter.",
    ])
    func leavesAloneWhatNobodySays(text: String) throws {
        let found = try Self.quotations(in: text)
        #expect(found.isEmpty)
    }

    @Test func readsAHeadlineThatNamesItsSource() throws {
        let title = "Harbour master: ferry will sail on Friday"
        let found = try Self.quotations(in: title, field: .title)
        let quotation = try #require(found.first)
        let words = CodePoints(title)
        #expect(quotation.field == .title)
        #expect(quotation.source.map { words[$0] } == ["Harbour master"])
        #expect(quotation.content.map { words[$0] } == ["ferry will sail on Friday"])
    }

    @Test func keepsWhoWasToldInTheCue() throws {
        let text = "Holm told Reuters that the ferry would sail."
        let found = try Self.quotations(in: text)
        let quotation = try #require(found.first)
        #expect(quotation.cue.map { CodePoints(text)[$0] } == ["told Reuters"])
    }

    @Test(arguments: [
        ("Holm told Reuters that the ferry would sail.", "Reuters"),
        ("“It sails,” the captain told reporters in Bergen.", "reporters"),
        ("In an interview with the Times, she said: “It sails.”", "the Times"),
        ("Holm told the truth, the captain said.", nil),
        ("Holm said that the ferry would sail.", nil),
    ])
    func keepsWhoWasTold(text: String, told: String?) throws {
        #expect(try Self.quotations(in: text).first?.told == told)
    }

    @Test(arguments: [
        (
            "The owner denied in a statement that it had known of the leak.",
            "that it had known of the leak"
        ),
        ("He told reporters at a briefing that two men had died.", "that two men had died"),
        ("She said the fog was to blame, citing a report.", "the fog was to blame"),
    ])
    func readsWhatIsSaidOnAnOccasion(text: String, content: String) throws {
        let quotation = try #require(try Self.quotations(in: text).first)
        #expect(quotation.content.map { CodePoints(text)[$0] } == [content])
    }

    @Test(arguments: [
        "Croydon tram crash: Police identify three victims",
        "Ferry talks, LIVE: Ministers arrive in Oslo",
        "Norway: Two ferries collide in fog",
    ])
    func theTopicOfAHeadlineSaysNothing(title: String) throws {
        for quotation in try Self.quotations(in: title, field: .title) {
            #expect(quotation.cue.map { CodePoints(title)[$0] } != [":"])
        }
    }

    @Test(arguments: [
        ("“It sails,” Holm, the captain, said on Monday. “It will not wait.”", "Holm, the captain"),
        ("\"It sails!\" Karin \"Kay\" Holm shouted.", "Karin \"Kay\" Holm"),
        ("“It sails,” tweeted a tired former captain.", "a tired former captain"),
    ])
    func theSourceStaysOutsideTheQuotation(text: String, source: String) throws {
        let quotation = try #require(try Self.quotations(in: text).first)
        let words = CodePoints(text)
        #expect(quotation.source.map { words[$0] } == [source])
        for content in quotation.content { #expect(!words[content].contains("Holm")) }
    }

    @Test func takesTheSpeakerFromResolvedPronouns() throws {
        let text = "Karin Holm arrived late. “The ferry sails,” she said."
        let pronoun = EntityMention(
            span: Span(44, 47), label: .person, entity: "karin-holm", resolved: true)
        let found = try Self.quotations(in: text, entities: [pronoun])
        let quotation = try #require(found.first)
        #expect(CodePoints(text)[pronoun.span] == "she")
        #expect(quotation.speaker == "karin-holm")
    }

    @Test(arguments: [
        ("Karin Holm warned the crew. “We sail at noon,” she said.", "Karin Holm"),
        ("Karin Holm warned the crew. “We sail,” she said. “Be there,” she added.", "Karin Holm"),
        ("The captain, Karin Holm, warned the crew. “We sail at noon,” she said.", "Karin Holm"),
        // She is not he, and the ship is nobody.
        ("Karin Holm warned the crew. “We sail at noon,” he said.", nil),
        ("The ship left Karin Holm behind. “We sail at noon,” she said.", nil),
    ])
    func whoSpeaksIsTheSubjectOfTheSentenceBefore(text: String, speaker: String?) throws {
        let words = CodePoints(text)
        let start = try #require(text.range(of: "Karin Holm")).lowerBound
        let offset = text.unicodeScalars.distance(from: text.startIndex, to: start)
        let name = EntityMention(
            span: Span(offset, offset + 10), label: .person, entity: "Karin Holm")
        let found = try Self.quotations(in: text, entities: [name])
        #expect(!found.isEmpty)
        for quotation in found where quotation.kind == .direct {
            #expect(quotation.speaker == speaker)
            #expect(quotation.source.allSatisfy { ["he", "she"].contains(words[$0]) })
        }
    }

    @Test func whatStandsBeforeAfterIsNotSaid() throws {
        let text =
            "People came in crowds to show support for the ferry after Karin Holm said in an "
            + "interview that it was safe."
        for quotation in try Self.quotations(in: text) {
            for content in quotation.content {
                #expect(!CodePoints(text)[content].contains("crowds"))
            }
        }
    }

    @Test func aLawyerIsNotHisClient() throws {
        let text = "Karin Holm’s lawyer said the ferry would sail."
        let client = EntityMention(span: Span(0, 10), label: .person, entity: "karin-holm")
        let found = try Self.quotations(in: text, entities: [client])
        let quotation = try #require(found.first)
        #expect(quotation.speaker == nil)
    }
}
