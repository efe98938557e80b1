import Foundation

/// The lines of a data file of `Lists/`, without comments and empty lines.
struct ListFile: Sendable {
    let lines: [Substring]

    /// A list that is missing from the bundle is a fault of the build: it is
    /// then empty.
    init(_ name: String) {
        let address = Bundle.module.resourceURL?.appendingPathComponent("Lists/\(name)")
        let content = address.flatMap { try? String(contentsOf: $0, encoding: .utf8) }
        assert(content != nil, "the list \(name) is missing from the bundle")
        lines = (content ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }
    }

    /// The cells of each line, parted by tabs.
    var rows: [[Substring]] { lines.map { $0.split(separator: "\t") } }
}
