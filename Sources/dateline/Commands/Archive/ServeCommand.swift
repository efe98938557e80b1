import Archive
import ArgumentParser
import Desk
import Dispatch

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Open the archive in a browser.",
        discussion: """
            Listens on this machine only, needs no login, and asks no other host for anything. \
            Ends with Control-C.

            EXAMPLES
              dateline serve
              dateline serve --archive desk.dateline --port 8500 --zone Europe/Oslo
            """)

    @OptionGroup var archive: ArchiveOptions

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = 8420

    @Option(help: "The reader's time zone, by its IANA name.")
    var zone: String?

    @Option(
        name: .customLong("name"),
        help: "A further host name by which this desk may be asked, as behind a proxy.")
    var names: [String] = []

    @OptionGroup var following: FollowingOptions

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port must be a number from 0 to 65535.")
        }
    }

    func run() throws {
        let store = try archive.open(create: true)
        let work = DeskWorkshop(
            store: store, settings: try archive.configuration.load(),
            allowing: following.allowPrivate
        ).work
        let settings = DeskSettings(port: port, names: names, zone: zone)
        let end = ServingEnd()
        let done = DispatchSemaphore(value: 0)
        Task {
            do {
                try await DeskServer(store: store, work: work, settings: settings).run { port in
                    Terminal.print("The desk is open at http://127.0.0.1:\(port)/")
                }
            } catch {
                end.complaint = "\(error)"
            }
            done.signal()
        }
        done.wait()
        guard let complaint = end.complaint else { return }
        Terminal.complain(
            "dateline: the desk cannot listen on port \(port) (\(complaint)); "
                + "name another with --port")
        throw ExitCode(3)
    }
}

/// Carries the end from the task to the thread that waits for it; the semaphore
/// between them orders the two.
private final class ServingEnd: @unchecked Sendable {
    var complaint: String?
}
