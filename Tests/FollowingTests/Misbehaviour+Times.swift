@testable import Acquisition

extension Misbehaviour {
    /// Servers that are slow, or never come to an end, or lie about the length.
    static let ofTimeAndLength: [Misbehaviour] = [
        Misbehaviour("says nothing at all", fails(.silent(seconds: 1)), limits: impatient) {
            _, line in
            line.pause(1.5)
        },
        Misbehaviour("falls silent in the middle", fails(.silent(seconds: 1)), limits: impatient) {
            _, line in
            line.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nThe ferry")
            line.pause(1.5)
        },
        Misbehaviour("drips byte after byte", fails(.tooSlow(seconds: 1)), limits: hurried) {
            _, line in
            line.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
            for _ in 0..<40 where line.send("x") { line.pause(0.05) }
        },
        Misbehaviour("drips its header", fails(.tooSlow(seconds: 1)), limits: hurried) { _, line in
            line.send("HTTP/1.1 200 OK\r\n")
            for number in 0..<40 where line.send("X-\(number): y\r\n") { line.pause(0.05) }
        },
        Misbehaviour("says 'continue' without end", fails(.tooSlow(seconds: 1)), limits: hurried) {
            _, line in
            for _ in 0..<40 where line.send("HTTP/1.1 100 Continue\r\n\r\n") { line.pause(0.05) }
        },
        Misbehaviour("sends without end", fails(.tooLarge(limit: 60_000))) { _, line in
            line.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
            for _ in 0..<2000 where !line.send([UInt8](repeating: 0x61, count: 8192)) { return }
        },
        Misbehaviour("sends chunks without end", fails(.tooLarge(limit: 60_000))) { _, line in
            line.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = "1000\r\n" + String(repeating: "a", count: 4096) + "\r\n"
            for _ in 0..<2000 where !line.send(chunk) { return }
        },
        Misbehaviour("promises more than it sends", damaged) { _, line in
            line.send("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nThe ferry")
        },
        Misbehaviour("promises an absurd length", damaged) { _, line in
            line.send("HTTP/1.1 200 OK\r\nContent-Length: 900000000000000\r\n\r\nThe ferry")
        },
        Misbehaviour("sends more than it promises", .body("The ferry")) { _, line in
            line.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nThe ferry and much more")
        },
        Misbehaviour("names a length that is no number", damaged) { _, line in
            line.send("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nThe ferry")
        },
        Misbehaviour("breaks a chunk", damaged) { _, line in
            line.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nThe ferry\r\n")
        },
        Misbehaviour("ends without the last chunk", damaged) { _, line in
            line.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nThe ferry\r\n")
        },
        Misbehaviour("closes before it answers", damaged) { _, _ in },
        Misbehaviour("resets the connection in the middle", damaged) { _, line in
            line.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nThe ferry")
            line.pause(0.1)
            line.reset()
        },
        Misbehaviour("speaks another protocol", damaged) { _, line in
            line.send("SSH-2.0-OpenSSH_9.2p1\r\n")
        },
        Misbehaviour("sends a header without end", damaged) { _, line in
            line.send("HTTP/1.1 200 OK\r\nX-Long: ")
            for _ in 0..<100 where !line.send(String(repeating: "h", count: 8192)) { return }
        },
        Misbehaviour("sends ten thousand headers", damaged) { _, line in
            line.send("HTTP/1.1 200 OK\r\n")
            for number in 0..<10_000 where !line.send("X-\(number): value\r\n") { return }
            line.send("\r\n")
        },
        Misbehaviour("sends an empty body", .body("")) { _, line in line.answer() },
    ]
}
