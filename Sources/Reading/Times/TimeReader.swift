import Language
import News

/// The time expressions of an article's passages, after TIMEX3.
func readTimes(in passages: [Passage], article: Article, readOn: CalendarDay?) -> [TimeExpression] {
    var reader = TimeReader(passages: passages, article: article, readOn: readOn)
    return reader.read()
}

/// Reads the time expressions of one article.
struct TimeReader {
    private let passages: [Passage]
    private let lexicon = TimeLexicon.standard
    private var resolver: TimeResolver
    private let published: DateStamp?
    private let dayComesFirst: Bool
    private let hasMay: Bool
    private var found: [TimeExpression] = []

    init(passages: [Passage], article: Article, readOn: CalendarDay?) {
        self.passages = passages
        published = article.published
        hasMay = Self.namesMay(passages)
        dayComesFirst = DayOrder.standard.isDayFirst(in: article)
        let stated = article.published?.day ?? Self.dateLine(of: passages, lexicon)
        resolver = TimeResolver(
            today: stated ?? readOn, basis: stated == nil && readOn != nil ? .readOn : .published,
            lexicon: lexicon)
    }

    mutating func read() -> [TimeExpression] {
        for passage in passages {
            resolver.spokenOf = nil
            resolver.day = nil
            resolver.span = nil
            for paragraph in Self.paragraphs(of: passage) { read(paragraph, of: passage) }
        }
        if resolver.today == nil { YearCandidates.close(&found, in: passages) }
        return found
    }

