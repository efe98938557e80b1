import Language
import Models
import News
import Testing

@testable import Reading

/// A report's cast, told by the names and words that a person would expect.
struct CastReaderTests {
    static let language = Result {
        try LanguagePipeline(contentsOf: ModelCache.standard().folder(of: .english))
    }

    struct Cast {
        let members: [CastMember]
        /// The words of each mention, by the name of whom they mean.
        var mentions: [String: [String]] = [:]

        func member(_ name: String) -> CastMember? { members.first { $0.name == name } }
    }

    static func cast(
        _ text: String, title: String? = nil, bylines: [String] = []
    ) throws -> Cast {
        var article = Article(id: "test", text: text)
        article.title = title
        article.bylines = bylines
        let language = try language.get()
        let fields = [(Field.title, title), (.text, text)]
        let passages = fields.compactMap { field, words in
            words.map { Passage(field: field, document: language.analyze($0)) }
        }
        let read = readCast(in: passages, article: article)
        var cast = Cast(members: read.members)
        for mention in read.mentions {
            let name = read.members.first { $0.entity == mention.entity }?.name ?? ""
            let passage = passages.first { $0.field == mention.span.field }
            cast.mentions[name, default: []].append(passage?.words[mention.span] ?? "")
        }
        return cast
    }

    @Test(arguments: [
        ("Norwegian Prime Minister Erna Solberg met reporters in Oslo.", "Erna Solberg", "PER"),
        ("The ferry sank off Bergen, Norway, on Friday.", "Bergen", "GPE"),
        ("She teaches at the University of Tromso.", "University of Tromso", "ORG"),
        ("The Ministry of Fisheries closed the harbour.", "Ministry of Fisheries", "ORG"),
        ("Protesters marched to the White House on Monday.", "White House", "FAC"),
        ("The boat drifted on Lake Victoria for two days.", "Lake Victoria", "LOC"),
        ("A quake shook the city of Mazar-i-Sharif on Monday.", "Mazar-i-Sharif", "GPE"),
        ("Shares of Telenor Inc. fell after Reuters reported the deal.", "Reuters", "ORG"),
    ])
    func typesNames(text: String, name: String, label: String) throws {
        let member = try #require(try Self.cast(text).member(name))
        #expect(member.label.rawValue == label)
    }

    @Test(arguments: [
        (
            "Norwegian Prime Minister Erna Solberg met U.S. President Joe Biden in Oslo.",
            "Erna Solberg", ["Norwegian Prime Minister"]
        ),
        (
            "A statement came after talks with Biden's Middle East envoy, Steve Harper.",
            "Steve Harper", ["Middle East envoy"]
        ),
        (
            "Anna Lindholm, a surgeon at the clinic, said the patient was stable.",
            "Anna Lindholm", ["surgeon at the clinic"]
        ),
    ])
    func readsRolesAsWritten(text: String, name: String, roles: [String]) throws {
        #expect(try Self.cast(text).member(name)?.roles == roles)
    }

    @Test func bringsVariantsOfANameTogether() throws {
        let cast = try Self.cast(
            """
            Julia Hansen won the vote on Sunday. Hansen's rivals had hoped for a second round. \
            Mayor Hansen thanked her voters, and Ms. Hansen said she would start at once.
            """)
        let mentions = try #require(cast.mentions["Julia Hansen"])
        #expect(mentions.filter { $0.contains("Hansen") }.count == 4)
        #expect(cast.members.filter { $0.label == .person }.count == 1)
    }

    @Test func keepsTwoPeopleOfOneFamilyNameApart() throws {
        let cast = try Self.cast(
            """
            Peter Madsen and his daughter Laura Madsen run the yard in Aarhus. \
            On Tuesday, Madsen said the yard would close.
            """)
        #expect(cast.member("Peter Madsen") != nil)
        #expect(cast.member("Laura Madsen") != nil)
    }

    @Test func aNameOfTwoPeopleStandsForNeither() throws {
        let cast = try Self.cast(
            """
            Julia Hansen met Peter Madsen in Oslo for the Hansen-Madsen meeting. \
            Hansen said the talks were good, and Madsen agreed.
            """)
        #expect(cast.mentions["Julia Hansen"]?.count == 3)
        #expect(cast.mentions["Peter Madsen"]?.count == 3)
    }

