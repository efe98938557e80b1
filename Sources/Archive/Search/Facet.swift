import Foundation
import News

/// A value that a search asks for by name: `entity:`, `place:`, `author:` …
struct Facet: Hashable {
    enum Kind: String {
        case entity, place, author, agency, outlet, lang, source
    }

    let kind: Kind
    /// Lowercase, without marks on letters.
    let value: String

    /// A name is found by all its words and by each of them: Benjamin Netanyahu
    /// by `entity:netanyahu` and by `entity:"benjamin netanyahu"`.
    static func all(of report: Report) -> [Facet] {
        let article = report.article
        var facets: [Facet] = []
        for member in report.cast {
            facets += named(member.name, .entity)
            if [.polity, .location, .facility].contains(member.label) {
                facets += named(member.name, .place)
            }
        }
        for name in article.bylines { facets += named(name, .author) }
        for name in article.agencies { facets += named(name, .agency) }
        if let outlet = article.outlet { facets += named(outlet, .outlet) }
        if let language = article.language { facets.append(Facet(kind: .lang, value: language)) }
        if let host = article.url.flatMap(host) { facets += named(host, .source) }
        return facets
    }

    static func named(_ name: String, _ kind: Kind) -> [Facet] {
        let folded = fold(name)
        let words = folded.split(separator: " ").map(String.init)
        let values = words.count > 1 ? [folded] + words.filter { $0.utf8.count > 2 } : [folded]
        return values.filter { !$0.isEmpty }.map { Facet(kind: kind, value: $0) }
    }

    /// Lowercase letters without marks, spaces made one.
    static func fold(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            return text.lowercased().split(whereSeparator: isGap).joined(separator: " ")
        }
        let scalars = text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
            .filter { $0.properties.generalCategory != .nonspacingMark }
        return String(String.UnicodeScalarView(scalars)).split(whereSeparator: isGap)
            .joined(separator: " ")
    }

    /// A NUL too, at which what SQLite keeps would end.
    private static func isGap(_ character: Character) -> Bool {
        character.isWhitespace || character == "\0"
    }

    private static func host(of url: String) -> String? {
        guard let start = url.range(of: "://")?.upperBound else { return nil }
        let host = url[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
    }
}
