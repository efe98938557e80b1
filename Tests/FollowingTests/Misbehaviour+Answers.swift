@testable import Acquisition

extension Misbehaviour {
    /// 10 MB of zeros.
    private static let brotliBomb: [UInt8] = [
        0x9F, 0x7F, 0x96, 0x98, 0xF8, 0x27, 0x00, 0xE2, 0xB1, 0x40, 0x20, 0xC7, 0x11, 0x13,
    ]
    /// `Hello, hello, hello, ferry`.
    private static let brotli: [UInt8] = [
        0x8F, 0x0C, 0x80, 0x48, 0x65, 0x6C, 0x6C, 0x6F, 0x2C, 0x20, 0x68, 0x65, 0x6C, 0x6C, 0x6F,
        0x2C, 0x20, 0x68, 0x65, 0x6C, 0x6C, 0x6F, 0x2C, 0x20, 0x66, 0x65, 0x72, 0x72, 0x79, 0x03,
    ]

    /// Plain words within a whole gzip file: a stored block of deflate.
    private static func gzip(_ text: String) -> [UInt8] {
        let body = Array(text.utf8)
        let size = [UInt8(body.count & 255), UInt8(body.count >> 8)]
        let stored = [1] + size + size.map { ~$0 } + body
        var crc = UInt32.max
        for byte in body {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        let ends = [~crc, UInt32(body.count)].flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
        }
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + stored + ends
    }

    private static let gzipBomb = gzip(String(repeating: "a", count: 50_000))

    private static func encoded(
        _ name: String, _ encoding: String, _ bytes: [UInt8], _ outcome: Outcome,
        limits: FetchLimits = Network.patient
    ) -> Misbehaviour {
        Misbehaviour(name, outcome, limits: limits) { _, line in
            line.answer("200 OK", ["Content-Encoding: \(encoding)"], bytes)
        }
    }

    private static let small = FetchLimits(unpackedBytes: 40_000)

    /// Servers whose answers are strange.
    static let ofAnswers: [Misbehaviour] = [
        encoded("packs with gzip", "gzip", gzip("ferry"), .body("ferry")),
        encoded("sends half a gzip", "gzip", Array(gzip("ferry").dropLast(12)), damaged),
        encoded(
            "sends gzip with a wrong checksum", "gzip",
            Array(gzip("ferry").dropLast(8)) + [1, 2, 3, 4, 5, 0, 0, 0], damaged),
        encoded(
            "sends a gzip bomb", "gzip", gzipBomb, fails(.tooLargeUnpacked(limit: 40_000)),
            limits: small),
        encoded("packs with Brotli", "br", brotli, .body("Hello, hello, hello, ferry")),
        encoded("sends half a Brotli", "br", Array(brotli.dropLast(4)), damaged),
        encoded("sends a Brotli bomb", "br", brotliBomb, fails(.tooLargeUnpacked(limit: 200_000))),
        encoded("names gzip and sends plain words", "gzip", Array("plain".utf8), .body("plain")),
        encoded("packs in a way that was not asked for", "zstd", [1, 2, 3], damaged),
        encoded("packs in five layers", "gzip, gzip, gzip, gzip, gzip", gzip("x"), damaged),
        Misbehaviour("fails (500)", fails(.status(500, after: nil))) { _, line in
            line.answer("500 Oops", [], "<html>sorry</html>")
        },
        Misbehaviour("is overloaded (503)", fails(.status(503, after: 120))) { _, line in
            line.answer("503 Busy", ["Retry-After: 120"])
        },
        Misbehaviour(
            "has had enough (429), by a clock in the future", fails(.status(429, after: 3600))
        ) {
            _, line in
            line.answer(
                "429 Enough",
                [
                    "Date: Fri, 01 Jan 2100 12:00:00 GMT",
                    "Retry-After: Fri, 01 Jan 2100 13:00:00 GMT",
                ])
        },
        Misbehaviour("wants to be left alone for ever", fails(.status(429, after: 7 * 86_400))) {
            _, line in
            line.answer("429 Enough", ["Retry-After: 99999999999"])
        },
        Misbehaviour("is gone for good (410)", fails(.gone)) { _, line in line.answer("410 Gone") },
        Misbehaviour("forbids (403)", fails(.status(403, after: nil))) { _, line in
            line.answer("403 No")
        },
        Misbehaviour("has no content (204)", fails(.status(204, after: nil))) { _, line in
            line.send("HTTP/1.1 204 Nothing\r\n\r\n")
        },
        Misbehaviour("says 304 to who knows nothing", damaged) { _, line in
            line.send("HTTP/1.1 304 Not Modified\r\n\r\n")
        },
        Misbehaviour(
            "says 304 to who knows", .unchanged, validators: Validators(etag: "\"v1\"")
        ) { request, line in
            if request.headers["if-none-match"] == "\"v1\"" {
                line.send("HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n")
            }
        },
        Misbehaviour("asks for a name and password (401)", fails(.status(401, after: nil))) {
            _, line in
            line.answer("401 Who", ["WWW-Authenticate: Basic realm=\"x\""])
        },
    ]
}
