import Testing

/// Two reports in our own words, of one event or of two that look alike.
struct EventPair: CustomTestStringConvertible, Sendable {
    var one: (title: String, lead: String, day: String)
    var other: (title: String, lead: String, day: String)

    var testDescription: String { "\(one.title) / \(other.title)" }

    init(
        _ title: String, _ lead: String, _ day: String, _ otherTitle: String,
        _ otherLead: String, _ otherDay: String
    ) {
        one = (title, lead, day)
        other = (otherTitle, otherLead, otherDay)
    }

    /// One event in other words.
    static let together: [EventPair] = [
        EventPair(
            "Russia hits Ukrainian capital with missiles",
            "Explosions shook the city before dawn as air defences fired at waves of drones "
                + "and cruise missiles, the mayor said.",
            "2024-05-14",
            "Nine killed in strikes on Kyiv",
            "Rescuers pulled bodies from a block of flats in Kyiv after Russian missiles "
                + "struck the city overnight.",
            "2024-05-14"),
        EventPair(
            "Ferry runs aground off Bergen with 80 aboard",
            "The car ferry Havgula hit rocks near Bergen in thick fog on Tuesday and all 80 "
                + "people were taken off.",
            "2024-05-14",
            "Passengers rescued after Norwegian ferry hits rocks",
            "Eighty people were brought ashore from the Havgula, which struck a reef outside "
                + "Bergen.",
            "2024-05-14"),
        EventPair(
            "Quake kills dozens in western Turkey",
            "A magnitude 6.4 earthquake struck Manisa province early on Tuesday, killing at "
                + "least 40 people.",
            "2024-05-14",
            "Death toll rises after tremor shakes Manisa",
            "Search teams in Manisa dug through rubble after the magnitude 6.4 tremor in "
                + "western Turkey.",
            "2024-05-15"),
        EventPair(
            "Prime minister of Slovakia shot",
            "Robert Fico was hit by several bullets after a cabinet meeting in Handlova and "
                + "flown to hospital.",
            "2024-05-15",
            "Fico fights for life after gun attack in Handlova",
            "Doctors operated for hours on Slovak leader Robert Fico, who was shot in front "
                + "of a cultural centre.",
            "2024-05-15"),
        EventPair(
            "Germany and France agree on tank project",
            "Berlin and Paris signed a deal to develop a joint battle tank by 2040.",
            "2024-05-14",
            "Paris, Berlin sign accord for common battle tank",
            "The defence ministers of Germany and France put their names to a memorandum on "
                + "the tank.",
            "2024-05-14"),
        EventPair(
            "Court in The Hague orders halt to offensive in Rafah",
            "Judges at the International Court of Justice told Israel to stop its operation "
                + "in Rafah.",
            "2024-05-24",
            "World court tells Israel to end Rafah assault",
            "The UN's top court in the Netherlands ruled that Israel must halt its military "
                + "offensive in the southern Gaza city.",
            "2024-05-24"),
        EventPair(
            "Chip maker to build plant in Dresden",
            "Taiwan's TSMC will invest 10 billion euros in a semiconductor factory in Dresden.",
            "2024-05-14",
            "TSMC chooses Saxony for first European factory",
            "The Taiwanese chip giant said it would build its first plant in Europe in the "
                + "Saxon capital Dresden.",
            "2024-05-14"),
        EventPair(
            "Wildfire forces thousands from homes near Athens",
            "A blaze fanned by strong winds raced towards suburbs north of Athens and "
                + "villages were emptied.",
            "2024-05-14",
            "Greek capital ringed by flames as residents flee",
            "Firefighters battled a wildfire on the outskirts of Athens while thousands left "
                + "their homes.",
            "2024-05-14"),
        EventPair(
            "Bridge in Baltimore collapses after ship strikes it",
            "The container ship Dali hit a pillar of the Francis Scott Key Bridge, sending "
                + "it into the water.",
            "2024-03-26",
            "Cargo vessel brings down Key Bridge",
            "Six workers were feared dead after the Dali rammed the Francis Scott Key Bridge "
                + "in Baltimore.",
            "2024-03-26"),
        EventPair(
            "Nurses end strike in Wales",
            "Members of the nursing union in Wales accepted a pay rise of 5 percent.",
            "2024-05-14",
            "Welsh nurses vote to accept pay deal",
            "The walkout by nurses in Wales is over after a ballot backed the 5 percent offer.",
            "2024-05-14"),
        EventPair(
            "Volcano erupts near Grindavik",
            "Lava burst from a new fissure on the Reykjanes peninsula and Grindavik was "
                + "evacuated.",
            "2024-05-14",
            "Iceland evacuates fishing town as lava flows",
            "The town of Grindavik was cleared when an eruption began on the Reykjanes peninsula.",
            "2024-05-14"),
        EventPair(
            "Parliament in Tbilisi passes foreign agents bill",
            "Lawmakers approved the law on foreign influence despite mass protests outside.",
            "2024-05-14",
            "Georgia adopts law that protesters call Russian",
            "The ruling party in Georgia pushed the foreign agents law through parliament in "
                + "its final reading.",
            "2024-05-14"),
        EventPair(
            "Man charged over museum theft of Celtic gold",
            "Prosecutors in Ingolstadt charged a man over the theft of 483 gold coins from a "
                + "museum in Manching.",
            "2024-05-14",
            "Suspect indicted in Manching coin heist",
            "A fourth suspect faces trial for stealing Celtic gold coins from the Manching "
                + "museum.",
            "2024-05-14"),
        EventPair(
            "Real Madrid win Champions League",
            "Two late goals gave Real Madrid a 2-0 win over Borussia Dortmund at Wembley.",
            "2024-06-01",
            "Dortmund beaten in Wembley final as Madrid lift trophy",
            "Carvajal and Vinicius scored as Real Madrid beat Borussia Dortmund 2-0 in the "
                + "Champions League final.",
            "2024-06-01"),
        EventPair(
            "Drugmaker pulls asthma inhaler from market",
            "Novapharm withdrew its Airlox inhaler after 12 patients fell ill.",
            "2024-05-14",
            "Regulator warns patients about Airlox",
            "Patients should stop using the Airlox inhaler, the health agency said after "
                + "Novapharm recalled it.",
            "2024-05-14"),
        EventPair(
            "Storm cuts power to a million homes in Houston",
            "Winds of 160 km/h tore through Houston, killing four and leaving a million "
                + "without power.",
            "2024-05-17",
            "Four dead as hurricane-force winds lash Texas city",
            "Downtown Houston was littered with glass after a storm that killed four people "
                + "and cut power.",
            "2024-05-17"),
        EventPair(
            "Iranian president dies in helicopter crash",
            "Ebrahim Raisi was killed when his helicopter came down in fog near the border "
                + "with Azerbaijan.",
            "2024-05-20",
            "Raisi's death plunges Tehran into uncertainty",
            "State television confirmed that Iranian leader Ebrahim Raisi died in the crash "
                + "of his helicopter.",
            "2024-05-20"),
        EventPair(
            "Blinken visits Kyiv as front line bends",
            "US Secretary of State Antony Blinken arrived by train in Kyiv to reassure "
                + "Ukraine of American help.",
            "2024-05-14",
            "Top US diplomat in surprise trip to Ukrainian capital",
            "Antony Blinken promised weapons on an unannounced visit to Kyiv on Tuesday.",
            "2024-05-14"),
        EventPair(
            "Supermarket chain to cut 2,000 jobs",
            "Norda said it would close 40 shops and cut 2,000 jobs by the end of the year.",
            "2024-05-14",
            "Norda to shut 40 stores",
            "The grocer Norda plans to shed two thousand posts and close forty stores.",
            "2024-05-14"),
        EventPair(
            "Two trains collide in Buenos Aires",
            "At least 90 people were hurt when a passenger train hit an empty one in Palermo.",
            "2024-05-10",
            "Argentine rail crash injures scores",
            "A commuter train ran into a stationary one in the Palermo district of Buenos "
                + "Aires, injuring 90.",
            "2024-05-11"),
        EventPair(
            "Modi votes in Ahmedabad",
            "India's prime minister cast his ballot in Ahmedabad as the third phase of "
                + "voting began.",
            "2024-05-07",
            "Millions vote in third phase of Indian election",
            "Narendra Modi was among those who voted on Tuesday as 93 seats were decided in "
                + "the third phase.",
            "2024-05-07"),
        EventPair(
            "Spacecraft returns rocks from far side of moon",
            "China's Chang'e-6 probe landed in Inner Mongolia with the first samples from "
                + "the far side.",
            "2024-06-25",
            "Chang'e-6 capsule lands with lunar samples",
            "The capsule of the Chinese probe Chang'e-6 touched down in Inner Mongolia on "
                + "Tuesday.",
            "2024-06-25"),
        EventPair(
            "Dam breach floods villages in Kenya",
            "At least 45 people died when a dam burst near Mai Mahiu after weeks of rain.",
            "2024-04-29",
            "Dozens swept away near Mai Mahiu",
            "Flood water broke through a dam near the Kenyan town of Mai Mahiu, killing at "
                + "least 45.",
            "2024-04-29"),
        EventPair(
            "Author Alice Munro dies at 92",
            "The Canadian short story writer and Nobel winner Alice Munro died at her home "
                + "in Ontario.",
            "2024-05-14",
            "Nobel laureate Munro, master of short story, is dead",
            "Alice Munro, who won the Nobel prize in 2013, has died aged 92.",
            "2024-05-14"),
        EventPair(
            "Cyber attack shuts hospital group's computers",
            "Ascension said a ransomware attack had taken down patient records in its 140 "
                + "hospitals.",
            "2024-05-09",
            "Ascension hospitals turn away ambulances after hack",
            "Ransomware knocked out records across Ascension, forcing hospitals to divert "
                + "ambulances.",
            "2024-05-10"),
        EventPair(
            "EU adopts 12th package of sanctions against Russia",
            "The bloc banned Russian diamonds in its twelfth package of sanctions.",
            "2023-12-18",
            "Twelfth round of EU sanctions bans Russian diamonds",
            "European Union states approved the 12th sanctions package, which targets "
                + "diamond imports from Russia.",
            "2023-12-18"),
        EventPair(
            "Judge jails former minister for bribery",
            "A court in Zagreb sentenced former economy minister Ivan Horvat to six years "
                + "for taking bribes.",
            "2024-05-14",
            "Croatian ex-minister Horvat gets six years",
            "Ivan Horvat, once economy minister of Croatia, was jailed for bribery by a "
                + "Zagreb court.",
            "2024-05-14"),
        EventPair(
            "Whale stranded in Firth of Forth freed",
            "Volunteers refloated a young humpback whale that had been stuck on a sandbank "
                + "near Kinghorn.",
            "2024-05-14",
            "Humpback swims free after day on Scottish sandbank",
            "A humpback whale stranded near Kinghorn was guided back into the Firth of Forth.",
            "2024-05-14"),
        EventPair(
            "Truce talks open in Cairo",
            "Negotiators of Hamas and Israel arrived in Cairo for indirect talks on a truce "
                + "and hostages.",
            "2024-05-07",
            "Hamas and Israeli teams in Egypt for ceasefire negotiations",
            "Mediators in the Egyptian capital began indirect talks between Israel and Hamas "
                + "on a ceasefire.",
            "2024-05-07"),
        EventPair(
            "Bird flu found in Texas dairy herd",
            "Agriculture officials confirmed avian influenza in cows on two farms in the "
                + "Texas Panhandle.",
            "2024-03-25",
            "Cows on Texas farms test positive for avian influenza",
            "Avian flu has been detected in dairy cattle in the Panhandle, the department of "
                + "agriculture said.",
            "2024-03-26"),
        EventPair(
            "Swiss vote for 13th pension payment",
            "Voters in Switzerland backed an extra monthly pension payment each year.",
            "2024-03-03",
            "Extra month of pension wins in Swiss referendum",
            "A referendum in Switzerland approved a 13th monthly payment for pensioners.",
            "2024-03-03"),
        EventPair(
            "Museum reopens after five-year restoration",
            "The Kon-Tiki museum in Oslo opened its doors on Tuesday after a rebuilding that "
                + "cost 300 million kroner.",
            "2024-05-14",
            "Kon-Tiki raft back on show in Oslo",
            "Visitors queued in Oslo as the Kon-Tiki museum reopened after five years.",
            "2024-05-14"),
    ]

