import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

extension DeskServer {
    /// How many connections are answered at once; further ones wait in the system's
    /// queue until one of them ends.
    static let connectionLimit = 2_000
    /// How many connections wait in the system's queue.
    static let backlog = 1_024

    /// Serves until the process is told to end (SIGINT, SIGTERM); requests that
    /// are being answered are answered first, for `TimeLimit.stopping` seconds.
    ///
    /// - Parameter ready: called with the port once it listens.
    public func run(ready: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        ProcessFigures.raiseFileLimit()
        var logger = Logger(label: "desk")
        logger.logLevel = .notice
        let application = application(logger: logger, ready: ready)
        var configuration = ServiceGroupConfiguration(
            services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(TimeLimit.stopping)
        try await ServiceGroup(configuration: configuration).run()
    }

    /// The desk with its doors, as it is served and tested.
    func application(
        logger: Logger = Logger(label: "desk"),
        ready: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> Application<Gate> {
        // A half of the files stays free for the archive and for what is fetched.
        let files = ProcessFigures().fileLimit ?? Self.connectionLimit
        return Application(
            responder: gate(),
            // The time limits of a connection are those of its pace.
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [PaceGuard(settings.pace, metrics)])),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: nil,
                backlog: Self.backlog,
                availableConnectionsDelegate: .maximum(
                    min(Self.connectionLimit, max(files / 2, 1)), logger: logger)),
            onServerRunning: { channel in await ready(channel.localAddress?.port ?? 0) },
            logger: logger)
    }
}
