import Foundation
import News

/// Reports that were read lately, so that one that stands near many others is not read
/// anew for each slice of them.
///
/// It holds two generations: what was asked for since the last change of generations, and
/// what was asked for in the time before; what nobody asks for goes with the older one.
public final class ReportMemory {
    /// How many bytes a generation has, about, when the next begins.
    static let generationSize = 32 << 20

    struct Entry {
        let digest: Data
        let report: Report
        let vectors: [Float]

        /// About what it takes in memory: the text twice over, for names and marks, and the
        /// vectors.
        fileprivate var size: Int { 2 * report.article.text.utf8.count + 4 * vectors.count + 2_000 }
    }

    private var young: [Int64: Entry] = [:]
    private var old: [Int64: Entry] = [:]
    private var size = 0
    private let generationSize: Int

    public convenience init() { self.init(generationSize: Self.generationSize) }

    init(generationSize: Int) { self.generationSize = generationSize }

    /// How many reports it holds.
    var count: Int { young.count + old.filter { young[$0.key] == nil }.count }

    /// The report under a number, where its text is still the one with this digest.
    func entry(_ number: Int64, digest: Data) -> Entry? {
        if let entry = young[number] { return entry.digest == digest ? entry : nil }
        guard let entry = old[number], entry.digest == digest else { return nil }
        keep(entry, number)
        return entry
    }

    func keep(
        _ report: Report, vectors: [Float], digest: Data, _ number: Int64
    ) -> Entry {
        let entry = Entry(digest: digest, report: report, vectors: vectors)
        keep(entry, number)
        return entry
    }

    private func keep(_ entry: Entry, _ number: Int64) {
        size += entry.size - (young.updateValue(entry, forKey: number)?.size ?? 0)
        guard size > generationSize else { return }
        old = young
        young = [:]
        size = 0
    }
}
