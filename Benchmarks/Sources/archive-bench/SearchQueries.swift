import Generating
import News

/// Searches of every kind, made from the words of some reports of an archive; the same for
/// the same reports and seed.
struct SearchQueries {
    /// One of each kind for each report.
    let all: [String]
    /// With a pattern, timed apart.
    let patterns: [String]

    init(_ reports: [Report], seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let words = reports.map { Words($0, &random) }
        all = words.indices.flatMap { words[$0].queries(beside: words[($0 + 1) % words.count]) }
        patterns = words.flatMap { own in
            [
                "\(own.place) /\\d+ people were (hurt|killed)/i",
                "\(own.any[0]) -/\(own.any[1])/", "date:\(own.month) /\(own.title)/",
            ]
        }
    }

    /// What a report can be found by.
    private struct Words {
        var any: [String]
        var rare: String
        var title: String
        var name: String
        var place: String
        var said: String
        var outlet: String
        var host: String
        var author: String
        var day: String
        var month: String { String(day.prefix(7)) }

        init(_ report: Report, _ random: inout SeededRandom) {
            let article = report.article
            let own = Self.words(article.text)
            func one(_ list: [String], _ random: inout SeededRandom) -> String {
                list.isEmpty ? "people" : random.one(of: list)
            }
            any = (0..<3).map { _ in one(own, &random) }
            rare = own.max { $0.count < $1.count } ?? "people"
            title = one(Self.words(article.title ?? ""), &random)
            name = report.cast.first { $0.label == .person }?.name ?? "Nobody"
            place = report.cast.first { $0.label != .person }?.name ?? "Nowhere"
            let quoted = report.quotations.first?.content.first
            said = one(Self.words(quoted.map(article.words(of:)) ?? ""), &random)
            outlet = article.outlet ?? "Nobody"
            let address = article.url ?? "https://example.org/"
            host = String(address.dropFirst(8).prefix { $0 != "/" })
            author = article.bylines.first ?? "Nobody"
            day = String((article.published?.description ?? "2024-01-01").prefix(10))
        }

        private static func words(_ text: String) -> [String] {
            text.split { !$0.isLetter }.filter { $0.count > 2 && $0 != "OR" }.map(String.init)
        }

        func queries(beside other: Words) -> [String] {
            [
                any[0], rare, "\(any[0]) \(any[1])", "\"\(name)\"", "\(any[0]) -\(any[1])",
                "\(any[0]) OR \(other.any[0])", "(\(any[0]) OR \(any[1])) \(place)",
                "(\(rare) OR \(other.rare)) -(\(any[2]) \(any[1]))", "intitle:\(title)",
                "intitle:\(title) \(any[2])", "entity:\"\(name)\"",
                "entity:\(name.split(separator: " ").last ?? "") \(any[0])",
                "place:\"\(place)\"", "place:\"\(place)\" \(any[0])", "outlet:\"\(outlet)\"",
                "source:\(host) \(any[1])", "author:\"\(author)\"", "says:\(said)",
                "says:\(said) \(any[0])", "date:\(day) \(any[0])", "date:\(month)",
                "date:\(month) -lang:fr entity:\"\(name)\"", "pubdate:\(day)/P3D \(any[1])",
                "pubdate:..\(day)", "sources:>=2 \(any[0])", "sources:>=4",
                "standing:conflict \(any[0])", "standing:conflict", "status:scheduled",
                "status:scheduled place:\"\(place)\"", "lang:en \(rare)", "lang:en",
                "agency:Reuters OR \(rare)", "-\(any[0]) date:\(day)",
            ]
        }
    }
}
