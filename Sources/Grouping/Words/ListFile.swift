import Foundation

/// A data file of `Lists/`: one row a line, cells parted by tabs.
///
/// Empty lines and lines that begin with `#` are left out.
///
/// ```swift
/// ListFile(lines: "# source\nKyiv\tUkraine\n").rows  // [["Kyiv", "Ukraine"]]
/// ```
struct ListFile: Sendable {
    let rows: [[String]]

    /// A list of this module by its file name. One that is missing from the
    /// bundle is a fault of the build: the list is then empty.
    init(_ name: String) {
        let file = Bundle.module.resourceURL?.appendingPathComponent("Lists/\(name)")
        let lines = file.flatMap { try? String(contentsOf: $0, encoding: .utf8) }
        assert(lines != nil, "the list \(name) is missing from the bundle")
        self.init(lines: lines ?? "")
    }

    init(lines: String) {
        rows = lines.split(whereSeparator: \.isNewline).compactMap { line in
            guard !line.hasPrefix("#") else { return nil }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            return cells.map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }
}
