import Archive
import ArgumentParser
import News
import Pipeline

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Verify the archive against itself.",
        discussion: """
            Ends with 1 where something is wrong, and says what.

            EXAMPLES
              dateline check
              dateline check --sample 100      reads every hundredth record again
            """)

    @OptionGroup var archive: ArchiveOptions

    @Option(help: "Read every how-manieth record again.")
    var sample = 1

    func run() throws {
        let store = try archive.open()
        let check = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.check(sample: sample)
        }
        Terminal.print(
            "\(check.reports) reports, \(check.revisions) revisions, \(check.stories) stories: "
                + (check.complaints.isEmpty ? "all is well" : "something is wrong"))
        for complaint in check.complaints { Terminal.complain("dateline: \(complaint)") }
        if !check.complaints.isEmpty { throw ExitCode(1) }
    }
}

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the archive to a new file, while others read and write it.",
        discussion: """
            EXAMPLES
              dateline backup /media/disk/desk.dateline
            """)

    @Argument(help: "The file to make.")
    var copy: String

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let store = try archive.open()
        try ArchiveOptions.telling { () throws(ArchiveError) in try store.backUp(to: copy) }
    }
}

struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Erase a report by legal order.",
        discussion: """
            Its texts are gone from the file; its id, the digests of its revisions, the date and \
            the reason stay, so that it does not come back.

            EXAMPLES
              dateline forget --reason 'court order 12/2025' https://example.org/report.html
            """)

    @Argument(help: "The report's id.")
    var id: String

    @Option(help: "Why, in a few words; they are kept.")
    var reason: String

    @OptionGroup var archive: ArchiveOptions

    func validate() throws {
        guard !reason.isEmpty else { throw ValidationError("--reason cannot be empty.") }
    }

    func run() throws {
        let store = try archive.open()
        let steps = try ArchiveSteps.load()
        try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.forget(id, reason: reason)
            _ = try Desk(steps: steps, store: store).settle()
        }
    }
}

struct RegroupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regroup",
        abstract: "Make all stories of the archive anew from all its reports at once.",
        discussion: """
            Stories keep their ids as far as their reports stay together.

            EXAMPLES
              dateline regroup
            """)

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let store = try archive.open()
        let desk = Desk(steps: try ArchiveSteps.load(), store: store)
        let count = try ArchiveOptions.telling { () throws(ArchiveError) in try desk.regroup() }
        Terminal.print("\(count) stories")
    }
}

struct RescueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rescue",
        abstract: "Save what can be read of a damaged archive into a new one.",
        discussion: """
            EXAMPLES
              dateline rescue damaged.dateline rescued.dateline
            """)

    @Argument(help: "The damaged file; it is not changed.")
    var damaged: String

    @Argument(help: "The file to make.")
    var rescued: String

    func run() throws {
        let target = try rescuedArchive().open(create: true)
        let rescue = try ArchiveOptions.telling { () throws(ArchiveError) in
            try Rescue(path: damaged) { report, recording in
                _ = try target.add([Entry(report: report, recording: recording)])
            }
        }
        for loss in rescue.losses { Terminal.complain("dateline: \(loss)") }
        Terminal.print("\(rescue.saved) revisions saved, \(rescue.losses.count) lost")
        let desk = Desk(steps: try ArchiveSteps.load(), store: target)
        _ = try ArchiveOptions.telling { () throws(ArchiveError) in try desk.settle() }
        if !rescue.losses.isEmpty { throw ExitCode(1) }
    }

    private func rescuedArchive() throws -> ArchiveOptions {
        var options = try ArchiveOptions.parse([])
        options.archive = rescued
        return options
    }
}
