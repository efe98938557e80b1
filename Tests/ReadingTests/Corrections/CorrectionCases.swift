/// Notices in the words that outlets use, written before the rules were tried.
struct CorrectionCase: Sendable {
    let page: CorrectionPage
    let notice: String
    /// A part of each sentence that is meant; empty where it is not clear.
    var meant: [String] = []
    var was: String?
    var now: String?
}

extension CorrectionCase {
    /// Notices that correct something on the page, written before the rules were
    /// tried: 22 of the 24 were tied at the first reading, 19 with both values.
    static let tied: [CorrectionCase] = [
        CorrectionCase(
            page: .ferry,
            notice:
                "An earlier version of this article misstated the number of injured. It was nine, not fourteen.",
            meant: ["Nine hurt", "Nine people were injured"], was: "fourteen", now: "nine"),
        CorrectionCase(
            page: .ferry,
            notice: "Correction: The ferry Solveig was built in 1984, not 1948.",
            meant: ["built in 1984"], was: "1948", now: "1984"),
        CorrectionCase(
            page: .ferry,
            notice:
                "This article was amended on 5 March 2024 to correct the spelling of Kirsti Aune’s name.",
            meant: ["said Kirsti Aune"]),
        CorrectionCase(
            page: .ferry,
            notice:
                "A previous version of this story incorrectly said that the ferry was carrying 210 passengers. It was carrying 120.",
            meant: ["carrying 120 passengers"], was: "210", now: "120"),
        CorrectionCase(
            page: .ferry,
            notice: "(Corrects paragraph 4 to say the commission will publish in March, not May)",
            meant: ["The accident commission"], was: "May", now: "March"),
        CorrectionCase(
            page: .ferry,
            notice: "This story has been corrected to show that the ferry left Risør, not Arendal.",
            meant: ["had left Risør"], was: "Arendal", now: "Risør"),
        CorrectionCase(
            page: .ferry,
            notice:
                "CORRECTION: The head of the accident commission is Ragnar Moe. An earlier version gave his name as Ragnar Mo.",
            meant: ["led by Ragnar Moe"], was: "Ragnar Mo", now: "Ragnar Moe"),
        CorrectionCase(
            page: .ferry,
            notice:
                "Clarification: This article has been updated to make clear that nobody was hurt when the Solveig ran aground off Arendal.",
            meant: ["Nobody was hurt then", "ran aground off Arendal"]),
        CorrectionCase(
            page: .ferry,
            notice:
                "An earlier version of this report had the ferry leaving at 9 a.m. rather than 7 a.m.",
            meant: ["at 7 a.m."]),
        CorrectionCase(
            page: .vote,
            notice: "Correction: The council voted 31 to 14, not 31 to 4.",
            meant: ["voted by 31 to 14"]),
        CorrectionCase(
            page: .vote,
            notice:
                "An earlier version of this article misstated the cost of the line. It is $420 million, not $240 million.",
            meant: ["cost $420 million"], was: "$240 million", now: "$420 million"),
        CorrectionCase(
            page: .vote,
            notice:
                "This article has been corrected: construction will begin in 2027 instead of 2026.",
            meant: ["Construction will begin"], was: "2026", now: "2027"),
        CorrectionCase(
            page: .vote,
            notice:
                "Editor’s note: A quotation was wrongly attributed to Edith Crane. It was Paul Renner who said the association would go to court.",
            meant: ["We will go to court"], was: "Edith Crane", now: "Paul Renner"),
        CorrectionCase(
            page: .vote,
            notice: "(This story corrects number of signatures to 8,000 from 80,000)",
            meant: ["8,000 signatures"], was: "80,000", now: "8,000"),
        CorrectionCase(
            page: .vote,
            notice:
                "An earlier version misidentified the mayor of Marlow. She is Edith Crane, not Edie Crane.",
            meant: ["Mayor Edith Crane"], was: "Edie Crane", now: "Edith Crane"),
        CorrectionCase(
            page: .vote,
            notice:
                "This article was amended on 12 May to correct the year in which the last tram line closed, in the last paragraph.",
            meant: ["closed its last tram line"]),
        CorrectionCase(
            page: .vote,
            notice:
                "The headline of this article has been amended; the council backed one tram line, not two.",
            meant: ["backs tram line"]),
        CorrectionCase(
            page: .market,
            notice:
                "Correction: Shares in Tarn Foods fell 12 percent on Thursday. A previous version of this article said they fell 21 percent.",
            meant: ["fell 12 percent"], was: "21 percent", now: "12 percent"),
        CorrectionCase(
            page: .market,
            notice:
                "This article originally stated that Tarn employs 4,500 people; the firm employs 5,400.",
            meant: ["employs 5,400"], was: "4,500", now: "5,400"),
        CorrectionCase(
            page: .market,
            notice: "Corrects name of chief executive to Lena Vogt.",
            meant: ["Lena Vogt"], now: "Lena Vogt"),
        CorrectionCase(
            page: .market,
            notice:
                "Correction: Tarn was founded in Dresden, not Leipzig, as we wrote in an earlier version.",
            meant: ["founded in Dresden"], was: "Leipzig", now: "Dresden"),
        CorrectionCase(
            page: .market,
            notice:
                "(Fixes typo in third paragraph; Borough Capital cut its target to 18 euros, not 81 euros)",
            meant: ["target to 18 euros"], was: "81 euros", now: "18 euros"),
        CorrectionCase(
            page: .market,
            notice:
                "An earlier version of this story said that Tarn had sold the Danish baker Kornhus. In fact it bought the company.",
            meant: ["bought the Danish baker"]),
        CorrectionCase(
            page: .market,
            notice:
                "Clarification: The plants in Saxony might close but no decision has been taken, Ms Vogt said after publication.",
            meant: ["two plants in Saxony"]),
    ]

