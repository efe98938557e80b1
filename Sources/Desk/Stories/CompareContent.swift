import Briefing
import News

/// Claims against independent sources: a row a claim, a column a group, a cell
/// the outlet's own sentence.
struct CompareContent {
    let who: [Person]
    let places: [Person]
    let when: String?
    let columns: [Column]
    let sections: [Section]
    let agenda: [AgendaItem]

    struct Person {
        let name: String
        let roles: String?
        let letters: String
        let search: String
    }

    /// An independent source: one report, or a wire report and its copies.
    struct Column {
        let letters: String
        let outlets: String
        /// "3 reports, one source", where there are copies; they stand below it.
        let copies: String?
        let copyLines: [Copy]
    }

    /// A report of a source that has several.
    struct Copy {
        let copyLetter: String
        let copyOutlet: String
        let copyAddress: String
        let copyTime: String
    }

    struct Section {
        let id: String
        let icon: String
        let title: String
        let rows: [Row]
    }

    struct Row {
        let id: String
        let subject: String
        let why: String
        let status: String?
        let cells: [GroupCell]
    }

    /// What one source has of a claim.
    struct GroupCell {
        let lines: [SentenceLine]
        /// The letters of its reports, where no column stands over it.
        let cellLetters: String
        /// Where it wrote after the claim was known and does not have it.
        let isSilent: Bool
    }

    init(view: StoryView) {
        let groups = view.sources.map(\.group).reduce(into: [Int]()) { groups, group in
            if !groups.contains(group) { groups.append(group) }
        }
        who = view.who.map(Self.person)
        places = view.places.map(Self.person)
        when = view.when
        columns = groups.map { group in
            Self.column(view.sources.filter { $0.group == group }, view.zone)
        }
        let rows = ClaimRows(groups: groups, view: view)
        let singles = view.singles.flatMap(\.claims)
        sections = [
            ("conflict", "≠", "In conflict", view.conflicts),
            ("agreed", "✓", "Agreed", view.agreed),
            ("updated", "↻", "Updated", view.updated),
            ("quoted", "❝", "From one source, in several reports", view.quoted),
            ("single", "◌", "Only in one", singles),
        ].compactMap { id, icon, title, claims in
            claims.isEmpty
                ? nil : Section(id: id, icon: icon, title: title, rows: rows.rows(of: claims))
        }
        agenda = view.agenda.map { AgendaItem($0, view: view) }
    }

    private static func person(_ participation: StoryView.Participation) -> Person {
        Person(
            name: participation.name,
            roles: participation.roles.isEmpty ? nil : participation.roles,
            letters: participation.letters.joined(separator: " "),
            search: Address.search("entity:\"\(participation.name.replacing("\"", with: ""))\""))
    }

    private static func column(_ sources: [SourceView], _ zone: ReaderZone?) -> Column {
        Column(
            letters: sources.map(\.letter).joined(separator: " "),
            outlets: sources.map(\.outlet).reduce(into: [String]()) { names, name in
                if !names.contains(name) { names.append(name) }
            }.joined(separator: ", "),
            copies: sources.count > 1 ? "\(sources.count) reports, one source" : nil,
            copyLines: sources.count > 1
                ? sources.map { source in
                    Copy(
                        copyLetter: source.letter, copyOutlet: source.outlet,
                        copyAddress: Address.report(source.article.id),
                        copyTime: source.article.published.map { DateWords.stamp($0, zone: zone) }
                            ?? "no date")
                } : [])
    }
}
