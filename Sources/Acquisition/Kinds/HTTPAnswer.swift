import News

/// What an HTTP answer's head says of its body.
struct HTTPAnswer {
    var charset: String?
    private var type: String
    var isEncoded = false
    var succeeded = true

    /// - Parameter type: the `Content-Type`.
    init(type: String) {
        self.type = type.lowercased()
        charset = Self.charset(in: self.type)
    }

    /// What its body is; `nil` for what is no text.
    func form(of body: [UInt8]) -> WebDocument.Form? {
        if type.hasPrefix(WebArchiveReader.recordType) { return .record }
        if type.contains("html") { return .page }
        guard type.contains("text/plain") else { return nil }
        // Servers call pages plain text, too.
        return InputKind(sample: body.prefix(InputKind.sampleSize)) == .page ? .page : .plain
    }

    /// Cuts a recorded answer into its head and its body, chunks put together.
    static func split(_ block: [UInt8]) -> (answer: HTTPAnswer, body: [UInt8])? {
        guard let end = headEnd(block) else { return nil }
        let lines = String(decoding: block[..<end.head], as: UTF8.self)
            .split(whereSeparator: \.isNewline)
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        var answer = HTTPAnswer(type: "text/html")
        answer.succeeded = status == 200
        var isChunked = false
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = parts[1].lowercased()
            switch parts[0].lowercased() {
            case "content-type":
                answer.type = value.trimmingPrefix(while: \.isWhitespace).description
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
