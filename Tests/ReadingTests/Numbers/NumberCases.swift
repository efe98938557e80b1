/// Sentences with their numbers, by kind.
///
/// Each number stands as `[words|value, unit, hedge, what is counted]`; parts that
/// the number lacks are left empty, and empty ones at the end left out. A range is
/// `15..20`. What is not marked must not be found.
enum NumberCases {
    static let counts = """
        The fire killed [12|12,,,killed].
        The fire killed [12|12,,,people killed] people.
        [Twelve|12,,,people killed] people were killed.
        The flood displaced [1,200|1200,,,families displaced] families.
        Police arrested [twenty-three|23,,,protesters arrested] protesters.
        [Three|3,,,soldiers died] soldiers died.
        The firm announced [13,000|13000,,,new jobs] new jobs.
        The firm cut [2,000|2000,,,jobs cut] jobs.
        The raid left [six|6,,,people dead] people dead.
        The raid saw nearly [250|250,,nearly,abducted] more abducted.
        [A dozen|12,,,boats] boats sank.
        [Half a dozen|6,,,boats] boats were moored.
        [A half-dozen|6,,,boats] boats were moored.
        [Two dozen|24,,,boats] boats were moored.
        The league has [1.5 million|1500000,,,members] members.
        The league has [300m|300000000,,,members] members.
        The league has [half a million|500000,,,members] members.
        The league has [a million|1000000,,,members] members.
        The league has [one hundred and five|105,,,members] members.
        [Dozens|24,,atLeast,homes destroyed] of homes were destroyed.
        [Hundreds|200,,atLeast,people fled] of people fled.
        [Tens of thousands|20000,,atLeast,people fled] of people fled.
        The bus hit [one|1,,,cyclist] cyclist.
        [Two|2,,,rowers drowned] of the rowers drowned.
        [No one|0,,,hurt] was hurt.
        [Nobody|0,,,injured] was injured.
        There were [no|0,,,casualties] casualties.
        """

    static let hedges = """
        The quake killed some [1,200|1200,,about,people killed] people.
        The quake killed about [1,200|1200,,about,people killed] people.
        The quake killed an estimated [1,200|1200,,about,people killed] people.
        The quake killed at least [40|40,,atLeast,people killed] people.
        The quake killed no fewer than [40|40,,atLeast,people killed] people.
        The quake killed more than [40|40,,moreThan,people killed] people.
        The quake killed over [40|40,,moreThan,people killed] people.
        The quake killed up to [40|40,,atMost,people killed] people.
        The quake killed as many as [40|40,,atMost,people killed] people.
        The quake killed fewer than [40|40,,lessThan,people killed] people.
        The quake killed almost [40|40,,nearly,people killed] people.
        The hall seats [40|40,,about] or so.
        The hall seats [40|40,,atLeast] or more.
        She owns [100|100,,atLeast,paintings]-plus paintings.
        """

    static let money = """
        The budget is [$901 billion|901000000000,USD,,budget].
        The [$901 billion|901000000000,USD,,budget] budget passed.
        The firm got [€2.4bn|2400000000,EUR].
        The firm got [Sh3m|3000000,KES].
        The firm got [£15,000|15000,GBP].
        The firm got [US$40 billion|40000000000,USD].
        The firm got [A$3.5 million|3500000,AUD].
        The firm got [40 million euros|40000000,EUR].
        The firm got [5,000 pounds|5000,GBP].
        The firm got [20 billion yen|20000000000,JPY].
        The firm paid a [$140 million|140000000,USD,,fine] fine.
        Profit rose to [$5.4 million|5400000,USD,,Profit rose].
        It spent [billions of dollars|2000000000,USD,atLeast,spent].
        It earned between [$15 and $20 million|15000000..20000000,USD,range].
        A [$5|5,USD,,ticket] ticket was lost.
        """

    static let measures = """
        Sales rose [5%|5,percent,,Sales rose].
        Sales rose by [5.5 percent|5.5,percent,,Sales rose].
        About [20 per cent|20,percent,about,voters] of voters stayed home.
        Rates fell [25 basis points|25,basis points,,Rates fell].
        Support fell [three percentage points|3,percentage points,,Support fell].
        A [45%|45,percent,,drop in sales] drop in sales followed.
        Prices rose from [10|10,percent,,Prices rose] to [15 percent|15,percent,,Prices rose].
        [One in five|20,percent,,children] children goes hungry.
        [Two-thirds|66.667,percent,,members] of members agreed.
        [A quarter|25,percent,,members] of members agreed.
        [Half|50,percent,,members] of members agreed.
        The road is [12 km|12,km,,road] long.
        The road is [12 kilometres|12,km,,road] long.
        The road is [12 miles|12,mi,,road] long.
        The ship carried [5,000 tonnes|5000,tonnes,,grain] of grain.
        The ship carried [5,000 pounds|5000,lb,,grain] of grain.
        The wave was [5m|5,m,,wave] high.
        It reached [40 degrees Celsius|40,°C].
        The wind reached [90 mph|90,mph,,wind reached].
        The fire burned [300 hectares|300,ha,,burned].
        """

    static let ranges = """
        Between [15 and 20|15..20,,range,houses burned] houses burned.
        Some [10-15|10..15,,range,people missing] people are missing.
        [Ten to 12|10..12,,range,people] people came.
        A [15-20%|15..20,percent,range,rise] rise is likely.
        """

    static let leftAlone = """
        The team won 3-0.
        She finished first and he came 21st.
        The 43-year-old driver was safe.
        A Boeing 737 landed near Highway 61.
        The F-16 and the A320 met over the G7.
        He was born in 1998.
        He left at 8:30 p.m. on March 3.
        It took three days.
        Ann Lee, 52, said nothing.
        She died at age 94.
        The two leaders met.
        One of them sang.
        No one sang.
        One day he will sing.
        The Group of 7 met.
        COVID-19 spread.
        See Article 5 and page 4.
        """
}
