import News

/// What a date does in its sentence: whether it places something in time, or only names,
/// limits or compares.
struct DateRole {
    let story: ComparedStory
    let sentence: StatedSentence

    /// False for the year of a thing ("the 2016 election"), the Sunday of "Fox News
    /// Sunday", a feast or a day that stands for an event ("since 9/11"), a time that
    /// something is to be done by, the other side of a comparison ("than a decade ago"),
    /// the end of a range, and the "today" of what always holds.
    func placesSomething(_ time: DatedExpression) -> Bool {
        !isInName(time) && !sentence.isAttribute(time) && !isNamedDay(time)
            && !isLimit(time) && !isOfAnother(time) && !isCompared(time) && !isEndOfRange(time)
            && !isAnyDay(time) && !isNumbered(time) && !isSince(time) && !isOfThing(time)
            && !isPlayingTime(time)
            && !isOfOpenDay(time)
            && !isOfPrint && !isOfPost && !isUpdateLine && !isRemembered(time)
    }

    private func words(before time: DatedExpression, _ count: Int) -> [String] {
        sentence.words.filter { $0.end <= time.span.start }.suffix(count).map(\.form)
    }

    private func words(of time: DatedExpression) -> [String] {
        sentence.words.filter { $0.end > time.span.start && $0.start < time.span.end }.map(\.form)
    }

    private func isInName(_ time: DatedExpression) -> Bool {
        let isName = story.reports[sentence.report].entities.contains {
            $0.span.contains(time.span) && !$0.resolved
                && ($0.span != time.span || $0.label == .person)
        }
        return isName || isInTitle(time)
    }

    /// In quotation marks with a few words in capitals, and nothing else.
    private func isInTitle(_ time: DatedExpression) -> Bool {
        let points = CodePoints(sentence.text).scalars
        let start = time.span.start - sentence.span.start
        let end = time.span.end - sentence.span.start
        guard end < points.count, start > 1,
            DatedWords.quotes.contains(points[end])
                || (end + 1 < points.count && DatedWords.quotes.contains(points[end + 1])),
            let open = points[..<start].lastIndex(where: DatedWords.quotes.contains)
        else { return false }
        let before = sentence.words.filter {
            $0.start >= sentence.span.start + open && $0.end <= time.span.start
        }
        return (1...4).contains(before.count) && before.allSatisfy(\.isCapitalised)
    }

    /// "Christmas", "9/11": a name of a day dates what is told only behind "on", "this",
    /// "last" or "next".
    private func isNamedDay(_ time: DatedExpression) -> Bool {
        let own = words(of: time)
        let isPlain = own.contains { word in
            Self.calendar.contains(word) || Self.shortMonths.contains(word)
                || word.first.map(\.isNumber) ?? false
        }
        let isShort = own.joined() == "911" || own.contains(where: Self.deeds.contains)
        // "Labor Day", "New Year's Eve"
        let isFeast = sentence.words.contains {
            $0.isCapitalised && ["day", "eve"].contains($0.form) && $0.start > time.span.start
                && $0.end <= time.span.end
        }
        guard !isPlain || isShort || isFeast else { return false }
        if isShort { return true }
        guard own.contains(where: { !Self.small.contains($0) }),
            sentence.words.contains(where: {
                $0.isCapitalised && $0.start >= time.span.start && $0.end <= time.span.end
            })
        else { return false }
        return !(words(before: time, 1) + own.prefix(1)).contains { Self.pointing.contains($0) }
    }

