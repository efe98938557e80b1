import Foundation
import Glibc
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Desk

@Suite struct PaceTests {
    /// What a client does, by the second at which it does it.
    enum Deed {
        case head(Double)
        case end(Double)
        case write(Double)
        case take(Double)
        case takeEnd(Double)
    }

    @Test(
        arguments: [
            ([], 60.0, PaceClock.Fault.idle),
            ([.head(1)], 121, .request), ([.head(1), .write(2), .take(3)], 121, .request),
            // While the program works there is no deadline.
            ([.head(1), .end(2)], nil, nil),
            ([.head(1), .end(2), .write(3)], 33, .answer),
            ([.head(1), .end(2), .write(3), .write(3), .take(9)], 39, .answer),
            // It is taken all the time, but never to its end.
            ([.head(1), .end(2), .write(3), .write(3), .write(3), .take(890)], 903, .answer),
            ([.head(1), .end(2), .write(3), .take(4), .write(5)], 35, .answer),
            ([.head(1), .end(2), .write(3), .takeEnd(7)], 67, .idle),
            // One request behind another.
            ([.head(1), .end(1), .head(2), .end(2), .write(3), .takeEnd(4)], nil, nil),
        ] as [([Deed], Double?, PaceClock.Fault?)])
    func aClientHasSoMuchTime(_ deeds: [Deed], _ end: Double?, _ fault: PaceClock.Fault?) {
        func time(_ seconds: Double) -> NIODeadline { .uptimeNanoseconds(UInt64(seconds * 1e9)) }
        var clock = PaceClock(Pace(), now: time(0))
        for deed in deeds {
            switch deed {
            case .head(let now): clock.readHead(at: time(now))
            case .end: clock.readEnd()
            case .write(let now): clock.write(at: time(now))
            case .take(let now): clock.take(isEnd: false, at: time(now))
            case .takeEnd(let now): clock.take(isEnd: true, at: time(now))
            }
        }
        #expect(clock.deadline?.at == end.map(time))
        #expect(clock.deadline?.fault == fault)
    }

    /// A desk whose clients must be quick, on a port of its own.
    private func serving(
        _ change: (inout Pace) -> Void,
        _ work: @escaping @Sendable (Int, DeskServer) async throws -> Void
    ) async throws {
        let desk = try DeskFixture()
        var settings = DeskSettings(port: 0)
        change(&settings.pace)
        let server = try await DeskServer(
            store: desk.store, work: desk.fixtureWork, settings: settings)
        try await server.application().test(.live) { client in
            try await work(try #require(client.port), server)
        }
    }

    /// Waits until the desk has ended connections for a reason.
    private func ended(_ count: Int, _ fault: PaceClock.Fault, _ server: DeskServer) async throws {
        while server.metrics.now.slow[fault] ?? 0 < count {
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            ("", PaceClock.Fault.idle), ("GET / HT", .idle),
            ("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: a", .idle),
            (
                "POST /work/flag HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc",
                .request
            ),
        ])
    func whoNeverEndsARequestIsLetGo(_ sent: String, _ fault: PaceClock.Fault) async throws {
        try await serving {
            $0.idle = 0.2
            $0.request = 0.2
        } _: { port, server in
            let socket = try SlowSocket(port)
            try socket.send(sent)
            try await ended(1, fault, server)
            #expect(await socket.readToEnd() != nil)
        }
    }

    /// Bytes that trickle in do not begin the time anew.
    @Test(.timeLimit(.minutes(5))) func whoSendsALittleNowAndThenIsLetGoToo() async throws {
        try await serving {
            $0.request = 0.3
        } _: { port, server in
            let socket = try SlowSocket(port)
            try socket.send(
                "POST /work/flag HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n")
            while server.metrics.now.slow[.request] ?? 0 == 0 {
                try? socket.send("a")
                try await Task.sleep(for: .milliseconds(10))
            }
        }
    }

    @Test(.timeLimit(.minutes(5))) func whoNeverTakesTheAnswersIsLetGo() async throws {
        try await serving {
            $0.stall = 0.3
        } _: { port, server in
            let socket = try SlowSocket(port, receiving: 4096)
            // More answers than all buffers between hold.
            let request = "GET /desk.css HTTP/1.1\r\nHost: localhost\r\n\r\n"
            try? socket.send(String(repeating: request, count: 2_000))
            try await ended(1, .answer, server)
            // The place is free again.
            while server.metrics.now.connections > 0 {
                try await Task.sleep(for: .milliseconds(5))
            }
        }
    }

    @Test(.timeLimit(.minutes(5))) func whoTakesItsTimeGetsTheWholeAnswer() async throws {
        try await serving {
            $0.idle = 0.05
        } _: { port, server in
            let socket = try SlowSocket(port, receiving: 4096)
            try socket.send(
                "GET /desk.css HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            try await Task.sleep(for: .milliseconds(200))
            let text = try #require(await socket.readToEnd())
            let parts = text.components(separatedBy: "\r\n\r\n")
            let length = parts[0].firstMatch(of: /[Cc]ontent-[Ll]ength: ([0-9]+)/)?.1
            #expect(parts.dropFirst().joined(separator: "\r\n\r\n").utf8.count == Int(length ?? ""))
        }
    }

    /// What a client sends in an address comes back in no header of its own.
    @Test(.timeLimit(.minutes(5))) func noHeaderIsSplit() async throws {
        try await serving { _ in
        } _: { port, server in
            let back = Address.encoded("/x\r\nSet-Cookie: a=b\r\n\r\n<b>")
            let body =
                "key=\(server.formKey)&about=report&subject=b.txt&set=star%3A1&back=\(back)"
            let socket = try SlowSocket(port)
            try socket.send(
                """
                POST /work/flag HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
                Content-Length: \(body.utf8.count)\r\n\r\n\(body)
                """)
            let text = try #require(await socket.readToEnd())
            let head = text.components(separatedBy: "\r\n\r\n")[0]
            #expect(head.hasPrefix("HTTP/1.1 303"))
            #expect(!head.lowercased().contains("set-cookie"))
            #expect(head.lowercased().contains("location: /work"))
        }
    }
}

/// A client that does as it likes.
private final class SlowSocket: Sendable {
    private let descriptor: Int32

    /// - Parameter receiving: how many bytes it takes before they are read; the system's
    ///   choice where it is `nil`.
    init(_ port: Int, receiving size: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var size {
            setsockopt(
                descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(
                descriptor, SOL_SOCKET, option, &patience,
                socklen_t(MemoryLayout<timeval>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
    }

    deinit { close(descriptor) }

    /// - Throws: where the desk has ended the connection, or takes nothing more.
    func send(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(
                    descriptor, $0.baseAddress, $0.count,
                    Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            guard count > 0 else { throw POSIXError(.EPIPE) }
            rest = rest.dropFirst(count)
        }
    }

    /// All that comes until the desk ends the connection; `nil` where it does not. It is
    /// waited for beside the threads that the desk itself needs.
    func readToEnd() async -> String? {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: self.readAll()) }
        }
    }

    private func readAll() -> String? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count == 0 || (count < 0 && errno == ECONNRESET) { break }
            guard count > 0 else { return nil }
            bytes += buffer.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
