import News
import Testing

@testable import Comparison

/// A sentence of one outlet and one of another, and how they stand.
struct StandingCase: Sendable, CustomTestStringConvertible {
    let one: String
    let other: String
    var published = ["2024-03-12", "2024-03-12"]

    init(_ one: String, _ other: String, published: [String] = ["2024-03-12", "2024-03-12"]) {
        self.one = one
        self.other = other
        self.published = published
    }

    var testDescription: String { one + " / " + other }

    /// The standings of claims that have a sentence of both.
    func standings() -> [Claim.Standing] {
        let reports = [one, other].enumerated().map { number, sentence in
            HandMadeReport("r\(number)", published: published[number], [sentence]).report
        }
        return StoryComparing(encoder: nil).compareAll(reports).claims
            .filter { claim in Set(claim.cells.filter { $0.span != nil }.map(\.article)).count > 1 }
            .map(\.standing)
    }
}

struct CountStandingTests {
    @Test(arguments: [
        // Tolls.
        StandingCase(
            "[Nine people](#9|people) were injured when the ferry ran aground.{injure}",
            "[Fourteen people](#14|people) were injured when the ferry ran aground.{injure}"),
        StandingCase(
            "The blast killed [six workers](#6|workers).{kill}",
            "[Eleven workers](#11|workers) died in the blast.{die}"),
        StandingCase(
            "Police arrested [30 demonstrators](#30|demonstrators).{arrest}",
            "Police detained [90 demonstrators](#90|demonstrators).{detain}"),
        StandingCase(
            "[More than 50 people](#>50|people) drowned in the river.{drown}",
            "[48 people](#48|people) drowned in the river.{drown}"),
        StandingCase(
            "The fire destroyed [120 houses](#120|houses).{destroy}",
            "The fire destroyed [310 houses](#310|houses).{destroy}"),
        StandingCase(
            "[Two climbers](#2|climbers) are missing on the mountain.{miss}",
            "[Five climbers](#5|climbers) are missing on the mountain.{miss}"),
        StandingCase(
            "The ferry carried [214 passengers](#214|passengers).{carry}",
            "The ferry carried [320 passengers](#320|passengers).{carry}"),
        StandingCase(
            "The quake left [4,000 families](#4000|families) homeless.{leave}",
            "The quake left [9,000 families](#9000|families) homeless.{leave}"),
        // Votes.
        StandingCase(
            "The bill passed with [212 votes](#212|votes).{pass}",
            "The bill passed with [218 votes](#218|votes).{pass}"),
        StandingCase(
            "The council gave the pool [21 votes](#21|votes).{give}",
            "The council gave the pool [17 votes](#17|votes).{give}"),
        StandingCase(
            "Turnout reached [61 percent](#61|turnout|percent).{reach}",
            "Turnout reached [54 percent](#54|turnout|percent).{reach}"),
        StandingCase(
            "The mayor won [52.1 percent](#52.1|vote|percent) of the vote.{win}",
            "The mayor won [57.4 percent](#57.4|vote|percent) of the vote.{win}"),
        // Money.
        StandingCase(
            "The pool will cost [11 million pounds](#11000000|cost|GBP).{cost}",
            "The pool will cost [14 million pounds](#14000000|cost|GBP).{cost}"),
        StandingCase(
            "The bank paid a fine of [$300 million](#300000000|fine|USD).{pay}",
            "The bank paid a fine of [$450 million](#450000000|fine|USD).{pay}"),
        StandingCase(
            "The airline lost [80 million euros](#80000000|loss|EUR).{lose}",
            "The airline lost [120 million euros](#120000000|loss|EUR).{lose}"),
        StandingCase(
            "The central bank left its rate at [4.5 percent](#4.5|rate|percent).{leave}",
            "The central bank left its rate at [4.25 percent](#4.25|rate|percent).{leave}"),
        StandingCase(
            "The court fined the club [30,000 euros](#30000|fine|EUR).{fine}",
            "The court fined the club [75,000 euros](#75000|fine|EUR).{fine}"),
        StandingCase(
            "The strike grounded [40 flights](#40|flights) at the airport.{ground}",
            "The strike grounded [110 flights](#110|flights) at the airport.{ground}"),
        StandingCase(
            "Lawmakers rejected the treaty by [88 votes](#88|votes).{reject}",
            "Lawmakers rejected the treaty by [93 votes](#93|votes).{reject}"),
        StandingCase(
            "The union counted [9,000 marchers](#9000|marchers).{count}",
            "The police counted [4,000 marchers](#4000|marchers).{count}"),
        StandingCase(
            "The glacier lost [12 metres](#12|glacier|m) of ice.{lose}",
            "The glacier lost [31 metres](#31|glacier|m) of ice.{lose}"),
        // Measures.
        StandingCase(
            "The tanks hold [18 tonnes](#18|fuel|t) of fuel.{hold}",
            "The tanks hold [30 tonnes](#30|fuel|t) of fuel.{hold}"),
        StandingCase(
            "The quake had a magnitude of [6.1](#6.1|magnitude).{have}",
            "The quake had a magnitude of [6.8](#6.8|magnitude).{have}"),
        StandingCase(
            "The wall is [12 metres](#12|wall|m) high.{be high}",
            "The wall is [15 metres](#15|wall|m) high.{be high}"),
        StandingCase(
            "The spill covers [40 square km](#40|spill|km2) of sea.{cover}",
            "The spill covers [75 square km](#75|spill|km2) of sea.{cover}"),
    ])
    func conflict(pair: StandingCase) {
        #expect(pair.standings().contains(.conflict))
    }

