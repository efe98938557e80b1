import Foundation

/// What two outlets write of one thing, by family, in the project's own words.
///
/// A line is a sentence and another, parted by ` / `, with the marks of `HandMadeReport`.
enum StandingTable {
    static let conflicts = """
        # tolls
        The landslide killed [12 villagers](#12|villagers).{kill} / [Thirty villagers](#30|villagers) were killed by the landslide.{kill}
        The flu has killed [40 patients](#40|patients).{kill} / The flu killed [90 patients](#90|patients), doctors said.{kill}
        [Seven hikers](#7|hikers) died in the avalanche.{die} / The avalanche killed [three hikers](#3|hikers).{kill}
        A bus crash injured [25 pupils](#25|pupils).{injure} / [Forty-one pupils](#41|pupils) were hurt in a bus crash.{hurt}
        The storm left [16 sailors](#16|sailors) missing.{leave} / The storm left [nine sailors](#9|sailors) missing.{leave}
        The blaze destroyed [60 homes](#60|homes).{destroy} / The blaze destroyed [at least 200 homes](#>=200|homes).{destroy}
        Police arrested [14 fans](#14|fans) after the match.{arrest} / [Fifty-two fans](#52|fans) were arrested after the match.{arrest}
        Soldiers freed [80 hostages](#80|hostages).{free} / Soldiers freed [110 hostages](#110|hostages).{free}
        The quake injured [300 people](#300|people injured).{injure} / The quake injured [about 700 people](#~700|people injured).{injure}
        Gunmen kidnapped [23 students](#23|students).{kidnap} / Gunmen kidnapped [61 students](#61|students).{kidnap}
        The outbreak infected [150 guests](#150|guests).{infect} / [Ninety guests](#90|guests) were infected in the outbreak.{infect}
        Rescuers pulled [four miners](#4|miners) from the shaft.{pull} / Rescuers pulled [eleven miners](#11|miners) from the shaft.{pull}
        The sinking drowned [35 migrants](#35|migrants).{drown} / [Nearly 80 migrants](#^80|migrants) drowned in the sinking.{drown}
        The strike closed [19 schools](#19|schools).{close} / The strike closed [more than 40 schools](#>40|schools).{close}
        # votes
        The senate confirmed the judge by [54 votes](#54|votes).{confirm} / The senate confirmed the judge by [50 votes](#50|votes).{confirm}
        Members backed the merger with [71 percent](#71|members|percent).{back} / Members backed the merger with [64 percent](#64|members|percent).{back}
        The party won [38 seats](#38|seats).{win} / The party won [44 seats](#44|seats).{win}
        Some [6,000 delegates](#~6000|delegates) voted for the treaty.{vote} / [9,500 delegates](#9500|delegates) voted for the treaty.{vote}
        The motion failed by [three votes](#3|votes).{fail} / The motion failed by [eleven votes](#11|votes).{fail}
        Turnout was [48 percent](#48|turnout|percent).{be} / Turnout was [59 percent](#59|turnout|percent).{be}
        The council rejected the tram with [17 votes](#17|votes).{reject} / The council rejected the tram with [23 votes](#23|votes).{reject}
        [Twelve ministers](#12|ministers) opposed the levy.{oppose} / [Five ministers](#5|ministers) opposed the levy.{oppose}
        The referendum drew [2.1 million voters](#2100000|voters).{draw} / The referendum drew [3.4 million voters](#3400000|voters).{draw}
        [Ninety lawmakers](#90|lawmakers) signed the petition.{sign} / [More than 120 lawmakers](#>120|lawmakers) signed the petition.{sign}
        # money
        The club paid [40 million euros](#40000000|striker|EUR) for the striker.{pay} / The club paid [65 million euros](#65000000|striker|EUR) for the striker.{pay}
        The bridge will cost [$900 million](#900000000|bridge|USD).{cost} / The bridge will cost [$1.4 billion](#1400000000|bridge|USD).{cost}
        The ministry cut the subsidy to [20 pounds](#20|subsidy|GBP).{cut} / The ministry cut the subsidy to [35 pounds](#35|subsidy|GBP).{cut}
        The company was fined [5 million euros](#5000000|fine|EUR).{fine} / The company was fined [8 million euros](#8000000|fine|EUR).{fine}
        Thieves stole jewels worth [300,000 dollars](#300000|jewels|USD).{steal} / Thieves stole jewels worth [800,000 dollars](#800000|jewels|USD).{steal}
        The painting fetched [11 million pounds](#11000000|painting|GBP).{fetch} / The painting fetched [17 million pounds](#17000000|painting|GBP).{fetch}
        The fund lost [2 billion dollars](#2000000000|fund|USD).{lose} / The fund lost [5 billion dollars](#5000000000|fund|USD).{lose}
        Inflation rose to [6.2 percent](#6.2|inflation|percent).{rise} / Inflation rose to [7.9 percent](#7.9|inflation|percent).{rise}
        The bank raised its rate to [3.25 percent](#3.25|rate|percent).{raise} / The bank raised its rate to [3.75 percent](#3.75|rate|percent).{raise}
        Donors promised [70 million dollars](#70000000|aid|USD) of aid.{promise} / Donors promised [120 million dollars](#120000000|aid|USD) of aid.{promise}
        The mayor spent [9,000 euros](#9000|flights|EUR) on flights.{spend} / The mayor spent [15,000 euros](#15000|flights|EUR) on flights.{spend}
        The lottery paid out [18 million francs](#18000000|prize|CHF).{pay out} / The lottery paid out [27 million francs](#27000000|prize|CHF).{pay out}
        The port handled [8 million containers](#8000000|containers).{handle} / The port handled [11 million containers](#11000000|containers).{handle}
        The zoo bought [six penguins](#6|penguins).{buy} / The zoo bought [fourteen penguins](#14|penguins).{buy}
        The clinic vaccinated [700 children](#700|children).{vaccinate} / The clinic vaccinated [400 children](#400|children).{vaccinate}
        The orchestra dismissed [nine players](#9|players).{dismiss} / The orchestra dismissed [fifteen players](#15|players).{dismiss}
        # measures
        The river rose to [7.2 metres](#7.2|river|m).{rise} / The river rose to [9.1 metres](#9.1|river|m).{rise}
        The train was travelling at [140 kilometres](#140|train|km/h) an hour.{travel} / The train was travelling at [190 kilometres](#190|train|km/h) an hour.{travel}
        The fire burned [600 hectares](#600|forest|ha) of forest.{burn} / The fire burned [1,500 hectares](#1500|forest|ha) of forest.{burn}
        The rocket climbed [80 kilometres](#80|rocket|km).{climb} / The rocket climbed [120 kilometres](#120|rocket|km).{climb}
        The glacier shrank by [30 metres](#30|glacier|m).{shrink} / The glacier shrank by [55 metres](#55|glacier|m).{shrink}
        The tunnel is [11 kilometres](#11|tunnel|km) long.{be} / The tunnel is [16 kilometres](#16|tunnel|km) long.{be}
        The reactor runs at [40 percent](#40|power|percent) of its power.{run} / The reactor runs at [75 percent](#75|power|percent) of its power.{run}
        Customs seized [two tonnes](#2|cocaine|t) of cocaine.{seize} / Customs seized [five tonnes](#5|cocaine|t) of cocaine.{seize}
        # times
        The court will rule on the ban on [4 June](@2024-06-04).{rule; scheduled} / The court will rule on the ban on [11 June](@2024-06-11).{rule; scheduled}
        The tanker sank off the cape on [2 March](@2024-03-02).{sink} / The tanker sank off the cape on [5 March](@2024-03-05).{sink}
        The airport reopens on [9 April](@2024-04-09).{reopen; scheduled} / The airport reopens on [20 April](@2024-04-20).{reopen; scheduled}
        The singer died in hospital on [1 March](@2024-03-01).{die} / The singer died in hospital on [4 March](@2024-03-04).{die}
        Voting on the reform begins on [17 May](@2024-05-17).{begin; scheduled} / Voting on the reform begins on [24 May](@2024-05-24).{begin; scheduled}
        The king arrived in the port on [6 March](@2024-03-06).{arrive} / The king arrived in the port on [8 March](@2024-03-08).{arrive}
        The trial of the banker starts on [3 April](@2024-04-03).{start; scheduled} / The trial of the banker starts on [10 April](@2024-04-10).{start; scheduled}
        Workers found the shell on the site on [3 March](@2024-03-03).{find} / Workers found the shell on the site on [7 March](@2024-03-07).{find}
        The satellite launches on [14 July](@2024-07-14).{launch; scheduled} / The satellite launches on [21 July](@2024-07-21).{launch; scheduled}
        # places
        The kidnapped engineer was released in [Tripoli](GPE).{release} / The kidnapped engineer was released in [Misrata](GPE).{release}
        The two leaders signed the water accord in [Geneva](GPE).{sign accord} / The two leaders signed the water accord in [Vienna](GPE).{sign accord}
        The missing yacht was found near [Faro](GPE).{find} / The missing yacht was found near [Cadiz](GPE).{find}
        The general was arrested at his villa in [Accra](GPE).{arrest} / The general was arrested at his villa in [Lagos](GPE).{arrest}
        The spy plane crashed near [Kars](GPE).{crash} / The spy plane crashed near [Van](GPE).{crash}
        The stolen masks turned up at an auction in [Ghent](GPE).{turn up} / The stolen masks turned up at an auction in [Lille](GPE).{turn up}
        The escaped tiger was shot near [Brno](GPE).{shoot} / The escaped tiger was shot near [Linz](GPE).{shoot}
        # denial
        The airline cancelled the order for the jets.{cancel} / The airline did not cancel the order for the jets.{cancel; denied}
        The army shelled the hospital in the valley.{shell; happened; doctors} / The army never shelled the hospital in the valley.{shell; denied; the army}
        The governor read the warning about the dam.{read} / The governor said she had not read the warning about the dam.{read; denied}
        The bishop knew of the abuse at the school.{know} / The bishop denied that he knew of the abuse at the school.{know; denied}
        The club paid the referee before the final.{pay} / The club denies that it paid the referee before the final.{pay; denied}
        The minister met the lobbyist at the hotel.{meet} / The minister denied that he met the lobbyist at the hotel.{meet; denied}
        The rebels attacked the convoy on the bridge.{attack} / The rebels did not attack the convoy on the bridge.{attack; denied}
        The plant released poison into the river.{release} / The plant has not released poison into the river.{release; denied}
        The coach will leave the club in summer.{leave; scheduled} / The coach will not leave the club in summer.{leave; denied}
        The factory fired the whistleblower.{fire} / The factory never fired the whistleblower.{fire; denied}
        The pilot ignored the alarm.{ignore} / The pilot did not ignore the alarm.{ignore; denied}
        The court suspended the senator.{suspend} / The court has not suspended the senator.{suspend; denied}
        # attribution: two sources that count differently
        [Nine strikers](#9|strikers) were beaten, the union said.{beat; happened; the union} / [Two strikers](#2|strikers) were beaten, the police said.{beat; happened; the police}
        Rebels said that they had captured [70 soldiers](#70|soldiers).{capture; happened; rebels} / The army said that rebels had captured [12 soldiers](#12|soldiers).{capture; happened; the army}
        Organisers counted [50,000 marchers](#50000|marchers).{count; happened; organisers} / Police counted [18,000 marchers](#18000|marchers).{count; happened; police}
        The company says that [30 barrels](#30|barrels) leaked.{leak; happened; the company} / Inspectors say that [250 barrels](#250|barrels) leaked.{leak; happened; inspectors}
        Doctors treated [16 children](#16|children), the clinic said.{treat; happened; the clinic} / Doctors treated [45 children](#45|children), the ministry said.{treat; happened; the ministry}
        """

