import Foundation
import HTTPTypes
import HummingbirdTesting
import News
import Testing

@testable import Desk

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What is left of an answer when all words are taken away, for each of the desk's formats,
/// with what is wrong in it.
struct AnswerShape: Equatable {
    private(set) var parts: [String] = []
    private(set) var complaints: [String] = []

    init(_ response: TestResponse, secret: String) {
        let text = String(buffer: response.body)
        parts = ["\(response.status.code)"] + response.headers.map(\.name.rawName).sorted()
        for field in response.headers
        where field.value.unicodeScalars.contains(where: Self.isControl) {
            complaints.append("the header \(field.name) holds a control character")
        }
        let type = response.headers[.contentType] ?? ""
        switch type.split(separator: ";").first ?? "" {
        case "text/html": readPage(text, secret)
        case "application/atom+xml": readFeed(text)
        case "text/calendar": readCalendar(text)
        case "text/csv": readTable(text)
        case "application/x-ndjson": for line in text.split(separator: "\n") { readJSON(line) }
        case "text/plain": readFigures(text)
        default: readJSON(text[...])
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }

    private mutating func readPage(_ text: String, _ secret: String) {
        let shape = MarkupShape(text)
        parts += shape.tags
        for address in shape.addresses
        where !["/", "#", "https://", "http://", "data:,"].contains(where: address.hasPrefix)
            || address.hasPrefix("//")
        {
            complaints.append("a link to \(address.prefix(80))")
        }
        if shape.words.contains(secret) { complaints.append("the form's key is shown") }
        for scalar in shape.words.unicodeScalars
        where Self.isControl(scalar) && !"\n\t".unicodeScalars.contains(scalar)
            || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        {
            complaints.append("U+\(String(scalar.value, radix: 16))")
        }
    }

    private mutating func readFeed(_ text: String) {
        let shape = MarkupShape(text)
        parts += shape.tags
        for address in shape.addresses where !address.hasPrefix("http") {
            complaints.append("a link to \(address.prefix(80))")
        }
        if !XMLParser(data: Data(text.utf8)).parse() { complaints.append("no XML") }
    }

    private mutating func readCalendar(_ text: String) {
        let lines = text.components(separatedBy: "\r\n")
        for line in lines {
            if line.utf8.count > 75 { complaints.append("a line of \(line.utf8.count) bytes") }
            if line.unicodeScalars.contains(where: { $0 == "\r" || $0 == "\n" }) {
                complaints.append("a broken line")
            }
        }
        parts += text.replacingOccurrences(of: "\r\n ", with: "", options: .literal)
            .components(separatedBy: "\r\n")
            .map { String($0.prefix { $0 != ":" && $0 != ";" }) }
    }

    /// Rows by their fields (RFC 4180).
    private mutating func readTable(_ text: String) {
        var (rows, field, isQuoted): ([[String]], String, Bool) = ([[]], "", false)
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case ",", "\r\n":
                guard !isQuoted else { continue }
                rows[rows.count - 1].append(field)
                field = ""
                if character == "\r\n" { rows.append([]) }
            default: field.append(character)
            }
        }
        parts += rows.map { "\($0.count) fields" }
        for field in rows.joined() {
            guard let first = field.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
                Double(field) == nil
            else { continue }
            complaints.append("a formula: \(field.prefix(40))")
        }
    }

    /// Prometheus' lines: a name, then a number.
    private mutating func readFigures(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard line.wholeMatch(of: /[a-z_]+(\{([a-z_]+="[^"]*",?)*\})? [0-9.e+-]+/) == nil else {
                continue
            }
            complaints.append("no figure: \(line)")
        }
    }

    private mutating func readJSON(_ text: Substring) {
        guard let json = try? JSON(parsing: String(text)) else {
            complaints.append("no JSON")
            return
        }
        parts += Self.names(in: json)
    }

    private static func names(in json: JSON) -> [String] {
        switch json {
        case .object(let members): members.flatMap { ["." + $0.key] + names(in: $0.value) }
        case .array(let values): ["[\(values.count)]"] + values.flatMap(names)
        default: []
        }
    }
}
