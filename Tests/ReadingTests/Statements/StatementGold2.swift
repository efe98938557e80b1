/// The second half of the kinds; the marks are those of `statementGold1`.
let statementGold2 = """
    # weather
    Heavy snow [fell|H] across the Alps overnight.
    The storm is expected to [reach|E] the coast by Friday evening.
    Schools will be [closed|S] on Monday, the county said.
    Rivers could [burst|P] their banks, forecasters warned.
    Flood waters are [receding|O], but roads [remain|o] blocked.
    The hurricane [weakened|H] before it [reached|h] land.
    Temperatures will [drop|E] below freezing tonight.
    The heat wave has [killed|H] at least 14 people since Sunday.
    Forecasters say the drought may [last|P] until autumn.
    The cricket match was [abandoned|C] because of rain.
    Villagers [fled|H] as the volcano [spewed|h] ash.
    No casualties were [reported|D].
    The warning has been [lifted|H], although strong winds are still [expected|e].
    Fog [delayed|H] dozens of flights.
    The lake is [lower|O] than at any time since 1950.
    It [rained|H] for six days, said the weather office, which [expects|e] a dry weekend.
    The dam [is|D] not in danger, engineers said.
    Showers are [likely|E] in the north.
    The island's power was [restored|H] on Tuesday.
    The typhoon is [moving|O] north at 20 km an hour.
    The launch of the balloon has been [put|U] off because of high winds.
    A third storm might [form|P] over the weekend.
    The harvest will be [poor|E], farmers say.
    # sport
    The hosts [won|H] 3-1 and will [play|s] Ghana in the final.
    The captain will [miss|S] Saturday's match with a knee injury.
    The striker is [close|O] to a move to Turin.
    She [broke|H] the record that had [stood|h] since 1988.
    The club [sacked|H] its coach on Monday, a day after it [lost|h] at home.
    The champion could [retire|P] after the Games.
    The race has been [cancelled|C].
    The second leg is to be [played|S] on 14 May.
    The cyclist denied [using|D] a banned drug.
    The league [postponed|U] two matches after a player [collapsed|h].
    He [trained|H] alone on Tuesday and is [expected|e] to start.
    The team did not [score|D] in the second half.
    Officials are [looking|O] into the crash.
    The federation has yet to [name|D] a new coach.
    The midfielder has [signed|H] a new contract that [runs|o] until 2027.
    They [lead|O] the table by two points.
    The final will be [held|S] in Seville, the federation announced.
    The goalkeeper [saved|H] a penalty, sending the visitors through.
    The coach hopes to [have|P] all his players back by June.
    The city has [withdrawn|C] its bid for the Games.
    If they [win|p] on Sunday, they will [take|P] the title.
    The club insists the defender [is|D] not for sale.
    The tour [starts|S] in Bilbao on 1 July.
    The umpire [stopped|H] play when the light [failed|h].
    # deaths
    The novelist has [died|H] at the age of 91, her family said.
    He is [survived|O] by two daughters.
    The singer's funeral will be [held|S] on Friday in Tallinn.
    The actor [died|H] in his sleep after he had [battled|h] cancer for years.
    The cause of death was not [given|D].
    Flags are [flying|O] at half-mast.
    The king is expected to [attend|E] the service.
    The painter, who [won|h] the state prize in 1999, [died|H] on Monday.
    A memorial may be [built|P] beside the river.
    The hospital denied that the patient had [died|D] of neglect.
    Thousands [paid|H] their respects as the coffin [passed|h].
    The president [praised|H] her as a fearless judge.
    She [leaves|O] a husband and three sons.
    The ceremony was [postponed|U] at the family's wish.
    Police do not think the death [was|D] suspicious.
    Doctors had [warned|H] him that his heart [was|h] weak.
    The composer [wrote|H] more than 40 film scores.
    An autopsy is to be [carried|S] out on Wednesday.
    The climber is [feared|P] dead.
    The bishop will [lead|S] the prayers, the church said.
    His brother says the family [wants|O] an apology.
    The concert in her memory was [cancelled|C].
    No date has been [set|D] for the burial.
    # launches
    The rocket [lifted|H] off from French Guiana at 02:14 GMT.
    The probe will [enter|S] orbit around Mars in February.
    The launch was [scrubbed|C] seconds before lift-off.
    The agency has [delayed|U] the flight until Thursday.
    The telescope is [working|O] well, engineers said.
    The company [unveiled|H] a phone that [folds|o] twice.
    The satellite should [reach|E] its orbit within a week.
    The crew could [spend|P] two extra months in space.
    The new metro line [opens|S] on Saturday.
    The capsule [splashed|H] down safely, ending a journey that [began|h] in June.
    The ministry plans to [introduce|S] digital passes next spring.
    Contact with the lander was [lost|H] an hour after it [touched|h] down.
    The firm has not [said|D] what the car will [cost|e].
    The service is [available|O] in nine countries.
    A second test is [planned|S] for August.
    The drone may have [failed|P] because of a software fault.
    The maker [expects|E] to sell two million units.
    The museum's new wing will be [opened|S] by the queen.
    Engineers are [checking|O] a valve that [leaked|h] during fuelling.
    The agency denied reports that the mission would be [abandoned|D].
    The app [drew|H] a million users in a week, its founder said.
    The ship has been [named|H] after a local doctor.
    The project was [shelved|C] in 2019.
    Customers can [order|P] the device from Monday.
    # strikes
    Train drivers [walked|H] out on Monday in a dispute over pay.
    Dock workers will [strike|S] for 48 hours from Friday, the union said.
    Nurses are [striking|O] for the first time in a decade.
    The strike has been [called|C] off after the employers [improved|h] their offer.
    Pilots may [join|P] the action next week.
    Talks [broke|H] down late on Tuesday, and no new date has been [set|d].
    Hundreds of flights are expected to be [cancelled|E].
    The union has [suspended|H] the action while members [vote|o] on the offer.
    Bus services [stopped|H] at noon.
    The employers [refuse|D] to pay more.
    The walkout [grounded|H] 300 flights, leaving 40,000 people stranded.
    The company said it would not [negotiate|D] under threat.
    Both sides [meet|S] again on Thursday.
    Air strikes [hit|H] a power station near the city, killing three engineers.
    The army denied that its aircraft had [bombed|D] the market.
    The strike could [cost|P] the port 2 million dollars a day.
    Teachers [ended|H] their strike, the longest in 30 years.
    The workers [demand|O] an eighth of the profits.
    Rebels said they had [shot|H] down a drone.
    A ballot is [scheduled|S] to take place in October.
    The stoppage was [put|U] off for a week.
    Ministers are [drafting|O] a law that would [limit|p] strikes.
    The government [hopes|P] to avoid a shutdown.
    The missile [landed|H] in a field and did not [explode|d].
    # elections
    Voters in Slovakia [elected|H] a new president on Saturday.
    Polls [open|S] at 7 a.m. on Sunday.
    Counting is [continuing|O], and results are [expected|e] by midnight.
    The governor said she would [run|S] for a third term.
    He [conceded|H] defeat after his rival [won|h] two large districts.
    The opposition claims that ballot boxes were [stolen|H].
    The commission denied that votes had been [lost|D].
    The party could [lose|P] its majority.
    A run-off will be [held|S] on 21 April unless one candidate [wins|p] more than half the vote.
    The election was [postponed|U] because of the floods.
    The court [annulled|H] the result and [told|h] the parties to vote again.
    The former mayor has [ruled|D] out a return.
    Opinion polls suggest the race [is|O] tight.
    She is the [favourite|O] to win.
    The premier may [call|P] an early election.
    Observers [praised|H] the vote, which [passed|h] without violence.
    Turnout is likely to be [high|E].
    The candidate has [pulled|C] out of the race.
    The new government will be [sworn|S] in on Tuesday.
    He did not [say|D] whether he would [stand|p] again.
    The debate between the two has been [cancelled|C].
    The coalition talks are [stuck|O], a negotiator said.
    More than half of the seats will [go|E] to newcomers, an exit poll showed.
    The senator is [weighing|P] a bid for the presidency.
    Has the governor [broken|P] the law?
    The winner [takes|S] office on 20 January.
    # more of all kinds
    Officials announced that a crossing would [reopen|S] on Sunday.
    It is unclear whether the hostages are [alive|P].
    The airline intends to [resume|S] flights in March.
    The pope was [admitted|H] to hospital, the Vatican said, and is [resting|o].
    The agreement is [dead|O], a negotiator told reporters.
    The factory [makes|O] parts for trains.
    The army is poised to [enter|E] the town.
    The bridge was to have [opened|C] in May, but the opening has been [cancelled|c].
    The court might never [hear|D] the case.
    Rescue teams managed to [free|H] two miners.
    The party wants to [lower|P] the voting age.
    The king has [agreed|H] to step down, and his son will [succeed|s] him.
    Local media reported that shots had been [fired|H].
    The envoy [is|O] on his way to Cairo, where he will [meet|s] the president.
    The mayor promised to [rebuild|E] the school.
    The port [reopened|H] after engineers [repaired|h] the quay.
    Trade between the two has [grown|H] since the treaty was [signed|h].
    There [is|O] a shortage of doctors.
    There [was|H] a loud bang, a neighbour said.
    There will [be|S] a minute's silence before kick-off.
    Nobody [knows|D] who [fired|h] first.
    The president reportedly [offered|H] to mediate.
    The minister is [visiting|S] Ankara next week.
    The ban [applies|O] to all imports.
    A rise in fees would [hurt|P] students, she said.
    """
