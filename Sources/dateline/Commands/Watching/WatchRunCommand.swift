import Acquisition
import Archive
import ArgumentParser

struct WatchRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Tell of all that is new since the last run (the same as dateline watch --run).",
        shouldDisplay: false)

    @Flag(name: .customLong("run"), help: "Look for new and changed stories and tell of them.")
    var looks = false

    @Option(help: "Only the saved search of this name.")
    var only: [String] = []

    @OptionGroup var archive: ArchiveOptions

    @Option(help: "What is printed: text (default on a terminal) or jsonl.")
    var format: ListFormat?

    func run() throws {
        let store = try archive.open()
        let format = ListFormat.standard(format)
        guard looks else {
            let watches = try ArchiveOptions.telling { () throws(ArchiveError) in
                try store.watches()
            }
            return WatchList(watches).write(format)
        }
        guard let lock = WatchLock(archive: store.path) else {
            Terminal.complain(
                "dateline: another run delivers alerts of \(store.path); run it again after it")
            throw ExitCode(3)
        }
        try look(store, format)
        _ = consume lock
    }

    private func look(_ store: Store, _ format: ListFormat) throws {
        let names = only.isEmpty ? nil : Set(only)
        let (made, hidden, waiting) = try ArchiveOptions.telling { () throws(ArchiveError) in
            let made = try store.look(only: names)
            return (made.alerts, made.hidden, try store.deliveries(only: names))
        }
        let delivery = AlertDelivery(posting: .live, asText: format == .text)
        var failed = 0
        for one in waiting {
            var failure: String?
            do { try delivery.deliver(one) } catch {
                failed += 1
                failure = error.words
                Terminal.complain("dateline: \(error.words); it is tried again by the next run")
            }
            try ArchiveOptions.telling { () throws(ArchiveError) in
                try store.settle(one, failure: failure)
            }
        }
        Terminal.complain(
            "\(made) new alerts, \(waiting.count - failed) deliveries made, \(failed) waiting")
        if let words = hidden.words(("story", "stories")) { Terminal.complain(words) }
        if failed > 0 { throw ExitCode(1) }
    }
}
