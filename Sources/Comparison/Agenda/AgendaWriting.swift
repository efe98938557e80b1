import News

/// Writes what is announced in a story and what came of it.
///
/// Reports are read in the order of publication, whatever the order in which they
/// arrived, so that the end is the same.
struct AgendaWriting {
    let story: ComparedStory
    let index: TermIndex
    let drafts: [ClaimWriting.Draft]

    func entries(_ items: [AgendaItem]) -> [AgendaEntry] {
        let announced = items.map(entry)
        let promised = PromisedUpdates(story: story).entries()
        return (announced + promised).enumerated().sorted {
            ($0.element.earliest ?? "9999", $0.offset) < ($1.element.earliest ?? "9999", $1.offset)
        }.map(\.element)
    }

    /// What is announced, in the order in which it first is.
    func items() -> [AgendaItem] {
        var items: [AgendaItem] = []
        var index = AgendaIndex()
        let claims = claimsOfSentences()
        for mention in AgendaGathering(story: story).mentions() {
            let published = story.published(mention.report)
            let own = claims[mention.sentence] ?? []
            let meant = index.candidates(for: mention, claims: own).filter { number in
                // What tells of a deed is looked at only where it can be this one.
                (mention.turn != .happened || canHaveHappened(items[number], mention))
                    && isMeant(items[number], by: mention, claims: claims)
            }
            // The one with its deed before one that only has the day and the names.
            let deed = head(of: mention)
            let best = meant.last { !items[$0].heads.isDisjoint(with: deed) } ?? meant.last
            if let best {
                items[best].take(mention, published: published)
                note(mention, in: &items[best], claims: own)
                index.note(best, items[best], mention, claims: own)
            } else if mention.turn != .happened,
                mention.time != nil || mention.before != nil, saysWhat(mention),
                mention.turn != .cancelled || isOfTheThing(mention),
                AgendaWords(story: story).isClear(mention)
            {
                // What has no time yet is a plan, not an appointment; and "it will air"
                // does not say what will.
                var item = AgendaItem(mention, published: published)
                note(mention, in: &item, claims: own)
                index.note(items.count, item, mention, claims: own)
                items.append(item)
            }
        }
        return items
    }

    /// Whether the time of what is called off is its own: one that is not over, or that
    /// stands at a noun. "which they scrapped last year" tells when it was called off.
    private func isOfTheThing(_ mention: AgendaMention) -> Bool {
        guard let time = mention.time, let days = time.days else { return true }
        if let published = story.published(mention.report)?.day, days.last >= published {
            return true
        }
        let sentence = story.sentences[mention.sentence]
        return DatedThing(story: story, time: time, sentence: sentence).words != nil
    }

    /// The claims that show each sentence.
    private func claimsOfSentences() -> [Int: [Int]] {
        var claims: [Int: [Int]] = [:]
        for (number, draft) in drafts.enumerated() where draft.sentences.count > 1 {
            for sentence in draft.sentences { claims[sentence, default: []].append(number) }
        }
        return claims
    }

    /// Keeps of an announcement what later statements are compared with.
    private func note(_ mention: AgendaMention, in item: inout AgendaItem, claims: [Int]) {
        guard item.announcements.last?.statement == mention.statement,
            item.announcements.last?.sentence == mention.sentence
        else { return }
        item.reports.insert(mention.report)
        item.heads.formUnion(head(of: mention))
        item.claims.formUnion(claims)
        item.sentences.insert(mention.sentence)
        item.topicWeight = item.topic.map(index.weight).sorted().reduce(0, +)
        if mention.isDeadline, let time = mention.time { item.deadlines.insert(time.value) }
        for label in Self.doing {
            let doers = doers(behind: mention, label)
            if !doers.isEmpty { item.doers[label, default: []].insert(doers) }
        }
    }

    /// More than one word or name, or a noun of what is done by appointment: "sentencing
    /// is set for May 4".
    private func saysWhat(_ mention: AgendaMention) -> Bool {
        mention.topic.count > 1
            || mention.topic.contains { term in
                guard case .word(let key) = term else { return false }
                return AgendaMention.occasions.contains(key)
            }
    }

    private func isMeant(
        _ item: AgendaItem, by mention: AgendaMention, claims: [Int: [Int]]
    ) -> Bool {
        if mention.turn == .happened, isOfOthers(item, mention) || !isItsDeed(item, mention) {
            return false
        }
        let own = claims[mention.sentence] ?? []
        if mention.turn != .happened, !item.claims.isDisjoint(with: own),
            item.sentences.contains(where: { known in
                known != mention.sentence && claims[known]?.contains(where: own.contains) ?? false
            })
        {
            return true
        }
        // Another day is that of the same only where the deed is the same.
        if mention.turn == .announced, let days = mention.time?.days, let due = item.days,
            !days.overlaps(due), item.heads.isDisjoint(with: head(of: mention))
        {
            return false
        }
        return item.isMeant(by: mention, weight: index.weight) || isSameAppointment(item, mention)
    }

