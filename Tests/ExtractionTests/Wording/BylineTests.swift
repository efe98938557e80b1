import Testing

@testable import Extraction

@Suite struct BylineTests {
    @Test(arguments: [
        ("By JON SHELTON and Ann Lee, Associated Press", "Jon Shelton; Ann Lee"),
        ("By ROBERT BURNS AP National Security Writer", "Robert Burns"),
        ("By Joe Bloggs White House Correspondent", "Joe Bloggs"),
        ("By Seung Min Kim The Washington Post", "Seung Min Kim"),
        ("By Denzel Washington", "Denzel Washington"),
        ("by Martin Luther King Jr.", "Martin Luther King Jr"),
        ("By J.K. Rowling and A. J. P. Taylor", "J.K. Rowling; A. J. P. Taylor"),
        (
            "Von Ursula von der Leyen und JEAN-PIERRE MÜLLER",
            "Ursula von der Leyen; Jean-Pierre Müller"
        ),
        ("By Mary O’BRIEN and ANGUS MCDONALD", "Mary O’Brien; Angus McDonald"),
        ("Par Jean Dupont avec AFP", "Jean Dupont"),
        ("Autor: Jan Kowalski, PAP", "Jan Kowalski"),
        ("作者：王小明", "王小明"),
        ("By Jon Shelton Feb. 4, 2025", "Jon Shelton"),
        ("Posted by Ann Lee on July 3", "Ann Lee"),
    ])
    func readsPeople(line: String, people: String) {
        #expect(Byline(line)?.people.joined(separator: "; ") == people)
    }

    @Test(arguments: [
        "By Tuesday, the army had taken the town of Bakhmut.",
        "By Donald Trump's own account, the deal failed.",
        "By the end of the week, negotiators from Qatar will have met.",
        "Summit suds", "From the hill the town looks small",
    ])
    func knowsProseFromBylines(line: String) {
        #expect(Byline(line) == nil)
    }

    @Test func keepsEditorsAndHelpersApart() {
        let line =
            "(Additional reporting by Ann Lee in Oslo and by Bo Li; Writing by Cy Moe; Editing by Di Roe)"
        let byline = Byline(line)
        #expect(byline?.contributors == ["Ann Lee", "Bo Li"])
        #expect(byline?.people == ["Cy Moe"])
        #expect(byline?.editors == ["Di Roe"])
    }

    @Test(arguments: [
        ("Jon Shelton in Berlin", "Jon Shelton", ""),
        ("Jane Roe, jane.roe@example.com @janeroe", "Jane Roe", ""),
        ("Christopher Brennan Contact Reporter", "Christopher Brennan", ""),
        ("Reuters Staff", "", "Reuters"),
        ("BBC News", "", ""),
        ("Our Foreign Staff", "", ""),
    ])
    func readsAuthorFields(names: String, people: String, agencies: String) {
        let byline = Byline(names: names)
        #expect(byline.people.joined(separator: "; ") == people)
        #expect(byline.agencies.joined(separator: "; ") == agencies)
    }

    @Test(arguments: ["Jon Shelton", "Ursula von der Leyen", "Иван Петров", "Mary Ann O'Neill"])
    func knowsNames(text: String) { #expect(isPersonName(text)) }

    @Test(arguments: [
        "BBC News", "DONALD AND VLADIMIR", "Missing", "New York", "Asia Pacific", "Fly away",
        "Washington Post",
    ])
    func knowsWhatIsNoName(text: String) { #expect(!isPersonName(text)) }

    @Test func wantsAGivenNameWhereNothingElseTells() {
        #expect(isKnownPersonName("Ann Lee"))
        #expect(!isKnownPersonName("Precious Metals"))
    }
}
