import News

/// Reads who is meant by the words of a source.
struct SourceReader {
    private let names: Set<String>
    private let people: Set<String>
    private let areBodies: [Bool]
    /// The people of the story with a role, by the keys of that role.
    private let holders: [(role: Set<String>, name: Set<String>, mentions: Int)]
    /// For whom the people of the story speak, by their names.
    private let bodies: [String: [Set<String>]]
    /// What each report's outlet is called.
    private let outlets: [NameForm?]

    init(story: ComparedStory) {
        let cast = story.cast
        names = Set(cast.members.map(\.name))
        areBodies = cast.members.map { $0.label == .organisation }
        people = Set(cast.members.filter { $0.label == .person }.map(\.name))
        holders = cast.members.filter { $0.label == .person }.flatMap { member in
            member.roles.map { (Self.allKeys($0), Self.allKeys(member.name), member.mentions) }
        }
        var bodies: [String: [Set<String>]] = [:]
        for member in cast.members where member.label == .person {
            bodies[member.name] = member.roles.compactMap(Self.body)
        }
        self.bodies = bodies
        outlets = story.reports.map { $0.article.outlet.map(NameForm.init) }
    }

    func isName(_ source: String) -> Bool { names.contains(source) }

    func isPerson(_ source: String) -> Bool { people.contains(source) }

    /// Whether a member of the story's cast is an organisation.
    func isBody(_ member: Int) -> Bool { areBodies[member] }

    /// Whether two sources are one as far as is seen: "officials" and "U.S. officials"
    /// are taken as one, and so are two who speak for one body.
    func isOne(_ one: String, _ other: String) -> Bool {
        let all = [one, other].map { source in
            [keys(of: source), descriptionKeys(of: source)].filter { !$0.isEmpty }
                + (bodies[source] ?? [Self.body(of: source)].compactMap { $0 })
        }
        if isFromOffice(of: one, other) || isFromOffice(of: other, one) { return true }
        // "the foreign ministry in Beijing" and "the ministry of foreign affairs".
        let areDescribed = !isName(one) && !isName(other)
        return all[0].contains { first in
            all[1].contains { second in
                !second.isEmpty && (first.isSubset(of: second) || second.isSubset(of: first))
                    || areDescribed && first.intersection(second).count >= Self.sharedWords
            }
        }
    }

    /// "White House officials" may well be the White House chief of staff: unnamed
    /// people of a body are not seen to be others than one who is named.
    private func isFromOffice(of person: String, _ description: String) -> Bool {
        guard isPerson(person), !isName(description) else { return false }
        let words = WordReader().words(of: description)
        let body = words.filter { !$0.isFunction && !Self.anybody.contains($0.key) }
        guard body.count < words.count(where: { !$0.isFunction }),
            body.count > 1 || body.first.map({ !$0.isCapitalised }) ?? false
        else { return false }
        let keys = Set(body.map(\.key))
        return holders.contains { holder in
            holder.name == Self.allKeys(person) && keys.isSubset(of: holder.role)
        }
    }

    /// Whether a sentence names a source as the one who was told or is quoted: "two
    /// people told Reuters".
    func cites(_ source: String, in sentence: StatedSentence) -> Bool {
        let name = WordReader().words(of: source).map(\.form)
        guard isName(source), !name.isEmpty, sentence.words.count > name.count else { return false }
        let forms = sentence.words.map(\.form)
        return (1...(forms.count - name.count)).contains { place in
            Array(forms[place..<place + name.count]) == name
                && Self.citing.contains(forms[place - 1])
        }
    }

    private static let citing: Set<String> = ["by", "citing", "told"]

    /// Words for people of whom only the body is told, by their keys.
    private static let anybody: Set<String> = Set(
        [
            "adviser", "aide", "authority", "investigator", "leader", "member", "officer",
            "official", "people", "person", "source", "staff", "staffer",
        ].map { Vocabulary.english.key(of: $0) })

