import News

/// Whether two sentences that say the same differ in a day, a place, a name or in yes
/// and no.
///
/// Only values that cannot both hold count: the same deed, told as the same kind of
/// fact, with one value on either side. Everything else is taken as agreement.
struct PairStanding {
    let story: ComparedStory

    typealias Difference = (verdict: Verdict, kind: Claim.Kind?)

    func difference(_ one: StatedSentence, _ other: StatedSentence) -> Difference? {
        let deeds = one.predicateKeys.intersection(other.predicateKeys)
        guard !deeds.isEmpty, sharedWords(one, other) >= Self.leastShared else { return nil }
        let terms = one.terms.intersection(other.terms).count
        guard 2 * terms >= min(one.terms.count, other.terms.count) else { return nil }
        if let contradiction = contradiction(one, other, deeds) { return contradiction }
        // Where the numbers differ too, it is about two things.
        guard numbersMeet(one, other) else { return nil }
        return otherDay(one, other, deeds) ?? otherPlace(one, other) ?? otherPerson(one, other)
    }

    /// Whether they have a number in common, where both have any.
    func numbersMeet(_ one: StatedSentence, _ other: StatedSentence) -> Bool {
        let values = (one.numbers, other.numbers)
        if values.0.isEmpty || values.1.isEmpty { return true }
        return values.0.contains { number in
            values.1.contains {
                // "more than 50" and "50" are one number, told loosely.
                number.value == $0.value
                    || NumberRule.agree(NumberRule.Value(number), NumberRule.Value($0))
            }
        }
    }

    /// Of the shorter sentence's words: only then a difference is one of values.
    private static let leastShared = 0.6

    private func sharedWords(_ one: StatedSentence, _ other: StatedSentence) -> Double {
        let words = (one.terms.filter(\.isWord), other.terms.filter(\.isWord))
        let least = Double(min(words.0.count, words.1.count))
        return Double(words.0.intersection(words.1).count) / max(1, least)
    }

    private func verdict(
        _ one: StatedSentence, _ other: StatedSentence, _ kind: Claim.Kind, _ what: String
    ) -> Difference {
        let sources = "\(story.source(one.report)) and \(story.source(other.report))"
        return (Verdict(standing: .conflict, why: "\(sources) differ: \(what)."), kind)
    }

    // MARK: yes and no

    private func contradiction(
        _ one: StatedSentence, _ other: StatedSentence, _ deeds: Set<String>
    ) -> Difference? {
        for first in statements(of: one, doing: deeds) {
            for second in statements(of: other, doing: keys(first.predicate)) {
                let denied = (first.status == .denied, second.status == .denied)
                guard denied.0 != denied.1, !tellsBoth(of: first, one),
                    !tellsBoth(of: second, other),
                    isNegated(first, in: one) != isNegated(second, in: other)
                else { continue }
                let asserted = denied.0 ? second : first
                guard [.happened, .ongoing, .scheduled].contains(asserted.status),
                    !isOnlyAllowed(asserted, in: denied.0 ? other : one),
                    !isOthersDeed(asserted, besides: denied.0 ? first : second),
                    isOneDeed(first, in: one, second, in: other),
                    particles(of: first, in: one) == particles(of: second, in: other)
                else { continue }
                return verdict(
                    one, other, .statement,
                    "one says it of “\(first.predicate)”, the other denies it")
            }
        }
        return nil
    }

    /// "He has not thought of asking, but says that he will ask": who tells both draws a
    /// distinction, and is against neither.
    private func tellsBoth(of deed: Statement, _ sentence: StatedSentence) -> Bool {
        let told = sentence.statements.filter { $0.predicate == deed.predicate }
        let denied = told.map { $0.status == .denied || isNegated($0, in: sentence) }
        if denied.contains(true), denied.contains(false) { return true }
        let verbs = keys(deed.predicate)
        let places = sentence.words.indices.filter { verbs.contains(sentence.words[$0].key) }
        let negated = places.map { isNegated(at: $0, in: sentence.words) }
        return negated.contains(true) && negated.contains(false)
    }

