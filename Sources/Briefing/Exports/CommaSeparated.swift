import News

/// A row of comma-separated values (RFC 4180).
enum CommaSeparated {
    static func row(_ values: [JSON]) -> String {
        values.map { field(text(of: $0)) }.joined(separator: ",") + "\r\n"
    }

    private static func text(of value: JSON) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        case .array(let values): values.map(text(of:)).joined(separator: "; ")
        default: value.text
        }
    }

    /// In quotation marks where the text needs them. A text that a spreadsheet
    /// would take for a formula is kept from it by an apostrophe (OWASP, CSV
    /// injection).
    private static func field(_ text: String) -> String {
        let risky = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = risky && Int(text) == nil && Double(text) == nil ? "'" + text : text
        guard safe.contains(where: { "\",\r\n".contains($0) || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
