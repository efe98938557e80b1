import Foundation

/// A server on 127.0.0.1 that does with each connection just what a test says,
/// byte by byte, also what no honest server does.
final class LoopbackServer: Sendable {
    struct Request: Sendable {
        let path: String
        /// Names in lower case.
        let headers: [String: String]
    }

    /// One connection, for as long as the test's closure runs.
    struct Line: Sendable {
        let socket: Int32

        /// Whether all bytes could be sent.
        @discardableResult
        func send(_ bytes: [UInt8]) -> Bool {
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes {
                    Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }

        @discardableResult
        func send(_ text: String) -> Bool { send(Array(text.utf8)) }

        /// A whole answer with its right length.
        func answer(_ status: String = "200 OK", _ headers: [String] = [], _ body: [UInt8]) {
            let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)"] + headers
            send(Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
        }

        func answer(_ status: String = "200 OK", _ headers: [String] = [], _ body: String = "") {
            answer(status, headers, Array(body.utf8))
        }

        func redirect(_ status: String, to place: String) {
            answer(status, ["Location: \(place)"])
        }

        func pause(_ seconds: Double) { Thread.sleep(forTimeInterval: seconds) }

        /// Ends the connection with a reset instead of an end.
        func reset() {
            var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
            let size = socklen_t(MemoryLayout<Glibc.linger>.size)
            setsockopt(
                socket, SOL_SOCKET, SO_LINGER, &linger, size)
        }
    }

    let port: Int
    private let listener: Int32

    init(_ behave: @escaping @Sendable (Request, Line) -> Void) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listener, pointer, size) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, pointer, &size) == 0
            }
        }
        guard listener >= 0, bound else { throw CocoaError(.fileReadUnknown) }
        self.listener = listener
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread {
            while true {
                let socket = accept(listener, nil, nil)
                guard socket >= 0 else { return }
                Thread.detachNewThread {
                    defer { close(socket) }
                    if let request = Self.request(from: socket) {
                        behave(request, Line(socket: socket))
                    }
                }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    func url(_ path: String, host: String = "127.0.0.1") -> String {
        "http://\(host):\(port)\(path)"
    }

    private static func request(from socket: Int32) -> Request? {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while bytes.firstRange(of: Array("\r\n\r\n".utf8)) == nil {
            let count = recv(socket, &piece, piece.count, 0)
            guard count > 0, bytes.count < 100_000 else { return nil }
            bytes += piece[..<count]
        }
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        let path = lines[0].split(separator: " ").dropFirst().first.map(String.init) ?? "/"
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        return Request(path: path, headers: headers)
    }
}
