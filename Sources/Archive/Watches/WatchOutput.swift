import News

/// Where the alerts of a saved search go.
public struct WatchOutput: Equatable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The terminal, or what standard output leads to.
        case terminal
        /// A file that each alert is added to as a line of JSON.
        case file
        /// A program that gets each alert on its standard input.
        case program
        /// An address that each alert is posted to, signed.
        case webhook
        /// A folder that each alert is put into as an e-mail file.
        case mail
    }

    public let kind: Kind
    /// The file, command, address or folder; empty for the terminal.
    public let target: String
    /// The file that holds the secret of a webhook; the archive never holds it.
    public let secretFile: String?
    /// Private hosts that a webhook may go to, because the user named them.
    public let allowedHosts: [String]

    public init(
        _ kind: Kind, _ target: String = "", secretFile: String? = nil, allowedHosts: [String] = []
    ) {
        self.kind = kind
        self.target = target
        self.secretFile = secretFile
        self.allowedHosts = allowedHosts
    }

    init?(json: JSON) {
        guard let kind = json["kind"]?.string.flatMap(Kind.init) else { return nil }
        self.init(
            kind, json["target"]?.string ?? "", secretFile: json["secretFile"]?.string,
            allowedHosts: json["allowedHosts"]?.strings ?? [])
    }

    var json: JSON {
        .object([
            JSON.Member("kind", .string(kind.rawValue)), JSON.Member("target", .string(target)),
            JSON.Member("secretFile", JSON(secretFile)),
            JSON.Member("allowedHosts", JSON(allowedHosts)),
        ])
    }
}
