import Archive
import ArgumentParser
import Desk
import Dispatch
import News

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Open the archive in a browser.",
        discussion: """
            Listens on this machine only, needs no login, and asks no other host for anything. \
            Ends with Control-C, when what is being answered is answered.

            Beyond this machine the desk opens only with users or tokens (dateline user, dateline \
            token), and belongs behind a proxy that speaks https, which --trusted-proxy names.

            EXAMPLES
              dateline serve
              dateline serve --archive desk.dateline --port 8500 --zone Europe/Oslo
              dateline serve --trusted-proxy 127.0.0.1 --name desk.example.org --log json
            """)

    @OptionGroup var archive: ArchiveOptions

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = 8420

    @Option(help: "The reader's time zone, by its IANA name.")
    var zone: String?

    @Option(
        name: .customLong("name"),
        help: "A further host name by which this desk may be asked, as behind a proxy.")
    var names: [String] = []

    @Option(
        name: .customLong("trusted-proxy"),
        help: "The address of a proxy whose X-Forwarded headers are believed.")
    var proxies: [String] = []

    @Option(
        help: """
            Requests a second that one address may make (default: 20, and any number from this \
            machine).
            """)
    var rate: Double?

    @Option(help: "How long a stream of events stays open, in seconds.")
    var eventSeconds = 300

    @Option(help: "One line a request on standard error: text or json.")
    var log: RequestLog?

    @OptionGroup var following: FollowingOptions

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port must be a number from 0 to 65535.")
        }
        guard rate.map({ $0 > 0 && $0.isFinite }) ?? true else {
            throw ValidationError("--rate must be a number above 0.")
        }
        guard (1...86_400).contains(eventSeconds) else {
            throw ValidationError("--event-seconds must be a number from 1 to 86400.")
        }
    }

    func run() throws {
        let store = try archive.open(create: true)
        let settings = settings()
        try checkAccess(settings, store)
        let work = DeskWorkshop(
            store: store, settings: try archive.configuration.load(),
            allowing: following.allowPrivate
        ).work
        let end = ServingEnd()
        let done = DispatchSemaphore(value: 0)
        Task {
            do {
                try await DeskServer(store: store, work: work, settings: settings).run { port in
                    let name = host.contains(":") ? "[\(host)]" : host
                    Terminal.print("The desk is open at http://\(name):\(port)/")
                }
            } catch {
                end.complaint = "\(error)"
            }
            done.signal()
        }
        done.wait()
        guard let complaint = end.complaint else { return }
        Terminal.complain(
            "dateline: the desk cannot listen on \(host), port \(port) (\(complaint)); "
                + "name another with --host or --port")
        throw ExitCode(3)
    }

    private func settings() -> DeskSettings {
        var settings = DeskSettings(host: host, port: port, names: names, zone: zone)
        settings.trustedProxies = proxies
        settings.rate = rate
        settings.eventSeconds = eventSeconds
        if let log { settings.log = { Terminal.complain(log.line($0)) } }
        return settings
    }

    /// Nobody opens an archive to a network by mistake.
    private func checkAccess(_ settings: DeskSettings, _ store: Store) throws {
        let hasAccounts = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.hasAccounts()
        }
        guard settings.isOpenToOthers, !hasAccounts else { return }
        Terminal.complain(
            "dateline: others than this machine could reach the desk, and nobody has to sign in; "
                + "add a user first (dateline user add NAME) or a token "
                + "(dateline token add NAME --scope read)")
        throw ExitCode(2)
    }
}

/// How requests are logged.
enum RequestLog: String, ExpressibleByArgument, CaseIterable {
    case text, json

    func line(_ record: RequestRecord) -> String {
        switch self {
        case .text: record.line
        case .json: record.json.text
        }
    }
}

/// Carries the end from the task to the thread that waits for it; the semaphore
/// between them orders the two.
private final class ServingEnd: @unchecked Sendable {
    var complaint: String?
}
