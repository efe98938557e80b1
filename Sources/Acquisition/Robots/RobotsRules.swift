/// What a host's robots.txt allows this program (RFC 9309).
///
/// ```swift
/// RobotsRules("User-agent: *\nDisallow: /private/").allows("/private/a")  // false
/// ```
public struct RobotsRules: Equatable, Sendable {
    /// A file is read to here, in bytes (RFC 9309, 2.5).
    static let sizeLimit = 500 * 1024
    /// Rules after this many are left out.
    static let ruleLimit = 20_000

    struct Rule: Equatable, Sendable {
        let allows: Bool
        let pattern: [UInt8]
    }

    private(set) var rules: [Rule] = []
    /// Seconds between two requests, where the host asks for them.
    public private(set) var delay: Double?
    /// The sitemaps that the file names.
    public private(set) var sitemaps: [String] = []

    /// Nothing is forbidden.
    static let open = RobotsRules("")

    public init(_ text: String, product: String = FetchRules.product) {
        var groups: [Group] = []
        var isNaming = false
        for line in text.utf8.prefix(Self.sizeLimit).split(whereSeparator: { $0 == 10 || $0 == 13 })
        {
            guard let (key, value) = Self.pair(line) else { continue }
            if key == "user-agent" {
                if !isNaming { groups.append(Group()) }
                isNaming = true
                groups[groups.count - 1].agents.append(value.lowercased())
            } else if key == "sitemap" {
                sitemaps.append(value)
            } else {
                // Other lines do not end a group's names unless they are its rules.
                if ["allow", "disallow", "crawl-delay"].contains(key) { isNaming = false }
                if !groups.isEmpty { groups[groups.count - 1].take(key, value) }
            }
        }
        let own = groups.filter { $0.isFor(product.lowercased()) }
        let chosen = own.isEmpty ? groups.filter { $0.agents.contains("*") } : own
        rules = Array(chosen.flatMap(\.rules).prefix(Self.ruleLimit))
        delay = chosen.compactMap(\.delay).max()
    }

    private struct Group {
        var agents: [String] = []
        var rules: [Rule] = []
        var delay: Double?

        /// A name may carry a version, `Dateline/1.0`, which does not count.
        func isFor(_ product: String) -> Bool {
            agents.contains { name in
                name.prefix { $0.isLetter || $0 == "_" || $0 == "-" } == product
            }
        }

        mutating func take(_ key: String, _ value: String) {
            switch key {
            case "allow", "disallow":
                // An empty rule forbids nothing.
                guard !value.isEmpty else { return }
                rules.append(
                    Rule(allows: key == "allow", pattern: RobotsRules.normal(Array(value.utf8))))
            case "crawl-delay": delay = Double(value).flatMap { $0 > 0 ? $0 : nil } ?? delay
            default: break
            }
        }
    }

    private static func pair(_ line: Substring.UTF8View.SubSequence) -> (String, String)? {
        var line = line.drop { $0 <= 32 || [0xEF, 0xBB, 0xBF].contains($0) }
        line = line.prefix { $0 != UInt8(ascii: "#") }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let trim = { (bytes: Substring.UTF8View.SubSequence) in
            String(
                decoding: bytes.drop { $0 <= 32 }.reversed().drop { $0 <= 32 }.reversed(),
                as: UTF8.self)
        }
        return (trim(line[..<colon]).lowercased(), trim(line[line.index(after: colon)...]))
    }

    /// Whether a path with its query may be fetched: the longest rule that fits
    /// decides, and of two as long the one that allows (RFC 9309, 2.2.2).
    public func allows(_ path: String) -> Bool {
        if path == "/robots.txt" { return true }
        let path = Self.normal(Array((path.isEmpty ? "/" : path).utf8))
        let fitting = rules.filter { Self.fits($0.pattern, path) }
        let best = fitting.max {
            ($0.pattern.count, $0.allows ? 1 : 0) < ($1.pattern.count, $1.allows ? 1 : 0)
        }
        return best?.allows ?? true
    }

    /// Escapes what must be escaped and writes escapes in one way, so that
    /// `/%7eann` and `/~ann` are the same.
    static func normal(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            var byte = bytes[index]
            var isEscaped = byte > 0x7E
            if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2])
            {
                byte = high << 4 | low
                index += 2
                isEscaped = !isUnreserved(byte)
            }
            result += isEscaped ? [0x25, digit(byte >> 4), digit(byte & 15)] : [byte]
            index += 1
        }
        return result
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

    /// Whether a pattern with `*`, and `$` at its end, fits the beginning of a
    /// path; in one pass over the path for each star, never more.
    static func fits(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
        let isEnded = pattern.last == UInt8(ascii: "$")
        let body = isEnded ? pattern.dropLast() : pattern[...]
        let pieces = body.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        guard let first = pieces.first, path.starts(with: first) else { return false }
        var place = first.count
        for (number, piece) in pieces.enumerated().dropFirst() where !piece.isEmpty {
            if isEnded, number == pieces.count - 1 {
                return path.count - place >= piece.count
                    && path.suffix(piece.count).elementsEqual(piece)
            }
            guard let found = path[place...].firstRange(of: piece) else { return false }
            place = found.upperBound
        }
        return !isEnded || pieces.count > 1 || place == path.count
    }
}
