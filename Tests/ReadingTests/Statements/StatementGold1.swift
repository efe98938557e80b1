/// Sentences with the status of their clauses, marked by hand before the rules
/// were written: the first half of the kinds.
///
/// `[word|S]` marks a clause by its main verb (or noun or adjective, after
/// "be"); the capital letter stands at the main clause. Where a source is named,
/// the clause that it stands behind is the main one. Letters: Happened, Ongoing,
/// Scheduled, Expected, Possible, Denied (also: said not to be so), Cancelled,
/// and pUt off (postponed).
let statementGold1 = """
    # meetings
    The foreign ministers [met|H] in Vienna on Monday, two days after the border [opened|h].
    The prime minister will [hold|S] talks with union leaders in Lisbon on Thursday.
    The council is [meeting|O] behind closed doors to weigh the offer.
    The two presidents are set to [discuss|S] fishing rights when they [meet|s] in Reykjavik.
    The summit is [scheduled|S] for 12 March.
    Her spokesman said she would [travel|S] to Jakarta next week.
    The chancellor is expected to [raise|E] the dispute at the dinner.
    The mediators could [return|P] to Geneva before Christmas.
    The ministry denied that the envoys had [met|D] in secret.
    The delegations did not [sign|D] the joint paper.
    The meeting was [called|C] off after the host [fell|h] ill.
    Sunday's session has been [postponed|U] until the ministers [agree|p] on an agenda.
    Talks [resumed|H] in Doha, a Qatari official said, and would [continue|s] on Friday.
    The leaders [shook|H] hands but [took|d] no questions.
    The visit, which was [announced|h] in May, will [last|S] three days.
    Diplomats say the two sides have [narrowed|H] their differences.
    Analysts believe the king may [invite|P] both rivals to the palace.
    The trade minister plans to [visit|S] Hanoi in June.
    If the truce [holds|p], the parties will [begin|P] a second round.
    The mayor [refused|D] to receive the protesters.
    Neither side has [confirmed|D] the date.
    The conference, due to [open|s] on Tuesday, has been [moved|H] to Porto.
    The committee is considering [inviting|P] the former governor.
    The chairman [opened|H] the hearing, then [adjourned|u] it within minutes.
    The delegation [arrived|H] late because snow had [closed|h] the airport.
    The alliance's defence ministers are due to [gather|S] in Brussels on 9 April.
    # votes
    Parliament [approved|H] the budget by 212 votes to 180.
    The senate is to [vote|S] on the bill on Wednesday.
    Lawmakers [rejected|H] a ban on night flights, while a plan for cheaper fares [passed|h].
    The vote has been [delayed|U] for a second time.
    The upper house is likely to [block|E] the measure.
    The amendment might [fail|P] if two members [switch|p] sides.
    The opposition has [tabled|H] a motion of no confidence, which will be [debated|s] on Monday.
    The speaker said the chamber would not [sit|D] on Friday.
    Members [backed|H] the treaty, clearing the way for it to take effect.
    The assembly is [debating|O] the law in a session that [began|h] at dawn.
    The party leadership has [dropped|C] the referendum it had [promised|h].
    Council members [voted|H] to keep the library open.
    The government [survived|H] the vote, the third in a year.
    Turnout [was|H] the lowest since 1974.
    No member [spoke|D] against the proposal.
    The committee [failed|D] to agree on a text.
    The reform would [give|P] regions more money.
    The bill must still be [approved|E] by the upper house.
    Deputies may [call|P] a new vote if the court [objects|p].
    The ruling party [expects|E] to pass the law before summer.
    Ministers have [agreed|H] a deal that [cuts|o] tariffs on steel.
    The president has not yet [signed|D] the act.
    He will [sign|S] it on Sunday, his office said.
    The town [voted|H] against the wind farm, according to preliminary results.
    # verdicts
    A jury [found|H] the banker guilty of fraud on Friday.
    The judge will [sentence|S] him on 3 May.
    The court [cleared|H] two officers who had been [accused|h] of lying.
    Prosecutors said they would [appeal|S].
    The former minister denies [taking|D] bribes.
    She could [face|P] up to ten years in prison.
    The trial has been [postponed|U] because a witness [fell|h] ill.
    The appeals court [threw|H] out the conviction and [ordered|h] a new trial.
    The case was [dropped|C] for lack of evidence.
    His lawyer said his client had never [met|D] the victim.
    The tribunal is [hearing|O] evidence from twelve villagers.
    The ruling is [expected|E] next week.
    The driver [pleaded|H] guilty, but the owner of the truck [did|d] not.
    The company was [fined|H] 4 million euros, which it must [pay|e] by July.
    The man [was|D] not in court when the verdict was [read|h].
    Police suspect that a second man [helped|P] him.
    The prosecution alleges that he [stole|H] the letters.
    The judge [ruled|H] that the ban is [unlawful|o].
    The supreme court has [agreed|H] to hear the case.
    The hearing [continues|O].
    If convicted, he would [lose|P] his seat.
    The inquest is due to [resume|S] on Monday.
    A verdict is not [expected|D] before autumn.
    The pair are [accused|O] of smuggling ivory.
    # accidents
    A ferry [sank|H] off the coast on Saturday, killing at least nine people.
    Rescuers are still [searching|O] for four missing sailors.
    The train [left|H] the rails as it [crossed|h] a bridge near Gdansk.
    No one was [hurt|D] when the crane [fell|h].
    The pilot may have [misread|P] the runway lights, investigators said.
    Officials feared that the toll would [rise|E].
    The death toll is expected to [climb|E] as crews [reach|e] the upper floors.
    The cause of the blast is [unknown|O].
    Two of the injured [remain|O] in hospital.
    The airline denied that the plane had been [overloaded|D].
    The bus was [carrying|H] 40 pupils when it [hit|h] a wall.
    Firefighters were [battling|O] the blaze late on Tuesday.
    The road will [stay|E] closed until Thursday, police said.
    An inquiry will be [held|S].
    The helicopter had [taken|H] off minutes earlier.
    Divers [recovered|H] the body of a woman, believed to be the captain.
    The rescue was [called|C] off at nightfall.
    Heavy rain [hampered|H] the search, which is to [resume|s] at first light.
    Residents were [told|H] to stay indoors.
    The gas leak could have [caused|P] a far worse explosion, the fire chief said.
    The mine had not been [inspected|D] for two years.
    A spark probably [set|E] off the fire.
    The lorry's brakes [appear|O] to have failed.
    The injured were [taken|H] to two hospitals, where one later [died|h].
    # protests
    Thousands [marched|H] through Athens on Saturday to demand higher wages.
    Farmers are [blocking|O] three border crossings.
    Students plan to [occupy|S] the library from Monday.
    The rally was [banned|H], but hundreds [came|h].
    Unions have [called|H] for a protest on 1 May.
    The march has been [cancelled|C] at the request of the police.
    Police [used|H] water cannon after bottles were [thrown|h].
    The organisers said that 20,000 people had [taken|H] part; police [put|h] the number at 8,000.
    The movement is [planning|S] a second march for next month.
    The governor has not [answered|D] the demands.
    More protests are [expected|E] at the weekend.
    The crowd [dispersed|H] peacefully, witnesses said.
    Demonstrators might [return|P] if the law is not [withdrawn|p].
    The teachers' protest has [entered|H] its third week.
    Shops [remained|H] shut and buses did not [run|d].
    Protesters [threatened|P] to close the port.
    The interior minister said the officers had [acted|H] lawfully.
    Activists deny that they [broke|D] the gate.
    The camp was [cleared|H] at dawn, days before a court was to [rule|s] on it.
    The authorities fear the unrest could [spread|P].
    Organisers have [postponed|U] the rally because of the heat.
    People are [angry|O] about rents, one student said.
    The sit-in [ended|H] when the rector [resigned|h].
    # markets
    Shares in the carmaker [fell|H] 6 percent after it [cut|h] its forecast.
    The central bank is expected to [hold|E] rates at its meeting on Thursday.
    Oil prices [rose|H] for a third day, while gold [slipped|h].
    The company will [close|S] its plant in Ghent next year.
    Analysts expect profits to [double|E].
    The merger could be [blocked|P] by regulators.
    The firm said it was not [planning|D] job cuts.
    The deal has been [called|C] off, both companies said.
    Inflation is [slowing|O], the statistics office said.
    The bank has [delayed|U] the sale of its insurance arm.
    The euro [traded|H] at 1.09 dollars, little changed from Monday.
    Investors worry that demand may [weaken|P].
    The group plans to [list|S] its shares in London in September.
    Sales [grew|H] 3 percent in the quarter, beating forecasts.
    Unemployment will probably [rise|E] in the spring, the bank said.
    The retailer denied that it was [seeking|D] a buyer.
    The fund has [bought|H] a tenth of the airline, according to a filing.
    Output is likely to [shrink|E] again.
    Growth [stalled|H] as exports [dropped|h].
    The board has [scrapped|C] the dividend.
    The regulator is [investigating|O] whether the chairman [sold|p] shares early.
    If rates [fall|p], house prices could [recover|P].
    The index [closed|H] lower, though banks [gained|h].
    The minister said taxes would not [go|D] up.
    Tariffs [take|S] effect on 1 August.
    """