    static let agreements = """
        # tolls: hedges, parts, other groups
        The landslide killed [12 villagers](#12|villagers).{kill} / [At least 12 villagers](#>=12|villagers) were killed by the landslide.{kill}
        The flu has killed [some 40 patients](#~40|patients).{kill} / The flu killed [41 patients](#41|patients), doctors said.{kill}
        [Seven hikers](#7|hikers) died in the avalanche.{die} / The avalanche injured [three hikers](#3|hikers).{injure}
        A bus crash injured [25 pupils](#25|pupils).{injure} / A bus crash injured [two drivers](#2|drivers).{injure}
        The storm left [16 sailors](#16|sailors) missing.{leave} / The storm left [nearly 17 sailors](#^17|sailors) missing.{leave}
        The blaze destroyed [60 homes](#60|homes).{destroy} / The blaze damaged [200 homes](#200|homes).{damage}
        Police arrested [14 fans](#14|fans) after the match.{arrest} / Police questioned [52 fans](#52|fans) before the match.{question}
        Soldiers freed [80 hostages](#80|hostages).{free} / Soldiers freed [80 hostages](#80|hostages), [ten](#10|children) of them children.{free}
        The quake injured [300 people](#300|people injured).{injure} / The quake left [300 people](#300|people injured) hurt.{hurt}
        Gunmen kidnapped [23 students](#23|students).{kidnap} / Gunmen kidnapped [two teachers](#2|teachers).{kidnap}
        The outbreak infected [between 140 and 160 guests](#140-160|guests).{infect} / [150 guests](#150|guests) were infected in the outbreak.{infect}
        The sinking drowned [35 migrants](#35|migrants).{drown} / [More than 30 migrants](#>30|migrants) drowned in the sinking.{drown}
        The strike closed [19 schools](#19|schools).{close} / The strike closed [four libraries](#4|libraries).{close}
        The fire killed [31 goats](#31|goats).{kill} / The fire killed [two farmers](#2|farmers).{kill}
        # votes
        The senate confirmed the judge by [54 votes](#54|votes).{confirm} / The senate confirmed the judge on [Monday](@2024-03-11).{confirm}
        The party won [38 seats](#38|seats).{win} / The party lost [six seats](#6|seats).{lose}
        Some [6,000 delegates](#~6000|delegates) voted for the treaty.{vote} / [5,870 delegates](#5870|delegates) voted for the treaty.{vote}
        Turnout was [48 percent](#48|turnout|percent).{be} / Turnout was [about 49 percent](#~49|turnout|percent).{be}
        The council rejected the tram with [17 votes](#17|votes).{reject} / The council rejected the bus lane with [23 votes](#23|votes).{reject}
        The referendum drew [2.1 million voters](#2100000|voters).{draw} / The referendum drew [2,118,400 voters](#2118400|voters).{draw}
        [Ninety lawmakers](#90|lawmakers) signed the petition.{sign} / [Ninety lawmakers](#90|lawmakers) put their names to the petition.{put}
        # money: units, roundings, other things
        The club paid [40 million euros](#40000000|striker|EUR) for the striker.{pay} / The club paid [43 million dollars](#43000000|striker|USD) for the striker.{pay}
        The bridge will cost [$900 million](#900000000|bridge|USD).{cost} / The bridge will cost [almost $920 million](#^920000000|bridge|USD).{cost}
        The company was fined [5 million euros](#5000000|fine|EUR).{fine} / The company earned [8 million euros](#8000000|profit|EUR).{earn}
        Thieves stole jewels worth [300,000 dollars](#300000|jewels|USD).{steal} / Thieves stole paintings worth [800,000 dollars](#800000|paintings|USD).{steal}
        The painting fetched [11 million pounds](#11000000|painting|GBP).{fetch} / The vase fetched [17 million pounds](#17000000|vase|GBP).{fetch}
        The fund lost [2 billion dollars](#2000000000|fund|USD).{lose} / The fund lost [2 billion dollars](#2000000000|fund|USD) on bonds.{lose}
        Inflation rose to [6.2 percent](#6.2|inflation|percent).{rise} / Wages rose to [7.9 percent](#7.9|wages|percent).{rise}
        Donors promised [70 million dollars](#70000000|aid|USD) of aid.{promise} / Donors have paid [12 million dollars](#12000000|aid|USD) of aid.{pay}
        The mayor spent [9,000 euros](#9000|flights|EUR) on flights.{spend} / The mayor spent [15,000 euros](#15000|hotels|EUR) on hotels.{spend}
        The plan takes [$2.5 billion](#2500000000|funds|USD) and [$600 million](#600000000|funds|USD) from other funds.{take} / The plan takes [$2.5 billion](#2500000000|funds|USD) and [$1.6 billion](#1600000000|funds|USD) from other funds.{take}
        # measures
        The river rose to [7.2 metres](#7.2|river|m).{rise} / The river rose to [about 7 metres](#~7|river|m).{rise}
        The fire burned [600 hectares](#600|forest|ha) of forest.{burn} / The fire burned [over 580 hectares](#>580|forest|ha) of forest.{burn}
        Customs seized [two tonnes](#2|cocaine|t) of cocaine.{seize} / Customs seized [five tonnes](#5|tobacco|t) of tobacco.{seize}
        The rocket climbed [80 kilometres](#80|rocket|km).{climb} / The rocket flew for [eight minutes](#8|rocket|min).{fly}
        # times: other deeds, wider times, the same weekday, progress
        The court will rule on the ban on [4 June](@2024-06-04).{rule; scheduled} / The court will rule on the ban in [June](@2024-06).{rule; scheduled}
        The tanker sank off the cape on [2 March](@2024-03-02).{sink} / The tanker was raised off the cape on [5 March](@2024-03-05).{raise}
        The airport reopens on [9 April](@2024-04-09).{reopen; scheduled} / The airport closed on [20 March](@2024-03-20).{close}
        The singer died in hospital on [1 March](@2024-03-01).{die} / The singer was buried on [4 March](@2024-03-04).{bury}
        Voting on the reform begins on [Friday](@2024-05-17).{begin; scheduled} / Voting on the reform begins on [17 May](@2024-05-17).{begin; scheduled}
        The king arrived in the port late on [Wednesday night](@2024-03-06TNI).{arrive} / The king arrived in the port on [7 March](@2024-03-07).{arrive}
        The trial of the banker starts on [3 April](@2024-04-03).{start; scheduled} / The trial of the banker started on [4 April](@2024-04-04).{start}
        Workers found the shell on the site on [3 March](@2024-03-03).{find} / Workers removed the shell from the site on [7 March](@2024-03-07).{remove}
        The satellite launches on [14 July](@2024-07-14).{launch; scheduled} / The satellite launches [this summer](@2024-SU).{launch; scheduled}
        The strike began on [Monday](@2024-03-11).{begin} / The strike ends on [Friday](@2024-03-15).{end; scheduled}
        # places: a town in its country, other deeds
        The kidnapped engineer was released in [Tripoli](GPE).{release} / The kidnapped engineer flew home to [Malta](GPE).{fly}
        The two leaders signed the water accord in [Geneva](GPE).{sign accord} / The two leaders argued over the accord in [Vienna](GPE).{argue}
        The missing yacht was found near [Faro](GPE), [Portugal](GPE).{find} / The missing yacht was found in [Portugal](GPE).{find}
        The general was arrested at his villa in [Accra](GPE).{arrest} / The general was born in [Lagos](GPE).{bear}
        The spy plane crashed near [Kars](GPE).{crash} / The spy plane took off in [Van](GPE).{take off}
        The escaped tiger was shot near [Brno](GPE).{shoot} / The escaped tiger came from [Linz](GPE).{come}
        # denial: other deeds, both deny, what is only possible
        The airline cancelled the order for the jets.{cancel} / The airline did not explain why.{explain; denied}
        The army shelled the hospital in the valley.{shell} / The army did not comment on the hospital.{comment; denied}
        The governor did not read the warning about the dam.{read; denied} / The governor never read the warning about the dam.{read; denied}
        The bishop knew of the abuse at the school.{know} / The bishop has not resigned.{resign; denied}
        The club could pay the referee.{pay; possible} / The club did not pay the referee.{pay; denied}
        The minister met the lobbyist at the hotel.{meet} / The minister did not meet the press at the hotel gate.{speak; denied}
        The rebels attacked the convoy on the bridge.{attack} / The rebels did not hold the bridge for long.{hold; denied}
        The plant may release poison into the river.{release; possible} / The plant has not released poison into the river.{release; denied}
        The coach will leave the club in summer.{leave; scheduled} / The coach did not speak about the club.{speak; denied}
        The factory fired the whistleblower.{fire} / The factory fired not only the whistleblower but his deputy.{fire; denied}
        The court suspended the senator.{suspend} / The court is expected to suspend the senator.{suspend; expected}
        The pilot ignored the alarm.{ignore} / The pilot ignored the alarm, investigators said.{ignore; happened; investigators}
        Talks could not break the deadlock over the pay of nurses.{break; denied} / Talks over the deadlock and the pay of nurses broke up.{break}
        The fighter will get nowhere near the title again.{get; denied} / The fighter will never get close to the title again.{get; denied}
        The law lets the ministry hold migrants, allowing the police to hold the migrants for a month.{hold} / The migrants cannot be held in the town by the police.{hold; denied}
        # counts of other things: over a time and of a day, the hurt and the dead
        The hurt include [seven guards](#7|guards) of the prison.{include} / The prison fire killed [three guards](#3|guards) of the prison.{kill}
        [Eight members](#8|members) of the council have quit since Monday.{quit} / [Three members](#3|members) of the council quit on Monday after the speech.{quit}
        In total [38 firms](#38|firms) of the port were punished, among them a shipyard.{punish} / The state has so far punished [189 firms](#189|firms) under several laws.{punish}
        Shares of the yard fell [more than 2 percent](#>2|shares|percent) by night.{fall} / Shares of the yard fell [3 percent](#3|shares|percent) by night.{fall}
        The tea with the queen was held in [England](GPE).{hold tea} / The tea with the queen was held in [Britain](GPE).{hold tea}
        # attribution: one number, two voices; one voice, two matters
        [Nine strikers](#9|strikers) were beaten, the union said.{beat; happened; the union} / [Nine strikers](#9|strikers) were beaten, the police said.{beat; happened; the police}
        Rebels said that they had captured [70 soldiers](#70|soldiers).{capture; happened; rebels} / Rebels said that they had released [12 soldiers](#12|soldiers).{release; happened; rebels}
        Organisers counted [50,000 marchers](#50000|marchers).{count; happened; organisers} / Police counted [about 49,000 marchers](#~49000|marchers).{count; happened; police}
        The company says that [30 barrels](#30|barrels) leaked.{leak; happened; the company} / The company says that it sold [250 barrels](#250|barrels).{sell; happened; the company}
        Doctors treated [16 children](#16|children), the clinic said.{treat; happened; the clinic} / Doctors vaccinated [45 children](#45|children), the clinic said.{vaccinate; happened; the clinic}
        # names: the same person in other words
        The jury chose [Ines Prado](PER) as chair.{choose} / The jury chose [Prado](PER:Ines Prado) as its chair.{choose}
        [Ines Prado](PER) leads the jury.{lead; ongoing} / [Marek Dolny](PER) leads the choir.{lead; ongoing}
        [Marek Dolny](PER) praised the hall.{praise} / [Ines Prado](PER) praised the hall.{praise}
        """

    static func cases(_ table: String) -> [StandingCase] {
        table.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let sentences = line.components(separatedBy: " / ")
            return sentences.count == 2 ? StandingCase(sentences[0], sentences[1]) : nil
        }
    }
}
