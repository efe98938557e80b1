/// Three reports written for the tests, which the notices of the cases speak of.
enum CorrectionPage: String, Sendable {
    case ferry, vote, market, match

    var title: String {
        switch self {
        case .ferry: "Nine hurt as ferry hits pier at Skålevik"
        case .vote: "Council of Marlow backs tram line"
        case .market: "Shares in Tarn Foods slide after warning"
        case .match: "Lorne reach final after late winner"
        }
    }

    var text: String {
        switch self {
        case .ferry:
            """
            Nine people were injured on Tuesday when the ferry Solveig struck the pier at Skålevik, the rescue service said. The vessel was carrying 120 passengers.

            The ferry, built in 1984 in Gdynia, had left Risør at 7 a.m. in thick fog.

            “I saw the pier come out of nowhere,” said Kirsti Aune, a teacher from Risør.

            The accident commission, led by Ragnar Moe, will publish its findings in March.

            The Solveig ran aground off Arendal three years ago. Nobody was hurt then.
            """
        case .vote:
            """
            The town council of Marlow voted by 31 to 14 on Monday to build a tram line to the hospital. The line is to cost $420 million.

            Mayor Edith Crane called it a day to remember. Construction will begin in 2027.

            Opponents, who had gathered 8,000 signatures, said the money was needed for schools.

            “We will go to court,” said Paul Renner of the residents' association.

            Marlow closed its last tram line in 1961.
            """
        case .market:
            """
            Shares in Tarn Foods fell 12 percent on Thursday after the company warned that profits would be lower than expected.

            The firm, which employs 5,400 people, blamed the price of cocoa. Its chief executive, Lena Vogt, said two plants in Saxony might close.

            Analysts at Borough Capital cut their target to 18 euros.

            Tarn was founded in Dresden in 1923 as a maker of biscuits. It bought the Danish baker Kornhus last year.
            """
        case .match:
            """
            Lorne beat Castlebay 2-1 on Saturday to reach the cup final for the third time, with Tess Harkin scoring the winner in the 88th minute.

            About 6,200 people watched at Quay Park. Castlebay had led through a penalty by Ines Moya.

            “We were tired, but we kept running,” said the Lorne coach, Ada Brandt.

            Two supporters were arrested before the match, the police said.

            Lorne will meet Strathmore in the final on 18 May. They last won the cup in 1997.
            """
        }
    }
}
