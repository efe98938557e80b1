import Foundation
internal import GRDB

/// Finds, for reports among many of their days, those that may tell of the same
/// events: the reports that share most of their telling words and names.
///
/// A trace counts by how few reports of those days have it (Spärck Jones 1972).
struct TraceSearch {
    /// How many like reports are looked at for each.
    static let limit = 12
    /// A report is like another from this share of the rarer traces on.
    static let share = 0.12
    /// A trace that more than one report in so many has tells nothing.
    static let commonness = 20

    /// The reports that have a trace, in the days looked at.
    private var owners: [Int32: [Int64]] = [:]
    private let count: Int

    /// - Parameter count: how many reports there are in those days.
    init(_ traces: Set<Int32>, days: ClosedRange<Int>, count: Int, in db: Database) throws {
        self.count = count
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT t.term, t.report FROM json_each(?) d
                CROSS JOIN json_each(?) x
                CROSS JOIN trace t ON t.day = d.value AND t.term = x.value
                """, arguments: [Self.list(Array(days)), Self.list(traces.sorted())])
        while let row = try rows.next() { owners[row[0], default: []].append(row[1]) }
    }

    private static func list<Number: FixedWidthInteger>(_ numbers: [Number]) -> String {
        "[" + numbers.map { String($0) }.joined(separator: ",") + "]"
    }

    /// The reports that are most like one with these traces, itself left out.
    func like(_ report: Int64, _ traces: [Int32]) -> [Int64] {
        var sums: [Int64: Double] = [:]
        var whole = 0.0
        for trace in traces {
            let having = owners[trace] ?? []
            guard having.count <= max(8, count / Self.commonness) else { continue }
            let rarity = log(Double(count + 1) / Double(having.count + 1))
            whole += rarity
            for other in having { sums[other, default: 0] += rarity }
        }
        sums[report] = nil
        let near = sums.filter { $0.value >= Self.share * whole }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return near.prefix(Self.limit).map(\.key)
    }
}