    /// The tokens of each paragraph, for a date may be cut by a sentence's false end.
    static func paragraphs(of passage: Passage) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var last = -1
        for (sentence, paragraph) in zip(passage.sentences, passage.paragraphs) {
            if paragraph == last, let range = ranges.popLast() {
                ranges.append(range.lowerBound..<sentence.upperBound)
            } else {
                ranges.append(sentence)
            }
            last = paragraph
        }
        return ranges
    }

    /// Whether the report names a person whose family name is May.
    private static func namesMay(_ passages: [Passage]) -> Bool {
        passages.contains { passage in
            passage.document.entities.contains { entity in
                entity.label == "PERSON" && entity.tokens.count > 1
                    && entity.tokens.last.map { passage.tokens[$0].text == "May" } ?? false
            }
        }
    }

    /// "that May had ignored him": no number beside it, and no word that leads to a month.
    private static func isBareMay(_ match: TimeMatch, _ parser: TimeParser) -> Bool {
        let start = parser.text(match.start) == "that" ? match.start + 1 : match.start
        return match.end == start + 1 && parser.text(start) == "may"
            && !monthLinks.contains(parser.text(start - 1))
    }

    private static let monthLinks: Set<String> = [
        "and", "by", "during", "early", "from", "in", "last", "late", "mid", "next", "of", "since",
        "this", "through", "till", "to", "until",
    ]

    private mutating func read(_ paragraph: Range<Int>, of passage: Passage) {
        let atoms = AtomReader.atoms(of: paragraph, in: passage, lexicon: lexicon)
        let parser = TimeParser(
            atoms: atoms, document: passage.document, lexicon: lexicon, dayComesFirst: dayComesFirst
        )
        for match in parser.expressions() where match.meaning != .reference("") {
            if hasMay, Self.isBareMay(match, parser) { continue }
            let tense = self.tense(of: match, parser, passage)
            found.append(expression(match, tense, parser, passage.field))
        }
    }

    /// The tense of the clause, or what a preposition says: "since May" is past
    /// and "until Friday" ahead.
    private func tense(of match: TimeMatch, _ parser: TimeParser, _ passage: Passage) -> Tense {
        guard needsTense(match.meaning) else { return .unknown }
        let first = match.start
        // "says Monday's meeting is the first": a meeting's day, not that of the words.
        let isOwner = parser.tag(match.end) == "POS" || parser.text(match.end) == "'s"
        if !isOwner, Self.isOfSaying(first, parser) { return .past }
        if let told = Self.tenseOfWhen(after: match.end, parser) { return told }
        let tense = Tense(
            of: Self.head(of: match, parser), in: passage.document, lexicon: lexicon)
        var before = parser.text(first - 1)
        if before == "the" { before = parser.text(first - 2) }
        switch before {
        case "since": return .past
        case "until", "till":
            return isWaitedFor(match, tense, parser) ? .past : .future
        case "by", "through": return tense == .past ? .past : .future
        default: break
        }
        // A headline tells the past in the present tense.
        return tense == .present && passage.field == .title ? .unknown : tense
    }

    /// "said on Friday he would go", "telling reporters on Friday": the day is that of
    /// the words, whatever they tell of.
    private static func isOfSaying(_ first: Int, _ parser: TimeParser) -> Bool {
        for place in stride(from: first - 1, through: max(0, first - 7), by: -1) {
            guard let atom = parser.atom(place), atom.kind != .mark else { return false }
            let token = parser.tokens[atom.token]
            guard token.pos == "VERB" || token.pos == "AUX" else { continue }
            let isTold =
                (["VBD", "VBG"].contains(token.tag)
                    || ["VBP", "VBZ"].contains(token.tag) && spoken.contains(token.lemma)
                        && place > first - 3)
                && !parser.document.children(of: atom.token).contains {
                    parser.tokens[$0].dep.hasPrefix("aux")
                }
            return isTold && sayings.contains(token.lemma)
        }
        return false
    }

    /// "Friday, when the minister told reporters": the clause behind a day says when it was.
    private static func tenseOfWhen(after end: Int, _ parser: TimeParser) -> Tense? {
        let place = parser.text(end) == "," ? end + 1 : end
        guard parser.text(place) == "when" else { return nil }
        for next in place + 1..<place + 9 {
            guard let atom = parser.atom(next), atom.kind != .mark || next == place + 1 else {
                return nil
            }
            switch parser.tokens[atom.token].tag {
            case "VBD": return .past
            case "MD": return parser.text(next) == "will" ? .future : nil
            case "VBP", "VBZ": return nil
            default: continue
            }
        }
        return nil
    }

    /// Said already, although told in the present tense.
    private static let spoken: Set<String> = ["add", "claim", "deny", "insist", "say", "tell"]

    private static let sayings: Set<String> = [
        "acknowledge", "add", "announce", "claim", "confirm", "declare", "deny", "disclose",
        "insist", "note", "report", "reveal", "say", "state", "tell", "testify", "tweet", "warn",
        "write",
    ]

    /// "waited until March", "did not open until March": it came.
    private func isWaitedFor(_ match: TimeMatch, _ tense: Tense, _ parser: TimeParser) -> Bool {
        (max(0, match.start - 8)..<match.start).contains { place in
            let token = parser.tokens[parser.atoms[place].token]
            return token.lemma == "wait" && token.tag == "VBD"
                || token.dep == "neg" && tense == .past
        }
    }

    private func needsTense(_ meaning: TimeMeaning) -> Bool {
        switch meaning {
        case .date, .moment(on: .some, _, _): true
        default: false
        }
    }

    /// The token of an expression that hangs on something outside of it.
    private static func head(of match: TimeMatch, _ parser: TimeParser) -> Int {
        let tokens = parser.atoms[match.start].token...parser.atoms[match.end - 1].token
        return tokens.first {
            !tokens.contains(parser.tokens[$0].head) || parser.tokens[$0].head == $0
        }
            ?? tokens.lowerBound
    }

    private mutating func expression(
        _ match: TimeMatch, _ tense: Tense, _ parser: TimeParser, _ field: Field
    ) -> TimeExpression {
        let span = Span(parser.atoms[match.start].start, parser.atoms[match.end - 1].end, in: field)
        var time = TimeExpression(
            span: span, kind: .date, value: "", mod: match.mod, basis: .stated)
        switch match.meaning {
        case .duration(let value):
            (time.kind, time.value) = (.duration, value)
            time.anchor = anchor(of: match, parser, field)
        case .set(let value): (time.kind, time.value) = (.set, value)
        case .reference(let value):
            time.value = value
            time.basis = nil
        case .date(let date):
            let resolved = resolver.resolve(date, tense)
            remember(resolved)
            (time.value, time.basis) = (resolved.value, resolved.basis)
            time.candidates = resolved.candidates
            readClockShift(date, &time)
            if case .shifted(_, .event) = date { time.anchor = anchor(of: match, parser, field) }
        case .moment(let date, let part, let clock):
            time.kind = .time
            setMoment(&time, date, part, clock, tense)
        }
        return time
    }

    /// The event that a length or a day is counted from.
    private func anchor(of match: TimeMatch, _ parser: TimeParser, _ field: Field) -> Span? {
        guard let event = parser.event(after: match) else { return nil }
        return Span(
            parser.tokens[event.lowerBound].start, parser.tokens[event.upperBound - 1].end,
            in: field)
    }

    private mutating func remember(_ resolved: TimeResolver.Resolved) {
        guard let point = resolved.point else { return }
        resolver.spokenOf = point
        if [.month, .quarter, .half].contains(point.grain) { resolver.span = point }
        // A day long past or far ahead is background: "the day" is the news's own.
        let isNear = resolver.today.map { abs($0.number - point.first.number) <= 10 } ?? true
        if point.grain == .day, isNear { resolver.day = point.first }
    }

    private mutating func setMoment(
        _ time: inout TimeExpression, _ date: DateMeaning?, _ part: String?, _ clock: ClockTime?,
        _ tense: Tense
    ) {
        let resolved = resolver.resolve(date ?? .period(TimeUnit("D"), .spokenOf), tense)
        remember(resolved)
        (time.basis, time.candidates) = (resolved.basis, resolved.candidates)
        guard let clock else {
            time.value = resolved.value + (part.map { "T" + $0 } ?? "")
            return
        }
        time.value = resolved.value + "T" + Self.value(of: clock, on: resolved.point?.first)
    }

    /// "18:00Z", "20:00", "09:30-05:00".
    static func value(of clock: ClockTime, on day: CalendarDay?) -> String {
        let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
        var value = two(clock.hour) + ":" + two(clock.minute ?? 0)
        if let second = clock.second { value += ":" + two(second) }
        let offset: Int? =
            switch clock.zone {
            case .offset(let minutes): minutes
            case .named(let rule): rule.offset(on: day)
            case nil: nil
            }
        guard let offset else { return value }
        guard offset != 0 else { return value + "Z" }
        return value + (offset < 0 ? "-" : "+") + two(abs(offset) / 60) + ":"
            + two(abs(offset) % 60)
    }

    /// "two hours ago" and "in 5 minutes": a time of the clock where the hour of
    /// publication is known.
    private func readClockShift(_ date: DateMeaning, _ time: inout TimeExpression) {
        guard case .shifted(let shift, let origin) = date, shift.steps.last?.unit.isOfClock == true
        else { return }
        time.kind = .time
        guard origin == .publication, let published, let hour = published.hour,
            let day = published.day
        else {
            time.value += "TXX:XX"
            return
        }
        let minutes = shift.steps.reduce(0.0) { sum, step in
            sum + step.amount * (step.unit.code == "H" ? 60 : step.unit.code == "MIN" ? 1 : 0)
        }
        let total =
            day.number * 1440 + hour * 60 + (published.minute ?? 0)
            + Int(min(minutes, 1_000_000)) * shift.direction
        let inDay = (total % 1440 + 1440) % 1440
        let clock = ClockTime(hour: inDay / 60, minute: inDay % 60)
        time.value =
            CalendarDay(number: (total - inDay) / 1440).description + "T"
            + Self.value(of: clock, on: nil)
    }

    // MARK: The report's own date

    /// A line that is a date, or the date in a dateline, where the article has none.
    private static func dateLine(of passages: [Passage], _ lexicon: TimeLexicon) -> CalendarDay? {
        for passage in passages {
            for paragraph in paragraphs(of: passage).prefix(4) {
                let atoms = AtomReader.atoms(
                    of: paragraph.lowerBound..<min(paragraph.upperBound, paragraph.lowerBound + 24),
                    in: passage, lexicon: lexicon)
                let parser = TimeParser(atoms: atoms, document: passage.document, lexicon: lexicon)
                if let day = ownDate(parser, isShort: paragraph.count <= 12) { return day }
            }
        }
        return nil
    }

    private static func ownDate(_ parser: TimeParser, isShort: Bool) -> CalendarDay? {
        for place in parser.atoms.indices.prefix(10) {
            guard let found = parser.date(at: place), case .calendar(let parts) = found.date,
                let year = parts.year, let month = parts.month, let day = parts.day
            else { continue }
            let isAlone = isShort && place <= 2 && found.end >= parser.atoms.count - 3
            let mark =
                parser.text(found.end) == ")" ? parser.text(found.end + 1) : parser.text(found.end)
            let isDateline =
                place > 0 && ["-", "\u{2014}"].contains(mark) && parser.atoms[0].startsCapital
            return isAlone || isDateline ? CalendarDay(year, month, day) : nil
        }
        return nil
    }
}
