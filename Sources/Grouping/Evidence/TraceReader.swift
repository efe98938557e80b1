import News

/// What a report is found by among many: its telling words and names, as numbers.
///
/// ```swift
/// TraceReader().traces(of: report)  // [83125, 2210934, …], the most telling first
/// ```
///
/// They depend on the report alone, so they can be kept beside it. Two reports of one
/// event share several; numbers of different words are the same once in two billion
/// pairs, which does no harm.
public struct TraceReader: Sendable {
    /// How many words of headline and lead are kept.
    static let words = 16
    /// How many names are kept.
    static let names = 12

    private let reader = TermReader()
    private let table = TermTable(common: ListFile("common-words.tsv"))

    public init() {}

    /// The traces of a report, each once, from 0 to below 2³¹.
    public func traces(of report: Report) -> [Int32] {
        var table = table
        let terms = reader.terms(of: report, table: &table)
        let telling =
            terms.nameVector(table).heaviest(Self.names)
            + terms.wordVector(table).heaviest(Self.words)
        var seen: Set<Int32> = []
        return telling.map { Self.number(of: table.names[Int($0.term)]) }
            .filter { seen.insert($0).inserted }
    }

    /// The lower 31 bits of the FNV-1a hash.
    private static func number(of term: String) -> Int32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in term.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Int32(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
    }
}