    /// Whether a source is the outlet of a report: "The New York Times reported".
    func isOutlet(_ source: String, of report: Int) -> Bool {
        guard let outlet = outlets[report] else { return false }
        let form = NameForm(source)
        return form == outlet || form.isSameBody(as: outlet)
    }
}

extension SourceReader {
    private static func allKeys(_ words: String) -> Set<String> {
        Set(WordReader().words(of: words).map(\.key))
    }

    /// The keys of a source's words; a description that fits one person of the story
    /// alone ("the president") has the keys of the name.
    func keys(of source: String) -> Set<String> {
        let keys = ownKeys(of: source)
        return isName(source) ? keys : holder(of: keys) ?? keys
    }

    /// The words of a description itself, also where a person of the story fits it.
    private func descriptionKeys(of source: String) -> Set<String> {
        isName(source) ? [] : ownKeys(of: source)
    }

    private func ownKeys(of source: String) -> Set<String> {
        // "the president, speaking in the Rose Garden" is the president.
        let head = source.split(separator: ",").first.map { String($0) } ?? source
        let words = WordReader().words(of: head)
        // "Donald J. Trump" and "Donald John Trump" are called alike.
        let kept = words.filter { word in
            !word.isFunction && !Self.speakers.contains(word.form)
                && word.form.unicodeScalars.count > 1
        }
        return Set((kept.isEmpty ? words : kept).map { Self.documents[$0.form] ?? $0.key })
    }

    /// Whom somebody with a role speaks for: "Obama campaign spokeswoman".
    private static func body(of role: String) -> Set<String>? {
        let words = WordReader().words(of: role)
        let speaks = words.indices.contains { place in
            let next = place + 1 < words.count ? words[place + 1].form : ""
            return words[place].form.hasPrefix("spokes")
                || ["press secretary", "communications director"].contains(
                    words[place].form + " " + next)
        }
        let rest = words.filter { !$0.isFunction && !titles.contains($0.form) }
        return speaks && !rest.isEmpty ? Set(rest.map(\.key)) : nil
    }

    /// Who has the role; nobody where another person of the story has it too, and is
    /// named nearly as often.
    private func holder(of keys: Set<String>) -> Set<String>? {
        // "the president" is the president before the vice president.
        let exact = holders.filter { keys == $0.role }
        let plain = keys.subtracting(Self.parties)
        let fitting =
            exact.isEmpty
            ? holders.filter { keys.isSubset(of: $0.role) || plain == $0.role } : exact
        guard let first = fitting.max(by: { $0.mentions < $1.mentions }) else { return nil }
        let others = fitting.filter { $0.name != first.name }.map(\.mentions).max() ?? 0
        return others * Self.farMore <= first.mentions ? first.name : nil
    }

    private static let farMore = 3
    /// "the Republican president" is the president.
    private static let parties: Set<String> = Set(
        ["conservative", "democratic", "incumbent", "republican"].map {
            Vocabulary.english.key(of: $0)
        })
    /// Words that two descriptions of one source have in common.
    private static let sharedWords = 2

    /// Who speaks for a body is that body; and "Mr." tells nothing.
    private static let speakers: Set<String> = [
        "dr", "mr", "mrs", "ms", "office", "spokesman", "spokesmen", "spokesperson", "spokeswoman",
        "statement",
    ]

    /// Words of a speaker's title; what is left of it names the body.
    private static let titles: Set<String> = speakers.union([
        "chief", "communications", "current", "deputy", "director", "former", "press", "secretary",
        "senior",
    ])

    /// One word for documents of a kind: "suit" for "lawsuit" and "complaint".
    private static let documents: [String: String] = {
        var documents: [String: String] = [:]
        for row in ListFile("documents.tsv").rows {
            for word in row { documents[String(word)] = row.first.map(String.init) }
        }
        return documents
    }()
}
