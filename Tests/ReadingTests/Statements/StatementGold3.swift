/// Sentences written after the rules, to see how they do on new ones: 56 of the 59
/// marks agreed at the first reading. The marks are those of `statementGold1`.
let statementGold3 = """
    The two governments have [signed|H] a fishing accord that will [enter|s] into force in March.
    Nobody [expected|D] the minister to resign.
    The city council will [decide|S] on the tram line on 4 June.
    Aid agencies warn that thousands could [starve|P] if the road is not [reopened|p].
    The carmaker is [recalling|O] 90,000 vans over faulty brakes.
    The envoy is scheduled to [arrive|S] in Tbilisi on Sunday.
    Lawyers for the banker said he would [plead|S] not guilty.
    The game was [put|U] off until Tuesday after snow [covered|h] the pitch.
    The ministry has [rejected|H] claims that it [knew|d] of the leak.
    It is not known whether the crew [survived|P].
    Two climbers are [missing|O] after an avalanche.
    The prosecutor has yet to [file|D] charges.
    Rents are [rising|O] faster than wages, a bank report shows.
    The dollar is expected to [weaken|E] further.
    Plans for a second runway have been [shelved|C].
    The festival [opens|S] on 9 July with a concert by the city orchestra.
    The widow of the painter [died|H] in Lyon, her lawyer announced.
    The dam [burst|H] before dawn, sweeping away a village.
    A spokeswoman declined to [say|D] how many guests had [fallen|h] ill.
    The airline may have to [cancel|P] more flights.
    Opposition leaders [called|H] for a boycott of the vote.
    The rebels have [agreed|H] to free the hostages.
    Doctors hope to [begin|P] trials of the drug next year.
    The trial, which was due to [start|s] in May, has been [postponed|U] indefinitely.
    No group has [claimed|D] responsibility for the blast.
    The volcano is [erupting|O] for the third time this year.
    The president might [veto|P] the bill.
    Engineers believe a bolt [failed|P].
    Hundreds of firefighters are [tackling|O] a blaze that [started|h] in a warehouse.
    She will not [seek|D] a second term, she told the newspaper.
    The concert will [go|S] ahead as planned, the organisers said.
    A bomb disposal team was [sent|H] to the station, but no device was [found|d].
    The champion [lost|H] in the first round, ending a run of 31 wins.
    The parliament is to [elect|S] a new speaker next week.
    The firm said it was [considering|P] an offer for its rival.
    Customers were [urged|H] to return the toys.
    The agency [plans|S] a second launch in autumn.
    Inflation probably [peaked|E] in March, economists say.
    Voting has been [suspended|H] in two districts because of violence.
    The bridge has been [closed|H] since Monday.
    If the talks [fail|p], the pilots will [strike|P] from Thursday.
    The museum never [received|D] the statue.
    The minister is [believed|P] to have fled the country.
    The law would [ban|P] smoking in parks.
    Flood barriers are being [built|O] along the river.
    The government must [publish|E] the report by June, the court ruled.
    The party has [withdrawn|C] its motion.
    The striker could [miss|P] the final.
    He [is|O] the oldest player in the league.
    Officials say the virus has not [spread|D] beyond the farm.
    """
