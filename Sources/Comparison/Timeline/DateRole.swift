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
            && !isAnyDay(time)
            && !isOfPrint && !isOfPost && !isRemembered(time)
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
        let isShort = own.joined() == "911"
        guard !isPlain || isShort else { return false }
        if isShort { return true }
        guard own.contains(where: { !Self.small.contains($0) }),
            sentence.words.contains(where: {
                $0.isCapitalised && $0.start >= time.span.start && $0.end <= time.span.end
            })
        else { return false }
        return !(words(before: time, 1) + own.prefix(1)).contains { Self.pointing.contains($0) }
    }

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
        let verb = statement.predicate.split(separator: " ").first.map(String.init) ?? ""
        return statement.status == .ongoing
            && (AgendaGathering.states.contains(verb) || isSpoken(time))
            || statement.status == .possible
    }

    /// "earlier in the day on Saturday": the day is the one that is named.
    private func isOfAnother(_ time: DatedExpression) -> Bool {
        words(of: time).allSatisfy(Self.anyDay.contains)
            && sentence.times.contains { $0.span != time.span && $0.day != nil }
    }

    private static let pronouns: Set<String> = ["i", "it", "they", "we", "you"]

    private static let anyDay: Set<String> = [
        "day", "earlier", "in", "later", "same", "that", "the",
    ]

    private func isSpoken(_ time: DatedExpression) -> Bool {
        story.reports[sentence.report].quotations.contains { quotation in
            quotation.kind != .indirect && quotation.content.contains { $0.contains(time.span) }
        }
    }

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
