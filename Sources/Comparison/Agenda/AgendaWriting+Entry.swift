import News

// An item as an entry of the agenda.
extension AgendaWriting {
    func entry(_ item: AgendaItem) -> AgendaEntry {
        let writer = CellWriter(story: story)
        var seen: Set<Int> = []
        let clearest = clearest(of: item)
        // Of its own report the sentence is shown that the words are from.
        let ofReports = item.announcements.map { $0.report == clearest.report ? clearest : $0 }
        let cells = ofReports.filter { seen.insert($0.report).inserted }.map { mention in
            writer.cell(story.sentences[mention.sentence], value: mention.time?.value)
        }
        let days = item.time?.days
        return AgendaEntry(
            what: AgendaWords(story: story).what(clearest), who: who(in: item),
            place: place(of: item), when: item.time?.value,
            earliest: days.map { firstDay(of: item, $0).description },
            latest: days?.last.description, status: status(of: item),
            announcedBy: announcer(of: item), cells: cells,
            outcome: item.outcome.map { writer.cell(story.sentences[$0.sentence]) },
            previous: item.previous)
    }

    /// The announcement that has most in common with the others, one that names who does it
    /// before one that says "it"; the first of equals.
    private func clearest(of item: AgendaItem) -> AgendaMention {
        var counts: [StatedSentence.Term: Int] = [:]
        for mention in item.announcements {
            for term in mention.topic where term.isWord { counts[term, default: 0] += 1 }
        }
        let shared = item.announcements.map { mention -> Double in
            let words = mention.topic.filter(\.isWord)
            let common = words.map { index.weight($0) * Double(counts[$0] ?? 0) }
            return common.sorted().reduce(0, +) / max(1, index.weight(words))
        }
        let isNamed = item.announcements.map { mention in
            !Self.pronouns.contains(mention.statement.agent?.lowercased() ?? "")
        }
        func rank(_ place: Int) -> (Int, Double, Int) {
            (isNamed[place] ? 1 : 0, shared[place], -place)
        }
        let best = shared.indices.max { rank($0) < rank($1) } ?? 0
        return item.announcements[best]
    }

    private static let pronouns: Set<String> = ["he", "it", "she", "they"]

    /// Those of the cast who do it or to whom it is done, in the order of the reports.
    private func who(in item: AgendaItem) -> [String] {
        var names: [String] = []
        for mention in item.announcements {
            for entity in [mention.statement.agent, mention.statement.patient] {
                guard let member = story.cast.number(of: entity, in: mention.report) else {
                    continue
                }
                let name = story.cast.members[member].name
                if !names.contains(name) { names.append(name) }
            }
        }
        return names
    }

    private func place(of item: AgendaItem) -> String? {
        item.announcements.lazy.compactMap { mention in
            story.cast.name(of: mention.statement.place, in: mention.report)
        }.first
    }

    private func announcer(of item: AgendaItem) -> String? {
        item.announcements.lazy.compactMap { mention in
            story.cast.name(of: mention.statement.attribution, in: mention.report)
                ?? story.sentences[mention.sentence].attribution
        }.first
    }

    /// A time that has come makes a plan due, one that has passed without word of it
    /// overdue.
    private func status(of item: AgendaItem) -> AgendaEntry.Status {
        guard item.status == .scheduled || item.status == .rescheduled,
            let days = item.time?.days, let now = story.asOf?.day
        else { return item.status }
        if days.last < now { return .overdue }
        let announced = item.latestWord?.day
        return days.first <= now && (announced.map { $0 < now } ?? false) ? .due : item.status
    }
}
