import Crypto
import Foundation

/// One record of a WARC file (ISO 28500, WARC 1.1).
struct WebRecord {
    enum Kind: String {
        case warcinfo, resource, revisit, metadata
    }

    let kind: Kind
    /// A URN, the same for the same content.
    let id: String
    /// ISO 8601 in UTC.
    let date: String
    let target: String?
    let type: String
    let body: [UInt8]
    /// Further header fields.
    var fields: [(String, String)] = []

    /// - Parameter name: what the id is made from, beside the kind.
    init(
        _ kind: Kind, name: String, date: String, target: String?, type: String, body: [UInt8],
        fields: [(String, String)] = []
    ) {
        self.kind = kind
        id = Self.id("\(kind.rawValue)\u{1F}\(name)")
        self.date = date
        self.target = target
        self.type = type
        self.body = body
        self.fields = fields
    }

    /// The record with another body, and its own id.
    init(copy record: WebRecord, body: [UInt8]) {
        kind = record.kind
        id = record.id
        date = record.date
        target = record.target
        type = record.type
        self.body = body
        fields = record.fields
    }

    var bytes: [UInt8] {
        var lines = [
            "WARC/1.1", "WARC-Type: \(kind.rawValue)", "WARC-Record-ID: <\(id)>",
            "WARC-Date: \(date)",
        ]
        if let target { lines.append("WARC-Target-URI: \(target)") }
        lines.append("WARC-Block-Digest: \(Self.digest(of: body))")
        if kind == .resource { lines.append("WARC-Payload-Digest: \(Self.digest(of: body))") }
        lines += fields.map { "\($0.0): \(Self.line($0.1))" }
        lines += ["Content-Type: \(type)", "Content-Length: \(body.count)", "", ""]
        return Array(lines.joined(separator: "\r\n").utf8) + body + Array("\r\n\r\n".utf8)
    }

    /// A header field is one line.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// As WARC files label a digest.
    static func digest(of bytes: [UInt8]) -> String { "sha256:\(sha256(bytes).hexadecimal)" }

    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: bytes)
        return Array(hash.finalize())
    }

    /// A UUID of version 8 (RFC 9562) from the first bytes of a digest.
    private static func id(_ name: String) -> String {
        var bytes = Array(sha256(Array(name.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Array(bytes.hexadecimal)
        let cuts = [0, 8, 12, 16, 20, 32]
        let parts = zip(cuts, cuts.dropFirst()).map { String(digits[$0..<$1]) }
        return "urn:uuid:" + parts.joined(separator: "-")
    }
}
