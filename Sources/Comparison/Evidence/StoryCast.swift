import News

/// The people, places and bodies of a story, each once, over all reports.
struct StoryCast: Sendable {
    struct Member: Sendable {
        /// The fullest form that a report uses.
        var name: String
        var label: EntityLabel
        var roles: [String] = []
        /// The numbers of the reports that have it, ascending.
        var reports: [Int] = []
        var mentions = 0
        /// The words of all its names.
        var forms: Set<NameForm> = []
        /// How often each report calls it a person, a body …
        var labels: [EntityLabel: Int] = [:]
    }

    private(set) var members: [Member] = []
    /// The member that an entity id of a report stands for, by report.
    private var numbers: [[String: Int]]
    private var byForm: [NameForm: Int] = [:]
    /// The members whose names may be another's: by surname, first word and initials.
    private var byKey: [String: [Int]] = [:]

    init(_ reports: [Report]) {
        numbers = Array(repeating: [:], count: reports.count)
        // Full names first: a surname alone joins the one who bears it, and so does a
        // headline's "Ann Reid Resigns".
        for lengths in [2...2, 3...Int.max, 0...1] {
            for (number, report) in reports.enumerated() {
                for member in report.cast
                where lengths.contains(NameForm(member.name).words.count) {
                    let place = place(
                        of: member,
                        besides: lengths.upperBound == 1
                            ? others(than: member, in: report, number) : [])
                    add(member, from: number, at: place)
                    numbers[number][member.entity] = place
                }
            }
        }
    }

    /// The member behind an entity id of a report.
    func number(of entity: String?, in report: Int) -> Int? {
        entity.flatMap { numbers[report][$0] }
    }

    /// The member's name, or the words where it is no member and they may speak.
    func name(of source: String?, in report: Int) -> String? {
        guard let source else { return nil }
        return number(of: source, in: report).map { members[$0].name }
            ?? SourceWords().speaker(in: source)
    }
}

extension StoryCast {
    private static let farMore = 3

    /// The one person whose full name in a report has the family name that it keeps apart from
    /// him or her: the name is another's there, as "Trump" beside "first lady Melania Trump".
    ///
    /// Where two bear it, it is open whose it is.
    private func others(than member: CastMember, in report: Report, _ number: Int) -> Set<Int> {
        let form = NameForm(member.name)
        guard member.label == .person, form.words.count == 1 else { return [] }
        let bearers = report.cast.filter { other in
            other.label == .person && other.entity != member.entity
                && NameForm(other.name).isSamePerson(as: form)
        }
        return bearers.count == 1 ? Set(bearers.compactMap { numbers[number][$0.entity] }) : []
    }

    /// - Parameter others: members whom it cannot be.
    private func place(of candidate: CastMember, besides others: Set<Int>) -> Int {
        let form = NameForm(candidate.name)
        if let same = byForm[form], !others.contains(same) { return same }
        if candidate.label == .person, let bearer = bearer(of: form) { return bearer }
        let near = Set(form.keys.flatMap { byKey[$0] ?? [] }).sorted()
        let alike = near.filter { index in
            guard !others.contains(index) else { return false }
            let member = members[index]
            let arePeople = member.label == .person && candidate.label == .person
            guard arePeople || (member.label != .person && candidate.label != .person) else {
                return false
            }
            return member.forms.contains {
                arePeople ? $0.isSamePerson(as: form) : $0.isSameBody(as: form)
            }
        }
        guard let most = alike.max(by: { members[$0].mentions < members[$1].mentions }) else {
            return members.count
        }
        // A surname that two people bear fits neither, unless the story is all about one.
        let next = alike.filter { $0 != most }.map { members[$0].mentions }.max() ?? 0
        return next * Self.farMore <= members[most].mentions ? most : members.count
    }

    /// The person whose whole name a longer one begins with.
    private func bearer(of form: NameForm) -> Int? {
        guard form.words.count > 2 else { return nil }
        let name = NameForm(form.words.prefix(2).joined(separator: " "))
        return byForm[name].flatMap { members[$0].label == .person ? $0 : nil }
    }

    private mutating func add(_ candidate: CastMember, from report: Int, at place: Int) {
        if place == members.count {
            members.append(Member(name: candidate.name, label: candidate.label))
        }
        let form = NameForm(candidate.name)
        if members[place].forms.insert(form).inserted {
            byForm[form] = place
            for key in form.keys { byKey[key, default: []].append(place) }
        }
        members[place].mentions += candidate.mentions
        members[place].labels[candidate.label, default: 0] += max(1, candidate.mentions)
        if !members[place].reports.contains(report) {
            members[place].reports.append(report)
            members[place].reports.sort()
        }
        for role in candidate.roles where !members[place].roles.contains(role) {
            members[place].roles.append(role)
        }
        let known = NameForm(members[place].name)
        let isFuller = form.words.count > known.words.count && !form.addsKind(to: known)
        // Words after a whole name are the headline's, unless most write them.
        let goesOn =
            candidate.label == .person && known.words.count > 1
            && form.words.starts(with: known.words)
            && candidate.mentions * 2 < members[place].mentions
        if isFuller && !goesOn || known.addsKind(to: form) { members[place].name = candidate.name }
        let labels = members[place].labels
        members[place].label =
            EntityLabel.allCases.max { labels[$0, default: 0] < labels[$1, default: 0] }
            ?? candidate.label
    }
}