    @Test(arguments: [
        // The same, in other words or with a hedge.
        StandingCase(
            "[Nine people](#9|people) were injured when the ferry ran aground.{injure}",
            "The grounding of the ferry left [nine people](#9|people) hurt.{hurt}"),
        StandingCase(
            "The attack killed [some 1,200 people](#~1200|people).{kill}",
            "The attack killed [1,195 people](#1195|people).{kill}"),
        StandingCase(
            "Gunmen abducted [nearly 250 people](#^250|people).{abduct}",
            "Gunmen abducted [251 people](#251|people).{abduct}"),
        StandingCase(
            "The pool will cost [about 11 million pounds](#~11000000|cost|GBP).{cost}",
            "The pool will cost [11.2 million pounds](#11200000|cost|GBP).{cost}"),
        StandingCase(
            "[More than 200 people](#>200|people) were on board the ferry.{be board}",
            "[214 people](#214|people) were on board the ferry.{be board}"),
        // Another kind of people, another deed, a part of the whole.
        StandingCase(
            "[Nine people](#9|people) were injured in the crash.{injure}",
            "[Two children](#2|children) were injured in the crash.{injure}"),
        StandingCase(
            "[Nine people](#9|people) were injured in the crash.{injure}",
            "[Three people](#3|people) were killed in the crash.{kill}"),
        StandingCase(
            "[Nine people](#9|people) were injured in the crash.{injure}",
            "[Two](#2|people) of them were seriously injured in the crash.{injure}"),
        StandingCase(
            "[Nine people](#9|people) were injured in the crash.{injure}",
            "[Four more people](#4|people) were injured in the crash.{injure}"),
        StandingCase(
            "[Nine people](#9|people) were injured in the crash.{injure}",
            "Another [four people](#4|people) were injured in the crash.{injure}"),
        StandingCase(
            "The blast killed [six soldiers](#6|soldiers).{kill}",
            "The blast killed [eleven civilians](#11|civilians).{kill}"),
        StandingCase(
            "Police arrested [30 students](#30|students).{arrest}",
            "Police released [90 students](#90|students).{release}"),
        // Another place.
        StandingCase(
            "[Nine people](#9|people) died in floods in [Kerala](GPE).{die}",
            "[Thirty people](#30|people) died in floods in [Assam](GPE).{die}"),
        StandingCase(
            "[Four](#4|people) were arrested in [Leeds](GPE).{arrest}",
            "[Nine](#9|people) were arrested in [Hull](GPE).{arrest}"),
        // Another day.
        StandingCase(
            "[Nine people](#9|people) died on [Tuesday](@2024-03-12).{die}",
            "[Thirty people](#30|people) died on [4 May 2011](@2011-05-04).{die}"),
        StandingCase(
            "Police made [47 arrests](#47|arrests) on [Monday](@2024-03-11).{make}",
            "Police made [six arrests](#6|arrests) on [Tuesday](@2024-03-12).{make}"),
        // Another unit, another thing.
        StandingCase(
            "The pool will cost [11 million pounds](#11000000|cost|GBP).{cost}",
            "The pool will cost [13 million euros](#13000000|cost|EUR).{cost}"),
        StandingCase(
            "The pool will cost [11 million pounds](#11000000|cost|GBP).{cost}",
            "The library will lose [2 million pounds](#2000000|budget|GBP).{lose}"),
        StandingCase(
            "The bill passed with [212 votes](#212|votes).{pass}",
            "The amendment failed by [three votes](#3|margin).{fail}"),
        StandingCase(
            "The airline lost [80 million euros](#80000000|loss|EUR).{lose}",
            "The airline raised [120 million euros](#120000000|capital|EUR).{raise}"),
        // Whose words they are makes no difference where the number is the same.
        StandingCase(
            "[Nine people](#9|people) were injured in the crash.{injure; happened; police}",
            "[Nine people](#9|people) were injured in the crash.{injure; happened; doctors}"),
        // "Dozens" is no count.
        StandingCase(
            "The crash injured [dozens](#>=24|people) of people.{injure}",
            "The crash injured [14 people](#14|people).{injure}"),
        // What may be and what is.
        StandingCase(
            "The storm could destroy [500 houses](#500|houses).{destroy; possible}",
            "The storm destroyed [120 houses](#120|houses).{destroy}"),
        StandingCase(
            "The plant will employ [900 people](#900|people) one day.{employ; scheduled}",
            "The plant employed [300 people](#300|people).{employ}"),
        // The parts make the whole.
        StandingCase(
            "The crash killed [10 foreigners](#10|foreigners) and [2 locals](#2|locals).{kill}",
            "The crash killed [12 people](#12|people).{kill}"),
        // Two shares of one poll, told in another order.
        StandingCase(
            "[Lund](PER) has [21 percent](#21|voters|percent) and [Saar](PER) "
                + "[17 percent](#17|voters|percent).{have}",
            "[Saar](PER) with [17 percent](#17|voters|percent) trails [Lund](PER) with "
                + "[21 percent](#21|voters|percent).{trail}"),
        // A count that rose.
        StandingCase(
            "The blast killed [six people](#6|people).{kill}",
            "The blast killed [nine people](#9|people).{kill}",
            published: ["2024-03-12T12:00Z", "2024-03-12T18:00Z"]),
        StandingCase(
            "Floods killed [40 people](#40|people).{kill}",
            "Floods killed [more than 90 people](#>90|people).{kill}",
            published: ["2024-03-12", "2024-03-14"]),
    ])
    func noConflict(pair: StandingCase) {
        #expect(!pair.standings().contains(.conflict))
    }

    @Test(arguments: [
        StandingCase(
            "The blast killed [six people](#6|people).{kill}",
            "The blast killed [nine people](#9|people).{kill}",
            published: ["2024-03-12T12:00Z", "2024-03-12T18:00Z"]),
        StandingCase(
            "Crews rescued [12 miners](#12|miners).{rescue}",
            "Crews rescued [31 miners](#31|miners).{rescue}",
            published: ["2024-03-12T08:00Z", "2024-03-13T08:00Z"]),
        StandingCase(
            "[90 people](#90|people) were arrested.{arrest}",
            "[At least 140 people](#>=140|people) were arrested.{arrest}",
            published: ["2024-03-12", "2024-03-13"]),
    ])
    func laterCountUpdates(pair: StandingCase) {
        #expect(pair.standings().contains(.updated))
    }

    @Test func lowerLaterTollIsStillAConflict() {
        let pair = StandingCase(
            "The blast killed [nine people](#9|people).{kill}",
            "The blast killed [six people](#6|people).{kill}",
            published: ["2024-03-12T12:00Z", "2024-03-12T18:00Z"])
        #expect(pair.standings().contains(.conflict))
    }
}