    /// Whether what is told as done is what was to be done, or the occasion itself: that
    /// somebody spoke on the day of a vote tells not that the vote came, and nor does what
    /// somebody says of himself.
    private func isItsDeed(_ item: AgendaItem, _ mention: AgendaMention) -> Bool {
        guard !story.sentences[mention.sentence].isUnnamedSpeech else { return false }
        let told = deeds(of: mention)
        return item.announcements.contains { !deeds(of: $0).isDisjoint(with: told) }
    }

    /// The keys of the predicate, and of the occasions and deeds by appointment that the
    /// clause names.
    private func deeds(of mention: AgendaMention) -> Set<String> {
        let predicate = WordReader().words(of: mention.statement.predicate)
            .filter { !AgendaMention.announcingWords.contains($0.form) }.map(\.key)
        let occasions = mention.topic.compactMap { term -> String? in
            guard case .word(let key) = term else { return nil }
            return AgendaMention.occasions.contains(key) || AgendaMention.appointments.contains(key)
                ? key : nil
        }
        return Set(predicate + occasions)
    }

    /// Whether people or bodies do it, and others than those who were to.
    private func isOfOthers(_ item: AgendaItem, _ mention: AgendaMention) -> Bool {
        return Self.doing.contains { label in
            let doers = doers(behind: mention, label)
            guard !doers.isEmpty, let due = item.doers[label] else { return false }
            return due.allSatisfy { $0.isDisjoint(with: doers) }
        }
    }

    /// One of these is not another of its kind: the House is not the Senate.
    private static let doing: [EntityLabel] = [.person, .organisation]

    /// The people or bodies whom the words of the agent name.
    private func doers(behind mention: AgendaMention, _ label: EntityLabel) -> Set<Int> {
        guard let agent = mention.statement.agent else { return [] }
        if let member = story.cast.number(of: agent, in: mention.report) {
            return story.cast.members[member].label == label ? [member] : []
        }
        let named = story.sentences[mention.sentence].members.filter { number in
            story.cast.members[number].label == label
                && agent.contains(story.cast.members[number].name)
        }
        return named
    }

    /// At one time and one place, and a word in common; or on one day with one deed.
    private func isSameAppointment(_ item: AgendaItem, _ mention: AgendaMention) -> Bool {
        guard let days = mention.time?.days, let due = item.days, days.overlaps(due) else {
            return false
        }
        if !item.heads.isDisjoint(with: head(of: mention)) { return true }
        // That people were there tells not that this came.
        guard mention.turn != .happened else { return false }
        let isOneDay = days.first == days.last && due.first == due.last
        return item.announcements.contains { known in
            let shared = story.sentences[known.sentence].terms.intersection(
                story.sentences[mention.sentence].terms)
            guard shared.contains(where: { isTelling($0) }) else { return false }
            return sharesPlace(shared) || isOneDay && hasOneDoer(known, mention)
        }
    }

    /// Whether one person is to do both.
    private func hasOneDoer(_ one: AgendaMention, _ other: AgendaMention) -> Bool {
        !doers(behind: one, .person).isDisjoint(with: doers(behind: other, .person))
    }

    /// What is done or held: the keys of predicate and plain subject or object.
    private func head(of mention: AgendaMention) -> Set<String> {
        let statement = mention.statement
        let named = [statement.agent, statement.patient].compactMap { $0 }.filter {
            story.cast.number(of: $0, in: mention.report) == nil
        }
        // Of a long noun phrase only the first words can be its head.
        let words =
            ([statement.predicate]
            + named.map { $0.split(separator: " ").prefix(4).joined(separator: " ") })
            .flatMap { WordReader().words(of: $0) }
        return Set(
            words.filter { !$0.isFunction && !AgendaMention.announcingWords.contains($0.form) }
                .map(\.key))
    }

    private func sharesPlace(_ terms: Set<StatedSentence.Term>) -> Bool {
        terms.contains { term in
            guard case .name(let member) = term else { return false }
            return [.facility, .location, .polity].contains(story.cast.members[member].label)
        }
    }

    private func isTelling(_ term: StatedSentence.Term) -> Bool {
        switch term {
        case .word(let key): !AgendaMention.announcing.contains(key) && index.weight(term) > 0.6
        default: false
        }
    }

    /// Only what a report published on the day or later tells can have happened, and
    /// nothing that it dates before.
    private func canHaveHappened(_ item: AgendaItem, _ mention: AgendaMention) -> Bool {
        guard item.status != .cancelled, let due = item.time?.days else { return false }
        guard let published = story.published(mention.report)?.day,
            published >= firstDay(of: item, due)
        else { return false }
        guard !item.reports.contains(mention.report) else { return false }
        guard let days = mention.time?.days else { return true }
        return days.overlaps(due) || due.last < days.first
            || item.isDeadline && firstDay(of: item, due) <= days.first
    }

    /// What is due by a day can come as soon as it is announced.
    func firstDay(of item: AgendaItem, _ due: DayInterval) -> CalendarDay {
        guard item.isDeadline else { return due.first }
        let announced = item.announcements.compactMap { story.published($0.report)?.day }.min()
        return announced.map { min($0, due.first) } ?? due.first
    }
}
