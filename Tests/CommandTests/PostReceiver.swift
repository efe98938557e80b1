import Foundation

/// A server on this machine that takes posted bodies and answers with the statuses
/// that it was given, one for each request.
final class PostReceiver: @unchecked Sendable {
    struct Request: Sendable {
        let head: String
        let body: String
    }

    private let socket: Int32
    let port: UInt16
    private let lock = NSLock()
    private var taken: [Request] = []
    private let served = DispatchSemaphore(value: 0)

    init(answers: [String]) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = socket
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, size) == 0 && listen(socket, 8) == 0
                    && getsockname(socket, $0, &size) == 0
            }
        }
        guard socket >= 0, isBound else { throw POSIXError(.EADDRNOTAVAIL) }
        port = UInt16(bigEndian: address.sin_port)
        DispatchQueue.global().async { [self] in
            for answer in answers { serve(answer) }
        }
    }

    deinit { close(socket) }

    /// The requests, once so many have come; fewer where they do not come.
    func requests(_ count: Int) -> [Request] {
        for _ in 0..<count where served.wait(timeout: .now() + 30) == .timedOut { break }
        return lock.withLock { taken }
    }

    private func serve(_ answer: String) {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { return }
        defer { close(connection) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !isWhole(bytes) {
            let count = read(connection, &buffer, buffer.count)
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        let parts = String(decoding: bytes, as: UTF8.self).split(
            separator: "\r\n\r\n", maxSplits: 1)
        lock.withLock {
            taken.append(
                Request(
                    head: parts.first.map(String.init) ?? "",
                    body: parts.count > 1 ? String(parts[1]) : ""))
        }
        let text = "HTTP/1.1 \(answer)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        _ = text.withCString { write(connection, $0, strlen($0)) }
        served.signal()
    }

    private func isWhole(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return false }
        let length =
            text[..<end.lowerBound].lowercased()
            .firstMatch(of: /content-length: *([0-9]+)/).flatMap { Int($0.1) } ?? 0
        return text[end.upperBound...].utf8.count >= length
    }
}
