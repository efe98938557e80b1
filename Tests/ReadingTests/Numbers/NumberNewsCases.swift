/// Sentences as news has them, with their numbers, by kind, written before the
/// rules that read them.
///
/// Marked as in `NumberCases`; a fifth part says when a number held. All are
/// published on 4 February 2025, a Tuesday.
enum NumberNewsCases {
    static let casualties = """
        An explosion at a silo killed [seven|7,,,workers killed] workers and wounded [19|19,,,wounded].
        The death toll has risen to [86|86,,,death toll].
        The death toll from the landslide rose to at least [41|41,,atLeast,death toll] on Monday.
        The storm has claimed [17|17,,,lives claimed] lives since Sunday.
        [Fourteen|14,,,passengers injured] passengers were injured.
        Rescuers pulled [nine|9,,,survivors] survivors from the rubble.
        Officials said [five|5,,,people missing] people were still missing.
        The blast left [two|2,,,dead] dead and [11|11,,,injured] injured.
        More than [4,000|4000,,moreThan,residents evacuated] residents were evacuated.
        The crash killed all [62|62,,,people killed] people on board.
        Gunmen abducted as many as [30|30,,atMost,pupils abducted] pupils.
        At least [a dozen|12,,atLeast,houses destroyed] houses were destroyed.
        [Four|4,,,guards fled] guards fled through a back door.
        Nearly [two dozen|24,,nearly,people hurt] people were hurt.
        There were [3|3,,,deaths] deaths and [27|27,,,new cases] new cases.
        [Thousands|2000,,atLeast,commuters stranded] of commuters were stranded.
        Some [70|70,,about,firefighters] firefighters battled the blaze.
        Police detained [one|1,,,suspect detained] suspect.
        The flood left [10,000|10000,,,people homeless] people homeless.
        A further [eight|8,,,miners trapped] miners were trapped.
        Another [15|15,,,people hospitalized] people were hospitalized.
        The attack killed [one|1,,,soldier killed] soldier and injured [four|4,,,others injured] others.
        """

    static let asOf = """
        As of Monday, [57|57,,,hostages freed,2025-02-03] hostages had been freed.
        By nightfall, [36|36,,,bodies found,2025-02-04TNI] bodies had been found.
        [212|212,,,people died,2025-01-31] people had died as of Friday.
        By Sunday evening crews had cleared [40|40,,,roads cleared,2025-02-02TEV] roads.
        As of noon, [1,100|1100,,,homes,2025-02-04T12:00] homes were without power.
        The fund held [$3 billion|3000000000,USD,,held,2024-12-31] as of Dec. 31, 2024.
        The plant will employ [900|900,,,people] people by 2027.
        By the end of 2024 the firm had [31|31,,,shops,2024] shops.
        As of last week the list had [640|640,,,names,2025-W05] names.
        """

    static let money = """
        The company reported a profit of [$1.2 billion|1200000000,USD,,profit].
        Net income fell to [$43.5 million|43500000,USD,,Net income fell].
        Losses widened to [€310 million|310000000,EUR,,Losses widened].
        Shares closed at [$17.25|17.25,USD,,Shares closed].
        The bank was fined a total of [£4.5 million|4500000,GBP,,total].
        The bank agreed to pay [$2 billion|2000000000,USD,,paid].
        They raised [half a million dollars|500000,USD,,raised].
        The deal is worth about [$70 billion|70000000000,USD,about,deal].
        It is the subject of a [$9.5 million|9500000,USD,,lawsuit] lawsuit.
        Oil fell below [$50|50,USD,lessThan,Oil fell] a barrel.
        A gallon costs [$3.99|3.99,USD,,gallon costs].
        The state owes [10 billion|10000000000,,,pesos] pesos.
        The stadium cost [C$480 million|480000000,CAD,,stadium cost].
        He earns [50,000 rupees|50000,INR].
        The aid package is [2.5 trillion yen|2500000000000,JPY,,aid package].
        The scheme cost investors [millions|2000000,,atLeast].
        It lost between [$5 million and $7 million|5000000..7000000,USD,range,lost].
        The tax would bring in [$300-$400 million|300000000..400000000,USD,range].
        Earnings were [52 cents|52,cents,,Earnings] a share.
        They sold the house for [1.1 million Swiss francs|1100000,CHF,,sold].
        The firm wrote off [Rs 200 crore|2000000000,INR].
        It holds [20 million Australian dollars|20000000,AUD,,held].
        """

