import Archive
import ArgumentParser
import Foundation

struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Save searches, and be told of new or changed stories that they find.",
        discussion: """
            EXAMPLES
              dateline watch add ferries 'ferry OR ferries'
              dateline watch add talks 'intitle:talks' --mail alerts/ --exec './tell-desk'
              dateline watch --run                    tell of all that is new since the last run
              dateline watch                          list the saved searches
            """,
        subcommands: [
            WatchRunCommand.self, WatchAddCommand.self, WatchListCommand.self,
            WatchRemoveCommand.self,
        ], defaultSubcommand: WatchRunCommand.self)
}

struct WatchListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the saved searches.")

    @OptionGroup var archive: ArchiveOptions

    @Option(help: "text (default on a terminal) or jsonl.")
    var format: ListFormat?

    func run() throws {
        let store = try archive.open()
        let watches = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.watches()
        }
        WatchList(watches).write(ListFormat.standard(format))
    }
}

struct WatchAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Save a search under a name, and say where its alerts go.",
        discussion: """
            Without an output the alerts are printed by dateline watch --run. Each output gets \
            each alert; what fails is tried again by the next run (Documentation/archive.md \
            explains the signature of webhooks).

            EXAMPLES
              dateline watch add ferries 'ferry pubdate:P1W..'
              dateline watch add talks 'standing:conflict intitle:talks' --file alerts.jsonl
              dateline watch add talks 'intitle:talks' --webhook https://example.org/hook \
            --secret-file secret.txt
            """)

    @Argument(help: "The name to save it under.")
    var name: String

    @Argument(help: "What to look for (Documentation/search.md).")
    var query: String

    @OptionGroup var archive: ArchiveOptions

    @Flag(help: "Print the alerts too, where there is another output.")
    var terminal = false

    @Option(help: "A file that gets each alert as a line of JSON.")
    var file: [String] = []

    @Option(name: .customLong("exec"), help: "A program that gets each alert on standard input.")
    var program: [String] = []

    @Option(help: "An address that each alert is posted to, signed with the secret.")
    var webhook: [String] = []

    @Option(help: "The file that holds the secret of the webhooks.")
    var secretFile: String?

    @Option(help: "A private host that the webhooks may go to.")
    var allowHost: [String] = []

    @Option(help: "A folder that gets each alert as an e-mail file (.eml).")
    var mail: [String] = []

    @Flag(help: "Tell of what the archive has already, too.")
    var fromStart = false

    func validate() throws {
        guard !name.isEmpty else { throw ValidationError("The name cannot be empty.") }
        for address in webhook where !address.hasPrefix("https://") && !address.hasPrefix("http://")
        {
            throw ValidationError("'\(address)' is no address; it begins with https://.")
        }
        if !webhook.isEmpty, secretFile == nil {
            throw ValidationError("A webhook needs --secret-file, the secret to sign with.")
        }
    }

    func run() throws {
        let query = try SearchCommand.parse(query)
        let store = try archive.open(create: true)
        let outputs = outputs
        try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.addWatch(name, query, outputs: outputs, fromStart: fromStart)
        }
    }

    private var outputs: [WatchOutput] {
        (terminal ? [WatchOutput(.terminal)] : [])
            + file.map { WatchOutput(.file, Self.absolute($0)) }
            + program.map { WatchOutput(.program, $0) }
            + webhook.map {
                WatchOutput(
                    .webhook, $0, secretFile: secretFile.map(Self.absolute),
                    allowedHosts: allowHost)
            }
            + mail.map { WatchOutput(.mail, Self.absolute($0)) }
    }

    /// A later run may start in another folder.
    private static func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).path
    }
}

struct WatchRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a saved search, with the alerts that wait.")

    @Argument(help: "The name it is saved under.")
    var name: String

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let store = try archive.open()
        try ArchiveOptions.telling { () throws(ArchiveError) in try store.removeWatch(name) }
    }
}
