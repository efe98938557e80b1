/// Sentences with their time expressions, by kind.
///
/// A line is a day of publication, `|`, and a sentence in which each expression
/// stands as `[words|value]` or `[words|value MOD]`. What is not marked must not
/// be found. 4 February 2025 is a Tuesday.
enum TimeCases {
    static let calendarDates = """
        2025-02-04 | The bridge opened on [March 3, 1998|1998-03-03].
        2025-02-04 | The bridge opened on [3 March 1998|1998-03-03].
        2025-02-04 | The bridge opened on [Sept. 9, 2021|2021-09-09], a crowd cheering.
        2025-02-04 | A storm hit on [the 4th of July 2019|2019-07-04].
        2025-02-04 | The file is dated [2024-11-30|2024-11-30].
        2025-02-04 | The form was stamped [30/11/2024|2024-11-30].
        2025-02-04 | The label said [11/30/24|2024-11-30].
        2025-02-04 | Her visa ran out on [30-Nov-2024|2024-11-30].
        2025-02-04 | The mill burned down in [November 2023|2023-11].
        2025-02-04 | The mill burned down in [November of 2023|2023-11].
        2025-02-04 | The mill burned down in [1987|1987].
        2025-02-04 | The contract is valid until [2031|2031].
        2025-02-04 | Nothing like it has been seen since [the year 1703|1703].
        2025-02-04 | Rents doubled in [the 1990s|199].
        2025-02-04 | Rents doubled in [the late 1990s|199 END].
        2025-02-04 | It was a song of [the '80s|198] that nobody remembers.
        2025-02-04 | The abbey dates from [the 12th century|11].
        2025-02-04 | The [2024|2024] elections were postponed.
        2025-02-04 | The ship carried 2000 people and 1500 cars.
        2025-02-04 | Flight 1998 landed safely.
        2025-02-04 | A ticket costs $2025.
        2025-02-04 | The clerk, born on [12 May 1960|1960-05-12], kept bees.
        """

    static let openDates = """
        2025-02-04 | The court ruled on [January 15|2025-01-15].
        2025-02-04 | The court ruled on [December 15|2024-12-15].
        2025-02-04 | The court will rule on [March 15|2025-03-15].
        2025-02-04 | The hearing is scheduled for [January 15|2026-01-15].
        2025-02-04 | Prices fell in [November|2024-11].
        2025-02-04 | Prices will fall in [November|2025-11].
        2025-02-04 | The ferry is expected to return in [May|2025-05].
        2025-02-04 | The office has been shut since [April|2024-04].
        2025-02-04 | The port stays closed until [April|2025-04].
        2025-02-04 | The mayor may resign.
        2025-02-04 | Soldiers march on the capital.
        2025-02-04 | Theresa May spoke to April Jones.
        2025-02-04 | They voted [last September|2024-09] and again in [October of last year|2024-10].
        2025-02-04 | The rink reopens [next December|2025-12].
        2025-02-04 | The trial starts on [Wednesday, March 12|2025-03-12].
        2025-02-04 | It snowed on [Sunday, Feb. 2|2025-02-02].
        2025-02-04 | The fair runs from [March 3|2025-03-03]-[5|2025-03-05].
        2025-02-04 | The fair will take place between [3|2025-05-03] and [5 May|2025-05-05].
        2025-02-04 | Rain fell between [April|2023-04] and [June 2023|2023-06].
        """

    static let weekdays = """
        2025-02-04 | The ministers met on [Monday|2025-02-03].
        2025-02-04 | The ministers met on [Wednesday|2025-01-29].
        2025-02-04 | The ministers met on [Tuesday|2025-02-04].
        2025-02-04 | The ministers will meet on [Tuesday|2025-02-04].
        2025-02-04 | The ministers will meet on [Wednesday|2025-02-05].
        2025-02-04 | The ministers are to meet on [Monday|2025-02-10].
        2025-02-04 | The ministers are set to meet on [Thursday|2025-02-06].
        2025-02-04 | The ministers failed to meet on [Friday|2025-01-31].
        2025-02-04 | The ministers had planned to meet on [Friday|2025-02-07].
        2025-02-04 | The pool remains closed until [Friday|2025-02-07].
        2025-02-04 | It has rained since [Friday|2025-01-31].
        2025-02-04 | Voters stayed away from [Sunday|2025-02-02]'s election.
        2025-02-04 | In the wake of [Sunday|2025-02-02]'s vote, the party may split.
        2025-02-04 | The guards left [last Friday|2025-01-31].
        2025-02-04 | The guards will leave [next Friday|2025-02-14].
        2025-02-04 | The guards will leave [this Friday|2025-02-07].
        2025-02-04 | The guards left [this past Friday|2025-01-31].
        2025-02-09 | The guards left [this past week|2025-W06].
        2025-02-04 | The guards left [this past week|2025-W05].
        2025-02-04 | The show moves to [Thursday next week|2025-02-13].
        2025-02-04 | The talks will last from [Monday|2025-02-10] to [Friday|2025-02-14].
        2025-02-04 | They sat in the sun all afternoon; he wed her there.
        2025-02-04 | The crash is known as Black Monday.
        """

