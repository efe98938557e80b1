import Archive
import Briefing
import Hummingbird
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
    let access: SignIn
    let description: OpenAPI
    let metrics = Metrics()
    /// What the keys of forms are made of.
    private let formSecret = FormKey.make()

    /// - Throws: `DeskError` where the templates do not stand beside the program.
    public init(
        store: Store, work: DeskWork, settings: DeskSettings = DeskSettings()
    ) async throws {
        archive = ArchiveReader(store)
        self.work = work
        self.settings = settings
        pages = try await PageRenderer()
        description = try OpenAPI()
        access = SignIn(archive, now: settings.now)
    }

    /// What a form must give back: another site cannot know it, nor another session.
    var formKey: String {
        Visitor.current?.formKey ?? FormKey.of(session: nil, secret: formSecret)
    }

    /// All routes.
    public func router() -> Router<BasicRequestContext> {
        let router = Router(
            context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ErrorPages(pages: pages))
        addStories(to: router)
        addReports(to: router)
        addLists(to: router)
        addWork(to: router)
        addAdding(to: router)
        addSearches(to: router)
        addFollowing(to: router)
        addFeeds(to: router)
        addStoryFiles(to: router)
        addProgrammes(to: router)
        addReaderAPI(to: router)
        addFiles(to: router)
        addHealth(to: router)
        addAccess(to: router)
        return router
    }

    /// The routes behind what guards them.
    func gate() -> Gate {
        let router = router()
        return Gate(
            pages: router.buildResponder(), routes: RouteTable(router),
            errors: ErrorPages(pages: pages),
            hosts: HostGuard(names: settings.names, host: settings.host),
            doorkeeper: Doorkeeper(
                archive: archive, isOpenToOthers: settings.isOpenToOthers, now: settings.now),
            rate: RateLimit(rate: settings.rate ?? RateLimit.standardRate), metrics: metrics,
            settings: settings, formSecret: formSecret)
    }

    var zone: ReaderZone? { settings.zone.flatMap(ReaderZone.init) }
}
