import Archive
import ArgumentParser
import News

/// Whether a listing shows what the rules hide, and how it tells of it.
struct HidingOptions: ParsableArguments {
    @Flag(help: "Show also what the rules hide.")
    var hidden = false

    /// Says below a list, or beside records, how many are hidden and why.
    static func tell(
        _ tally: HiddenTally, _ noun: (one: String, many: String), _ format: ListFormat
    ) {
        guard let words = tally.words(noun) else { return }
        switch format {
        case .text: Terminal.print(words)
        case .jsonl: Terminal.complain("dateline: \(words)")
        }
    }
}
