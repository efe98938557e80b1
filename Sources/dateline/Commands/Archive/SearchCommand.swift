import Archive
import ArgumentParser
import News

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find reports in the archive.",
        discussion: """
            Words stand for all their forms and must all be there. "A phrase", -left -out, one OR \
            the other, ( ), /pattern/i. Fields: intitle: says: author: outlet: source: entity: \
            place: agency: lang: story: standing: sources: status: date: \
            pubdate: (Documentation/search.md explains them).

            EXAMPLES
              dateline search 'ceasefire -ferry date:2025-02'
              dateline search 'entity:netanyahu says:"phase two"'
              dateline search 'standing:conflict sources:>=3'
              dateline search 'ferry pubdate:P1W..'
            """)

    @Argument(help: "What to look for.")
    var query: String

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var hiding: HidingOptions

    @Option(help: "How many reports to show, up to 1000.")
    var limit = 20

    @Option(
        help: "Where to begin: how many to leave out, or what the page before said.",
        transform: SearchCommand.place)
    var after = SearchPage.Place.start

    @Option(help: "text (default on a terminal) or jsonl.")
    var format: ListFormat?

    func validate() throws {
        guard (1...Store.pageLimit).contains(limit) else {
            throw ValidationError("--limit takes 1 to \(Store.pageLimit).")
        }
    }

    private static func place(_ text: String) throws -> SearchPage.Place {
        guard let place = SearchPage.Place(text) else {
            throw ValidationError("--after takes a number, or what the page before said.")
        }
        return place
    }

    func run() throws {
        let query = try Self.parse(query)
        let store = try archive.open()
        let page = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.search(query, limit: limit, after: after, showingHidden: hiding.hidden)
        }
        let format = ListFormat.standard(format)
        defer { HidingOptions.tell(page.hidden, ("report", "reports"), format) }
        switch format {
        case .text: Terminal.print(HitList(page, after: after.hits).text)
        case .jsonl:
            let writer = RecordWriter()
            for hit in page.hits { writer.write(hit.json) }
            writer.flush()
        }
    }

    /// A query that cannot be understood is told, with its place, and ends the run
    /// with 2.
    static func parse(_ text: String) throws -> Query {
        do {
            return try Query(text)
        } catch {
            Terminal.complain("dateline: \(error)")
            throw ExitCode(2)
        }
    }
}