    /// What a day that stands for an event is called.
    private static let deeds: Set<String> = ["attack", "attacks", "shooting", "war"]
    private static let small: Set<String> = ["a", "an", "of", "s", "the"]
    private static let pointing: Set<String> = ["last", "next", "on", "this"]
    private static let shortMonths: Set<String> = [
        "apr", "aug", "dec", "feb", "jan", "jul", "jun", "mar", "nov", "oct", "sep", "sept",
    ]
    private static let calendar: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
        "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "spring", "summer", "autumn", "fall", "winter", "today",
        "tonight", "tomorrow", "yesterday", "day", "days", "week", "weeks", "weekend", "month",
        "months", "quarter", "year", "years", "decade", "decades", "ago", "later", "earlier",
        "morning", "afternoon", "evening", "night", "noon", "midnight", "overnight", "hour",
        "hours", "minutes", "early", "late", "mon", "tue", "tues", "wed", "thu", "thur", "thurs",
        "fri", "sat", "sun", "fiscal",
    ]

    /// "since 2013" tells from when something lasts, not what happened then.
    private func isSince(_ time: DatedExpression) -> Bool {
        let before = words(before: time, 2).filter { !Self.small.contains($0) }
        // "since the January 9 death of a cyclist" dates the death.
        let wide = words(before: time, 5)
        // "as of April", "dating as far back as 2009"
        if wide.suffix(2) == ["as", "of"] || wide.contains("dating") || before == ["back", "to"] {
            return true
        }
        return (before.last == "since" || words(of: time).first == "since")
            && DatedThing(story: story, time: time, sentence: sentence).words == nil
    }

    /// "spoke of 1968", "the 2014 and 2016 campaigns", "the deadly Oct. 1 fire", "the
    /// minister's Friday briefing": a date that names a thing which the sentence is not about.
    private func isOfThing(_ time: DatedExpression) -> Bool {
        let before = words(before: time, 1).first
        let behind = sentence.words.filter { $0.start >= time.span.end }
        if time.value.utf8.count == 4 {
            let isListed =
                behind.count > 1 && ["and", "or"].contains(behind[0].form)
                && behind[1].number != nil
            let isNow = behind.count > 1 && behind[0].form == "and" && behind[1].form == "now"
            return before == "of" || isListed || isNow
        }
        guard let next = behind.first, next.start == time.span.end + 1, !next.isFunction,
            !sentence.predicateKeys.contains(next.key), time.day != nil,
            let before, !Self.leadsToDate.contains(before),
            DatedThing(story: story, time: time, sentence: sentence).words == nil
        else { return false }
        let hasNumber = words(of: time).contains { $0.first?.isNumber ?? false }
        let isOwned = sentence.words.last { $0.end <= time.span.start }.map { word in
            let points = CodePoints(sentence.text)
            let end = word.end - sentence.span.start
            return ["'s", "\u{2019}s"].contains(points[max(0, end - 2)..<end])
        }
        return hasNumber || isOwned ?? false || Self.owners.contains(before)
    }

    private static let owners: Set<String> = ["her", "his", "its", "our", "their"]

    /// Words behind which a date is no part of a noun.
    private static let leadsToDate: Set<String> = [
        "and", "around", "as", "at", "between", "but", "by", "early", "from", "late", "last",
        "next", "on", "or", "that", "this", "through", "to", "until", "when", "where", "while",
    ]

    /// "the Long March 4C rocket": a letter ends the number.
    func isNumbered(_ time: DatedExpression) -> Bool {
        let points = CodePoints(sentence.text).scalars
        let end = time.span.end - sentence.span.start
        return points.indices.contains(end) && points[end].isASCIILetter
    }

    /// "00:50" below a film: how long it plays.
    private func isPlayingTime(_ time: DatedExpression) -> Bool {
        guard time.value.contains(":"), words(of: time).allSatisfy({ $0.allSatisfy(\.isNumber) })
        else { return false }
        let before = words(before: time, 1).first ?? ""
        return !["about", "after", "around", "at", "before", "by", "from", "to", "until"].contains(
            before)
    }

    /// "shortly after 7 a.m.": of which day is told in another sentence, if at all; it
    /// counts where this one names the day too, or another source has the same moment.
    private func isOfOpenDay(_ time: DatedExpression) -> Bool {
        guard time.value.contains("T"), time.value.contains(":"),
            !words(of: time).contains(where: Self.dayWords.contains)
        else { return false }
        let isNamed = sentence.times.contains { $0.span != time.span && $0.day == time.day }
        let isShared = story.times.reports(naming: time.value).contains {
            story.groups[$0] != sentence.group
        }
        return !isNamed && !isShared
    }

    private static let dayWords = calendar.subtracting(clockWords)
    private static let clockWords: Set<String> = [
        "afternoon", "early", "evening", "hour", "hours", "late", "midnight", "minutes", "morning",
        "night", "noon",
    ]

    /// "Updated at 7:33 p.m.": of the report, not of the news.
    private var isUpdateLine: Bool {
        ["posted", "published", "updated"].contains(sentence.words.first?.form ?? "")
            && sentence.words.count <= Self.updateWords
    }

    private static let updateWords = 8

    /// "by Friday", "before the end of the year", "until May": when something is over;
    /// with what is announced it is shown all the same.
    private func isLimit(_ time: DatedExpression) -> Bool {
        let before = words(before: time, 2).filter { !Self.small.contains($0) }
        guard let link = before.last, Self.limits.contains(link) else { return false }
        let statement = DatedWords(story: story).statement(at: time, in: sentence)
        return statement?.status != .scheduled && statement?.status != .cancelled
    }

    private static let limits: Set<String> = ["before", "by", "till", "until"]

    /// "more than a decade ago" places; "than it was a decade ago" compares.
    private func isCompared(_ time: DatedExpression) -> Bool {
        let before = words(before: time, 5)
        if before.contains("unlike") { return true }
        guard let than = before.lastIndex(of: "than") else { return false }
        return !before[(than + 1)...].allSatisfy(Self.leading.contains)
    }

    private static let leading: Set<String> = ["a", "about", "an", "at", "in", "on", "the"]

    /// The second of "from 2007 to 2011": the span begins with the first.
    private func isEndOfRange(_ time: DatedExpression) -> Bool {
        guard let link = words(before: time, 1).first, Self.links.contains(link),
            let other = sentence.times.last(where: {
                $0.span.end <= time.span.start && time.span.start - $0.span.end <= 10
            })
        else { return false }
        return words(before: other, 1).contains { ["between", "from"].contains($0) }
    }

    private static let links: Set<String> = ["and", "through", "to", "until"]

    /// "as we know it today" is no day; "the council meets today" is.
    private func isAnyDay(_ time: DatedExpression) -> Bool {
        guard words(of: time) == ["today"] else { return false }
        let statement = DatedWords(story: story).statement(at: time, in: sentence)
        guard let statement else { return false }
        let before = words(before: time, 4)
        let lasts = zip(before, before.dropFirst()).contains { one, next in
            Self.pronouns.contains(one) && AgendaGathering.states.contains(next)
        }
        if lasts { return true }
        // "Today, one in ten workers is in a union": what is so.
        if statement.predicate.hasPrefix("be ") { return true }
        // "More than anyone in the trade today, she is …": no day of a deed.
        let inside = sentence.words.filter {
            statement.span.start <= $0.start && $0.end <= time.span.start
        }
        if let next = sentence.words.first(where: { $0.start >= time.span.end }),
            next.start > time.span.end + 1, inside.count > 2,
            !inside.contains(where: { sentence.predicateKeys.contains($0.key) })
        {
            return true
        }
        let verb = statement.predicate.split(separator: " ").first.map(String.init) ?? ""
        return statement.status == .ongoing
            && (AgendaGathering.states.contains(verb)
                || DatedWords(story: story).isSpoken(time, in: sentence))
            || statement.status == .possible
    }

    /// "earlier in the day on Saturday", "on the day the court sat": another is meant.
    private func isOfAnother(_ time: DatedExpression) -> Bool {
        words(of: time).allSatisfy(Self.anyDay.contains)
    }

    private static let pronouns: Set<String> = ["i", "it", "they", "we", "you"]

    private static let anyDay: Set<String> = [
        "day", "earlier", "in", "later", "same", "that", "the",
    ]

    /// "A version of this article appears in print on …" is of the paper, not of the news.
    private var isOfPrint: Bool {
        let forms = sentence.words.map(\.form)
        return forms.contains("print")
            && zip(forms, forms.dropFirst()).contains { one, next in
                one == "this" && ["article", "report", "story"].contains(next)
            }
    }

    /// "— Ann Reid (@annreid) July 15": the line below a post.
    private var isOfPost: Bool {
        sentence.statements.isEmpty && sentence.text.contains("(@")
    }

    /// "on the anniversary of the 1 May fire": that day is remembered.
    private func isRemembered(_ time: DatedExpression) -> Bool {
        words(before: time, 4).contains { ["anniversary", "commemorate", "memory"].contains($0) }
    }
}
