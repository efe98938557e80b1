/// Undoes a body's `Content-Encoding`.
enum BodyUnpacking {
    /// More than this many layers are an attack.
    static let layerLimit = 3

    /// - Throws: `CompressionError`, `UnpackedTooLarge`.
    static func open(_ body: [UInt8], encoding: String?, limit: Int) throws -> [UInt8] {
        let layers = (encoding ?? "").lowercased().split(separator: ",")
            .map { $0.trimmingPrefix { $0 == " " }.prefix { $0 != " " } }
            .filter { !$0.isEmpty && $0 != "identity" }
        guard layers.count <= layerLimit else {
            throw CompressionError(reason: "\(layers.count) layers of it")
        }
        var body = body
        for layer in layers.reversed() where !body.isEmpty {
            body = try open(body, layer: String(layer), limit: limit)
        }
        return body
    }

    private static func open(_ body: [UInt8], layer: String, limit: Int) throws -> [UInt8] {
        switch layer {
        case "gzip", "x-gzip":
            // Some servers name gzip and send the plain page.
            return body.starts(with: [0x1F, 0x8B]) ? try inflate(body, limit) : body
        case "deflate": return try inflate(body, limit)
        case "br": return try Brotli.open(body, limit: limit)
        default: throw CompressionError(reason: "\(layer) was not asked for")
        }
    }

    private static func inflate(_ body: [UInt8], _ limit: Int) throws -> [UInt8] {
        let gunzip = Gunzip(ByteStream(body))
        var result: [UInt8] = []
        while let piece = try gunzip.next() {
            result += piece
            if result.count > limit { throw UnpackedTooLarge() }
        }
        if gunzip.isDamaged { throw CompressionError(reason: "its checksum is wrong") }
        return result
    }
}
