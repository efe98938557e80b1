import Foundation

/// A word list of this module: rows of tab-separated columns; lines that begin
/// with `#` say where the words are from.
struct WordTable: Sendable {
    let rows: [[String]]

    /// Reads a file of `Lists/`. One that is missing is a mistake of the build,
    /// and gives no rows.
    init(_ file: String) {
        let address = Bundle.module.bundleURL.appendingPathComponent("Lists/\(file)")
        let text = (try? String(contentsOf: address, encoding: .utf8)) ?? ""
        assert(!text.isEmpty, "no list \(file)")
        rows = text.split(whereSeparator: \.isNewline)
            .filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t").map { String($0).trimmed } }
            .filter { !$0.isEmpty }
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
