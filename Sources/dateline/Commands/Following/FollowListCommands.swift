import Acquisition
import Archive
import ArgumentParser
import News
import Pipeline

struct FollowRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Follow a source no longer; its reports stay.",
        discussion: """
            EXAMPLES
              dateline follow remove https://example.org/feed.xml
            """)

    @Argument(help: "Addresses, as they were added or as they are now.")
    var addresses: [String]

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let store = try archive.open()
        for address in addresses {
            try ArchiveOptions.telling { () throws(ArchiveError) in try store.unfollow(address) }
        }
    }
}

struct FollowListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the sources that are followed, one address a line.",
        discussion: """
            dateline sources shows how they do.

            EXAMPLES
              dateline follow list
            """)

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let store = try archive.open()
        let sources = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.followedSources()
        }
        for source in sources { Terminal.print(source.address) }
    }
}

struct FollowImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Follow all sources of a list (OPML).",
        discussion: """
            Folders, all attributes and what stands above them (title, owner, dates) are kept, and \
            given back by export. Nothing is fetched.

            EXAMPLES
              dateline follow import sources.opml
            """)

    @Argument(help: "OPML files, or - for standard input.")
    var files: [String]

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let store = try archive.open(create: true)
        let intake = SourceListIntake(store: store)
        var isBroken = false
        for file in files where try !intake.take(file) { isBroken = true }
        if isBroken { throw ExitCode(files.count == 1 ? 3 : 1) }
    }
}

struct FollowExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the sources that are followed as a list (OPML 2.0).",
        discussion: """
            EXAMPLES
              dateline follow export > sources.opml
            """)

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let store = try archive.open()
        let (sources, head) = try ArchiveOptions.telling { () throws(ArchiveError) in
            (try store.followedSources(), try store.listHead())
        }
        let list = OPML(
            sources: sources.map {
                OPML.Source(address: $0.url, title: $0.title, outline: $0.outline)
            }, head: head)
        Terminal.print(list.text)
    }
}

struct FollowDiscoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discover",
        abstract: "List the feeds that a page names.",
        discussion: """
            EXAMPLES
              dateline follow discover https://example.org/
            """)

    @Argument(help: "The address of the page.")
    var address: String

    @OptionGroup var configuration: SettingsOptions
    @OptionGroup var following: FollowingOptions

    func run() throws {
        let settings = try configuration.load()
        let finder = SourceFinder(
            client: WebClient(rules: settings.rules(allowing: following.allowPrivate)),
            settings: settings)
        do {
            let found = try finder.candidates(at: address)
            for candidate in found {
                let title = candidate.title.map { "\t\($0)" } ?? ""
                Terminal.print(candidate.url + title)
            }
            if found.isEmpty {
                Terminal.complain("dateline: \(address): names no feed")
                throw ExitCode(1)
            }
        } catch let error as SourceFinder.Refusal {
            Terminal.complain("dateline: \(error)")
            throw ExitCode(3)
        }
    }
}