    /// Look-alikes: the same verbs, another place, day or number.
    static let apart: [EventPair] = [
        EventPair(
            "EU adopts 12th package of sanctions against Russia",
            "The bloc banned Russian diamonds in its twelfth package of sanctions.",
            "2023-12-18",
            "EU adopts 13th package of sanctions against Russia",
            "The bloc listed 200 more companies and people in its thirteenth package of "
                + "sanctions.",
            "2024-02-23"),
        EventPair(
            "Quake kills dozens in western Turkey",
            "A magnitude 6.4 earthquake struck Manisa province early on Tuesday, killing at "
                + "least 40 people.",
            "2024-05-14",
            "Quake kills dozens in eastern Iran",
            "A magnitude 6.1 earthquake struck Kerman province early on Tuesday, killing at "
                + "least 30 people.",
            "2024-05-14"),
        EventPair(
            "Three shot dead in Memphis supermarket",
            "Police in Memphis said a gunman killed three people in a supermarket before "
                + "shooting himself.",
            "2024-05-14",
            "Three shot dead in Denver church",
            "Police in Denver said a gunman killed three people in a church before he was "
                + "arrested.",
            "2024-05-14"),
        EventPair(
            "Ferry runs aground off Bergen with 80 aboard",
            "The car ferry Havgula hit rocks near Bergen in thick fog and all 80 people were "
                + "taken off.",
            "2024-05-14",
            "Ferry sinks off Cebu with 120 aboard",
            "The ferry Santa Lucia went down near Cebu in heavy seas and most of the 120 "
                + "people were rescued.",
            "2024-05-14"),
        EventPair(
            "Norway raises borrowing costs as krone weakens",
            "Policymakers in Oslo lifted the key rate to 5 percent on Tuesday.",
            "2024-05-14",
            "Sweden raises borrowing costs as krona weakens",
            "Policymakers in Stockholm lifted the key rate to 4 percent on Tuesday.",
            "2024-05-14"),
        EventPair(
            "Lufthansa strike strands 100,000 passengers",
            "Pilots of the German carrier stopped work in a pay dispute, grounding 800 flights.",
            "2024-05-14",
            "Finnair strike strands 20,000 passengers",
            "Ground staff of the Finnish carrier stopped work in a pay dispute, grounding "
                + "200 flights.",
            "2024-05-14"),
        EventPair(
            "Wildfire forces thousands from homes near Athens",
            "A blaze fanned by strong winds raced towards suburbs north of Athens.",
            "2024-05-14",
            "Wildfire forces thousands from homes near Los Angeles",
            "A blaze fanned by strong winds raced towards suburbs north of Los Angeles.",
            "2024-05-14"),
        EventPair(
            "Real Madrid win Champions League",
            "Two late goals gave Real Madrid a 2-0 win over Borussia Dortmund at Wembley.",
            "2024-06-01",
            "Barcelona win Women's Champions League",
            "Goals by Bonmati and Putellas gave Barcelona a 2-0 win over Lyon in Bilbao.",
            "2024-05-25"),
        EventPair(
            "Two trains collide in Buenos Aires",
            "At least 90 people were hurt when a passenger train hit an empty one in Palermo.",
            "2024-05-10",
            "Two trains collide in West Bengal",
            "At least 9 people died when a goods train hit an express near Jalpaiguri.",
            "2024-06-17"),
        EventPair(
            "Author Alice Munro dies at 92",
            "The Canadian short story writer and Nobel winner Alice Munro died at her home "
                + "in Ontario.",
            "2024-05-14",
            "Author Paul Auster dies at 77",
            "The American novelist Paul Auster died of lung cancer at his home in Brooklyn.",
            "2024-04-30"),
        EventPair(
            "Judge jails former minister for bribery",
            "A court in Zagreb sentenced former economy minister Ivan Horvat to six years "
                + "for taking bribes.",
            "2024-05-14",
            "Judge jails former mayor for bribery",
            "A court in Lima sentenced former mayor Luis Rojas to nine years for taking bribes.",
            "2024-05-14"),
        EventPair(
            "Nurses end strike in Wales",
            "Members of the nursing union in Wales accepted a pay rise of 5 percent.",
            "2024-05-14",
            "Teachers end strike in Portland",
            "Members of the teachers' union in Portland accepted a pay rise of 14 percent.",
            "2024-05-14"),
        EventPair(
            "Dam breach floods villages in Kenya",
            "At least 45 people died when a dam burst near Mai Mahiu after weeks of rain.",
            "2024-04-29",
            "Dam breach floods villages in Brazil",
            "Water poured from a broken dam in Rio Grande do Sul after weeks of rain.",
            "2024-05-02"),
        EventPair(
            "Volcano erupts near Grindavik",
            "Lava burst from a new fissure on the Reykjanes peninsula and Grindavik was "
                + "evacuated.",
            "2024-05-14",
            "Volcano erupts on Halmahera",
            "Ash rose five kilometres above Mount Ibu on the Indonesian island of Halmahera "
                + "and villages were evacuated.",
            "2024-05-14"),
        EventPair(
            "Bird flu found in Texas dairy herd",
            "Officials confirmed avian influenza in cows on two farms in the Texas Panhandle.",
            "2024-05-14",
            "Bird flu found on Dutch poultry farm",
            "Officials confirmed avian influenza among 40,000 hens on a farm in Gelderland.",
            "2024-05-14"),
        EventPair(
            "Blinken visits Kyiv as front line bends",
            "US Secretary of State Antony Blinken arrived by train in Kyiv to reassure Ukraine.",
            "2024-05-14",
            "Blinken visits Beijing as trade dispute grows",
            "US Secretary of State Antony Blinken arrived in Beijing for talks with Wang Yi.",
            "2024-04-24"),
        EventPair(
            "Modi votes in third phase of Indian election",
            "Narendra Modi cast his ballot in Ahmedabad as 93 seats were decided in the "
                + "third phase.",
            "2024-05-07",
            "Voters in Kolkata queue in seventh phase of Indian election",
            "The last 57 seats were decided in the seventh phase of India's election.",
            "2024-06-01"),
        EventPair(
            "Chang'e-6 capsule lands with lunar samples",
            "The capsule of the Chinese probe Chang'e-6 touched down in Inner Mongolia.",
            "2024-06-25",
            "Slim probe lands on moon upside down",
            "Japan's lander Slim touched down on the moon but its solar cells face the wrong way.",
            "2024-01-20"),
        EventPair(
            "Iranian president dies in helicopter crash",
            "Ebrahim Raisi was killed when his helicopter came down in fog near the border "
                + "with Azerbaijan.",
            "2024-05-20",
            "Kenyan army chief dies in helicopter crash",
            "General Francis Ogolla was killed when his helicopter came down in Elgeyo Marakwet.",
            "2024-04-18"),
        EventPair(
            "Museum reopens after five-year restoration",
            "The Kon-Tiki museum in Oslo opened its doors after a rebuilding that cost 300 "
                + "million kroner.",
            "2024-05-14",
            "Museum reopens after flood",
            "The Uffizi archive in Florence opened its doors again after a flood in its cellars.",
            "2024-05-14"),
        EventPair(
            "Storm cuts power to a million homes in Houston",
            "Winds of 160 km/h tore through Houston, killing four and leaving a million "
                + "without power.",
            "2024-05-17",
            "Storm cuts power to homes in Brittany",
            "Winds of 150 km/h tore through Brest, and 200,000 homes were without power.",
            "2023-11-02"),
        EventPair(
            "Man charged over museum theft of Celtic gold",
            "Prosecutors in Ingolstadt charged a man over the theft of 483 gold coins from a "
                + "museum in Manching.",
            "2024-05-14",
            "Man charged over theft of gold toilet",
            "Prosecutors in Oxford charged a man over the theft of a golden toilet from "
                + "Blenheim Palace.",
            "2023-11-06"),
        EventPair(
            "Drugmaker pulls asthma inhaler from market",
            "Novapharm withdrew its Airlox inhaler after 12 patients fell ill.",
            "2024-05-14",
            "Toy maker pulls doll from market",
            "Spielgut withdrew its Mimi doll after a child choked on a button.",
            "2024-05-14"),
        EventPair(
            "Whale stranded in Firth of Forth freed",
            "Volunteers refloated a young humpback whale that had been stuck on a sandbank "
                + "near Kinghorn.",
            "2024-05-14",
            "Whales die on beach in Western Australia",
            "Dozens of pilot whales died on a beach near Dunsborough after stranding.",
            "2024-04-25"),
        EventPair(
            "Prime minister of Slovakia shot",
            "Robert Fico was hit by several bullets after a cabinet meeting in Handlova.",
            "2024-05-15",
            "Danish prime minister struck by man in Copenhagen",
            "Mette Frederiksen was hit by a man in a square in Copenhagen and suffered whiplash.",
            "2024-06-07"),
        EventPair(
            "Truce talks open in Cairo",
            "Negotiators of Hamas and Israel arrived in Cairo for indirect talks on a truce "
                + "and hostages.",
            "2024-05-07",
            "Peace talks open in Jeddah",
            "Envoys of Sudan's army and the Rapid Support Forces arrived in Jeddah for talks "
                + "on a truce.",
            "2023-05-06"),
        EventPair(
            "Bridge in Baltimore collapses after ship strikes it",
            "The container ship Dali hit a pillar of the Francis Scott Key Bridge.",
            "2024-03-26",
            "Bridge in Guangzhou cut in two by barge",
            "A barge struck the Lixinsha bridge in Guangzhou and five people died.",
            "2024-02-22"),
    ]

