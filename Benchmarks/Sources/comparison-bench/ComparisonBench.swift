import Comparison
import Foundation
import Language
import News

/// The reports on standard input, JSON Lines.
func readReports() throws -> [Report] {
    try FileHandle.standardInput.readDataToEndOfFile().split(separator: 0x0a).map {
        Report(json: try JSON(parsing: String(decoding: $0, as: UTF8.self)))
    }
}

/// Prints a line for each size of story that the reports suffice for.
func measureComparison(of reports: [Report], encoder: SentenceEncoder) {
    print("reports  sentences  with vectors s  without s  ms per report")
    for size in [25, 50, 100, 200] where size <= reports.count {
        let own = Array(reports.prefix(size))
        let comparing = StoryComparing(encoder: encoder)
        let first = seconds { _ = comparing.compare(story(of: own), reports: own) }
        let second = seconds { _ = comparing.compare(story(of: own), reports: own) }
        let sentences = own.reduce(0) { $0 + $1.sentences.count }
        print(
            [
                "\(size)", "\(sentences)", rounded(first), rounded(second),
                rounded(second / Double(size) * 1000),
            ].joined(separator: "\t"))
    }
}

/// One story of all the reports, each a source of its own.
private func story(of reports: [Report]) -> Story {
    let ids = reports.map(\.article.id)
    return Story(
        id: "bench", headline: StoryHeadline(article: ids.first ?? "", text: ""), articles: ids,
        independent: Independence(
            count: ids.count, least: ids.count, most: ids.count, groups: ids.map { [$0] }))
}

/// Processor time of the process, in seconds.
private func seconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

private func rounded(_ value: Double) -> String { String(format: "%.3f", value) }
