/// Sentences as news agencies write them, by kind, marked as in `TimeCases` before
/// the rules that read them. 25 October 2012 is a Thursday, 18 March 2013 a Monday.
enum TimeNewswireCases {
    static let earnings = """
        2012-10-25 | Profit in [the third quarter|2012-Q3] fell from [the year-ago quarter|2011-Q3].
        2012-10-25 | [Third-quarter|2012-Q3] profit fell 8 percent from [a year earlier|2011-Q3].
        2012-10-25 | The firm's [third-quarter|2012-Q3] earnings rose.
        2012-10-25 | [Third-quarter|2012-Q3] sales rose, from 12 million in [the year-earlier period|2011-Q3].
        2012-10-25 | [First-half|2012-H1] profit fell by a third.
        2012-10-25 | Sales in [the first half|2012-H1] were flat.
        2012-10-25 | The [12-month|P12M] period was the worst on record.
        2012-10-25 | Profit in [the three months|P3M] ended [Sept. 30|2012-09-30] doubled.
        2012-10-25 | Profit for [the first nine months|P9M] of [2012|2012] doubled.
        2012-10-25 | It expects a loss in [the current quarter|2012-Q4].
        2012-10-25 | It expects a loss in [the fourth quarter|2012-Q4].
        2012-10-25 | It made a loss in [the previous quarter|2012-Q3].
        2012-10-25 | It made a loss [last quarter|2012-Q3].
        2012-10-25 | It made a loss in [the second quarter of fiscal 2012|FY2012-Q2].
        2012-10-25 | It made a loss in [fiscal 2012|FY2012].
        2012-10-25 | It made a loss in [fiscal year 2011|FY2011].
        2012-10-25 | It made a loss in [the 2011 fiscal year|FY2011].
        2012-10-25 | It will open ten shops [this fiscal year|FY2012].
        2012-10-25 | It opened ten shops in [the same period last year|2011].
        2012-10-25 | In [September|2012-09] it hired 40 people, as in [the same month a year earlier|2011-09].
        2012-10-25 | Full-year profit fell.
        2012-10-25 | Output may fall by [the end of the year|2012 END].
        2012-10-25 | Output fell at an [annual|P1Y] rate of 3 percent.
        """