    static let periods = """
        2025-02-04 | The firm hired no one [last week|2025-W05].
        2025-02-04 | The firm will hire [next week|2025-W07].
        2025-02-04 | The firm hired him [early this week|2025-W06 START].
        2025-02-04 | He will travel at [the end of this week|2025-W06 END].
        2025-02-04 | He will travel at [the end of the week|2025-W06 END].
        2025-02-04 | The deal, announced [earlier this week|2025-W06], is dead.
        2025-02-04 | The deal was announced [earlier this month|2025-02].
        2025-02-04 | The deal was signed [last month|2025-01].
        2025-02-04 | The tax was cut [last year|2024].
        2025-02-04 | The tax will be cut [next year|2026].
        2025-02-04 | The tax was cut [the year before last|2023].
        2025-02-04 | Sales rose in [the third quarter of 2024|2024-Q3].
        2025-02-04 | Sales rose in [the fourth quarter|2024-Q4].
        2025-02-04 | Sales rose in [Q3 2024|2024-Q3].
        2025-02-04 | Sales rose in [the first half of 2024|2024-H1].
        2025-02-04 | Sales rose in [the last week of March|2024-W13].
        2025-02-04 | Profit in [the third quarter of 2024|2024-Q3] beat that of [the same period a year earlier|2023-Q3].
        2025-02-04 | The school closed in [the summer of 1999|1999-SU].
        2025-02-04 | The school closed [last summer|2024-SU].
        2025-02-04 | The school will open in [the fall|2025-FA].
        2025-02-04 | The fall of the wall and the spring water were on film.
        2025-02-04 | The harbour froze over [the weekend|2025-W05-WE].
        2025-02-04 | The budget for [fiscal 2026|FY2026] is late.
        2025-02-04 | The budget for [the fiscal year 2026|FY2026] is late.
        2025-02-04 | The plan was drawn up by [mid-January|2025-01 MID].
        2025-02-04 | It must be done by [year-end|2025 END].
        2025-02-04 | Homes went up [this decade|202].
        """

    static let daysAndTimes = """
        2025-02-04 | The king died [today|2025-02-04].
        2025-02-04 | The king died [yesterday|2025-02-03].
        2025-02-04 | The king will be buried [tomorrow|2025-02-05].
        2025-02-04 | The king died [the day before yesterday|2025-02-02].
        2025-02-04 | The king died on [this day|2025-02-04] in [1804|1804].
        2025-02-04 | The bomb went off [this morning|2025-02-04TMO].
        2025-02-04 | The bomb went off [last night|2025-02-03TNI].
        2025-02-04 | This page will be updated [later this evening|2025-02-04TEV].
        2025-02-04 | The band plays [tonight|2025-02-04TNI].
        2025-02-04 | The band played [late Saturday night|2025-02-01TNI END].
        2025-02-04 | The band will play [tomorrow afternoon|2025-02-05TAF].
        2025-02-04 | Police came in [the early hours of Sunday|2025-02-02TMO START].
        2025-02-04 | Police came at [8 p.m. on Sunday|2025-02-02T20:00].
        2025-02-04 | Police came on [Sunday at 8:30 p.m.|2025-02-02T20:30]
        2025-02-04 | Police came at [18:00 UTC Monday|2025-02-03T18:00Z].
        2025-02-04 | Trading will begin at [9:30 a.m. ET on Thursday|2025-02-06T09:30-05:00].
        2025-02-04 | Trading began at [9:30 a.m. ET on July 1, 2024|2024-07-01T09:30-04:00].
        2025-02-04 | The flag is lowered at [noon|2025-02-04T12:00].
        2025-02-04 | The flag will be lowered at [five o'clock tomorrow|2025-02-05T05:00].
        2025-02-04 | The vote ended 7,114 to 3; the score was 3:2.
        2025-02-04 | It rained on [Monday|2025-02-03]. [The next day|2025-02-04], it snowed.
        2025-02-04 | It rained on [Saturday|2025-02-01]. [That same day|2025-02-01], a dam broke.
        """

