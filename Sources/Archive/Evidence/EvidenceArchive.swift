import Foundation
import News

/// Writes what the archive holds of reports and stories as a WARC file: each
/// record packed by itself, so that every one can be read alone.
///
/// The archive keeps what a page held, not what the server said before it, so a
/// revision is a `resource` record; one with the same bytes as another is a
/// `revisit` of that one. Beside each stands a `metadata` record with its digest
/// and when it was kept. Stories with their claims are `resource` records too.
public struct EvidenceArchive {
    /// What made it, in words, and when it was exported, ISO 8601 in UTC.
    public struct Maker: Sendable {
        public let software: String
        public let at: String

        public init(software: String, at: String) {
            self.software = software
            self.at = at
        }
    }

    /// A page as lists of pages name it.
    struct Page {
        let url: String
        let date: String
        let title: String?
    }

    private let maker: Maker
    private let file: String
    private let put: ([UInt8]) throws -> Void
    private var offset = 0
    private var known: [String: WebRecord] = [:]
    private(set) var index = CaptureIndex()
    private(set) var pages: [Page] = []
    /// One line for each revision: its address, digests and dates.
    private(set) var hashes: [JSON] = []

    /// - Parameters:
    ///   - file: what the file is called in its index.
    ///   - put: takes the bytes as they come.
    public init(_ maker: Maker, file: String, put: @escaping ([UInt8]) throws -> Void) throws {
        self.maker = maker
        self.file = file
        self.put = put
        let fields =
            "software: \(maker.software)\r\nformat: WARC File Format 1.1\r\n"
            + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/"
            + "warc-1.1/\r\n"
        try write(
            WebRecord(
                .warcinfo, name: file + maker.at + maker.software, date: maker.at, target: nil,
                type: "application/warc-fields", body: Array(fields.utf8),
                fields: [("WARC-Filename", file)]))
    }

    /// Adds a revision of a report.
    public mutating func add(_ recording: Recording) throws {
        let article = recording.report.article
        let target = Self.address(article)
        let (type, body) = Self.content(recording)
        let digest = WebRecord.digest(of: body)
        let name = "\(article.id)\u{1F}\(recording.ordinal)\u{1F}\(digest)"
        let record: WebRecord
        if let earlier = known[digest] {
            record = Self.revisit(
                earlier, name: name, date: recording.added, target: target, digest)
        } else {
            record = WebRecord(
                .resource, name: name, date: recording.added, target: target, type: type, body: body
            )
            known[digest] = Self.withoutBody(record)
        }
        let (start, length) = try write(record)
        index.add(
            record, mime: record.kind == .revisit ? "warc/revisit" : Self.mime(type),
            digest: digest, file: file, offset: start, length: length)
        let facts = Self.facts(recording, target, digest, record)
        hashes.append(facts)
        pages.append(Page(url: target, date: recording.added, title: article.title))
        try write(
            WebRecord(
                .metadata, name: name, date: recording.added, target: target,
                type: "application/json", body: facts.bytes,
                fields: [("WARC-Refers-To", "<\(record.id)>")]))
    }

    /// Adds a story with its claims.
    public mutating func add(_ story: Story) throws {
        let body = story.json.bytes
        let digest = WebRecord.digest(of: body)
        let record = WebRecord(
            .resource, name: story.id + digest, date: maker.at,
            target: "urn:dateline:story:" + Self.plain(story.id), type: "application/json",
            body: body)
        let (start, length) = try write(record)
        index.add(
            record, mime: "application/json", digest: digest, file: file, offset: start,
            length: length)
    }

    @discardableResult
    private mutating func write(_ record: WebRecord) throws -> (start: Int, length: Int) {
        guard let bytes = GzipMember.pack(record.bytes) else { throw CocoaError(.fileWriteUnknown) }
        try put(bytes)
        defer { offset += bytes.count }
        return (offset, bytes.count)
    }
}

extension EvidenceArchive {
    /// Its own address, or a URN from its id.
    private static func address(_ article: Article) -> String {
        if let url = article.url, url.hasPrefix("http"), !url.contains(where: \.isWhitespace) {
            return url
        }
        return "urn:dateline:report:" + plain(article.id)
    }

    private static func plain(_ id: String) -> String {
        let allowed = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyz0123456789-._")
            .union(CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        return id.addingPercentEncoding(withAllowedCharacters: allowed) ?? "unnamed"
    }

    private static func content(_ recording: Recording) -> (type: String, body: [UInt8]) {
        switch recording.body {
        case .page(let bytes): ("text/html", bytes)
        case .text(let bytes): ("text/plain", bytes)
        // What the reader of web archives knows again as a record.
        case .record: ("application/vnd.dateline.report+json", recording.report.json.bytes)
        }
    }

    private static func mime(_ type: String) -> String {
        String(type.prefix { $0 != ";" })
    }

    private static func withoutBody(_ record: WebRecord) -> WebRecord {
        WebRecord(copy: record, body: [])
    }

    private static func revisit(
        _ earlier: WebRecord, name: String, date: String, target: String, _ digest: String
    ) -> WebRecord {
        let profile = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
        return WebRecord(
            .revisit, name: name, date: date, target: target, type: earlier.type, body: [],
            fields: [
                ("WARC-Payload-Digest", digest), ("WARC-Profile", profile),
                ("WARC-Refers-To", "<\(earlier.id)>"),
                ("WARC-Refers-To-Target-URI", earlier.target ?? target),
                ("WARC-Refers-To-Date", earlier.date),
            ])
    }

    private static func facts(
        _ recording: Recording, _ target: String, _ digest: String, _ record: WebRecord
    ) -> JSON {
        .object([
            JSON.Member("record", .string("recording")),
            JSON.Member("article", .string(recording.report.article.id)),
            JSON.Member("ordinal", .integer(recording.ordinal)),
            JSON.Member("added", .string(recording.added)), JSON.Member("url", .string(target)),
            JSON.Member("warcRecord", .string(record.id)),
            JSON.Member("bytesDigest", .string(digest)),
            JSON.Member("textDigest", .string("sha256:\(recording.digest)")),
            JSON.Member("engine", .string(recording.engine)),
        ])
    }
}
