import Archive
import Briefing
import Hummingbird
import Logging
import Mustache
import News

/// The desk: an archive in a browser, complete without JavaScript.
///
/// ```swift
/// let desk = try await DeskServer(store: store, work: work, settings: DeskSettings())
/// try await desk.run()  // until it is told to stop
/// ```
///
/// Every page has its own address, and every sentence that is shown is looked up
/// at its offsets in its report first.
public struct DeskServer: Sendable {
    let archive: ArchiveReader
    let work: DeskWork
    let settings: DeskSettings
    let pages: PageRenderer
    /// What a form must give back: another site cannot know it.
    let formKey: String

    /// - Throws: `DeskError` where the templates do not stand beside the program.
    public init(
        store: Store, work: DeskWork, settings: DeskSettings = DeskSettings()
    ) async throws {
        archive = ArchiveReader(store)
        self.work = work
        self.settings = settings
        pages = try await PageRenderer()
        formKey = FormKey.make()
    }

    /// Serves until the process is told to end (SIGINT, SIGTERM); requests that
    /// are being answered are answered first.
    ///
    /// - Parameter ready: called with the port once it listens.
    public func run(ready: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        var logger = Logger(label: "desk")
        logger.logLevel = .notice
        let application = Application(
            router: router(),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: nil),
            onServerRunning: { channel in await ready(channel.localAddress?.port ?? 0) },
            logger: logger)
        try await application.runService()
    }

    /// All routes, with what guards them.
    public func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: SafetyHeaders())
        router.add(middleware: HostGuard(names: settings.names))
        router.add(middleware: ErrorPages(pages: pages))
        addStories(to: router)
        addReports(to: router)
        addLists(to: router)
        addWork(to: router)
        addAdding(to: router)
        addSearches(to: router)
        addFollowing(to: router)
        addFeeds(to: router)
        addProgrammes(to: router)
        addFiles(to: router)
        return router
    }

    var zone: ReaderZone? { settings.zone.flatMap(ReaderZone.init) }
}
