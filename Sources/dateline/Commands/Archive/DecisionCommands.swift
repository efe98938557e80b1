import Archive
import ArgumentParser
import Grouping
import News
import Pipeline

struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Decide that two stories of the archive are one.",
        discussion: """
            The decision is kept and holds through all later grouping.

            EXAMPLES
              dateline merge story-28763 story-feda9
            """)

    @Argument(help: "Two stories or more, by their ids.")
    var stories: [String]

    @OptionGroup var archive: ArchiveOptions

    @OptionGroup var lists: SourceListOptions

    func validate() throws {
        guard stories.count > 1 else { throw ValidationError("Name two stories or more.") }
    }

    func run() throws {
        try archive.decide(lists) { store throws(ArchiveError) in
            try .merging(stories, in: store)
        }
    }
}

struct SplitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: "Decide that some reports of a story are a story of their own.",
        discussion: """
            EXAMPLES
              dateline split story-28763 https://example.org/a https://example.org/b
            """)

    @Argument(help: "The story.")
    var story: String

    @Argument(help: "The reports that leave it, by their ids.")
    var reports: [String]

    @OptionGroup var archive: ArchiveOptions

    @OptionGroup var lists: SourceListOptions

    func run() throws {
        try archive.decide(lists) { store throws(ArchiveError) in
            try .splitting(reports, from: story, in: store)
        }
    }
}

struct MoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Decide that a report belongs to another story.",
        discussion: """
            EXAMPLES
              dateline move https://example.org/a story-feda9
            """)

    @Argument(help: "The report.")
    var report: String

    @Argument(help: "The story that it belongs to.")
    var story: String

    @OptionGroup var archive: ArchiveOptions

    @OptionGroup var lists: SourceListOptions

    func run() throws {
        try archive.decide(lists) { store throws(ArchiveError) in
            try .moving([report], to: story, in: store)
        }
    }
}

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Undo the last merge, split, move, star, note or following.",
        discussion: """
            What was done before it is undone by the next.

            EXAMPLES
              dateline undo
            """)

    @OptionGroup var archive: ArchiveOptions

    @OptionGroup var lists: SourceListOptions

    func run() throws {
        let store = try archive.open()
        let desk = Desk(
            steps: try ArchiveSteps.load(), store: store, directory: try lists.directory())
        let deed = try ArchiveOptions.telling { () throws(ArchiveError) in try desk.undo() }
        Terminal.print(deed.map { "undone: \($0.words)" } ?? "there is nothing to undo")
    }
}

extension ArchiveOptions {
    /// Makes a decision about what the archive holds, keeps it, and says what it
    /// changed.
    fileprivate func decide(
        _ lists: SourceListOptions, _ decision: (Store) throws(ArchiveError) -> EditorialDecision
    ) throws {
        let store = try open()
        let made = try Self.telling { () throws(ArchiveError) in try decision(store) }
        let desk = Desk(
            steps: try ArchiveSteps.load(), store: store, directory: try lists.directory())
        let changed = try Self.telling { () throws(ArchiveError) in try desk.decide(made) }
        Terminal.print("\(changed) stories new or changed")
    }
}
