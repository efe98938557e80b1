import Foundation

/// OpenSSL's own test server with a certificate that nobody vouches for.
final class SelfSignedServer {
    private let folder: URL
    private let process = Process()
    let url: String

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (key, certificate) = (folder.path + "/key.pem", folder.path + "/cert.pem")
        let making = Process()
        making.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        making.arguments = [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate,
            "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
        ]
        making.standardError = FileHandle.nullDevice
        try making.run()
        making.waitUntilExit()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.arguments = [
            "s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", certificate, "-www",
        ]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // It prints "ACCEPT 127.0.0.1:40123" when it listens.
        var told = ""
        while !told.contains("ACCEPT") || !told.hasSuffix("\n") {
            let piece = output.fileHandleForReading.availableData
            if piece.isEmpty { throw CocoaError(.fileReadUnknown) }
            told += String(decoding: piece, as: UTF8.self)
        }
        let port = told.firstMatch(of: #/ACCEPT \S*:(\d+)/#).map { String($0.1) } ?? "0"
        url = "https://127.0.0.1:\(port)/"
    }

    deinit {
        process.terminate()
        try? FileManager.default.removeItem(at: folder)
    }
}
