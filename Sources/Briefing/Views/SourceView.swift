import News

/// A report of a story as it is listed.
package struct SourceView {
    /// A, B, … Z, AA, …
    package let letter: String
    package let report: Report
    /// The number of its independent group.
    package let group: Int

    package var article: Article { report.article }

    /// The outlet, or that it is not named.
    package var outlet: String { article.outlet.map(SafeText.line) ?? "unnamed" }

    /// The last part of a path or address, by which a person knows it.
    package var file: String {
        let parts = article.id.split(separator: "/")
        return SafeText.line(parts.last.map(String.init) ?? article.id)
    }

    /// The people who wrote it, or nothing.
    package var bylines: String { article.bylines.map(SafeText.line).joined(separator: ", ") }

    /// The letter of a number: 0 is A, 26 is AA.
    package static func letter(_ index: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let head = index >= 26 ? letter(index / 26 - 1) : ""
        return head + String(letters[index % 26])
    }
}