    /// One event, but no name in common that an unread report shows.
    static let togetherNotYet: [EventPair] = [
        EventPair(
            "Central bank lifts rates to 5 percent",
            "Norges Bank raised its policy rate by a quarter point to 5 percent, citing "
                + "wages and a weak krone.",
            "2024-05-14",
            "Norway raises borrowing costs as krone weakens",
            "Policymakers in Oslo lifted the key rate to 5 percent on Tuesday, the highest "
                + "since 2008.",
            "2024-05-14"),
        EventPair(
            "Airline cancels hundreds of flights as pilots walk out",
            "Lufthansa scrapped 800 flights on Tuesday when pilots began a two-day strike "
                + "over pay.",
            "2024-05-14",
            "Lufthansa strike strands 100,000 passengers",
            "Pilots of the German carrier stopped work in a pay dispute, grounding 800 flights.",
            "2024-05-14"),
    ]

    /// Look-alikes that share too much to be told apart without reading.
    static let apartNotYet: [EventPair] = [
        EventPair(
            "TSMC chooses Saxony for first European factory",
            "The Taiwanese chip giant said it would build its first plant in Europe in Dresden.",
            "2023-08-08",
            "Intel chooses Magdeburg for European factory",
            "The American chip giant said it would build two plants in Magdeburg.",
            "2022-03-15"),
        EventPair(
            "Cyber attack shuts hospital group's computers",
            "Ascension said a ransomware attack had taken down patient records in its 140 "
                + "hospitals.",
            "2024-05-09",
            "Cyber attack shuts port's computers",
            "The port of Nagoya said a ransomware attack had stopped the loading of containers.",
            "2023-07-05"),
        EventPair(
            "Swiss vote for 13th pension payment",
            "Voters in Switzerland backed an extra monthly pension payment each year.",
            "2024-03-03",
            "Swiss vote against cap on health premiums",
            "Voters in Switzerland rejected a cap on health insurance premiums.",
            "2024-06-09"),
        EventPair(
            "Supermarket chain to cut 2,000 jobs",
            "Norda said it would close 40 shops and cut 2,000 jobs by the end of the year.",
            "2024-05-14",
            "Car maker to cut 3,000 jobs",
            "Velar said it would close its plant in Genk and cut 3,000 jobs by the end of "
                + "the year.",
            "2024-05-14"),
        EventPair(
            "Court in The Hague orders halt to offensive in Rafah",
            "Judges at the International Court of Justice told Israel to stop its operation "
                + "in Rafah.",
            "2024-05-24",
            "Court in The Hague rejects case against Germany",
            "Judges at the International Court of Justice refused Nicaragua's request to "
                + "stop German arms exports.",
            "2024-04-30"),
    ]
}
