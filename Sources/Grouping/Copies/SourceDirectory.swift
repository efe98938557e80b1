import Foundation
import News

/// Which outlets are one publisher, and which names are news agencies.
///
/// ```swift
/// SourceDirectory().publisher(outlet: "edition.cnn.com", url: nil)  // "CNN"
/// SourceDirectory().agency(named: "The Associated Press")           // "AP"
/// ```
public struct SourceDirectory: Sendable {
    private var publishers: [String: String] = [:]
    private var agencies: [String: String] = [:]
    private var agencyDomains: [String: String] = [:]
    /// The first words of all keys of `source(named:)`.
    private var openings: Set<Substring> = []

    /// The lists that come with the program.
    public init() {
        add(publishers: ListFile("publishers.tsv"))
        add(agencies: ListFile("agencies.tsv"))
    }

    /// The same with lists of the user's own, in the form of `publishers.tsv` and
    /// `agencies.tsv`. What they say goes before what the program knows.
    public init(publishers: String, agencies: String = "") {
        self.init()
        add(publishers: ListFile(lines: publishers))
        add(agencies: ListFile(lines: agencies))
    }

    /// The publisher of a report, under one name for all of its outlets; `nil`
    /// where neither outlet nor address tells.
    public func publisher(outlet: String?, url: String?) -> String? {
        let names = [outlet, url.flatMap(Self.host)].compactMap { $0 }.filter { !$0.isEmpty }
        for name in names {
            if let agency = agency(ofOutlet: name) { return agency }
            if let known = publishers[Self.key(name)] { return known }
        }
        return names.first.map(Self.shown)
    }

    /// The agency that a name or a mark stands for.
    public func agency(named name: String) -> String? {
        agencies[Self.key(name)]
    }

    /// The agency that an outlet itself is.
    public func agency(ofOutlet name: String) -> String? {
        agencyDomains[Self.key(name)] ?? agencies[Self.key(name)]
    }

    /// The agency or the publisher that a name in a text stands for.
    func source(named name: String) -> String? {
        agency(named: name) ?? publishers[Self.key(name)]
    }

    /// Whether a name that `source(named:)` knows can begin with this word, in small letters.
    func mayOpenSource(_ word: Substring) -> Bool { openings.contains(word) }

    private mutating func open(_ key: String) {
        openings.insert(key.prefix { $0 != " " })
    }

    private mutating func add(publishers list: ListFile) {
        for row in list.rows {
            let outlets = row.count > 1 ? Self.parts(row[1]) : []
            for outlet in [row[0]] + outlets {
                publishers[Self.key(outlet)] = row[0]
                open(Self.key(outlet))
            }
        }
    }

    private mutating func add(agencies list: ListFile) {
        for row in list.rows {
            let names = row.count > 1 ? Self.parts(row[1]) : []
            for name in [row[0]] + names {
                agencies[Self.key(name)] = row[0]
                open(Self.key(name))
            }
            if row.count > 2, !row[2].isEmpty { agencyDomains[Self.key(row[2])] = row[0] }
        }
    }

    private static func parts(_ cell: String) -> [String] {
        cell.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// In small letters, without "www.", "the" and a bracket.
    private static func key(_ name: String) -> String {
        var key = shown(name).lowercased()
        if let bracket = key.firstIndex(of: "("), bracket > key.startIndex {
            let whole = key[bracket...]
            // "(Online News)" says nothing; "(London)" tells two papers apart.
            if whole.contains("online") || whole.contains("news") {
                key = String(key[..<bracket]).trimmingCharacters(in: .whitespaces)
            }
        }
        if key.hasPrefix("the ") { key.removeFirst(4) }
        return key
    }

    private static func shown(_ name: String) -> String {
        let trimmed =
            Self.isTrimmed(name) ? name : name.trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.prefix(4).lowercased() == "www." ? String(trimmed.dropFirst(4)) : trimmed
    }

    /// Whether it plainly has no space at its ends; most names have none.
    private static func isTrimmed(_ name: String) -> Bool {
        guard let first = name.utf8.first, let last = name.utf8.last else { return true }
        return (0x21..<0x7F).contains(first) && (0x21..<0x7F).contains(last)
    }

    /// The host of an address, without scheme, port and path.
    private static func host(_ url: String) -> String? {
        guard let scheme = url.range(of: "://") else { return nil }
        let host = url[scheme.upperBound...].prefix { !"/:?#".contains($0) }
        return host.contains(".") ? String(host) : nil
    }
}