    /// "He did not send it" and "it was sent": somebody else may have.
    private func isOthersDeed(_ asserted: Statement, besides denied: Statement) -> Bool {
        denied.agent != nil && asserted.agent == nil && asserted.patient != nil
    }

    /// "allowing the government to hold children": what may be done is not done yet.
    private func isOnlyAllowed(_ statement: Statement, in sentence: StatedSentence) -> Bool {
        let words = sentence.words
        return verbs(of: statement, in: sentence).contains { verb in
            verb > 0 && words[verb - 1].form == "to"
                && words[max(0, verb - Self.reach)..<verb].contains {
                    Self.permissions.contains($0.key)
                }
        }
    }

    private static let permissions: Set<String> = Set(
        ["allow", "authorize", "enable", "entitle", "let", "permit"].map {
            Vocabulary.english.key(of: $0)
        })

    /// The places of a deed's verb among the words of its sentence.
    private func verbs(of statement: Statement, in sentence: StatedSentence) -> [Int] {
        let deed = keys(statement.predicate)
        return sentence.words.indices.filter { place in
            let word = sentence.words[place]
            return deed.contains(word.key) && statement.span.start <= word.start
                && word.end <= statement.span.end
        }
    }

    /// To break up is not to break.
    private func particles(of statement: Statement, in sentence: StatedSentence) -> Set<String> {
        let next = verbs(of: statement, in: sentence).map { $0 + 1 }.filter {
            $0 < sentence.words.count
        }
        return Set(next.map { sentence.words[$0].form }).intersection(Self.particles)
    }

    private static let particles: Set<String> = ["apart", "away", "down", "off", "out", "up"]

    /// Whether a word of denial stands shortly before the deed; "not only" is none.
    private func isNegated(_ statement: Statement, in sentence: StatedSentence) -> Bool {
        verbs(of: statement, in: sentence).contains { isNegated(at: $0, in: sentence.words) }
    }

    private func isNegated(at verb: Int, in words: [Word]) -> Bool {
        words[max(0, verb - Self.reach)..<verb].indices.contains { isDenial(at: $0, in: words) }
            || words[(verb + 1)...].prefix(Self.reachAfter).contains {
                Self.negativeThings.contains($0.form)
            }
    }

    /// "gets nowhere near", "found nothing": the denial follows the deed.
    private static let negativeThings: Set<String> = [
        "neither", "no", "nobody", "none", "nothing", "nowhere",
    ]
    /// Words between the deed and a denial after it.
    private static let reachAfter = 2

    /// Words between "not" or "denied" and the deed.
    private static let reach = 6

    private func isDenial(at place: Int, in words: [Word]) -> Bool {
        let next = place + 1 < words.count ? words[place + 1].form : ""
        return Self.negations.contains(words[place].form) && next != "only" && next != "just"
            || words[place].form.hasSuffix("n't")
    }

    private static let negations: Set<String> = [
        "barely", "denied", "denies", "deny", "denying", "hardly", "neither", "never", "no",
        "nobody", "none", "nor", "not", "nothing", "nowhere", "rarely", "refused", "rejected",
        "seldom", "without",
    ]

    private func statements(
        of sentence: StatedSentence, doing deeds: Set<String>
    ) -> [Statement] {
        sentence.statements.filter { !keys($0.predicate).isDisjoint(with: deeds) }
    }

    private func keys(_ words: String) -> Set<String> {
        Set(WordReader().words(of: words).filter { !$0.isFunction }.map(\.key))
    }

    /// Where not both doers are known, the deed must be done to the same.
    private func isOneDeed(
        _ one: Statement, in first: StatedSentence, _ other: Statement, in second: StatedSentence
    ) -> Bool {
        guard sameAgent(one, in: first, other, in: second) else { return false }
        if one.agent != nil, other.agent != nil { return true }
        guard let patient = one.patient, let otherPatient = other.patient else { return true }
        return !keys(patient).isDisjoint(with: keys(otherPatient))
    }