    static let politics = """
        2013-03-18 | The envoy left on [Sunday night|2013-03-17TNI].
        2013-03-18 | The guards fled at [Sunday night 8 PM|2013-03-17T20:00].
        2013-03-18 | The guards fled at [about 2 a.m. Saturday|2013-03-16T02:00 APPROX].
        2013-03-18 | The guards fled shortly before [9 p.m.|2013-03-18T21:00]
        2013-03-18 | He said on [Friday|2013-03-15] that he would leave on [Tuesday|2013-03-19].
        2013-03-18 | Speaking [Saturday|2013-03-16], he told reporters on [Sunday|2013-03-17] he would go.
        2013-03-18 | He declined to comment on [Friday|2013-03-15].
        2013-03-18 | He will speak on [Friday|2013-03-22].
        2013-03-18 | The office waited until [February|2013-02] to act.
        2013-03-18 | The flight took [6-1/2 hours|PT6.5H].
        2013-03-18 | Prices doubled over [the past year|P1Y].
        2013-03-18 | The guards fled [late on Friday|2013-03-15 END].
        2013-03-18 | The guards fled [late Friday|2013-03-15 END].
        2013-03-18 | The guards fled [early Monday|2013-03-18 START].
        2013-03-18 | The guards fled [earlier Monday|2013-03-18].
        2013-03-18 | The guards fled [earlier in the day|2013-03-18].
        2013-03-18 | The guards fled [later in the day|2013-03-18].
        2013-03-18 | The guards fled [that night|2013-03-18TNI].
        2013-03-18 | Shells fell [overnight|2013-03-18TNI].
        2013-03-18 | Shells fell on [the previous day|2013-03-17].
        2013-03-18 | The council met on [Friday|2013-03-15]; [a day earlier|2013-03-14] a bomb had gone off.
        2013-03-18 | The council met on [March 8|2013-03-08]. [The day before|2013-03-07], a bomb had gone off.
        2013-03-18 | The council met [a day|P1D] after the blast.
        2013-03-18 | In [the past 24 hours|PT24H], nine people died.
        2013-03-18 | In [the last 24 hours|PT24H], nine people died.
        2013-03-18 | Within [24 hours|PT24H], nine people died.
        2013-03-18 | In [recent weeks|PXW] and [recent months|PXM] nine people died.
        2013-03-18 | For [nearly a decade|P10Y LESS_THAN] he ruled the country.
        2013-03-18 | He ruled for [a decade|P10Y].
        2013-03-18 | He ruled for [nearly two decades|P20Y LESS_THAN].
        2013-03-18 | He ruled for [a quarter century|P25Y].
        2013-03-18 | He ruled for [three and a half years|P3.5Y].
        2013-03-18 | The vote was put off from [October|2012-10].
        2013-03-18 | The war began in [December|2012-12] and ended in [February|2013-02].
        2013-03-18 | The war began [about a month earlier|2013-02 APPROX].
        2013-03-18 | The law was passed in [2009|2009] and took effect [two years later|2011].
        2013-03-18 | The law takes effect [next month|2013-04].
        2013-03-18 | The law will take effect on [April 1|2013-04-01].
        2013-03-18 | The law will take effect in [the coming weeks|PXW].
        2013-03-18 | The law will take effect [later this year|2013].
        2013-03-18 | The law took effect [earlier this year|2013].
        2013-03-18 | The bank is [now|PRESENT_REF] closed and was [recently|PAST_REF] sold.
        2013-03-18 | The trial could last [up to four months|P4M EQUAL_OR_LESS].
        2013-03-18 | The trial could last [a few weeks|PXW].
        2013-03-18 | He was jailed for [18 months|P18M] in [the late 1980s|198 END].
        2013-03-18 | He was jailed in [the 18th century|17].
        2013-03-18 | She died [Monday morning|2013-03-18TMO] at her home. She was 81.
        2013-03-18 | It is the first such visit in [50 years|P50Y].
        2013-03-18 | It is the first such visit since [1972|1972].
        2013-03-18 | The [five-day|P5D] visit ends [Friday|2013-03-22].
        2013-03-18 | Polls open at [7 a.m. local time|2013-03-18T07:00] ([0500 GMT|2013-03-18T05:00Z]).
        2013-03-18 | The bridge fell at [10:45 p.m. EST|2013-03-18T22:45-05:00] on the night shift.
        """

    /// Days that a verb of setting, or the clause behind them, puts ahead or behind.
    static let announced = """
        2025-02-04 | The hearing has been set for [June 28|2025-06-28].
        2025-02-04 | The judge set the sentencing for [June 28|2025-06-28].
        2025-02-04 | The board met the actors on [June 28|2024-06-28].
        2025-02-04 | Teachers wrote to her in advance of [Thursday|2025-02-06]'s visit.
        2025-02-04 | Any deal is a step forward from [Friday|2025-01-31], when the mayor told of none.
        2025-02-04 | The senator is up for re-election in [November|2025-11].
        2025-02-04 | The bridge reopened on [Monday|2025-02-03], exactly [one month|P1M] after the flood.
        2025-02-04 | The fair will run to [18 May|2025-05-18] from [11 May|2025-05-11].
        2025-02-04 | Ann Reid told Theresa May that May had ignored him in [May|2024-05].
        2025-02-04 | Ole Dahl says [Thursday|2025-02-06]'s meeting is the first.
        2025-02-04 | Since being named on [Saturday|2025-02-01], she has met nobody.
        2025-02-04 | The shop opens on [Thursday at 8|2025-02-06T08:00].
        """
}
