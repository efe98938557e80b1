import Acquisition
import Archive
import News
import Settings

/// Follows sources: asks each when its time has come, fetches what it lists, and
/// puts the reports into stories.
///
/// ```swift
/// let follower = Follower(desk: desk, client: client, settings: settings, now: now)
/// try await follower.run()  // 3 sources asked, 41 new reports
/// ```
///
/// All that it knows is in the archive, so a run that is ended goes on with the
/// next. A source or an item that fails is told and never stops another.
public struct Follower: Sendable {
    let desk: Desk
    let client: WebClient
    let settings: DeskSettings
    /// Seconds since 1970.
    let now: @Sendable () -> Int

    /// So many sources, or items, are fetched at a time.
    static let waveSize = 16
    /// So many items are taken from one answer of a source.
    public static let itemLimit = 100

    public init(
        desk: Desk, client: WebClient, settings: DeskSettings = DeskSettings(),
        now: @escaping @Sendable () -> Int
    ) {
        self.desk = desk
        self.client = client
        self.settings = settings
        self.now = now
    }

    /// What a run tells as it goes.
    public enum Event: Sendable {
        case source(address: String, fresh: Int)
        case sourceFailed(address: String, why: String)
        case item(Addition)
        case visit(id: String, outcome: PlannedPage.Outcome)
        case itemFailed(id: String, why: String, isLast: Bool)
    }

    /// How a run went.
    public struct Tally: Equatable, Sendable {
        public init() {}

        public var sources = 0
        public var sourcesFailed = 0
        public var new = 0
        public var revised = 0
        public var known = 0
        public var forgotten = 0
        public var itemsFailed = 0
        /// Pages that were looked at again.
        public var visits = 0
        public var stories = 0

        mutating func count(_ addition: Addition) {
            switch addition {
            case .new: new += 1
            case .revised: revised += 1
            case .known: known += 1
            case .forgotten: forgotten += 1
            }
        }
    }

    /// When something is due next, seconds since 1970; `nil` where nothing ever is.
    public func nextDue() throws(ArchiveError) -> Int? {
        let times = [try desk.store.nextDue(), try desk.store.nextVisit()]
        return times.compactMap { $0 }.min()
    }

    /// Does once all that is due.
    ///
    /// - Parameters:
    ///   - all: asks every source, due or not.
    ///   - isStopped: asked between waves; what is not done yet waits then.
    public func run(
        all: Bool = false, isStopped: () -> Bool = { false }, tell: (Event) -> Void = { _ in }
    ) async throws(ArchiveError) -> Tally {
        var tally = Tally()
        for source in settings.sources {
            _ = try desk.store.follow(source.url, title: source.outlet)
        }
        let start = now()
        var sources = try desk.store.dueSources(now: all ? nil : start)[...]
        while !sources.isEmpty, !isStopped() {
            try await ask(Array(sources.prefix(Self.waveSize)), &tally, tell)
            sources = sources.dropFirst(Self.waveSize)
        }
        while !isStopped() {
            let items = try desk.store.waitingItems(now: start, limit: Self.waveSize)
            if items.isEmpty { break }
            try await take(items, &tally, tell)
        }
        try await visit(&tally, isStopped: isStopped, tell: tell)
        if !isStopped() { tally.stories = try desk.settle() }
        return tally
    }
}
