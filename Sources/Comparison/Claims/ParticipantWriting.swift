import News

/// Who takes part in the story, and where it happens.
struct ParticipantWriting {
    let story: ComparedStory
    /// The sentences of the lead claim.
    let lead: [StatedSentence]

    private static let mostPeople = 12
    private static let mostBodies = 8

    /// People by prominence, then bodies and polities.
    func who() -> [Participant] {
        let members = story.cast.members.indices
        let people = members.filter { story.cast.members[$0].label == .person }
        let bodies = members.filter { number in
            let member = story.cast.members[number]
            switch member.label {
            case .organisation, .polity: return isProminent(number)
            // "Democrats" take part; "Israeli" only tells whose.
            case .group: return member.name.hasSuffix("s") && isProminent(number)
            default: return false
            }
        }
        let first = ranked(people).prefix(Self.mostPeople)
        return (first + ranked(bodies).prefix(Self.mostBodies)).map(participant)
    }

    /// The places of the event: those of the lead and of the reports' main events.
    func places() -> [Participant] {
        var found: [Int: Int] = [:]
        for sentence in lead {
            for member in located(in: sentence) { found[member, default: 0] += 2 }
        }
        for (number, report) in story.reports.enumerated() where found.isEmpty {
            guard let place = report.mainEvent.place else { continue }
            for mention in report.entities where mention.span.overlaps(place.span) {
                guard let member = story.cast.number(of: mention.entity, in: number),
                    isPlace(member)
                else { continue }
                found[member, default: 0] += 1
            }
        }
        let best = found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        return (best + seats(of: best)).prefix(4).map(participant)
    }
}

extension ParticipantWriting {
    private func participant(_ number: Int) -> Participant {
        let member = story.cast.members[number]
        return Participant(
            name: member.name, label: member.label, roles: fullest(member.roles),
            articles: member.reports.map { story.reports[$0].article.id })
    }

    /// Without roles that are the end of a fuller one.
    private func fullest(_ roles: [String]) -> [String] {
        roles.filter { role in
            !roles.contains { $0 != role && $0.lowercased().hasSuffix(" " + role.lowercased()) }
        }
    }

    /// Prominence: how many sources have them, whether they are in the lead, how often
    /// they are named.
    private func ranked(_ numbers: [Int]) -> [Int] {
        let inLead = lead.reduce(into: Set<Int>()) { $0.formUnion($1.members) }
        func rank(_ number: Int) -> (Int, Int, Int, Int) {
            let member = story.cast.members[number]
            let groups = Set(member.reports.map { story.groups[$0] }).count
            return (inLead.contains(number) ? 0 : 1, -groups, -member.mentions, number)
        }
        return numbers.sorted { rank($0) < rank($1) }
    }

    /// Bodies and polities that several reports have, or one names again and again.
    private func isProminent(_ number: Int) -> Bool {
        let member = story.cast.members[number]
        return member.reports.count > 1 || member.mentions > 1
            || lead.contains { $0.members.contains(number) }
    }

    private func isPlace(_ number: Int) -> Bool {
        [.polity, .location, .facility].contains(story.cast.members[number].label)
    }

    /// Places that stand after a word of place: "at the White House", "off Stromness".
    private func located(in sentence: StatedSentence) -> [Int] {
        story.reports[sentence.report].entities.compactMap { mention in
            guard sentence.span.contains(mention.span),
                let member = story.cast.number(of: mention.entity, in: sentence.report),
                isPlace(member)
            else { return nil }
            let before = sentence.words.filter { $0.end <= mention.span.start }.suffix(2)
            return before.contains { Self.placeWords.contains($0.form) } ? member : nil
        }
    }

    private static let placeWords: Set<String> = [
        "at", "in", "inside", "near", "off", "on", "outside", "to", "visit",
    ]

    /// The city of a seat of power, where a report of the story names it.
    private func seats(of places: [Int]) -> [Int] {
        places.flatMap { place -> [Int] in
            let name = NameForm(story.cast.members[place].name).words.joined(separator: " ")
            guard let city = Self.cities[name] else { return [] }
            return story.cast.members.indices.filter { number in
                !places.contains(number) && isPlace(number)
                    && NameForm(story.cast.members[number].name).words.joined(separator: " ")
                        == city
            }
        }
    }

    private static let cities: [String: String] = {
        var cities: [String: String] = [:]
        for row in ListFile("seats.tsv").rows where row.count == 2 {
            cities[String(row[0])] = String(row[1])
        }
        return cities
    }()
}
