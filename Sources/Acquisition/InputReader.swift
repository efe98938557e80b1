import Foundation
import News

/// Takes in what a command was given: files, folders, standard input and
/// addresses, whatever their kind.
///
/// ```swift
/// InputReader().read(["reports/", "-"]) { result in … }
/// ```
///
/// Each input is handed over as soon as it is read. What cannot be read is
/// handed over as an error in its place, and the rest goes on.
public struct InputReader {
    /// A page, a text, a feed or a line of records may be this long, in bytes.
    public static let documentLimit = 100_000_000
    /// Plain text may be this long, in bytes.
    public static let textLimit = 20_000_000

    private let web: Web
    let standardInput: FileHandle
    let outlet: String?
    private let taken: (Int) -> Void

    /// - Parameter taken: called with the number of bytes of each piece of a file that is
    ///   taken in.
    public init(
        web: Web = .live, standardInput: FileHandle = .standardInput, outlet: String? = nil,
        taken: @escaping (Int) -> Void = { _ in }
    ) {
        self.web = web
        self.standardInput = standardInput
        self.outlet = outlet
        self.taken = taken
    }

    /// What becomes of an input; an `empty` one is handed over all the same.
    public enum Event: Sendable {
        case input(Input)
        case empty(String)
        case failure(InputError)
    }

    /// Whether an argument names something that is to be fetched.
    public static func isAddress(_ argument: String) -> Bool {
        argument.hasPrefix("http://") || argument.hasPrefix("https://")
    }

    public func read(_ arguments: [String], _ handle: (Event) -> Void) {
        for argument in arguments {
            if argument == "-" {
                read(ByteStream(standardInput), Origin(id: "-"), handle)
            } else if Self.isAddress(argument) {
                readAddress(argument, handle)
            } else {
                readPath(argument, handle)
            }
        }
    }
}

extension InputReader {
    /// Takes in bytes that are at hand, under the name given.
    public func read(_ bytes: [UInt8], named name: String, _ handle: (Event) -> Void) {
        read(ByteStream(bytes), Origin(id: name), handle)
    }
}

/// Where a document came from.
struct Origin {
    var id: String
    var url: String?
    var charset: String?
    var fetched: DateStamp?
    /// The file, where it is one.
    var path: String?

    /// Opens the file again, unpacked, for what must be read twice; `nil` for what
    /// comes only once.
    var reopen: (() throws -> ByteStream)? {
        guard let path else { return nil }
        return {
            try ByteStream(FileHandle(forReadingFrom: URL(fileURLWithPath: path))).unpacked()
        }
    }
}

extension InputReader {
    private typealias Handler = (Event) -> Void

    private func readAddress(_ address: String, _ handle: Handler) {
        do {
            let answer = try web.fetch(address, Self.documentLimit)
            let origin = Origin(
                id: address, url: answer.url, charset: answer.charset, fetched: answer.date)
            read(ByteStream(answer.body), origin, handle)
        } catch {
            handle(.failure(error))
        }
    }

    private func readPath(_ path: String, _ handle: Handler) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            handle(.failure(InputError(input: path, reason: .notFound)))
            return
        }
        guard isFolder.boolValue else {
            readFile(path, handle)
            return
        }
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: path)
            for name in names.sorted() where !name.hasPrefix(".") {
                readPath(path.hasSuffix("/") ? path + name : path + "/" + name, handle)
            }
        } catch {
            let reason = InputError.Reason.unreadable(Self.words(of: error))
            handle(.failure(InputError(input: path, reason: reason)))
        }
    }

    private func readFile(_ path: String, _ handle: Handler) {
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }
            let stream = ByteStream {
                let piece = try file.read(upToCount: ByteStream.pieceSize) ?? Data()
                taken(piece.count)
                return piece.isEmpty ? nil : Array(piece)
            }
            read(stream, Origin(id: path, path: path), handle)
        } catch {
            let reason = InputError.Reason.unreadable(Self.words(of: error))
            handle(.failure(InputError(input: path, reason: reason)))
        }
    }

    private func read(_ stream: ByteStream, _ origin: Origin, _ handle: Handler) {
        do {
            let stream = try stream.unpacked()
            let kind = InputKind(sample: try stream.peek(InputKind.sampleSize))
            try read(kind, stream, origin, handle)
        } catch let error as InputError {
            handle(.failure(error))
        } catch let error as CompressionError {
            let reason = InputError.Reason.damagedCompression(error.reason)
            handle(.failure(InputError(input: origin.id, reason: reason)))
        } catch {
            let reason = InputError.Reason.unreadable(Self.words(of: error))
            handle(.failure(InputError(input: origin.id, reason: reason)))
        }
    }

    /// The system's error in words; Foundation keeps it as a number.
    private static func words(of error: any Error) -> String {
        let error = error as NSError
        let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError
        switch cause?.code ?? error.code {
        case Int(EACCES), CocoaError.fileReadNoPermission.rawValue: return "permission denied"
        case Int(EISDIR): return "it is a folder"
        default: return "error \(cause?.code ?? error.code)"
        }
    }
}

