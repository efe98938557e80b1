import News
import Testing

@testable import Comparison

/// What announces something, and what only sounds like it, read from whole sentences.
struct AnnouncementTests {
    /// Published on Tuesday 4 February 2025.
    private func agenda(of text: String) throws -> [AgendaEntry] {
        try DatedWordsTests.comparison(of: text, published: "2025-02-04").agenda
    }

    @Test(arguments: [
        ("The two ministers will meet in Vienna on Friday.", "2025-02-07"),
        ("The verdict is due on Thursday, the court said.", "2025-02-06"),
        ("Pilots plan to strike next Monday, their union said.", "2025-02-10"),
        ("Sentencing has been set for March 12.", "2025-03-12"),
        ("The envoy is heading to Doha on Thursday for talks.", "2025-02-06"),
        ("The museum is expected to reopen its north wing on Saturday.", "2025-02-08"),
        ("The mayor said she would present the budget on Friday.", "2025-02-07"),
        ("The hearing is still scheduled for Thursday, the clerk said.", "2025-02-06"),
        ("The first boats came last week and the rest will arrive on Friday.", "2025-02-07"),
        ("The king will speak to the nation tomorrow evening.", "2025-02-05"),
    ])
    func announcementsAreEntries(text: String, day: String) throws {
        let entry = try #require(try agenda(of: text).first)
        #expect(entry.earliest == day)
        #expect(entry.status == .scheduled)
    }

    @Test(arguments: [
        "If the mayor runs next year, the harbour would lose its friend.",
        "The board keeps its options open in case it decides to sell the pier next month.",
        "The plan would leave pensioners without the benefits that they rely on today.",
        "\"We cannot have a debate that begins now and ends in December,\" Ole Dahl said.",
        "Erik Larsen is pulling out of the debate on Friday, his office said.",
        "Many fear that the dam will burst on Saturday.",
        "The union is hopeful that the board will give way by Friday.",
        "\"I'm going to make a point of saying that she was terrific tonight,\" Dahl said.",
        "The board opens its doors to visitors every Friday.",
        "The mayor's speech on Tuesday would feed doubts about the pier, a clerk said.",
        "The mayor, who is spending the weekend in Oslo ahead of the vote, wrote three letters.",
        "\"I will ask the question,\" Ole Dahl said at a news conference on Tuesday.",
    ])
    func whatIsConditionHopeOrSayingIsNoEntry(text: String) throws {
        #expect(try agenda(of: text).map(\.what) == [])
    }

    @Test(arguments: [
        "The higher fares would cut the number of passengers by a tenth next year, the bank said.",
        "The decision will hit fishermen in November.",
        "The new pier's reputation will be tested on Friday.",
        "The appeals court will probably rule on the pier in 2026.",
        "“The harbour master flies to Oslo tomorrow,” Ole Dahl said.",
        "Earlier this week, the mayor vowed to press ahead with a law on piers.",
        "The council voted on Tuesday to close the pier for the rest of the week.",
        "It is not like officers will be knocking on doors on Friday, Ole Dahl said.",
        "The night ferry, which the council scrapped last year, had lost money for long.",
        "The island will remember this day.",
        "The impact of the closure is set to increase on Monday.",
        "The harbour will head into 2026 as the envy of its rivals.",
        "The mayor said the pier would still be closed on Friday morning.",
        "Five members voted to keep the pier open on Friday.",
        "She had been expected to open the pier on May 25, but fell ill.",
        "Members are discussing who will fill the chair on Friday.",
        "In this Dec. 13, 2024, file photo, the mayor meets with dockers in the harbour.",
        "Pier closes on Monday | Dockers will strike on Friday",
    ])
    func whatIsForeseenOrOverIsNoEntry(text: String) throws {
        #expect(try agenda(of: text).map(\.what) == [])
    }

    @Test func twoAppointmentsOfOnePersonOnOneDayAreOne() throws {
        let agenda = try agenda(
            of: "Ann Reid will appear before the harbour committee on Friday. Ann Reid is expected"
                + " to testify to the committee behind closed doors on Friday.")
        #expect(agenda.count == 1)
    }

    @Test(arguments: [
        (
            "The vote on the pier, which had been set for Thursday, was delayed until Monday.",
            AgendaEntry.Status.rescheduled, "2025-02-10" as String?, ["2025-02-06"]
        ),
        (
            "The cup final, planned for Saturday, was postponed because of the storm.",
            AgendaEntry.Status.postponed, nil as String?, ["2025-02-08"]
        ),
        (
            "The trial date has been pushed back and is now scheduled for March 12.",
            AgendaEntry.Status.rescheduled, "2025-03-12", []
        ),
    ])
    func whatIsPutOffKeepsItsOldDay(
        text: String, status: AgendaEntry.Status, day: String?, previous: [String]
    ) throws {
        let entry = try #require(try agenda(of: text).first)
        #expect(entry.status == status)
        #expect(entry.earliest == day)
        #expect(entry.previous == previous)
    }

    @Test func whatIsDueByADayCanComeBefore() throws {
        let entry = try #require(
            try agenda(of: "The board will announce its decision on the pier by Friday.").first)
        #expect(entry.earliest == "2025-02-04")
        #expect(entry.latest == "2025-02-07")
    }

    @Test(arguments: [
        (
            "The two ministers will meet in Vienna on Friday.",
            "The two ministers will meet in Vienna"
        ),
        ("The annual boat race is scheduled for Thursday night.", "The annual boat race"),
    ])
    func whatIsAnnouncedSaysWhoOrWhatItIs(text: String, what: String) throws {
        let entry = try #require(try agenda(of: text).first)
        #expect(entry.what.hasPrefix(what))
    }

    @Test func whatIsAnnouncedKeepsItsNoun() throws {
        let entry = try #require(
            try agenda(of: "Students are signing up for a silent march planned for Friday.").first)
        #expect(entry.what.contains("march"))
    }
}
