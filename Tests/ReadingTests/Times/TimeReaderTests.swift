import Language
import Models
import News
import Testing

@testable import Reading

/// A sentence with its marked expressions taken apart.
struct MarkedSentence: Sendable, CustomTestStringConvertible {
    let published: String
    let text: String
    /// `words = value MOD`, in order.
    let expected: [String]

    /// Reads "2025-02-04 | It rained on [Monday|2025-02-03]."
    init(_ line: Substring) {
        let halves = line.split(separator: " | ", maxSplits: 1)
        published = String(halves[0])
        var (text, expected) = ("", [String]())
        for part in halves[1].split(separator: "[", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
            guard ends.count == 2 else {
                text += part
                continue
            }
            let words = ends[0].split(separator: "|", omittingEmptySubsequences: false)
            text += words[0] + ends[1]
            expected.append(words.joined(separator: " = "))
        }
        self.text = text
        self.expected = expected
    }

    static func all(_ table: String) -> [MarkedSentence] {
        table.split(separator: "\n").map(MarkedSentence.init)
    }

    var testDescription: String { text }
}

struct TimeReaderTests {
    static let language = Result {
        try LanguagePipeline(contentsOf: ModelCache.standard().folder(of: .english))
    }

    static func times(
        in text: String, published: String = "-", title: String? = nil, readOn: CalendarDay? = nil
    ) throws -> [TimeExpression] {
        var article = Article(id: "a", text: text)
        article.published = DateStamp(published)
        article.title = title
        var passages: [Passage] = []
        if let title {
            passages.append(Passage(field: .title, document: try language.get().analyze(title)))
        }
        passages.append(Passage(field: .text, document: try language.get().analyze(text)))
        return readTimes(in: passages, article: article, readOn: readOn)
    }

    static let tables = [
        TimeCases.calendarDates, TimeCases.openDates, TimeCases.weekdays, TimeCases.periods,
        TimeCases.daysAndTimes, TimeCases.durations, TimeCases.shifts, TimeCases.sets,
        TimeCases.references, TimeCases.holidays, TimeCases.undated,
        TimeNewswireCases.earnings, TimeNewswireCases.politics, TimeNewswireCases.announced,
    ]

    @Test(arguments: tables.flatMap(MarkedSentence.all))
    func readsTimes(sentence: MarkedSentence) throws {
        let words = CodePoints(sentence.text)
        let times = try Self.times(in: sentence.text, published: sentence.published)
        let found = times.map {
            "\(words[$0.span]) = \($0.value)" + ($0.mod.map { " \($0)" } ?? "")
        }
        #expect(found == sentence.expected)
    }

    @Test(arguments: [
        ("It opened in 1987.", Basis.stated), ("It opened on Monday.", .published),
        ("It rained in May 2024. Later that year it snowed.", .relative),
        ("It opens on Wednesday, March 12.", .weekday),
    ])
    func namesTheBasis(text: String, basis: Basis) throws {
        #expect(try Self.times(in: text, published: "2025-02-04").last?.basis == basis)
    }

    @Test func givesTheYearsInWhichAWeekdayFits() throws {
        let text = "The two will meet on Tuesday.\n\nThe meeting is scheduled for February 4."
        let times = try Self.times(in: text)
        #expect(times.map(\.value) == ["XXXX-WXX-2", "XXXX-02-04"])
        #expect(times[1].basis == .weekday)
        #expect(
            times[1].candidates == [
                "1992-02-04", "1997-02-04", "2003-02-04", "2014-02-04", "2020-02-04", "2025-02-04",
                "2031-02-04",
            ])
    }

    @Test func leavesAYearOpenWhereNothingNarrowsIt() throws {
        let time = try #require(try Self.times(in: "The fair was held on February 4.").first)
        #expect(time.value == "XXXX-02-04")
        #expect(time.candidates.isEmpty)
        #expect(time.basis == nil)
    }

    @Test func takesTheReportsOwnDateLine() throws {
        let text = "Ferry runs again\n\nMarch 3, 2011\n\nThe ferry sailed on Wednesday."
        #expect(try Self.times(in: text).map(\.value) == ["2011-03-03", "2011-03-02"])
    }

    @Test func takesTheDayOfReadingWhereThereIsNoOther() throws {
        let day = CalendarDay(2025, 2, 4)
        let time = try #require(try Self.times(in: "It rained yesterday.", readOn: day).first)
        #expect(time.value == "2025-02-03")
        #expect(time.basis == .readOn)
        let dated = try Self.times(in: "It rained yesterday.", published: "2024-01-02", readOn: day)
        #expect(dated.first?.basis == .published)
    }

    @Test func readsTheTitleToo() throws {
        let times = try Self.times(
            in: "Nothing more is known.", published: "2025-02-04", title: "Bridge closes Friday")
        #expect(times.map(\.span) == [Span(14, 20, in: .title)])
    }

    @Test(arguments: ["two hours ago", "in 90 minutes"])
    func reckonsHoursFromTheHourOfPublication(words: String) throws {
        let times = try Self.times(
            in: "The train will leave \(words).", published: "2025-02-04T23:15+01:00")
        let value = words == "two hours ago" ? "2025-02-04T21:15" : "2025-02-05T00:45"
        #expect(times.map(\.value) == [value])
    }

    @Test(arguments: [
        ("He left two days after the attack on the port.", "two days", "the attack on the port"),
        ("She was freed a week before the vote, aides said.", "a week", "the vote"),
        ("The mill shut the day after the owner died.", "the day", "the owner died"),
        ("It rained for two days in March.", "two days", nil),
        ("He left two days after Christmas.", "two days after Christmas", nil),
    ])
    func namesTheEventThatATimeIsCountedFrom(text: String, words: String, event: String?) throws {
        let time = try #require(try Self.times(in: text, published: "2025-02-04").first)
        let points = CodePoints(text)
        #expect(points[time.span] == words)
        #expect(time.anchor.map { points[$0] } == event)
    }

    @Test(arguments: [
        ("https://www.example.co.uk/news/1", nil, "2025-04-03"),
        ("https://news.example.com/1", nil, "2025-03-04"), (nil, "BBC News", "2025-04-03"),
        (nil, nil, "2025-03-04"),
    ])
    func ordersDayAndMonthAsTheOutletDoes(url: String?, outlet: String?, value: String) throws {
        var article = Article(id: "a", text: "The form is dated 3/4/2025.")
        (article.url, article.outlet) = (url, outlet)
        let passage = Passage(
            field: .text, document: try Self.language.get().analyze(article.text))
        let times = readTimes(in: [passage], article: article, readOn: nil)
        #expect(times.map(\.value) == [value])
    }

    @Test(arguments: [
        "Meet on Monday, two weeks from now.", "We meet two weeks from now on Monday.",
    ])
    func readsAWeekdayInTheWeekThatADistanceLeadsTo(text: String) throws {
        #expect(try Self.times(in: text, published: "2025-02-04").map(\.value) == ["2025-02-17"])
    }

    @Test func offsetsCountCodePoints() throws {
        let times = try Self.times(in: "Zoë’s café 🙂 closed on Monday.", published: "2025-02-04")
        #expect(times.map(\.span) == [Span(23, 29)])
    }
}
