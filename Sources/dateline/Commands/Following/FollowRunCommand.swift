import Acquisition
import Archive
import ArgumentParser
import Foundation
import Pipeline
import Settings

struct FollowRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Ask the sources that are due and keep what is new (the default).",
        discussion: """
            A source or an item that fails is named and never stops another; it is tried again \
            later. A run that is ended goes on where it was with the next.

            Exit codes of --once: 0 all that was due could be had; 1 some sources or items could \
            not; 2 wrong usage or configuration; 3 no archive or no model.

            EXAMPLES
              dateline follow --once
              dateline follow --once --all         asks also those that are not due
              dateline follow --config desk.yaml
            """)

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var following: FollowingOptions

    @Flag(help: "End when all that is due is done.")
    var once = false

    @Flag(help: "Ask every source at the first time, due or not.")
    var all = false

    @Flag(help: "Write what became of each source and report, one a line.")
    var verbose = false

    /// Without work, the archive is looked at again after so many seconds: another
    /// program may have added a source.
    private static let patience = 60

    func run() throws {
        let settings = try archive.configuration.load()
        let store = try archive.open(create: true)
        let desk = Desk(steps: try ArchiveSteps.load(), store: store)
        let client = WebClient(
            rules: settings.rules(allowing: following.allowPrivate), robots: .kept(in: store))
        let follower = Follower(desk: desk, client: client, settings: settings, now: Clock.seconds)
        let stop = StopSignal()
        var asksAll = all
        while true {
            let tally = try runOnce(follower, asksAll, stop)
            asksAll = false
            if once || stop.isRaised {
                if once, tally.sourcesFailed + tally.itemsFailed > 0 { throw ExitCode(1) }
                return
            }
            let next = try ArchiveOptions.telling { () throws(ArchiveError) in
                try follower.nextDue()
            }
            let pause = (next ?? .max) - Clock.seconds()
            stop.wait(seconds: max(1, min(pause, Self.patience)))
            if stop.isRaised { return }
        }
    }

    private func runOnce(
        _ follower: Follower, _ all: Bool, _ stop: StopSignal
    ) throws -> Follower.Tally {
        let verbose = verbose
        let none = Result<Follower.Tally, ArchiveError>.success(Follower.Tally())
        let result = waiting(otherwise: none) { () async -> Result<Follower.Tally, ArchiveError> in
            do throws(ArchiveError) {
                return .success(
                    try await follower.run(
                        all: all, isStopped: { stop.isRaised },
                        tell: { FollowWords.tell($0, verbose: verbose) }))
            } catch {
                return .failure(error)
            }
        }
        let tally = try ArchiveOptions.telling { () throws(ArchiveError) in try result.get() }
        if once || tally.sources > 0 { Terminal.print(FollowWords.summary(tally)) }
        return tally
    }
}

/// What every command that fetches by itself understands.
struct FollowingOptions: ParsableArguments {
    @Option(
        help: "A host that may be fetched though it is private or on this machine; repeatable.")
    var allowPrivate: [String] = []
}
