/// What a document is, told from its first bytes and not from its name.
public enum InputKind: Equatable {
    case empty
    case page
    case plainText
    case records
    /// One JSON value over several lines: a JSON Feed, an array of records.
    case jsonDocument
    case feed
    case webArchive
    /// A ZIP file, which may be a package of web archives.
    case package
    case mail
    case binary
    case unsupported(kind: String, mend: String)

    /// How many of the first bytes are looked at.
    static let sampleSize = 8192

    init(sample: ArraySlice<UInt8>) {
        let bytes = Self.withoutMark(sample)
        let trimmed = bytes.drop { $0 <= 0x20 }
        if sample.isEmpty {
            self = .empty
        } else if let unsupported = Self.unsupported(bytes) {
            self = unsupported
        } else if bytes.starts(with: "WARC/".utf8) {
            self = .webArchive
        } else if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
            self = .package
        } else if MailSigns.fit(bytes) {
            self = .mail
        } else if trimmed.first == UInt8(ascii: "{") {
            self = Self.json(trimmed)
        } else if trimmed.first == UInt8(ascii: "["), Self.opensArray(trimmed) {
            self = .jsonDocument
        } else if Self.isBinary(sample) {
            self = .binary
        } else {
            self = Self.markup(trimmed) ?? .plainText
        }
    }

    private static func withoutMark(_ sample: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        sample.starts(with: [0xEF, 0xBB, 0xBF]) ? sample.dropFirst(3) : sample
    }
}

extension InputKind {
    /// Signatures of kinds that people hand to a news program by mistake.
    private static let signatures: [(bytes: [UInt8], kind: String, mend: String)] = [
        (Array("%PDF".utf8), "PDF", "convert it to text first (pdftotext)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "old Office format", "save it as text or HTML"),
        (Array("{\\rtf".utf8), "RTF", "save it as text or HTML"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG picture", "give the text of the report"),
        ([0xFF, 0xD8, 0xFF], "JPEG picture", "give the text of the report"),
        (Array("GIF8".utf8), "GIF picture", "give the text of the report"),
        (Array("BZh".utf8), "bzip2", "unpack it or compress it with gzip"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz", "unpack it or compress it with gzip"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd", "unpack it or compress it with gzip"),
        (Array("SQLite format 3".utf8), "SQLite file", "give the reports themselves"),
    ]

    private static func unsupported(_ bytes: ArraySlice<UInt8>) -> InputKind? {
        for signature in signatures where bytes.starts(with: signature.bytes) {
            return .unsupported(kind: signature.kind, mend: signature.mend)
        }
        return nil
    }

    /// An object in its first line is a record; one that goes on is a document.
    private static func json(_ bytes: ArraySlice<UInt8>) -> InputKind {
        let inner = bytes.dropFirst().drop { $0 <= 0x20 }
        guard let first = inner.first, [UInt8(ascii: "\""), UInt8(ascii: "}")].contains(first)
        else { return .plainText }
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        if line.count == bytes.count { return .records }
        return line.count < 2 || line.last.map { ",{[".utf8.contains($0) } ?? false
            ? .jsonDocument : .records
    }

    private static func opensArray(_ bytes: ArraySlice<UInt8>) -> Bool {
        let next = bytes.dropFirst().drop { $0 <= 0x20 }.first
        return next.map { [UInt8(ascii: "{"), UInt8(ascii: "]")].contains($0) } ?? false
    }

    /// NUL bytes without a UTF-16 mark, or many control characters.
    private static func isBinary(_ sample: ArraySlice<UInt8>) -> Bool {
        let isWide = sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF])
        if isWide { return false }
        let controls = sample.count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains($0) }
        let zeros = sample.count { $0 == 0 }
        return zeros * 200 > sample.count || controls * 20 > sample.count
    }

    /// What a list of a site's pages is called here.
    static let sitemap = "A sitemap"

    private static func markup(_ bytes: ArraySlice<UInt8>) -> InputKind? {
        let head = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self).lowercased()
        func has(_ words: [String]) -> Bool { words.contains { head.contains($0) } }
        if head.hasPrefix("<"), has(["<rss", "<rdf:rdf", "http://www.w3.org/2005/atom"]),
            !has(["<html"])
        {
            return .feed
        }
        if head.hasPrefix("<"), has(["<urlset", "<sitemapindex"]) {
            return .unsupported(kind: sitemap, mend: "follow it with: dateline follow add ADDRESS")
        }
        if has(["<!doctype html", "<html", "<head>", "<body", "<article", "<meta "]) {
            return .page
        }
        let tags = ["<p>", "<p ", "<div", "</p>", "<br", "<h1", "<li>", "<a href"]
        let isFragment = head.hasPrefix("<") && has(tags)
        return isFragment || tags.filter({ head.contains($0) }).count >= 3 ? .page : nil
    }
}

extension InputKind {
    /// Why bytes that were fetched as a report are none; `nil` for pages and text.
    public static func problem(of bytes: [UInt8]) -> String? {
        switch InputKind(sample: bytes.prefix(sampleSize)) {
        case .page, .plainText: nil
        case .empty: "the answer is empty"
        case .unsupported(let kind, _): "the answer is \(kind), which is not read"
        case .binary: "the answer is binary data"
        case .feed: "the answer is a feed and no report"
        case .records, .jsonDocument: "the answer is JSON and no report"
        case .webArchive, .package: "the answer is a package of files"
        case .mail: "the answer is an e-mail"
        }
    }
}
