import Comparison
import Foundation
import Language
import News

// Reads report records, makes stories of 25, 50, 100 and 200 of them, and prints how long
// each takes to compare: first with the vectors of its sentences, then without.

guard CommandLine.arguments.count == 2 else {
    FileHandle.standardError.write(
        Data("usage: comparison-bench ENCODER < reports.jsonl\n".utf8))
    exit(2)
}
do {
    let folder = URL(fileURLWithPath: CommandLine.arguments[1])
    try measureComparison(of: readReports(), encoder: SentenceEncoder(contentsOf: folder))
} catch {
    FileHandle.standardError.write(Data("comparison-bench: \(error)\n".utf8))
    exit(1)
}