    /// Notices that name nothing on the page, or nothing that can be told apart.
    static let unclear: [CorrectionCase] = [
        CorrectionCase(page: .ferry, notice: "This article has been corrected."),
        CorrectionCase(
            page: .ferry,
            notice: "Correction: An earlier version of this article contained an error."),
        CorrectionCase(
            page: .ferry, notice: "This story was updated to correct a spelling mistake."),
        CorrectionCase(
            page: .ferry,
            notice: "This article was amended on 5 March 2024 to remove a personal detail."),
        CorrectionCase(
            page: .ferry,
            notice: "An earlier version of this article carried a photograph of another ferry."),
        CorrectionCase(
            page: .ferry,
            notice: "A caption with this article misnamed the harbour master of Risør."),
        CorrectionCase(
            page: .ferry,
            notice:
                "An article on Monday about a school in Vennesla misstated its number of pupils. It is 230, not 320."
        ),
        CorrectionCase(
            page: .ferry, notice: "The story is refiled to fix formatting."),
        CorrectionCase(
            page: .ferry,
            notice: "Correction: The minister’s name is Johan Lie, not Johan Li.",
            was: "Johan Li", now: "Johan Lie"),
        CorrectionCase(
            page: .vote, notice: "A previous version of this article was published by mistake."),
        CorrectionCase(
            page: .vote, notice: "This article has been amended following a complaint."),
        CorrectionCase(
            page: .vote,
            notice:
                "Editor’s note: A paragraph on the history of the bus company has been removed from this story."
        ),
        CorrectionCase(
            page: .vote,
            notice:
                "Clarification: Our reporter is a member of the swimming club that is named in the series."
        ),
        CorrectionCase(
            page: .vote, notice: "An earlier version of this story linked to the wrong video."),
        CorrectionCase(
            page: .vote,
            notice: "The photo caption in this article has been corrected to name Paul Renner."),
        CorrectionCase(
            page: .vote,
            notice: "Correction: The library in Henley has 31 staff, not 14.", was: "14", now: "31"),
        CorrectionCase(
            page: .market, notice: "This version of the story corrects a typographical error."),
        CorrectionCase(
            page: .market, notice: "This article was updated on Friday with a comment from a rival."
        ),
        CorrectionCase(
            page: .market,
            notice:
                "An earlier version of this article misspelled the name of an analyst at another bank."
        ),
        CorrectionCase(
            page: .market, notice: "We regret the error."),
        CorrectionCase(
            page: .market,
            notice: "Correction: Oslo’s index rose 12 points on Wednesday, not 21.", was: "21",
            now: "12"),
        CorrectionCase(
            page: .market,
            notice:
                "This article has been corrected to reflect that the museum opened in 1932, not 1923.",
            was: "1923", now: "1932"),
        CorrectionCase(
            page: .market,
            notice:
                "Because of an editing error, an earlier version of this article appeared without its last lines."
        ),
        CorrectionCase(
            page: .market, notice: "Correction to the chart: the colours of two lines were swapped."
        ),
    ]

