import News

/// Whose words the cells of a claim are.
///
/// Five outlets that quote one official have one source, the official. An outlet that
/// names nobody is a source of its own, and so are its copies together with it.
struct ClaimSources: Equatable, Sendable {
    /// Sources behind the outlets, each counted once.
    let count: Int
    /// Independent groups of reports.
    let groups: Int
    /// The source where there is one for all, as the outlet that tells most of it has it.
    let common: String?

    init(_ cells: [Cell], reader: SourceReader) {
        let told = cells.filter { $0.span != nil }
        var named: [[Set<String>]] = []
        var quoting: Set<Int> = []
        for cell in told {
            guard let source = cell.attribution else { continue }
            quoting.insert(cell.group)
            let keys = reader.keys(of: source)
            let same = named.firstIndex { $0.contains { Self.isOne($0, keys) } }
            if let same { named[same].append(keys) } else { named.append([keys]) }
        }
        let plain = Set(told.map(\.group)).subtracting(quoting)
        groups = quoting.count + plain.count
        count = named.count + plain.count
        // A name tells more than "the president", and comes first.
        common =
            count == 1 && plain.isEmpty
            ? told.compactMap(\.attribution).max {
                (reader.isName($0) ? 1 : 0, $1) < (reader.isName($1) ? 1 : 0, $0)
            } : nil
    }

    /// "officials" and "U.S. officials" are taken as one: two sources are counted only
    /// where they are seen to be two.
    private static func isOne(_ one: Set<String>, _ other: Set<String>) -> Bool {
        one.isSubset(of: other) || other.isSubset(of: one)
    }
}
