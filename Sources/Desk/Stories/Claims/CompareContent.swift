import Briefing
import News

/// Claims against independent sources: a row a claim, a column a group, a cell
/// the outlet's own sentence.
struct CompareContent {
    let who: [Person]
    let places: [Person]
    let when: String?
    let sections: [Section]
    /// "page 2 of 3", and the ways to the others, where there are several.
    let pageWords: String?
    let before: String?
    let after: String?
    let agenda: [AgendaItem]
    /// How many entries of the agenda are on the timeline alone, and the way there.
    let agendaMore: String?
    let agendaAddress: String

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
        /// "12 more", and the way to them, where they would be too many.
        let copiesMore: String?
        let copiesAddress: String?
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
        /// "61 to 120 of 295", where a page has not all of them.
        let claimRange: String?
        let columns: [Column]
        /// "303 other sources say nothing of these claims", and the way to them.
        let otherSources: String?
        let otherAddress: String
        let rows: [Row]
    }

    struct Row {
        let id: String
        let subject: String
        let why: String
        let status: String?
        let cells: [GroupCell]
        /// The claim's own page, where the row has not all of it.
        let ownPage: String?
        let furtherWords: String?
        let silentWords: String?
    }

    /// What one source has of a claim.
    struct GroupCell {
        let lines: [SentenceLine]
        /// The letters of its reports, where no column stands over it.
        let cellLetters: String
        /// Where it wrote after the claim was known and does not have it.
        let isSilent: Bool
        /// The claim's own page, where its sentences stand only there.
        let elsewhere: String?
    }

    /// Copies that are listed in the head of a column.
    static let copyLimit = 20
    /// Entries of the agenda that stand below the claims.
    static let agendaLimit = 12

    /// - Parameter page: of `ClaimPages`, from 0.
    init(_ scene: StoryScene, page: Int) {
        let (view, claims) = (scene.view, scene.claims)
        let time = scene.time
        who = view.who.map(Self.person)
        places = view.places.map(Self.person)
        when = view.when
        let shown = min(max(page, 0), claims.pages.count - 1)
        sections = claims.pages[shown].map { Self.section($0, scene.table, time) }
        let address = { (place: Int) -> String? in
            claims.pages.indices.contains(place)
                ? Address.story(view.story.id) + (time.isEmpty ? "?" : time + "&")
                    + "page=\(place + 1)" : nil
        }
        pageWords = claims.pages.count > 1 ? "page \(shown + 1) of \(claims.pages.count)" : nil
        before = address(shown - 1)
        after = address(shown + 1)
        agenda = view.agenda.prefix(Self.agendaLimit).enumerated().map {
            AgendaItem($1, view: view, place: $0, time: time)
        }
        let more = view.agenda.count - agenda.count
        agendaMore = more > 0 ? "\(more) more on the timeline" : nil
        agendaAddress = Address.story(view.story.id, "timeline") + time + "#h-agenda"
    }

    private static func section(
        _ part: ClaimPages.Part, _ table: ClaimTable, _ time: String
    ) -> Section {
        let columns = table.groups.filter(part.groups.contains)
        let rows = ClaimRows(table: table, columns: columns, time: time)
        let others = table.groups.count - columns.count
        let sources = Address.story(table.view.story.id, "sources") + time
        return Section(
            id: part.standing.id, icon: part.standing.icon, title: part.standing.title,
            claimRange: part.claims.count < part.count
                ? "\(part.start + 1) to \(part.start + part.claims.count) of \(part.count)" : nil,
            columns: columns.map { column(table.sources(of: $0), table.view.zone, sources) },
            otherSources: others > 0
                ? (others == 1 ? "1 other source says" : "\(others) other sources say")
                    + " nothing of these claims" : nil,
            otherAddress: sources, rows: part.claims.map(rows.row))
    }

    private static func person(_ participation: StoryView.Participation) -> Person {
        Person(
            name: participation.name,
            roles: participation.roles.isEmpty ? nil : participation.roles,
            letters: some(participation.letters),
            search: Address.search("entity:\"\(participation.name.replacing("\"", with: ""))\""))
    }

    /// Letters of reports; of many, the first and how many more.
    private static func some(_ letters: [String]) -> String {
        let more = letters.count - copyLimit
        return letters.prefix(copyLimit).joined(separator: " ")
            + (more > 0 ? " and \(more) more" : "")
    }

    private static func column(
        _ sources: [SourceView], _ zone: ReaderZone?, _ address: String
    ) -> Column {
        let isSeveral = sources.count > 1
        let more = isSeveral ? sources.count - copyLimit : 0
        return Column(
            letters: some(sources.map(\.letter)),
            outlets: sources.map(\.outlet).reduce(into: [String]()) { names, name in
                if !names.contains(name) { names.append(name) }
            }.joined(separator: ", "),
            copies: isSeveral ? "\(sources.count) reports, one source" : nil,
            copyLines: isSeveral
                ? sources.prefix(copyLimit).map { source in
                    Copy(
                        copyLetter: source.letter, copyOutlet: source.outlet,
                        copyAddress: Address.report(source.article.id),
                        copyTime: source.article.published.map { DateWords.stamp($0, zone: zone) }
                            ?? "no date")
                } : [],
            copiesMore: more > 0 ? "\(more) more" : nil, copiesAddress: more > 0 ? address : nil)
    }
}