    /// Notices written after the rules. At the first reading 11 of the 12 were tied
    /// as they should be, 10 of them with both values, and none of `unclearLater`.
    static let tiedLater: [CorrectionCase] = [
        CorrectionCase(
            page: .match,
            notice: "Correction: Lorne reached the final for the third time, not the fourth.",
            meant: ["to reach the cup final for the third time"]),
        CorrectionCase(
            page: .match,
            notice:
                "An earlier version of this article gave the attendance as 2,600. In fact about 6,200 people watched the match.",
            meant: ["About 6,200 people"], was: "2,600"),
        CorrectionCase(
            page: .match,
            notice:
                "This report was amended on 20 April to correct the name of the Lorne coach, Ada Brandt.",
            meant: ["the Lorne coach, Ada Brandt"]),
        CorrectionCase(
            page: .match,
            notice:
                "Correction: Castlebay’s penalty was scored by Ines Moya, rather than Nadia Moya as first stated.",
            meant: ["penalty by Ines Moya"]),
        CorrectionCase(
            page: .match,
            notice: "(Corrects date of final in last paragraph to 18 May from 11 May)",
            meant: ["on 18 May"]),
        CorrectionCase(
            page: .match,
            notice:
                "A previous version said that three supporters had been arrested. The police say it was two.",
            meant: ["Two supporters were arrested"], was: "three", now: "two"),
        CorrectionCase(
            page: .match,
            notice:
                "Editor’s note: This story originally said that Lorne last won the cup in 1979.",
            meant: ["last won the cup in 1997"], was: "1979"),
        CorrectionCase(
            page: .match,
            notice:
                "The quotation “We were tired, but we kept running” was misattributed in an earlier version. Ada Brandt said it.",
            meant: ["We were tired"]),
        CorrectionCase(
            page: .match,
            notice: "CORRECTION — The winner came in the 88th minute, and not in the 80th.",
            meant: ["in the 88th minute"]),
        CorrectionCase(
            page: .match,
            notice:
                "This article has been corrected to show that Lorne will meet Strathmore, not Inverden, in the final.",
            meant: ["will meet Strathmore"], was: "Inverden", now: "Strathmore"),
        CorrectionCase(
            page: .match,
            notice: "An earlier version of this story misspelled Tess Harkin’s surname as Harken.",
            meant: ["Tess Harkin scoring"]),
        CorrectionCase(
            page: .match,
            notice: "Correction: The ground is called Quay Park, not Key Park.",
            meant: ["at Quay Park"], was: "Key Park", now: "Quay Park"),
    ]

    static let unclearLater: [CorrectionCase] = [
        CorrectionCase(page: .match, notice: "This report has been updated throughout."),
        CorrectionCase(
            page: .match, notice: "Correction: We named the wrong referee. We apologise."),
        CorrectionCase(
            page: .match, notice: "An earlier version of this story carried the wrong byline."),
        CorrectionCase(
            page: .match,
            notice: "Correction: The fire in Oban broke out on Sunday, not on Saturday."),
        CorrectionCase(
            page: .match, notice: "A picture of another player has been removed from this article."),
        CorrectionCase(
            page: .match,
            notice:
                "This article was amended on 21 April 2024 because it was published before an embargo."
        ),
        CorrectionCase(
            page: .match,
            notice: "Clarification: The reporter’s brother works for the council’s sports office."),
        CorrectionCase(
            page: .match,
            notice: "In Tuesday’s edition we said that rents rose 2 percent. They rose 12 percent."),
        CorrectionCase(
            page: .match, notice: "Correction: The tennis player’s age is 21, not 18."),
        CorrectionCase(page: .match, notice: "The story is refiled with additional slugs."),
        CorrectionCase(
            page: .match,
            notice: "An earlier version of this page showed figures from another season."),
        CorrectionCase(
            page: .match,
            notice: "The chart in this article has been corrected; the axis was mislabelled."),
    ]
}
