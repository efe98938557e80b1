import Archive
import ArgumentParser
import News

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Decide which reports listings hide; nothing is deleted by a rule.",
        discussion: """
            What fits a mute rule is hidden. Where there are keep rules, what fits none of them is \
            hidden too. A story is hidden where all of its reports are.

            EXAMPLES
              dateline rules mute 'intitle:horoscope'
              dateline rules keep 'place:orkney OR -source:example.org'
              dateline rules                          list them, with how many reports each fits
              dateline rules remove 1
            """,
        subcommands: [
            RulesListCommand.self, RulesMuteCommand.self, RulesKeepCommand.self,
            RulesRemoveCommand.self,
        ], defaultSubcommand: RulesListCommand.self)
}

struct RulesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the rules, with how many reports each fits.")

    @OptionGroup var archive: ArchiveOptions

    @Option(help: "text (default on a terminal) or jsonl.")
    var format: ListFormat?

    func run() throws {
        let store = try archive.open()
        let rules = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.ruleCounts()
        }
        switch ListFormat.standard(format) {
        case .text:
            let lines = rules.map { rule, reports in
                "\(rule.number)  \(rule.kind.rawValue)  \(rule.query)  (\(reports) reports)\n"
            }
            Terminal.print(lines.isEmpty ? "There are no rules.\n" : lines.joined())
        case .jsonl:
            let writer = RecordWriter()
            for (rule, reports) in rules {
                writer.write(
                    .object([
                        JSON.Member("record", .string("rule")),
                        JSON.Member("number", .integer(rule.number)),
                        JSON.Member("kind", .string(rule.kind.rawValue)),
                        JSON.Member("query", .string(rule.query)),
                        JSON.Member("added", .string(rule.added)),
                        JSON.Member("reports", .integer(reports)),
                    ]))
            }
            writer.flush()
        }
    }
}

struct RulesMuteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mute", abstract: "Hide what fits a search.")

    @Argument(help: "A search (Documentation/search.md).")
    var query: String

    @OptionGroup var archive: ArchiveOptions

    func run() throws { try archive.addRule(.mute, query) }
}

struct RulesKeepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keep", abstract: "Show only what fits this search, or another to be kept.")

    @Argument(help: "A search (Documentation/search.md).")
    var query: String

    @OptionGroup var archive: ArchiveOptions

    func run() throws { try archive.addRule(.keep, query) }
}

struct RulesRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a rule; what it hid is shown again.")

    @Argument(help: "The rule's number.")
    var number: Int

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let store = try archive.open()
        try ArchiveOptions.telling { () throws(ArchiveError) in try store.removeRule(number) }
    }
}

extension ArchiveOptions {
    fileprivate func addRule(_ kind: Rule.Kind, _ query: String) throws {
        let query = try SearchCommand.parse(query)
        let store = try open(create: true)
        let rule = try Self.telling { () throws(ArchiveError) in try store.addRule(kind, query) }
        Terminal.print("\(rule.number)  \(rule.kind.rawValue)  \(rule.query)")
    }
}