extension InputReader {
    private func read(
        _ kind: InputKind, _ stream: ByteStream, _ origin: Origin, _ handle: Handler
    ) throws {
        switch kind {
        case .empty: handle(.empty(origin.id))
        case .page: handle(.input(.page(page(try all(of: stream, origin), origin))))
        case .plainText:
            let bytes = try all(of: stream, origin, limit: Self.textLimit)
            handle(.input(.plain(plain(bytes, origin))))
        case .records: try readRecords(stream, origin, handle)
        case .jsonDocument: try readDocument(stream, origin, handle)
        case .feed: try readFeed(stream, origin, handle)
        case .webArchive: try readArchive(stream, origin, handle)
        case .package: try readPackage(stream, origin, handle)
        case .mail: try readMail(stream, origin, handle)
        case .binary: throw InputError(input: origin.id, reason: .binary)
        case .unsupported(let kind, let mend):
            throw InputError(input: origin.id, reason: .unsupported(kind: kind, mend: mend))
        }
    }

    private func all(
        of stream: ByteStream, _ origin: Origin, limit: Int = Self.documentLimit
    ) throws -> [UInt8] {
        let bytes = try stream.takeAll(limit + 1)
        guard bytes.count <= limit else {
            throw InputError(input: origin.id, reason: .tooLarge(limit: limit))
        }
        return bytes
    }

    private func page(_ bytes: [UInt8], _ origin: Origin) -> Page {
        Page(
            id: origin.id, url: origin.url, outlet: outlet, body: .bytes(bytes),
            fetched: origin.fetched, charset: origin.charset)
    }

    private func plain(_ bytes: [UInt8], _ origin: Origin) -> PlainBytes {
        PlainBytes(
            id: origin.id, url: origin.url, outlet: outlet, bytes: bytes, charset: origin.charset,
            fetched: origin.fetched)
    }

    private func readFeed(_ stream: ByteStream, _ origin: Origin, _ handle: Handler) throws {
        guard let feed = FeedReader(xml: try all(of: stream, origin)) else {
            throw InputError(input: origin.id, reason: .malformed("the feed cannot be parsed"))
        }
        hand(feed, origin, handle)
    }

    private func hand(_ feed: FeedReader, _ origin: Origin, _ handle: Handler) {
        for page in feed.pages(feed: origin.id, outlet: outlet) { handle(.input(.page(page))) }
    }

    private func readMail(_ stream: ByteStream, _ origin: Origin, _ handle: Handler) throws {
        let bytes = try all(of: stream, origin)
        handle(.input(MailReader(bytes, id: origin.id, outlet: outlet).input))
    }

    private func readRecords(_ stream: ByteStream, _ origin: Origin, _ handle: Handler) throws {
        var number = 0
        while let line = try stream.takeLine(limit: Self.documentLimit) {
            number += 1
            guard case .bytes(let bytes) = line else {
                let reason = InputError.Reason.tooLarge(limit: Self.documentLimit)
                handle(.failure(InputError(input: origin.id, line: number, reason: reason)))
                continue
            }
            if bytes.allSatisfy({ $0 <= 0x20 }) { continue }
            readRecord(bytes, line: number, origin, handle)
        }
    }

    private func readRecord(
        _ bytes: [UInt8], line: Int, _ origin: Origin, _ handle: Handler
    ) {
        let isMarked = line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
        var repairs = 0
        do {
            let json = try JSON(
                parsing: isMarked ? bytes.dropFirst(3) : bytes[...], repairs: &repairs)
            let decoding = RecordDecoding(outlet: outlet)
            let id = "\(origin.id)#\(line)"
            guard let input = try decoding.input(from: json, fallbackID: id) else { return }
            handle(.input(repairs == 0 ? input : input.adding(Self.repairFinding(repairs))))
        } catch {
            let cause = (error as? UnknownRecord)?.reason ?? "not valid JSON: \(error)"
            let reason = InputError.Reason.malformed(cause)
            handle(.failure(InputError(input: origin.id, line: line, reason: reason)))
        }
    }

    private static func repairFinding(_ count: Int) -> Finding {
        Finding(
            "lone-surrogate",
            "\(count) characters that are not Unicode were read as U+FFFD.")
    }

    /// A JSON Feed, an array of records, or a brief's document.
    private func readDocument(_ stream: ByteStream, _ origin: Origin, _ handle: Handler) throws {
        let bytes = try all(of: stream, origin)
        let json: JSON
        do {
            var repairs = 0
            json = try JSON(parsing: bytes, repairs: &repairs)
        } catch {
            // Lines of records may be broken in the first one too.
            return try readRecords(ByteStream(bytes), origin, handle)
        }
        if let feed = FeedReader(json: json) {
            hand(feed, origin, handle)
            return
        }
        let parts = (json["articles"]?.array ?? []) + (json["stories"]?.array ?? [])
        let records = json.array ?? (parts.isEmpty ? [json] : parts)
        for (index, record) in records.enumerated() {
            do {
                let decoding = RecordDecoding(outlet: outlet)
                let id = "\(origin.id)#\(index + 1)"
                if let input = try decoding.input(from: record, fallbackID: id) {
                    handle(.input(input))
                }
            } catch {
                let cause = (error as? UnknownRecord)?.reason ?? "\(error)"
                let reason = InputError.Reason.malformed("record \(index + 1) \(cause)")
                handle(.failure(InputError(input: origin.id, reason: reason)))
            }
        }
    }
}

extension Input {
    /// The input with a finding, where its record can hold one.
    func adding(_ finding: Finding) -> Input {
        switch self {
        case .article(var article):
            article.findings.append(finding)
            return .article(article)
        case .report(var report):
            report.article.findings.append(finding)
            return .report(report)
        case .page(var page):
            page.findings.append(finding)
            return .page(page)
        case .scraped(var scraped):
            scraped.findings.append(finding)
            return .scraped(scraped)
        case .plain, .story: return self
        }
    }
}