    static let shares = """
        Unemployment rose to [7.8 percent|7.8,percent,,Unemployment rose].
        Sales were up [4.2%|4.2,percent,,Sales].
        The party won [38.4 percent|38.4,percent,,vote] of the vote.
        Turnout was below [40 percent|40,percent,lessThan,Turnout].
        The index dropped [212 points|212,points,,index dropped].
        The index added [0.3 percent|0.3,percent,,index added].
        The bank cut its rate by [a quarter point|0.25,percentage points,,cut].
        The rate went up by [half a percentage point|0.5,percentage points,,rate went].
        The yield fell [five basis points|5,basis points,,yield fell].
        [Three-quarters|75,percent,,seats] of the seats were empty.
        [Two in three|66.667,percent,,drivers] drivers obey the limit.
        [Nine out of ten|90,percent,,shops] shops were shut.
        [A third|33.333,percent,,crop] of the crop was lost.
        About [60 percent|60,percent,about,respondents] of respondents agreed.
        A [10 percent|10,percent,,tariff] tariff applies.
        Prices fell by as much as [15%|15,percent,atMost,Prices fell].
        Prices rose between [2 and 3 percent|2..3,percent,range,Prices rose].
        Her lead has shrunk to [two points|2,points,,lead shrunk].
        The poll has a margin of error of [3 percentage points|3,percentage points,,error].
        """

    static let amounts = """
        The fleet has [half a dozen|6,,,ships] ships.
        He bought [a half-dozen|6,,,eggs bought] eggs.
        He has [a couple of dozen|24,,,goats] goats.
        [Scores|40,,atLeast,flights cancelled] of flights were cancelled.
        [Hundreds of thousands|200000,,atLeast,fans] of fans came.
        [Hundreds|200,,atLeast,farmers protested] of farmers were protesting.
        The site draws [3.4 million|3400000,,,visitors] visitors.
        The site draws [two million|2000000,,,visitors] visitors.
        The crowd was put at [20,000|20000].
        The hall holds [1,500|1500,,,held].
        Only [300|300,,,tickets] tickets are left.
        Just under [900|900,,lessThan,ballots] ballots were spoiled.
        Fewer than [one hundred|100,,lessThan,whales] whales remain.
        No more than [50|50,,atMost,guests] guests may come.
        Roughly [two thousand|2000,,about,delegates attended] delegates will attend.
        Between [200 and 250|200..250,,range,staff] staff will go.
        From [30 to 40|30..40,,range,boats lost] boats are lost each year.
        [Five to six|5..6,,range,buses] buses leave hourly.
        Around [1.3 billion|1300000000,,about,people] people live there.
        The bill passed with [218|218,,,votes] votes.
        He scored [27 points|27,points].
        The firm has [12,500|12500,,,employees] employees in [30|30,,,countries] countries.
        She has written [eleven|11,,,novels] novels.
        The plane carried [189|189,,,passengers] passengers and [eight|8,,,crew] crew.
        They planted [a million|1000000,,,trees] trees.
        More than [a hundred|100,,moreThan,tractors] tractors blocked the road.
        """

    static let measures = """
        The wall is [3.5 metres|3.5,m,,wall] high.
        The quake struck [10 kilometers|10,km] below ground.
        The quake was felt [200 miles|200,mi] away.
        It rained [12 inches|12,in].
        Crews dug a [40-foot|40,ft,,tunnel] tunnel.
        A [2,000-acre|2000,acres,,ranch] ranch burned.
        The lake covers [500 square kilometers|500,sq km].
        The plant makes [300,000 tons|300000,tons,,steel] of steel.
        Output fell to [2.1 million barrels|2100000,barrels,,Output fell] a day.
        The turbine yields [8 megawatts|8,MW].
        Winds of up to [120 kph|120,km/h,atMost,Winds] hit the coast.
        Winds gusted to [75 miles per hour|75,mph].
        The dog weighed [30 kg|30,kg,,dog weighed].
        """

    static let alone = """
        He was the second man on the list.
        The 19th century house burned.
        She won her third title.
        In 2012 the firm moved.
        The Class of 2014 met.
        The 2026 World Cup is near.
        The Boeing 747 left from Gate 12.
        The deal was signed on May 3, 2021.
        He is 46.
        Maria Costa, 31, is a nurse.
        The 12-year-old swam.
        They meet at 7:15 a.m.
        The room is on the fifth floor.
        The home side lost 2-1.
        Interstate 95 was shut.
        It took 24 hours.
        The talks lasted two weeks.
        Chapter 11 protects it.
        The No. 3 seed lost.
        Windows 11 is out.
        """
}
