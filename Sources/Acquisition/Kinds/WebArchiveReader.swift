import Foundation
import News

/// Reads the pages of a WARC file (ISO 28500, WARC 1.0 and 1.1), one record at
/// a time.
final class WebArchiveReader {
    /// A header block longer than this is damage.
    static let headerLimit = 64 * 1024
    /// What an evidence pack keeps for a report that came as a record.
    static let recordType = "application/vnd.dateline.report+json"

    private let stream: ByteStream
    private let documentLimit: Int

    init(_ stream: ByteStream, documentLimit: Int) {
        self.stream = stream
        self.documentLimit = documentLimit
    }

    enum Step {
        /// A document, and the keys that a revisit may call it by.
        case document(WebDocument, keys: [String])
        case revisit(RevisitMemory.Waiting)
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
        let id = headers["warc-record-id"] ?? headers["warc-target-uri"] ?? "warc"
        if type == "revisit" {
            try skip(length)
            return .revisit(Self.revisit(headers, id))
        }
        guard type == "response" || type == "resource" || type == "conversion" else {
            try skip(length)
            return nil
        }
        guard length <= documentLimit else {
            try skip(length)
            return .tooLarge(id: id)
        }
        var block = try stream.takeAll(length)
        guard block.count == length else { return .damaged("the last record is cut off") }
        var answer = HTTPAnswer(type: headers["content-type"] ?? "text/html")
        if type == "response" {
            guard let split = HTTPAnswer.split(block) else { return nil }
            answer = split.answer
            block = split.body
        }
        guard answer.succeeded, let form = answer.form(of: block) else { return nil }
        if answer.isEncoded, let plain = try? inflated(block) { block = plain }
        return .document(
            Self.document(headers, id, answer, form, block), keys: Self.keys(headers, id))
    }

    private static func document(
        _ headers: [String: String], _ id: String, _ answer: HTTPAnswer, _ form: WebDocument.Form,
        _ body: [UInt8]
    ) -> WebDocument {
        var (id, url) = (id, headers["warc-target-uri"].map(unbracketed))
        // A report without an address has its own id in an evidence pack.
        let prefix = "urn:dateline:report:"
        if let name = url, name.hasPrefix(prefix) {
            id = String(name.dropFirst(prefix.count)).removingPercentEncoding ?? id
            url = nil
        }
        return WebDocument(
            id: id, url: url, fetched: headers["warc-date"].flatMap(DateStamp.init),
            charset: answer.charset, form: form, body: body)
    }

    /// What a revisit may say of the record that it found again.
    private static func keys(_ headers: [String: String], _ id: String) -> [String] {
        var keys = ["id:\(id)"]
        if let digest = headers["warc-payload-digest"] {
            keys.append("digest:\(digest.lowercased())")
        }
        if let url = headers["warc-target-uri"], let date = headers["warc-date"] {
            keys.append("at:\(unbracketed(url)) \(date)")
        }
        return keys
    }

    private static func revisit(_ headers: [String: String], _ id: String) -> RevisitMemory.Waiting
    {
        var keys: [String] = []
        if let other = headers["warc-refers-to"] { keys.append("id:\(other)") }
        if let url = headers["warc-refers-to-target-uri"], let date = headers["warc-refers-to-date"]
        {
            keys.append("at:\(unbracketed(url)) \(date)")
        }
        if let digest = headers["warc-payload-digest"] {
            keys.append("digest:\(digest.lowercased())")
        }
        var (id, url) = (id, headers["warc-target-uri"].map(unbracketed))
        let prefix = "urn:dateline:report:"
        if let name = url, name.hasPrefix(prefix) {
            id = String(name.dropFirst(prefix.count)).removingPercentEncoding ?? id
            url = nil
        }
        return RevisitMemory.Waiting(
            id: id, url: url, date: headers["warc-date"].flatMap(DateStamp.init), keys: keys)
    }

    /// WARC 1.0 shows an address in angle brackets in its grammar; some write them.
    private static func unbracketed(_ url: String) -> String {
        url.hasPrefix("<") && url.hasSuffix(">") ? String(url.dropFirst().dropLast()) : url
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
