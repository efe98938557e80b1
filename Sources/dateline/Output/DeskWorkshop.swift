import Acquisition
import Archive
import Briefing
import Desk
import Dispatch
import Foundation
import Grouping
import Models
import News
import Pipeline
import Settings
import Synchronization

/// Does for the desk what needs the steps of reading and grouping or the network, one
/// thing at a time; the models are loaded when they are first needed.
final class DeskWorkshop: Sendable {
    let store: Store
    let settings: Settings.DeskSettings
    let client: WebClient
    private let queue = DispatchQueue(label: "workshop")
    private let steps = LoadedSteps()
    private let following = FollowingTurn()
    private let foresight = Foresight()
    private let pastTimes: PastTimes

    /// - Parameter allowed: private hosts that may be fetched, as the command line names them.
    init(store: Store, settings: Settings.DeskSettings, allowing allowed: [String]) {
        self.store = store
        self.settings = settings
        client = WebClient(rules: settings.rules(allowing: allowed), robots: .kept(in: store))
        let steps = steps
        pastTimes = PastTimes(store) { try steps.load() }
    }

    /// Compares a story once without showing it: the meanings of its sentences are then at
    /// hand when an earlier time is asked for.
    private func foresee(_ story: Story) throws {
        _ = try steps.load().compared([story], reports: try store.reports(story.articles))
    }

    var work: DeskWork {
        DeskWork(
            add: { materials in try self.queue.sync { try self.add(materials) } },
            decide: { decision in try self.queue.sync { try self.decide(decision) } },
            undo: { number in try self.queue.sync { try self.desk().undo(number) } },
            past: { story, moment, patience in
                try self.pastTimes.story(story, moment, patience)
            },
            expectPast: { story in self.foresight.expect(story, self.foresee) },
            follow: { address in try self.follow(address) },
            evidence: { story in try self.evidence(of: story) },
            stamp: { ExportStamp(at: .now) })
    }

    func loadedSteps() throws -> Steps { try steps.load() }

    private func desk() throws -> Pipeline.Desk {
        Pipeline.Desk(steps: try steps.load(), store: store)
    }

    private func decide(_ decision: DeskWork.Decision) throws -> Int64? {
        let made: EditorialDecision
        switch decision {
        case .merge(let stories): made = try .merging(stories, in: store)
        case .split(let story, let reports): made = try .splitting(reports, from: story, in: store)
        case .move(let reports, let story): made = try .moving(reports, to: story, in: store)
        }
        _ = try desk().decide(made)
        return try store.deeds(limit: 1).first?.number
    }

    private func follow(_ address: String) throws -> Int64? {
        let finder = SourceFinder(client: client, settings: settings)
        do {
            let found = try finder.source(at: address)
            let deed = try store.followByHand(found.address, title: found.title)
            following.take {
                let desk = try self.queue.sync { try self.desk() }
                let follower = Follower(
                    desk: desk, client: self.client, settings: self.settings, now: Clock.seconds)
                _ = try await follower.run()
            }
            return deed
        } catch let error as SourceFinder.Refusal {
            throw DeskRefusal(error.description)
        }
    }

    private func evidence(of story: String) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("dateline-\(UUID().uuidString).wacz")
        defer { try? FileManager.default.removeItem(at: file) }
        try ArchiveExport(store, ExportStamp(at: .now), story: story).writePackage(to: file.path)
        return Array(try Data(contentsOf: file))
    }

    /// Loaded once, by whoever needs them first.
    private final class LoadedSteps: Sendable {
        private let steps = Mutex<Steps?>(nil)

        func load() throws -> Steps {
            try steps.withLock { steps in
                if let steps { return steps }
                let options = Steps.Options(
                    threads: ProcessInfo.processInfo.activeProcessorCount)
                let loaded = try Steps(
                    reach: .comparison, models: .standard(), options: options)
                steps = loaded
                return loaded
            }
        }
    }
}
