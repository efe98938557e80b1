import News

/// Reads the pages of a WARC file (ISO 28500, WARC 1.0 and 1.1), one record at
/// a time.
final class WebArchiveReader {
    /// A header block longer than this is damage.
    static let headerLimit = 64 * 1024

    private let stream: ByteStream
    private let documentLimit: Int

    init(_ stream: ByteStream, documentLimit: Int) {
        self.stream = stream
        self.documentLimit = documentLimit
    }

    enum Step {
        case page(Page)
        case tooLarge(id: String)
        case damaged(String)
    }

    /// The next page, or `nil` at the end. Records of other kinds are passed over.
    func next() throws -> Step? {
        while let version = try nextLine() {
            if version.isEmpty { continue }
            guard version.hasPrefix("WARC/") else {
                return .damaged("a record does not begin with WARC/1.0 or WARC/1.1")
            }
            let headers = try readHeaders()
            guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0 else {
                return .damaged("a record has no Content-Length")
            }
            if let step = try read(headers, length: length) { return step }
        }
        return nil
    }

    private func read(_ headers: [String: String], length: Int) throws -> Step? {
        let type = headers["warc-type"]
        guard type == "response" || type == "resource" || type == "conversion" else {
            try skip(length)
            return nil
        }
        let id = headers["warc-record-id"] ?? headers["warc-target-uri"] ?? "warc"
        guard length <= documentLimit else {
            try skip(length)
            return .tooLarge(id: id)
        }
        var block = try stream.takeAll(length)
        var answer = HTTPAnswer(charset: nil, isText: true, isEncoded: false, succeeded: true)
        if type == "response" {
            guard let split = HTTPAnswer.split(block) else { return nil }
            answer = split.answer
            block = split.body
        }
        guard answer.succeeded, answer.isText else { return nil }
        if answer.isEncoded, let plain = try? inflated(block) { block = plain }
        return .page(
            Page(
                id: id, url: headers["warc-target-uri"], body: .bytes(block),
                fetched: headers["warc-date"].flatMap(DateStamp.init), charset: answer.charset))
    }

    private func inflated(_ bytes: [UInt8]) throws -> [UInt8] {
        let gunzip = Gunzip(ByteStream(bytes))
        var result: [UInt8] = []
        while let piece = try gunzip.next(), result.count <= documentLimit { result += piece }
        return result
    }

    private func skip(_ count: Int) throws {
        var rest = count
        while rest > 0 {
            let piece = try stream.take(min(rest, ByteStream.pieceSize))
            if piece.isEmpty { return }
            rest -= piece.count
        }
    }

    private func readHeaders() throws -> [String: String] {
        var headers: [String: String] = [:]
        while let line = try nextLine(), !line.isEmpty {
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let value = line[line.utf8.index(after: colon)...].drop { $0 == " " }
            headers[line[..<colon].lowercased()] = String(value)
        }
        return headers
    }

    private func nextLine() throws -> String? {
        switch try stream.takeLine(limit: Self.headerLimit) {
        case nil: nil
        case .tooLong: ""
        case .bytes(let bytes):
            String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes[...], as: UTF8.self)
        }
    }
}

/// What an HTTP answer's head says of its body.
struct HTTPAnswer {
    var charset: String?
    var isText: Bool
    var isEncoded: Bool
    var succeeded: Bool

    /// Cuts a recorded answer into its head and its body, chunks put together.
    static func split(_ block: [UInt8]) -> (answer: HTTPAnswer, body: [UInt8])? {
        guard let end = headEnd(block) else { return nil }
        let lines = String(decoding: block[..<end.head], as: UTF8.self)
            .split(whereSeparator: \.isNewline)
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        var answer = HTTPAnswer(
            charset: nil, isText: true, isEncoded: false, succeeded: status == 200)
        var isChunked = false
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = parts[1].lowercased()
            switch parts[0].lowercased() {
            case "content-type":
                answer.isText = value.contains("html") || value.contains("text/plain")
                answer.charset = charset(in: value)
            case "content-encoding": answer.isEncoded = value.contains("gzip")
            case "transfer-encoding": isChunked = value.contains("chunked")
            default: break
            }
        }
        let body = Array(block[end.body...])
        return (answer, isChunked ? joinChunks(body) ?? body : body)
    }

    /// The charset of a `Content-Type`, without quotes.
    static func charset(in contentType: String) -> String? {
        guard let range = contentType.firstRange(of: "charset=") else { return nil }
        let value = contentType[range.upperBound...].prefix { $0 != ";" && $0 != " " }
        return String(value.replacing("\"", with: "").replacing("'", with: ""))
    }

    private static func headEnd(_ block: [UInt8]) -> (head: Int, body: Int)? {
        var index = 0
        while let end = block[index...].firstIndex(of: 0x0A) {
            let rest = block[(end + 1)...]
            if rest.first == 0x0A { return (end, end + 2) }
            if rest.starts(with: [0x0D, 0x0A]) { return (end, end + 3) }
            index = end + 1
        }
        return nil
    }

    /// The bytes of a chunked body, or `nil` where the crawler had joined them.
    private static func joinChunks(_ body: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        var index = 0
        while index < body.count {
            guard let end = body[index...].firstIndex(of: 0x0A) else { return nil }
            let digits = body[index..<end].prefix { $0 != 0x0D && $0 != UInt8(ascii: ";") }
            guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0,
                end + 1 + size <= body.count
            else { return nil }
            if size == 0 { return result }
            result += body[(end + 1)..<(end + 1 + size)]
            index = end + 1 + size
            if body[index...].starts(with: [0x0D, 0x0A]) { index += 2 }
        }
        return result
    }
}
