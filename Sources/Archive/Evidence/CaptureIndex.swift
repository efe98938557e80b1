import Foundation
import News

/// Where each capture stands in a WARC file, as lines of CDXJ.
struct CaptureIndex {
    struct Line {
        let key: String
        let timestamp: String
        let json: JSON

        var text: String { "\(key) \(timestamp) \(json.text)" }
    }

    private var lines: [Line] = []

    /// A block of the packed index has so many lines.
    static let blockSize = 3_000

    mutating func add(
        _ record: WebRecord, mime: String, digest: String, file: String, offset: Int, length: Int
    ) {
        guard let url = record.target else { return }
        let json = JSON.object([
            JSON.Member("url", .string(url)), JSON.Member("mime", .string(mime)),
            JSON.Member("status", .string("200")), JSON.Member("digest", .string(digest)),
            JSON.Member("length", .string(String(length))),
            JSON.Member("offset", .string(String(offset))),
            JSON.Member("filename", .string(file)),
        ])
        lines.append(
            Line(key: Self.key(url), timestamp: Self.timestamp(record.date), json: json))
    }

    /// By the bytes of whole lines, as those who look something up by halves expect it, also
    /// where a page was kept twice within a second.
    private var sorted: [Line] {
        lines.map { (line: $0, bytes: Array($0.text.utf8)) }
            .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map(\.line)
    }

    /// The lines in packed blocks, and the index of the blocks (ZipNum).
    func packed(as name: String) -> (blocks: [UInt8], index: [UInt8]) {
        var blocks: [UInt8] = []
        let meta = JSON.object([
            JSON.Member("format", .string("cdxj-gzip-1.0")), JSON.Member("filename", .string(name)),
        ])
        var index = "!meta 0 \(meta.text)\n"
        let sorted = sorted
        for start in stride(from: 0, to: sorted.count, by: Self.blockSize) {
            let block = sorted[start..<min(sorted.count, start + Self.blockSize)]
            let text = Array(block.map { $0.text + "\n" }.joined().utf8)
            let bytes = GzipMember.pack(text) ?? []
            let place = JSON.object([
                JSON.Member("offset", .integer(blocks.count)),
                JSON.Member("length", .integer(bytes.count)),
                JSON.Member("digest", .string(WebRecord.digest(of: bytes))),
                JSON.Member("filename", .string(name)),
            ])
            index += "\(sorted[start].key) \(sorted[start].timestamp) \(place.text)\n"
            blocks += bytes
        }
        return (blocks, Array(index.utf8))
    }

    /// Fourteen digits, as archives of the web write a time.
    static func timestamp(_ date: String) -> String {
        let digits = date.filter(\.isNumber).prefix(14)
        return digits + String(repeating: "0", count: 14 - digits.count)
    }

    /// The address in an order that puts pages of one site together (SURT):
    /// `org,example)/path?a=1`; a URN is made lowercase and stays as it is.
    static func key(_ url: String) -> String {
        guard let parts = URLComponents(string: url.lowercased()), let host = parts.host,
            ["http", "https"].contains(parts.scheme ?? "")
        else {
            let plain = url.lowercased()
            return (plain.removingPercentEncoding ?? plain).replacing(" ", with: "%20")
        }
        var labels = host.split(separator: ".").map(String.init)
        if let first = labels.first, labels.count > 2, first.hasPrefix("www"),
            first.dropFirst(3).allSatisfy(\.isNumber)
        {
            labels.removeFirst()
        }
        let port = parts.port.map { $0 == 80 || $0 == 443 ? "" : ":\($0)" } ?? ""
        let path = parts.percentEncodedPath
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let query = parts.percentEncodedQuery.map { query in
            "?" + query.split(separator: "&").sorted().joined(separator: "&")
        }
        return labels.reversed().joined(separator: ",") + port + ")"
            + (trimmed.isEmpty ? "/" : trimmed) + (query ?? "")
    }
}