    @Test(arguments: [
        "Hansen landed in Oslo with first lady Julia Hansen late on Sunday.",
        "Hansen spent the weekend on the coast. His wife, Julia Hansen, came later.",
    ])
    func aFamilyNameUsedBeforeIsNotThatOfTheWife(text: String) throws {
        let cast = try Self.cast(
            "President Hansen meets ministers on Monday. Reporters asked Hansen about the pier. "
                + text + " Hansen said the talks were good.")
        #expect(cast.mentions["Julia Hansen"]?.contains("Hansen") == false)
        let named = try #require(cast.mentions["Hansen"]).filter { $0.contains("Hansen") }
        #expect(named.count == 4)
    }

    @Test func joinsAcronymsAndCountries() throws {
        let cast = try Self.cast(
            """
            The World Health Organization (WHO) sent a team to the United States. \
            The WHO said U.S. hospitals were ready.
            """)
        #expect(cast.mentions["World Health Organization"]?.last == "WHO")
        #expect(cast.mentions["United States"]?.count == 2)
    }

    @Test func resolvesOnlyPlainPronouns() throws {
        let plain = try Self.cast(
            "Erik Larsen resigned on Friday. He had led the party since 2011.")
        #expect(plain.mentions["Erik Larsen"] == ["Erik Larsen", "He"])
        let open = try Self.cast(
            "Officials saw Erik Larsen with Thomas Berg in the hall. His coat was torn.")
        #expect(open.mentions["Erik Larsen"] == ["Erik Larsen"])
        #expect(open.mentions["Thomas Berg"] == ["Thomas Berg"])
    }

    @Test func resolvesTheTwoLeaders() throws {
        let cast = try Self.cast(
            """
            President Joe Biden will receive Prime Minister Erna Solberg on Monday. \
            The two leaders are expected to sign a treaty.
            """)
        #expect(cast.mentions["Joe Biden"]?.contains("The two leaders") == true)
        #expect(cast.mentions["Erna Solberg"]?.contains("The two leaders") == true)
    }

    @Test(arguments: [
        (
            "HARSTAD/TROMSO, Nov 3 (Reuters) - Two ferries collided on Friday.",
            ["Harstad", "Tromso"]
        ),
        ("LEEDS — Rain closed the schools of the town.", ["Leeds"]),
        ("FILE PHOTO - Rain fell on the schools of the town.", []),
    ])
    func takesThePlacesOfADateline(text: String, places: [String]) throws {
        let members = try Self.cast(text).members.filter { $0.label.rawValue == "GPE" }
        #expect(members.map { $0.name.lowercased() } == places.map { $0.lowercased() })
    }

    @Test func countsAListedNameAsAWhole() throws {
        let cast = try Self.cast(
            "Islamic State said it had shot at Fox News Channel.")
        #expect(cast.member("Islamic State")?.label == .organisation)
        #expect(cast.member("Fox News Channel")?.label == .organisation)
    }

    @Test func leavesARemitOutOfTheName() throws {
        let cast = try Self.cast("Senate Majority Leader Ann Berg met envoys in Oslo on Monday.")
        #expect(cast.member("Senate") != nil)
        #expect(cast.member("Senate Majority") == nil)
    }

    @Test func leavesTheReportsOwnAgencyOut() throws {
        var article = Article(id: "test", text: "OSLO (NPB) - The ferry ran aground on Monday.")
        article.dateline = PlaceLine(place: "OSLO", agency: "NPB")
        let language = try Self.language.get()
        let passage = Passage(field: .text, document: language.analyze(article.text))
        #expect(readCast(in: [passage], article: article).members.map(\.name) == ["Oslo"])
    }

    @Test func givesACapitalsWordsToItsCountry() throws {
        let cast = try Self.cast(
            """
            Ukraine asked for more time at the talks in Kyiv. Kyiv rejected the map. \
            Crowds gathered in the Ukrainian capital, and the Ukrainian government fell.
            """)
        #expect(cast.mentions["Ukraine"] == ["Ukraine", "Kyiv", "the Ukrainian government"])
        #expect(cast.mentions["Kyiv"] == ["Kyiv", "the Ukrainian capital"])
    }

    @Test func resolvesTwoCountriesAndTheOnlyCompany() throws {
        let cast = try Self.cast(
            """
            Norway and Denmark signed a pact on Monday. The two countries share a sea. \
            Brimstad Shipping Ltd. will run the ferries. The company was founded in 1920.
            """)
        #expect(cast.mentions["Norway"] == ["Norway", "The two countries"])
        #expect(cast.mentions["Denmark"] == ["Denmark", "The two countries"])
        #expect(cast.mentions["Brimstad Shipping Ltd."]?.last == "The company")
    }

