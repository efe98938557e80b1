import Foundation

/// The words of a data file of `Lists/`, one entry a line.
///
/// Empty lines and lines that begin with `#` are left out.
struct WordList: Sendable {
    let entries: Set<String>

    /// Reads a list of this module. One that is missing from the bundle is a
    /// fault of the build: the list is then empty.
    init(_ file: String) {
        entries = Set(lines(of: file).map(trimmed))
    }

    init(entries: Set<String>) {
        self.entries = entries
    }
}

/// The rows of a data file of `Lists/`, their cells parted by tabs.
///
/// Empty lines and lines that begin with `#` are left out; cells between other
/// cells may be empty.
struct WordTable: Sendable {
    let rows: [[String]]

    /// Reads a table of this module. One that is missing from the bundle is a
    /// fault of the build: the table is then empty.
    init(_ file: String) {
        rows = lines(of: file).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(trimmed)
        }
    }
}

private func lines(of file: String) -> [Substring] {
    let address = Bundle.module.resourceURL?.appendingPathComponent("Lists/\(file)")
    let content = address.flatMap { try? String(contentsOf: $0, encoding: .utf8) }
    assert(content != nil, "the list \(file) is missing from the bundle")
    return (content ?? "").split(whereSeparator: \.isNewline).filter { line in
        !line.hasPrefix("#") && !line.allSatisfy(\.isWhitespace)
    }
}

private func trimmed(_ cell: Substring) -> String {
    cell.trimmingCharacters(in: .whitespaces)
}