    static let durations = """
        2025-02-04 | The truce follows [15 months|P15M] of conflict.
        2025-02-04 | The [six-week|P6W] truce held after a [12-hour|PT12H] flight.
        2025-02-04 | The [Thursday-evening|2025-01-30TEV] crowd cheered.
        2025-02-04 | The trip took [three days|P3D].
        2025-02-04 | The trip took [24 hours|PT24H].
        2025-02-04 | The trip took [two and a half years|P2.5Y].
        2025-02-04 | The trip took [an hour and a half|PT1.5H].
        2025-02-04 | The trip took [a year and two months|P1Y2M].
        2025-02-04 | The trip took [nearly five months|P5M LESS_THAN].
        2025-02-04 | The trip took [more than a decade|P10Y MORE_THAN].
        2025-02-04 | The trip took [at least 30 minutes|PT30M EQUAL_OR_MORE].
        2025-02-04 | The trip took [about two weeks|P2W APPROX].
        2025-02-04 | Prices rose over [the past several months|PXM].
        2025-02-04 | Prices rose over [the last three years|P3Y].
        2025-02-04 | Prices rose in [recent weeks|PXW].
        2025-02-04 | The lights went out within [minutes|PTXM].
        2025-02-04 | They had argued for [years|PXY].
        2025-02-04 | Shares fell for [six straight days|P6D].
        2025-02-04 | Output shrank for [two consecutive quarters|P2Q].
        2025-02-04 | He served [half a century|P50Y] in the guard.
        2025-02-04 | He arrived [two days|P2D] after the attack.
        2025-02-04 | The 43-year-old driver and her 3 year old son were safe.
        2025-02-04 | Ann Lee, aged 43, has not changed since age 31.
        """

    static let shifts = """
        2025-02-04 | The plant closed [two years ago|2023].
        2025-02-04 | The plant closed [three months ago|2024-11].
        2025-02-04 | The plant closed [two weeks ago|2025-01-21].
        2025-02-04 | The plant closed [ten days ago|2025-01-25].
        2025-02-04 | The plant closed [a decade ago|2015].
        2025-02-04 | The plant closed [several years ago|PAST_REF].
        2025-02-04 | The plant will close [in two weeks|2025-02-18].
        2025-02-04 | The plant will close [two weeks from now|2025-02-18].
        2025-02-04 | The plant closed on [January 2|2025-01-02] and reopened [three days later|2025-01-05].
        2025-02-04 | The plant closed on [January 2|2025-01-02]; [a year earlier|2024] it had burned.
        2025-02-04 | Sales fell in [July 2024|2024-07] from [a year earlier|2023-07].
        2025-02-04 | The plant closed [about a month earlier|2025-01 APPROX].
        2025-02-04 | They won the cup in [two weeks|P2W].
        2025-02-04 | The guests will come [two days before Christmas|2025-12-23].
        """

    static let sets = """
        2025-02-04 | The market is held [every Friday|XXXX-WXX-5].
        2025-02-04 | The market is held on [Mondays|XXXX-WXX-1].
        2025-02-04 | The market is held [every year|P1Y].
        2025-02-04 | The cup is held [every four years|P4Y].
        2025-02-04 | The [annual|P1Y] fair was cancelled.
        2025-02-04 | The [weekly|P1W] paper closed.
        2025-02-04 | They build 15 planes [a year|P1Y].
        2025-02-04 | She swims twice [a week|P1W].
        2025-02-04 | The well yields 90 barrels [per day|P1D].
        """

    static let references = """
        2025-02-04 | The town is [now|PRESENT_REF] quiet.
        2025-02-04 | The town is [currently|PRESENT_REF] quiet.
        2025-02-04 | The [current|PRESENT_REF] mayor is ill.
        2025-02-04 | The town was [recently|PAST_REF] rebuilt.
        2025-02-04 | It may happen in [the near future|FUTURE_REF].
        2025-02-04 | It happened in [the past|PAST_REF].
        2025-02-04 | It suffices for [the time being|PRESENT_REF].
        """

    static let holidays = """
        2025-02-04 | Shops were shut on [Christmas Day|2024-12-25].
        2025-02-04 | Shops will be shut on [Good Friday|2025-04-18].
        2025-02-04 | Shops were shut on [Easter 2018|2018-04-01].
        2025-02-04 | Shops were shut on [New Year's Eve|2024-12-31].
        2025-02-04 | Sales peaked on [Black Friday|2024-11-29].
        2025-02-04 | Crowds came for [Thanksgiving 2023|2023-11-23].
        2025-02-04 | Rules changed after the [9/11|2001-09-11] attacks.
        """

    static let undated = """
        - | The leaders will meet on [Tuesday|XXXX-WXX-2].
        - | The leaders met [last week|XXXX-WXX].
        - | The leaders met [yesterday|XXXX-XX-XX].
        - | The leaders met [last year|XXXX].
        - | The leaders met in [November|XXXX-11].
        - | The leaders met on [March 3, 2021|2021-03-03].
        - | The leaders met for [two days|P2D].
        - | The leaders met in [the third quarter|XXXX-Q3].
        - | The leaders met [this morning|XXXX-XX-XXTMO].
        """
}
