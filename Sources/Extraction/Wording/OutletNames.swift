/// The outlet of a web host, or `nil` where the list does not know it.
///
/// ```swift
/// outlet(host: "p.dw.com")  // "DW"
/// ```
func outlet(host: String) -> String? {
    Hosts.shared.entry(of: host).flatMap { $0.name == "-" ? nil : $0.name }
}

/// The outlet of a web address.
func outlet(url: String) -> String? { hostName(of: url).flatMap(outlet(host:)) }

/// The outlet that a text names as the list does, or `nil`.
///
/// ```swift
/// outlet(named: "The Washington Post")  // "Washington Post"
/// ```
func outlet(named text: String) -> String? {
    let name = text.lowercased()
    let short = name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
    return Hosts.shared.names[name] ?? Hosts.shared.names[short]
        ?? Hosts.shared.names["the " + short]
}

/// Whether an address is one that a shortener made.
func isShortLink(_ url: String) -> Bool {
    hostName(of: url).flatMap { Hosts.shared.entry(of: $0) }?.isShort == true
}

/// The host of a web address in lower case, without "www."
///
/// ```swift
/// hostName(of: "https://www.dw.com/en/a-1")  // "dw.com"
/// ```
func hostName(of url: String) -> String? {
    var rest = Substring(url)
    if let scheme = rest.firstRange(of: "://") {
        rest = rest[scheme.upperBound...]
    } else if rest.hasPrefix("//") {
        rest = rest.dropFirst(2)
    }
    rest = rest.prefix { !"/?#".contains($0) }
    if let user = rest.lastIndex(of: "@") { rest = rest[rest.index(after: user)...] }
    rest = rest.prefix { $0 != ":" }
    let host = rest.lowercased()
    let isHost =
        host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".")
        && host.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
                || byte == 0x2E || byte >= 0x80
        }
    guard isHost else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
}

/// News hosts and what they are called, read from the list once.
private struct Hosts: Sendable {
    struct Entry: Sendable {
        var name: String
        var isShort: Bool
    }

    static let shared = Hosts()

    private let entries: [String: Entry]
    /// Names in lower case, and as they are shown.
    let names: [String: String]

    private init() {
        var entries: [String: Entry] = [:]
        for row in WordTable("outlets.tsv").rows where row.count > 2 {
            entries[row[0]] = Entry(name: row[2], isShort: row[1] == "short")
        }
        self.entries = entries
        names = Dictionary(
            entries.values.map { ($0.name.lowercased(), $0.name) },
            uniquingKeysWith: { first, other in min(first, other) })
    }

    /// The entry of a host or of the nearest domain above it.
    func entry(of host: String) -> Entry? {
        var rest = Substring(host.lowercased())
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        while rest.contains(".") {
            if let entry = entries[String(rest)] { return entry }
            guard let dot = rest.firstIndex(of: ".") else { return nil }
            rest = rest[rest.index(after: dot)...]
        }
        return nil
    }
}
