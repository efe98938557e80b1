import Archive
import Foundation
import Measuring

/// How long searches of an archive take.
struct SearchTiming {
    let store: Store
    /// How many reports the searches are made from.
    static let reports = 10
    /// How often each is asked.
    static let rounds = 3

    func run(seed: UInt64, _ say: (String) -> Void) throws {
        let sample = try store.recordedSample(Self.reports).map(\.report)
        let queries = SearchQueries(sample, seed: seed)
        try time("searches", queries.all, say)
        try time("with a pattern", queries.patterns, say)
        say("memory at most \(Usage.peakMegabytes) MB")
    }

    private func time(_ name: String, _ queries: [String], _ say: (String) -> Void) throws {
        var times: [(seconds: Double, query: String)] = []
        for _ in 0..<Self.rounds {
            for source in queries {
                let query = try Query(source)
                let (_, cost) = try measure { _ = try store.search(query) }
                times.append((cost, source))
            }
        }
        times.sort { $0.seconds < $1.seconds }
        func at(_ share: Double) -> String {
            let place = Int(Double(times.count - 1) * share)
            return String(format: "%.1f ms", times[place].seconds * 1e3)
        }
        say("\(name): \(times.count), half within \(at(0.5)), p95 \(at(0.95)), all within \(at(1))")
        var shown: Set<String> = []
        for (seconds, query) in times.reversed() where shown.insert(query).inserted {
            guard shown.count <= 5 else { break }
            say(String(format: "  %.1f ms  %@", seconds * 1e3, query))
        }
    }
}
