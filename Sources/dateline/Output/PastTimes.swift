import Archive
import Desk
import Dispatch
import Foundation
import News
import Pipeline
import Synchronization

/// Compares stories as they stood at earlier times, and keeps what came of it: between
/// two changes of a story all moments of a day share one comparison.
final class PastTimes: Sendable {
    /// Comparisons that are kept; the one kept longest goes first.
    static let memory = 64
    /// Comparisons that wait to be made; more are not begun.
    static let waitingLimit = 100
    /// How long a page waits for a comparison. The rest of a page takes less than
    /// that, so that it comes within a tenth of a second.
    static let pagePatience = DispatchTimeInterval.milliseconds(40)
    /// How long somebody who asked for all waits: less than the limit of an answer.
    static let wholePatience = DispatchTimeInterval.seconds(25)

    private let store: Store
    private let steps: @Sendable () throws -> Steps
    /// Comparisons that are made at once.
    private let threads: Int
    private let state = Mutex(State())

    private struct State {
        var kept: [Key: StoryComparison] = [:]
        var order: [Key] = []
        var begun: [Key: Work] = [:]
        /// Of those that are begun, what no thread has taken yet.
        var waiting: [@Sendable () -> Void] = []
        var running = 0
    }

    /// All that a comparison is made from.
    private struct Key: Hashable {
        let story: String
        let change: Int64
        let revisions: [Int64]
        let reports: [String]
        /// Reports whose last change was known by then.
        let modified: [String]
        let day: String?
    }

    /// A comparison that is being made.
    private final class Work: Sendable {
        let group = DispatchGroup()
        let error = Mutex<(any Error)?>(nil)
    }

    init(_ store: Store, steps: @escaping @Sendable () throws -> Steps) {
        self.store = store
        self.steps = steps
        threads = max(1, ProcessInfo.processInfo.activeProcessorCount / 2)
    }

    /// A story at an earlier time; without its comparison where that takes longer than
    /// somebody waits. It is made all the same, for who comes next.
    ///
    /// - Throws: `ArchiveError` where there is no such story, and what loading the models
    ///   throws, to who waits for it.
    func story(
        _ id: String, _ moment: DateStamp, _ patience: DeskWork.Patience
    ) throws -> PastStory {
        let past = try PastStory(id, asOf: moment, in: store)
        guard patience != .none, !past.isCompared else { return past }
        let key = try key(id, moment, past)
        if let comparison = kept(key) { return past.adding(comparison) }
        guard let work = begin(key, past, moment) else { return past }
        let time = patience == .page ? Self.pagePatience : Self.wholePatience
        guard work.group.wait(timeout: .now() + time) == .success else { return past }
        if let error = work.error.withLock({ $0 }) { throw error }
        return kept(key).map(past.adding) ?? past
    }

    private func kept(_ key: Key) -> StoryComparison? { state.withLock { $0.kept[key] } }

    private func key(_ id: String, _ moment: DateStamp, _ past: PastStory) throws -> Key {
        let end = moment.hour == nil ? moment.instant + 86_399 : moment.instant
        let (change, revisions) = try store.revisionsOf(story: id, asOf: end)
        let articles = past.reports.map(\.article)
        return Key(
            story: id, change: change, revisions: revisions, reports: articles.map(\.id),
            modified: articles.filter { $0.modified.map { $0.instant <= end } ?? false }.map(\.id),
            day: moment.day?.description)
    }

    /// The work on a comparison, begun where nobody did; `nil` where too much waits.
    private func begin(_ key: Key, _ past: PastStory, _ moment: DateStamp) -> Work? {
        let (work, isNew) = state.withLock { state -> (Work?, Bool) in
            if let work = state.begun[key] { return (work, false) }
            guard state.begun.count < Self.waitingLimit else { return (nil, false) }
            let work = Work()
            work.group.enter()
            state.begun[key] = work
            return (work, true)
        }
        guard let work, isNew else { return work }
        run {
            let result = Result { try self.steps().compared(past, asOf: moment) }
            self.finish(key, work, result)
        }
        return work
    }

    private func run(_ work: @escaping @Sendable () -> Void) {
        let isFree = state.withLock { state in
            state.waiting.append(work)
            guard state.running < threads else { return false }
            state.running += 1
            return true
        }
        guard isFree else { return }
        GentleThread.start {
            while let next = self.next() { next() }
        }
    }

    /// What was asked for last comes first: somebody still waits for it.
    private func next() -> (@Sendable () -> Void)? {
        state.withLock { state in
            if state.waiting.isEmpty { state.running -= 1 }
            return state.waiting.popLast()
        }
    }

    private func finish(_ key: Key, _ work: Work, _ result: Result<PastStory, any Error>) {
        state.withLock { state in
            state.begun[key] = nil
            guard case .success(let past) = result, let comparison = past.story.comparison else {
                return
            }
            if state.kept.updateValue(comparison, forKey: key) == nil { state.order.append(key) }
            if state.order.count > Self.memory { state.kept[state.order.removeFirst()] = nil }
        }
        if case .failure(let error) = result { work.error.withLock { $0 = error } }
        work.group.leave()
    }
}
