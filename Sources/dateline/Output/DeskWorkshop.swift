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

/// Does for the desk what needs the steps of reading and grouping, one thing at
/// a time; the models are loaded when they are first needed.
final class DeskWorkshop: Sendable {
    private let store: Store
    private let queue = DispatchQueue(label: "workshop")
    private let steps = LoadedSteps()

    init(store: Store) {
        self.store = store
    }

    var work: DeskWork {
        DeskWork(
            add: { bytes, name in try self.queue.sync { try self.add(bytes, name) } },
            decide: { decision in try self.queue.sync { try self.decide(decision) } },
            stamp: { ExportStamp(at: .now) })
    }

    private func add(_ bytes: [UInt8], _ name: String) throws -> DeskWork.Outcome {
        let desk = Pipeline.Desk(steps: try steps.load(), store: store)
        var entries: [Entry] = []
        var complaints: [String] = []
        let reader = InputReader()
        func take(_ event: InputReader.Event) {
            switch event {
            case .input(let input):
                if let entry = desk.entry(of: input) { entries.append(entry) }
            case .empty(let id): complaints.append("\(id): is empty")
            case .failure(let error): complaints.append("\(error)")
            }
        }
        if let addresses = Self.addresses(in: bytes) {
            reader.read(addresses, take)
        } else {
            reader.read(bytes, named: name, take)
        }
        let additions = try store.add(entries)
        _ = try desk.settle()
        complaints += entries.filter { $0.report.article.text.isEmpty }.map { entry in
            "\(entry.report.article.id): holds no text that reads like a report"
        }
        return DeskWork.Outcome(reports: additions.map(\.id), complaints: complaints)
    }

    /// The addresses of a text that is nothing but addresses, one a line.
    private static func addresses(in bytes: [UInt8]) -> [String]? {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let isAddress = { (line: String) in
            (line.hasPrefix("https://") || line.hasPrefix("http://")) && !line.contains(" ")
        }
        return lines.allSatisfy(isAddress) ? lines : nil
    }

    private func decide(_ decision: DeskWork.Decision) throws -> Int {
        let made: EditorialDecision
        switch decision {
        case .merge(let stories): made = try .merging(stories, in: store)
        case .split(let story, let reports): made = try .splitting(reports, from: story, in: store)
        case .move(let report, let story): made = try .moving(report, to: story, in: store)
        }
        return try Pipeline.Desk(steps: try steps.load(), store: store).decide(made)
    }

    /// Touched on the workshop's queue alone.
    private final class LoadedSteps: @unchecked Sendable {
        private var steps: Steps?

        func load() throws -> Steps {
            if let steps { return steps }
            let options = Steps.Options(threads: ProcessInfo.processInfo.activeProcessorCount)
            let loaded = try Steps(reach: .comparison, models: .standard(), options: options)
            steps = loaded
            return loaded
        }
    }
}
