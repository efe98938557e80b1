import Foundation
import Generating
import Grouping
import Measuring

// What grouping costs as the news comes in: `grouping-bench [REPORTS] [SEED]`.
//
// Adds generated reports one by one and prints what a report costs around the 10,000th,
// the 100,000th and the last, and the memory of the process then. Making the reports is
// not timed.

/// Reports that are made, then added against the clock.
let block = 1_000
let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let total = arguments.first ?? 500_000
var news = GeneratedNews(seed: UInt64(arguments.dropFirst().first ?? 1))
var stream = StoryStream(encoder: nil)
var costs: [Int: Double] = [:]
var spent = 0.0
let told = [10_000, 50_000, 100_000, 200_000, 300_000, 400_000, 500_000]

for end in Swift.stride(from: block, through: total, by: block) {
    let reports = (0..<block).map { _ in news.next() }
    let start = Usage.processorSeconds
    for (report, vectors) in reports { _ = stream.add(report, vectors: vectors) }
    let cost = Usage.processorSeconds - start
    spent += cost
    costs[end] = cost / Double(block)
    guard told.contains(end) || end == total else { continue }
    // Around the place, the middle of five blocks: one block can be disturbed.
    let near = (0..<5).compactMap { costs[end - $0 * block] }.sorted()
    let middle = near[near.count / 2]
    let line = String(
        format: "%7d reports: %6.1f µs a report, %6.0f a second, %7d stories, %4d MB\n", end,
        middle * 1e6, Double(end) / spent, stream.storyCount, Usage.residentMegabytes)
    // At once: a run takes minutes.
    FileHandle.standardOutput.write(Data(line.utf8))
}
