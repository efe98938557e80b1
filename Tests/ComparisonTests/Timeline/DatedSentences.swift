/// Reports of a sentence or two, and when what they tell happened or is to happen.
///
/// A line is a day of publication, the date as TIMEX3, and the text. Dates were set by
/// hand before the program had seen the sentences. 4 February 2025 is a Tuesday.
enum DatedSentences {
    static let lines = """
        2025-02-04 | 2025-02-03 | A freight train left the rails near Arlon on Monday.
        2025-02-04 | 2025-02-04 | A freight train left the rails near Arlon on Tuesday morning.
        2025-02-04 | 2025-02-03 | Firefighters put out a blaze in a paper mill yesterday.
        2025-02-04 | 2025-02-05 | The city council will vote on the tram line tomorrow.
        2025-02-04 | 2025-02-04 | The city council votes on the tram line today.
        2025-02-04 | 2025-02-07 | The two ministers will meet in Vienna on Friday.
        2025-02-04 | 2025-01-31 | The two ministers met in Vienna on Friday.
        2025-02-04 | 2025-01-31 | Police raided three flats in Leeds last Friday.
        2025-02-04 | 2025-02-11 | The hearing resumes next Tuesday.
        2025-02-04 | 2025-01-20 | The new governor took office on January 20.
        2025-02-04 | 2025-03-15 | The museum will reopen on March 15.
        2025-02-04 | 2024-12-24 | A storm cut off the island on December 24.
        2025-02-04 | 2023-10-07 | Gunmen attacked the border post on October 7, 2023.
        2025-02-04 | 2019-05-01 | The abbey burned down on 1 May 2019.
        2025-02-04 | 2026-06-30 | The treaty expires on June 30, 2026.
        2025-02-04 | 2025-02-04 | The bridge was closed to lorries, the roads office said.
        2025-02-04 | 2025-02-04 | A court has sentenced the banker to six years in prison.
        2025-02-04 | 2025-02-02 | The yacht capsized on Sunday evening, two days before it was due in port.
        2025-02-04 | 2025-02-01 | Thousands marched through Porto on Saturday against rising rents.
        2025-02-04 | 2025-02-08 | Thousands will march through Porto on Saturday against rising rents.
        2025-02-04 | 2025-02-03 | The miners, who had been trapped since Thursday, were freed on Monday.
        2025-02-04 | 2025-01-30 | Three miners have been trapped underground since Thursday.
        2025-02-04 | 2025-02-06 | Voters in Malta go to the polls on Thursday.
        2025-02-04 | 2024-11 | The factory shut its doors in November.
        2025-02-04 | 2024-11 | The factory shut its doors in November 2024.
        2025-02-04 | 2025-05 | The first trams will run in May.
        2025-02-04 | 1987 | The dam was finished in 1987.
        2025-02-04 | 2027 | The tunnel is to open in 2027.
        2025-02-04 | 2025-01 | Prices rose by two percent last month.
        2025-02-04 | 2024 | The airline carried nine million passengers last year.
        2025-02-04 | 2025-02-03 | On Monday a landslide buried the road to Aosta.
        2025-02-04 | 2025-02-03 | Monday's landslide buried the road to Aosta.
        2025-02-04 | 2025-02-03 | A landslide on Monday night buried the road to Aosta.
        2025-02-04 | 2025-02-05 | The king will speak to the nation on Wednesday at 8 p.m.
        2025-02-04 | 2025-01-28 | The envoy left Khartoum a week ago.
        2025-02-04 | 2025-02-01 | The envoy left Khartoum three days ago.
        2025-02-04 | 2025-02-07 | The envoy will leave Khartoum in three days.
        2025-02-04 | 2025-02-09 | Pilots plan to strike on Sunday, their union said on Tuesday.
        2025-02-04 | 2025-02-10 | Teachers will strike on Monday unless the ministry gives way, their union said.
        2025-02-04 | 2025-02-03 | Pilots called off their strike on Monday.
        2024-07-15 | 2024-07-13 | A gunman opened fire at a rally on Saturday.
        2024-07-15 | 2024-07-14 | Spain won the cup on Sunday.
        2024-07-15 | 2024-07-26 | The games open in Paris on July 26.
        2024-07-15 | 2024-06-09 | Voters chose a new parliament on June 9.
        2024-07-15 | 2024-07-15 | The party opens its convention in Milwaukee on Monday.
        2024-07-15 | 2024-07-18 | He will accept the nomination on Thursday.
        2024-07-15 | 2024-07-11 | The president spoke to reporters on Thursday night.
        2024-07-15 | 2024-07-12 | An actress died on Friday at the age of 88.
        2024-07-15 | 2024-07-04 | Fireworks injured twelve people on the Fourth of July.
        2024-07-15 | 2024-07-14 | Fishermen found the wreck of the trawler yesterday morning.
        2024-07-15 | 2024-08-01 | A smoking ban takes effect on August 1.
        2024-07-15 | 2024-09 | The school will open in September.
        2024-07-15 | 2024-07-16 | The bank presents its figures tomorrow.
        2024-07-15 | 2024-07-15 | The bank has named Ilse Brandt as its new head.
        2024-07-15 | 2024-07-17 | The bank will name its new head on Wednesday.
        2024-07-15 | 2022-02-24 | The invasion began on February 24, 2022.
        2024-07-15 | 2024-03-26 | The ship struck the pillar of the bridge on March 26.
        2024-07-15 | 2024-07-01 | Hungary took over the chair on 1 July.
        2024-07-15 | 2024-07-13 | Two climbers fell to their deaths on Saturday, mountain rescuers said on Monday.
        2024-07-15 | 2024-07-12 | Hackers stole the records on Friday, the company admitted on Sunday.
        2024-07-15 | 2024-07-10 | The ferry Astrid sank last Wednesday with all hands.
        2024-07-15 | 2024-07-20 | The festival ends this Saturday.
        2024-07-15 | 2024-06-30 | Voting took place on the last day of June, June 30.
        2024-07-15 | 1969-07-20 | Two men walked on the moon on July 20, 1969.
        2024-07-15 | 2024-12-08 | The cathedral reopens on December 8.
        2021-03-09 | 2021-03-08 | The prince's interview was broadcast in Britain on Monday.
        2021-03-09 | 2021-03-07 | The prince's interview was broadcast in the United States on Sunday.
        2021-03-09 | 2021-03-10 | The senate is to vote on the aid package on Wednesday.
        2021-03-09 | 2021-03-06 | The senate passed the aid package on Saturday.
        2021-03-09 | 2021-03-08 | Jury selection in the trial began on Monday in Minneapolis.
        2021-03-09 | 2021-03-29 | Opening statements are set for March 29.
        2021-03-09 | 2020-05-25 | George Harlan died on May 25, 2020, after an arrest.
        2021-03-09 | 2021-03-09 | Shops in Athens stay closed, the government decided.
        2021-03-09 | 2021-04-12 | Shops in England reopen on April 12.
        2021-03-09 | 2021-02-01 | The generals seized power on February 1.
        2021-03-09 | 2021-03-03 | Thirty-eight people were shot dead last Wednesday.
        2021-03-09 | 2021-03-05 | The pope landed in Baghdad on Friday afternoon.
        2021-03-09 | 2021-03-08 | The pope flew home from Baghdad on Monday.
        2021-03-09 | 2011-03-11 | The wave destroyed the power plant on March 11, 2011.
        2021-03-09 | 2021-03-11 | Japan will mourn the victims on Thursday.
        2021-03-09 | 2021-01-06 | A crowd stormed the capitol on January 6.
        2021-03-09 | 2021-03-08 | A lorry hit a bus on the coast road late on Monday.
        2021-03-09 | 2021-03-09 | A lorry hit a bus on the coast road early on Tuesday.
        2021-03-09 | 2021-03-09 | A lorry hit a bus on the coast road this morning.
        2021-03-09 | 2021-03-08 | A lorry hit a bus on the coast road last night.
        2021-03-09 | 2021-03-09 | The chancellor will address the nation tonight.
        2021-03-09 | 2021-03-14 | Two German states vote on Sunday.
        2021-03-09 | 2021-09-26 | Germany elects a new parliament on September 26.
        2021-03-09 | 2021-02 | Unemployment fell in February.
        2021-03-09 | 2020 | The economy shrank by five percent in 2020.
        2023-09-12 | 2023-09-08 | The quake struck the mountains late on Friday.
        2023-09-12 | 2023-09-10 | Two dams burst on Sunday and washed a quarter of the town into the sea.
        2023-09-12 | 2023-09-13 | The leaders will meet at a space port on Wednesday.
        2023-09-12 | 2023-09-09 | The summit of twenty states began on Saturday in Delhi.
        2023-09-12 | 2001-09-11 | The towers fell on September 11, 2001.
        2023-09-12 | 2023-09-12 | The company showed its new telephone on Tuesday.
        2023-09-12 | 2023-09-22 | The new telephone goes on sale on September 22.
        2023-09-12 | 2023-09-12 | Searchers have found the missing boy alive.
        2023-09-12 | 2023-08-31 | The singer played her last concert on 31 August.
        2023-09-12 | 2023-10-01 | A new toll applies from October 1.
        """
}