    @Test func leavesOpenWhichCompanyIsMeant() throws {
        let cast = try Self.cast(
            """
            Brimstad Shipping Ltd. sued Harstad Ferries Inc. on Monday. \
            The company was founded in 1920.
            """)
        #expect(!cast.mentions.values.joined().contains("The company"))
    }

    @Test func knowsAClubByItsMatch() throws {
        let text = """
            Liverpool beat Valencia 2-1 in the second match of the season. The striker scored a \
            late goal, and the coach praised his team.
            """
        #expect(try Self.cast(text).member("Liverpool")?.label == .organisation)
        let visit = try Self.cast("The queen opened a library in Liverpool on Monday.")
        #expect(visit.member("Liverpool")?.label == .polity)
    }

    @Test func letsAnAcronymFollowItsName() throws {
        let cast = try Self.cast(
            "The Orkney Herring Fishers Association (OHFA) met on Monday. OHFA chose a chair.")
        #expect(cast.member("Orkney Herring Fishers Association")?.label == .organisation)
        #expect(cast.mentions["Orkney Herring Fishers Association"]?.last == "OHFA")
    }

    @Test(arguments: [
        ("The World Cup begins in June, Erik Larsen said.", "World Cup", "EVENT"),
        ("Erik Larsen won the Nobel Prize in 2011.", "Nobel Prize", "WORK"),
    ])
    func knowsEventsAndPrizes(text: String, name: String, label: String) throws {
        let member = try #require(try Self.cast(text).member(name))
        #expect(member.label.rawValue == label)
    }

    /// A headline's next word, a possessive and an office make no name.
    @Test(arguments: [
        (
            "Okafor Defends",
            "Helen Okafor defended the ferry in Oslo on Monday. Okafor said it is safe.",
            "Okafor Defends Ferry"
        ),
        (
            "Pulling Out",
            "Helen Okafor is pulling out of the debate, she said in Oslo.",
            "Okafor Pulling Out Of Debate"
        ),
        (
            "Okafor’s State",
            "Helen Okafor left early. A guest of Okafor’s State of the Harbour speech fell ill.",
            nil
        ),
    ])
    func aHeadlinesWordsMakeNoName(name: String, text: String, title: String?) throws {
        let cast = try Self.cast(text, title: title)
        #expect(cast.member(name) == nil)
        #expect(cast.member("Helen Okafor") != nil)
    }

    @Test(arguments: [
        ("The former mayor has a 3-year-old daughter, Bella Dahl, at home.", "old daughter"),
        ("He wrote to the party's nominee for president, Bella Dahl, on Monday.", "president"),
    ])
    func takesNoRestOfAWordForARole(text: String, role: String) throws {
        #expect(
            try #require(try Self.cast(text).member("Bella Dahl")).roles.contains(role) == false)
    }

    @Test func leavesAuthorsOut() throws {
        let cast = try Self.cast(
            "Jane Whitfield\n\nThe bridge at Narvik reopened on Monday, said engineer Ole Dahl.",
            bylines: ["Jane Whitfield"])
        #expect(cast.member("Jane Whitfield") == nil)
        #expect(cast.member("Ole Dahl") != nil)
    }

    @Test func readsCapitalHeadlinesByTheText() throws {
        let cast = try Self.cast(
            "Erna Solberg met Joe Biden in Oslo on Monday. Solberg called the talks good.",
            title: "SOLBERG MEETS BIDEN IN OSLO")
        #expect(cast.mentions["Erna Solberg"]?.first == "SOLBERG")
        #expect(cast.mentions["Joe Biden"]?.first == "BIDEN")
    }

    @Test func numbersTheCastInTheOrderOfItsFirstMention() throws {
        let members = try Self.cast("Oslo and Bergen quarrel. Bergen wants a port.").members
        #expect(members.map(\.entity) == (1...max(1, members.count)).map { "e\($0)" })
        #expect(members.first?.name == "Oslo")
    }

    @Test(arguments: [
        "", " ", "\n\n", "…", "A", "THE THE THE", "\u{FEFF}“ ”", "J. J. J. (", "’s ’s",
    ])
    func readsAnyText(text: String) throws {
        _ = try Self.cast(text, title: text)
    }
}