    /// To meet the queen is not to meet the president.
    private func haveOnePatient(_ one: Statement, _ other: Statement) -> Bool {
        guard let patient = one.patient, let otherPatient = other.patient else { return true }
        return !keys(patient).isDisjoint(with: keys(otherPatient))
    }

    /// Agents that are both known must be the same.
    func sameAgent(
        _ one: Statement, in first: StatedSentence, _ other: Statement, in second: StatedSentence
    ) -> Bool {
        guard let agent = one.agent, let otherAgent = other.agent else { return true }
        let members = (
            story.cast.number(of: agent, in: first.report),
            story.cast.number(of: otherAgent, in: second.report)
        )
        if let one = members.0, let other = members.1 { return one == other }
        let words = zip([members.0, members.1], [agent, otherAgent]).map { member, said in
            WordReader().words(of: member.map { story.cast.members[$0].name } ?? said)
                .filter { !$0.isFunction }.map(\.key)
        }
        if isOtherOfAKind(words[0], words[1]) { return false }
        guard members.0 == nil, members.1 == nil else { return true }
        return !Set(words[0]).isDisjoint(with: words[1])
    }

    /// "the Supreme Court" and "the appeals court": two of one kind, told apart by words
    /// of which neither has the other's.
    private func isOtherOfAKind(_ one: [String], _ other: [String]) -> Bool {
        guard let kind = one.last, kind == other.last, one.count > 1, other.count > 1 else {
            return false
        }
        return Set(one.dropLast()).isDisjoint(with: other.dropLast())
    }

    // MARK: days

    private func otherDay(
        _ one: StatedSentence, _ other: StatedSentence, _ deeds: Set<String>
    ) -> Difference? {
        let dated = [one, other].map { times(of: $0, doing: deeds) }
        guard dated[0].count == 1, dated[1].count == 1, let day = dated[0][0].day,
            let otherDay = dated[1][0].day, day != otherDay
        else { return nil }
        let dates = [dated[0][0], dated[1][0]]
        let told = zip([one, other], dates).map { sentence, date in
            narrowest(around: date, in: sentence)
        }
        // "came while he planned to meet them on Monday" dates the meeting.
        guard let first = told[0], let second = told[1],
            !keys(first.predicate).isDisjoint(with: deeds),
            !keys(second.predicate).isDisjoint(with: deeds),
            isOneDeed(first, in: one, second, in: other), haveOnePatient(first, second)
        else { return nil }
        let status = told.map { $0?.status }
        guard isToCome(status[0]) == isToCome(status[1]),
            !sameWords(dated[0][0], of: one, dated[1][0], of: other),
            !isSameNight(dated[0][0], dated[1][0])
        else { return nil }
        return verdict(
            one, other, .time, "\(DayWords.short(day)) and \(DayWords.short(otherDay))")
    }

    /// The dates of a sentence, if they all stand in the clause of the deed.
    private func times(
        of sentence: StatedSentence, doing deeds: Set<String>
    ) -> [DatedExpression] {
        let dated = sentence.times.filter { $0.days != nil }
        let clauses = statements(of: sentence, doing: deeds).map(\.span)
        let areInside = dated.allSatisfy { time in clauses.contains { $0.contains(time.span) } }
        return areInside ? dated : []
    }

    private func narrowest(
        around date: DatedExpression, in sentence: StatedSentence
    ) -> Statement? {
        sentence.statements.filter { $0.span.contains(date.span) }.min {
            $0.span.length < $1.span.length
        }
    }

    private func isToCome(_ status: EventStatus?) -> Bool {
        status == .scheduled || status == .expected || status == .possible
    }

    /// The same weekday in both is one day, however it was reckoned.
    private func sameWords(
        _ one: DatedExpression, of first: StatedSentence, _ other: DatedExpression,
        of second: StatedSentence
    ) -> Bool {
        func words(_ expression: DatedExpression, _ sentence: StatedSentence) -> Set<String> {
            let inside = sentence.words.filter {
                expression.span.start < $0.end && $0.start < expression.span.end
            }
            return Set(inside.map(\.form)).intersection(Self.weekdays)
        }
        return !words(one, first).isDisjoint(with: words(other, second))
    }

