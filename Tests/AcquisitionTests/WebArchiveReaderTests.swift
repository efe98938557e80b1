import News
import Testing

@testable import Acquisition

@Suite("Web archives")
struct WebArchiveReaderTests {
    private func record(_ type: String, _ body: String, uri: String = "https://a.example/")
        -> String
    {
        """
        WARC/1.0\r
        WARC-Type: \(type)\r
        WARC-Record-ID: <urn:uuid:\(body.utf8.count)>\r
        WARC-Target-URI: \(uri)\r
        WARC-Date: 2024-03-12T12:00:00Z\r
        Content-Length: \(body.utf8.count)\r
        \r
        \(body)\r
        \r

        """
    }

    private func pages(_ archive: String, limit: Int = 10_000) throws -> [String] {
        let reader = WebArchiveReader(ByteStream(Array(archive.utf8)), documentLimit: limit)
        var words: [String] = []
        while let step = try reader.next() {
            switch step {
            case .document(let document, _):
                words.append(String(decoding: document.body, as: UTF8.self))
            case .revisit: words.append("revisit")
            case .tooLarge: words.append("too large")
            case .damaged:
                words.append("damaged")
                return words
            }
        }
        return words
    }

    @Test func givesThePagesAndPassesOverTheRest() throws {
        let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>One</p>"
        let missing = "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone</p>"
        let picture = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG"
        let archive =
            ["warcinfo", "request"].map { record($0, "x: y") }.joined()
            + record("response", answer) + record("response", missing)
            + record("response", picture) + record("resource", "<p>Two</p>")
        #expect(try pages(archive) == ["<p>One</p>", "<p>Two</p>"])
    }

    @Test func putsChunksTogether() throws {
        let answer =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "5\r\n<p>On\r\n5\r\ne</p>\r\n0\r\n\r\n"
        #expect(try pages(record("response", answer)) == ["<p>One</p>"])
    }

    @Test func aRecordOverTheLimitIsNamedAndTheNextOneRead() throws {
        let archive =
            record("resource", String(repeating: "x", count: 500)) + record("resource", "ok")
        #expect(try pages(archive, limit: 100) == ["too large", "ok"])
    }

    @Test func damageIsTold() throws {
        #expect(try pages(record("resource", "ok") + "garbage\r\n") == ["ok", "damaged"])
    }
}
