import Archive
import ArgumentParser
import News
import Pipeline

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Verify the archive against itself.",
        discussion: """
            Looks at the file's pages, at what points at what, at every record and its digest, at \
            the stories and the index, and reads some reports again from what was recorded. Ends \
            with 1 where something is wrong, and says what.

            EXAMPLES
              dateline check
              dateline check --sample 100      looks at every hundredth record
              dateline check --reread 500      extracts and reads 500 revisions again
            """)

    @OptionGroup var archive: ArchiveOptions

    @Option(help: "Look at every how-manieth record.")
    var sample = 1

    @Option(help: "How many revisions to extract and read again; 0 for none.")
    var reread = 20

    func run() throws {
        let store = try archive.open()
        let check = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.check(sample: sample)
        }
        var rereading = Rereading()
        if reread > 0, check.revisions > 0 {
            let desk = Desk(steps: try ArchiveSteps.load(reach: .reading), store: store)
            rereading = try ArchiveOptions.telling { () throws(ArchiveError) in
                try desk.reread(reread)
            }
        }
        let complaints = check.complaints + rereading.complaints
        Terminal.print(
            "\(check.reports) reports, \(check.revisions) revisions, \(check.stories) stories: "
                + (complaints.isEmpty ? "all is well" : "something is wrong"))
        if rereading.count > 0 { Terminal.print(rereading.words) }
        for complaint in complaints { Terminal.complain("dateline: \(complaint)") }
        if !complaints.isEmpty { throw ExitCode(1) }
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

    @OptionGroup var lists: SourceListOptions

    func validate() throws {
        guard !reason.isEmpty else { throw ValidationError("--reason cannot be empty.") }
    }

    func run() throws {
        let store = try archive.open()
        let desk = Desk(
            steps: try ArchiveSteps.load(), store: store, directory: try lists.directory())
        try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.forget(id, reason: reason)
            _ = try desk.settle()
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

    @OptionGroup var lists: SourceListOptions

    func run() throws {
        let store = try archive.open()
        let desk = Desk(
            steps: try ArchiveSteps.load(), store: store, directory: try lists.directory())
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

    @OptionGroup var lists: SourceListOptions

    func run() throws {
        let target = try rescuedArchive().open(create: true)
        let rescue = try ArchiveOptions.telling { () throws(ArchiveError) in
            try Rescue(path: damaged) { report, recording in
                _ = try target.add([Entry(report: report, recording: recording)])
            }
        }
        try ArchiveOptions.telling { () throws(ArchiveError) in try target.takeOver(rescue) }
        for loss in rescue.losses { Terminal.complain("dateline: \(loss)") }
        Terminal.print("\(rescue.saved) revisions saved, \(rescue.lost) lost")
        let desk = Desk(
            steps: try ArchiveSteps.load(), store: target, directory: try lists.directory())
        _ = try ArchiveOptions.telling { () throws(ArchiveError) in try desk.settle() }
        if !rescue.losses.isEmpty { throw ExitCode(1) }
    }

    private func rescuedArchive() throws -> ArchiveOptions {
        var options = try ArchiveOptions.parse([])
        options.archive = rescued
        return options
    }
}
