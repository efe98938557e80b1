import Acquisition
import Archive
import ArgumentParser
import News
import Pipeline

struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Keep reports in the archive and put them into its stories.",
        discussion: """
            What the archive has already is not added again; a changed text becomes a further \
            revision of its report. A run that is broken off goes on where it was when it is \
            started again.

            EXAMPLES
              dateline add reports/
              dateline add --archive desk.dateline https://example.org/report.html
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var archive: ArchiveOptions

    @OptionGroup var lists: SourceListOptions

    @Flag(help: "Write what became of each report, one a line.")
    var verbose = false

    /// After what time those that were read are kept, however few: all of them or none.
    private static let patience = Duration.seconds(2)

    func run() throws {
        let store = try archive.open(create: true)
        let run = Run(input, config: archive.configuration.config)
        let desk = Desk(
            steps: try run.steps(.comparison), store: store, directory: try lists.directory())
        var tally = AdditionTally()
        var failure: (any Error)?
        let waiting = Waiting()
        // What comes right from an address is the latest there is.
        let repetition = input.sources.contains(where: InputReader.isAddress) ? nil : Repetition()
        var batches = desk.batches { entry in
            run.note(entry.report.article.findings, of: entry.report.article.id)
            run.progress.advance()
            waiting.entries.append(entry)
        }
        run.takeInputs { input in
            guard failure == nil else { return }
            batches.add(input)
            do {
                if waiting.isEnough { try keep(waiting, store, repetition, &tally) }
            } catch { failure = error }
        }
        batches.flush()
        if let failure { throw failure }
        try keep(waiting, store, repetition, &tally)
        run.progress.finish()
        let settling = ProgressLine(unit: "reports put into stories", show: Terminal.showProgress)
        let changed = try ArchiveOptions.telling { () throws(ArchiveError) in
            settling.expect(try store.pendingCount())
            return try desk.settle { count in
                settling.work(count)
                settling.advance(by: count)
            }
        }
        settling.finish()
        Terminal.print(tally.words(changedStories: changed))
        try run.end()
    }

    private func keep(
        _ waiting: Waiting, _ store: Store, _ repetition: Repetition?, _ tally: inout AdditionTally
    ) throws {
        let entries = waiting.take()
        let additions = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.add(entries, repetition)
        }
        for addition in additions {
            tally.count(addition)
            if verbose { Terminal.print(AdditionTally.words(addition)) }
        }
    }

    private final class Waiting {
        var entries: [Entry] = []
        private var since = ContinuousClock.now

        var isEnough: Bool {
            entries.count >= Store.batchSize
                || !entries.isEmpty && ContinuousClock.now - since >= AddCommand.patience
        }

        func take() -> [Entry] {
            defer {
                entries.removeAll()
                since = .now
            }
            return entries
        }
    }
}

/// How many reports were new, changed, or known.
struct AdditionTally {
    private var new = 0
    private var revised = 0
    private var known = 0
    private var forgotten = 0

    mutating func count(_ addition: Addition) {
        switch addition {
        case .new: new += 1
        case .revised: revised += 1
        case .known: known += 1
        case .forgotten: forgotten += 1
        }
    }

    func words(changedStories: Int) -> String {
        var parts = ["\(new) new", "\(revised) revised", "\(known) known"]
        if forgotten > 0 { parts.append("\(forgotten) forgotten by order, not added") }
        return parts.joined(separator: ", ") + "; \(changedStories) stories new or changed"
    }

    static func words(_ addition: Addition) -> String {
        switch addition {
        case .new(let id): "new        \(id)"
        case .revised(let id, let ordinal): "revision \(ordinal) \(id)"
        case .known(let id): "known      \(id)"
        case .forgotten(let id, let reason): "forgotten  \(id): \(reason)"
        }
    }
}
