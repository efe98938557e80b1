import Archive
import Comparison
import Foundation
import Grouping
import Measuring
import Models
import News
import Pipeline

// What keeping reports costs as an archive grows: `archive-bench [REPORTS] [SEED] [FILE] [compared]`.
// With 0 reports the archive at FILE is only searched, whatever it holds.
//
// Adds generated reports that are read already, with their sentence vectors, and puts
// them into stories, on one thread. Prints for each tenth, and at least for every 20,000,
// what a report costs, the file and the memory; then how long searches take. Making the reports is not timed, and
// stories are not compared: `comparison-bench` times that. An archive at FILE is kept; a
// run over one that holds the first reports already goes on after them. With `compared`
// its stories are compared at last, by their words alone, for `make bench-desk`.

let arguments = Array(CommandLine.arguments.dropFirst())
let total = arguments.first.flatMap { Int($0) } ?? 20_000
let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
let kept = arguments.dropFirst(2).first
let isCompared = arguments.dropFirst(3).first == "compared"
/// Reports that are made, then kept and put into stories against the clock.
let block = 2_000
/// A line of figures tells of not more reports than these.
let lineful = 20_000
let file =
    kept
    ?? FileManager.default.temporaryDirectory
    .appendingPathComponent("archive-bench-\(UUID().uuidString).dateline").path
var news = GeneratedDesk(seed: seed)

func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

func megabytes(of path: String) -> Double {
    ["", "-wal"].reduce(0) { sum, ending in
        let facts = try? FileManager.default.attributesOfItem(atPath: path + ending)
        return sum + Double((facts?[.size] as? Int) ?? 0) / 1_048_576
    }
}

let store = try Store(path: file, clock: { "2025-02-04T19:00:00Z" })
let desk = Desk(
    steps: try Steps(reach: .extraction, models: .standard(), options: .init(threads: 1)),
    store: store)
let traces = TraceReader()
let memory = SettlingMemory()
let start = ContinuousClock.now
var (keeping, settling, wall) = (0.0, 0.0, 0.0)
var done = try store.revisionCount()
for _ in 0..<done { _ = news.next() }
var since = 0
while done < total {
    let reports = (0..<min(block, total - done)).map { _ in news.next() }
    let (keptWall, keptCost) = try measure {
        let entries = reports.map {
            Entry(
                report: $0.report, recording: .record, vectors: $0.vectors,
                traces: traces.traces(of: $0.report))
        }
        for first in stride(from: 0, to: entries.count, by: Store.batchSize) {
            _ = try store.add(Array(entries[first..<min(first + Store.batchSize, entries.count)]))
        }
    }
    let (settledWall, settledCost) = try measure { _ = try desk.settle(memory) }
    keeping += keptCost
    settling += settledCost
    wall += keptWall + settledWall
    done += reports.count
    since += reports.count
    guard since >= min(total / 10, lineful) || done == total else { continue }
    let cost = (keeping + settling) / Double(since)
    let seconds = Double((ContinuousClock.now - start).components.seconds)
    let rest = Int(seconds / Double(done) * Double(total - done))
    say(
        String(
            format:
                "%8d reports: %5.0f a second of one core (%.2f ms to keep, %.2f ms to group), "
                + "%5.0f a second by the clock; %6.0f MB, %5.2f kB a report; memory %3d MB, at most %3d MB; %d s to go",
            done, 1 / cost,
            keeping / Double(since) * 1e3, settling / Double(since) * 1e3,
            Double(since) / wall, megabytes(of: file),
            megabytes(of: file) * 1024 / Double(done), Usage.residentMegabytes,
            Usage.peakMegabytes, rest))
    (keeping, settling, wall, since) = (0, 0, 0, 0)
}

if isCompared {
    let comparing = StoryComparing(encoder: nil)
    var stories: [Story] = []
    try store.eachStory { stories.append($0) }
    for first in stride(from: 0, to: stories.count, by: 200) {
        let changed = try stories[first..<min(first + 200, stories.count)].map { story in
            comparing.compare(story, reports: try store.reports(story.articles))
        }
        _ = try store.save(Store.Settlement(changed: changed, aliases: [:], settled: []))
    }
    say("\(stories.count) stories compared")
}

try SearchTiming(store: store).run(seed: seed, say)
if kept == nil {
    for ending in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: file + ending)
    }
}