    private static let weekdays: Set<String> = [
        "friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday",
    ]

    /// An evening here is the next day elsewhere.
    private func isSameNight(_ one: DatedExpression, _ other: DatedExpression) -> Bool {
        guard let day = one.day, let otherDay = other.day,
            abs(day.number - otherDay.number) == 1
        else { return false }
        let earlier = day < otherDay ? one : other
        let clock = earlier.value.drop { $0 != "T" }.dropFirst()
        if clock.hasPrefix("EV") || clock.hasPrefix("NI") { return true }
        return Int(clock.prefix(2)).map { $0 >= 17 } ?? false
    }

    // MARK: places

    private func otherPlace(_ one: StatedSentence, _ other: StatedSentence) -> Difference? {
        let places = [one, other].map { sentence in
            sentence.members.filter { story.cast.members[$0].label == .polity }.sorted()
        }
        guard places[0].count == 1, places[1].count == 1, let place = places[0].first,
            let otherPlace = places[1].first, place != otherPlace
        else { return nil }
        // Who names both knows how they lie: a town in its province is no conflict.
        let reports = (
            Set(story.cast.members[place].reports), Set(story.cast.members[otherPlace].reports)
        )
        guard reports.0.isDisjoint(with: reports.1), stands(place, in: one),
            stands(otherPlace, in: other)
        else { return nil }
        let names = [place, otherPlace].map { story.cast.members[$0].name }
        guard !Self.isPart(names[0], of: names[1]), !Self.isPart(names[1], of: names[0]) else {
            return nil
        }
        return verdict(one, other, .place, "\(names[0]) and \(names[1])")
    }

    /// Whether a place is where the deed is, not whose it is: "in Doha".
    private func stands(_ member: Int, in sentence: StatedSentence) -> Bool {
        story.reports[sentence.report].entities.contains { mention in
            guard sentence.span.contains(mention.span),
                story.cast.number(of: mention.entity, in: sentence.report) == member
            else { return false }
            let before = sentence.words.last { $0.end <= mention.span.start }
            return before.map { ["at", "in", "near", "to"].contains($0.form) } ?? false
        }
    }

    /// England is a part of Britain.
    private static func isPart(_ part: String, of whole: String) -> Bool {
        parts[part.lowercased()]?.contains(whole.lowercased()) ?? false
    }

    private static let parts: [String: Set<String>] = {
        var parts: [String: Set<String>] = [:]
        for row in ListFile("parts-of-countries.tsv").rows {
            for part in row.dropFirst() { parts[String(part), default: []].insert(String(row[0])) }
        }
        return parts
    }()

    // MARK: names

    /// Two people in one office that only one can hold.
    private func otherPerson(_ one: StatedSentence, _ other: StatedSentence) -> Difference? {
        let people = [one, other].map { sentence in
            sentence.members.filter { story.cast.members[$0].label == .person }
        }
        let only = (people[0].subtracting(people[1]), people[1].subtracting(people[0]))
        guard only.0.count == 1, only.1.count == 1, let first = only.0.first,
            let second = only.1.first
        else { return nil }
        let roles = [first, second].map {
            Set(story.cast.members[$0].roles.map { $0.lowercased() })
        }
        let shared = roles[0].intersection(roles[1]).filter(isForOne).sorted()
        guard let role = shared.first else { return nil }
        let reports = [first, second].map { Set(story.cast.members[$0].reports) }
        guard reports[0].isDisjoint(with: reports[1]) else { return nil }
        let names = [first, second].map { story.cast.members[$0].name }
        // A name misread in a headline has words of the right one.
        guard Set(NameForm(names[0]).words).isDisjoint(with: NameForm(names[1]).words) else {
            return nil
        }
        return verdict(one, other, .person, "\(names[0]) and \(names[1]) are each its \(role)")
    }

    private func isForOne(_ role: String) -> Bool {
        Self.offices.contains { role == $0 || role.hasSuffix(" " + $0) }
    }

    private static let offices = ListFile("offices-of-one.txt").lines.map(String.init)
}
