import Acquisition
import Archive
import Briefing
import Foundation
import News

/// Brings alerts to where they are wanted.
struct AlertDelivery {
    let posting: Posting
    /// Whether the terminal gets words, or records.
    let asText: Bool

    /// How long a program may take with one alert, in seconds.
    static let patience = 60.0

    /// Why an alert could not be delivered, and what mends it.
    struct Failure: Error {
        let words: String
    }

    /// Delivers to one output.
    ///
    /// - Throws: `Failure`; the delivery is then to be tried again.
    func deliver(_ delivery: Delivery) throws(Failure) {
        var repairs = 0
        guard let json = try? JSON(parsing: delivery.record, repairs: &repairs) else {
            throw Failure(words: "its record cannot be read; run: dateline check")
        }
        let alert = Alert(json: json)
        let target = delivery.output.target
        let line = delivery.record + [0x0A]
        switch delivery.output.kind {
        case .terminal:
            let words = Array((AlertText(alert).text + "\n").utf8)
            try writing("standard output") {
                try FileHandle.standardOutput.write(contentsOf: Data(asText ? words : line))
            }
        case .file: try writing(target) { try append(line, to: target) }
        case .program: try run(target, with: line)
        case .webhook: try post(delivery, alert)
        case .mail: try writing(target) { try write(AlertMail(alert), to: target) }
        }
    }

    private func writing(_ name: String, _ work: () throws -> Void) throws(Failure) {
        do { try work() } catch {
            let cause = (error as NSError).localizedDescription
            throw Failure(words: "\(name) cannot be written (\(cause)); check that it is there")
        }
    }

    private func append(_ line: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: Data(line))
        try file.synchronize()
    }

    /// Under another name first, so that nobody meets half a mail.
    private func write(_ mail: AlertMail, to folder: String) throws {
        let folder = URL(fileURLWithPath: folder, isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(mail.text.utf8).write(
            to: folder.appendingPathComponent(mail.fileName), options: .atomic)
    }

    /// The alert goes to standard input and never into the command line.
    private func run(_ command: String, with line: [UInt8]) throws(Failure) {
        signal(SIGPIPE, SIG_IGN)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.standardOutput = FileHandle.standardError
        let input = Pipe()
        process.standardInput = input
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch {
            throw Failure(words: "'\(command)' cannot be run: \(error)")
        }
        let writer = input.fileHandleForWriting
        DispatchQueue.global().async {
            try? writer.write(contentsOf: Data(line))
            try? writer.close()
        }
        guard ended.wait(timeout: .now() + Self.patience) == .success else {
            process.terminate()
            throw Failure(words: "'\(command)' did not end within \(Int(Self.patience)) seconds")
        }
        let status = process.terminationStatus
        guard status == 0 else { throw Failure(words: "'\(command)' ended with \(status)") }
    }

    private func post(_ delivery: Delivery, _ alert: Alert) throws(Failure) {
        let output = delivery.output
        guard let file = output.secretFile, let secret = FileManager.default.contents(atPath: file),
            !secret.isEmpty
        else {
            let name = output.secretFile ?? "no file named"
            throw Failure(words: "the secret for \(output.target) cannot be read (\(name))")
        }
        // A line end after the secret is the editor's, not the secret's.
        let key = Array(secret).reversed().drop { $0 == 0x0A || $0 == 0x0D }.reversed()
        let signature = WebhookSignature(
            secret: Array(key), timestamp: Int(Date().timeIntervalSince1970),
            body: delivery.record)
        let message = Posting.Message(
            url: output.target,
            headers: [
                ("Content-Type", "application/json"), ("Dateline-Alert", alert.id),
                ("Dateline-Signature", signature.header),
            ], body: delivery.record, allowedHosts: output.allowedHosts)
        do { try posting.post(message) } catch { throw Failure(words: "\(error)") }
    }
}
