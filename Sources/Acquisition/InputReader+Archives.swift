import Foundation
import News

extension InputReader {
    /// The pages of a WARC file.
    func readArchive(
        _ stream: ByteStream, _ origin: Origin, _ handle: (Event) -> Void
    ) throws {
        let memory = RevisitMemory()
        try readRecords(of: stream, origin, memory, handle)
        guard !memory.waiting.isEmpty else { return }
        if let reopen = origin.reopen { try findAgain(reopen(), memory, handle) }
        complain(of: memory, origin, handle)
    }

    /// The WARC files of a WACZ package (WACZ 1.1.1).
    func readPackage(
        _ stream: ByteStream, _ origin: Origin, _ handle: (Event) -> Void
    ) throws {
        do {
            let zip = try ZipReader(try source(of: stream, origin))
            let warcs = zip.entries.filter { entry in
                entry.path.hasPrefix("archive/")
                    && (entry.path.hasSuffix(".warc") || entry.path.hasSuffix(".warc.gz"))
            }.sorted { $0.path < $1.path }
            guard !warcs.isEmpty else { throw Self.noPackage(origin) }
            let memory = RevisitMemory()
            for entry in warcs {
                let own = Origin(id: "\(origin.id)/\(entry.path)")
                try readRecords(of: try zip.stream(entry).unpacked(), own, memory, handle)
            }
            for entry in warcs where !memory.waiting.isEmpty {
                try findAgain(try zip.stream(entry).unpacked(), memory, handle)
            }
            complain(of: memory, origin, handle)
        } catch let damage as ZipReader.Damage {
            guard Self.isPackage(try stream.peek(InputKind.sampleSize)) else {
                throw Self.noPackage(origin)
            }
            throw InputError(
                input: origin.id, reason: .malformed("the package is damaged: \(damage.words)"))
        }
    }

    /// A file is read where it lies; what comes as a stream is taken in whole.
    private func source(of stream: ByteStream, _ origin: Origin) throws -> ByteSource {
        if let path = origin.path {
            let source = try ByteSource(path: path)
            if try source.read(at: 0, 2) == Array("PK".utf8) { return source }
        }
        let bytes = try stream.takeAll(Self.documentLimit + 1)
        guard bytes.count <= Self.documentLimit else {
            throw InputError(input: origin.id, reason: .tooLarge(limit: Self.documentLimit))
        }
        return .bytes(bytes)
    }

    /// Whether a ZIP file begins with a part that WACZ packages have.
    private static func isPackage(_ sample: ArraySlice<UInt8>) -> Bool {
        let head = String(decoding: sample.prefix(200), as: UTF8.self)
        return ["archive/", "datapackage", "indexes/", "pages/"].contains { head.contains($0) }
    }

    private static func noPackage(_ origin: Origin) -> InputError {
        InputError(
            input: origin.id,
            reason: .unsupported(
                kind: "DOCX, EPUB or ZIP", mend: "unpack it or save it as text or HTML"))
    }

    private func readRecords(
        of stream: ByteStream, _ origin: Origin, _ memory: RevisitMemory,
        _ handle: (Event) -> Void
    ) throws {
        let archive = WebArchiveReader(stream, documentLimit: Self.documentLimit)
        while let step = try archive.next() {
            switch step {
            case .document(let document, let keys):
                memory.keep(document, keys)
                hand(document, handle)
            case .revisit(let revisit):
                if let document = memory.page(revisit) { hand(document, handle) }
            case .tooLarge(let id):
                let reason = InputError.Reason.tooLarge(limit: Self.documentLimit)
                handle(.failure(InputError(input: "\(origin.id) \(id)", reason: reason)))
            case .damaged(let cause):
                throw InputError(input: origin.id, reason: .malformed(cause))
            }
        }
    }

    /// Looks for what revisits found again, in records that are no longer
    /// remembered or stand after them.
    private func findAgain(
        _ stream: ByteStream, _ memory: RevisitMemory, _ handle: (Event) -> Void
    ) throws {
        let archive = WebArchiveReader(stream, documentLimit: Self.documentLimit)
        while !memory.waiting.isEmpty, let step = try archive.next() {
            guard case .document(let document, let keys) = step else { continue }
            for revisit in memory.answered(by: keys) { hand(document.again(revisit), handle) }
        }
    }

    private func complain(
        of memory: RevisitMemory, _ origin: Origin, _ handle: (Event) -> Void
    ) {
        for revisit in memory.waiting {
            handle(
                .failure(
                    InputError(input: "\(origin.id) \(revisit.id)", reason: .revisitOfNothing)))
        }
    }

    private func hand(_ document: WebDocument, _ handle: (Event) -> Void) {
        if document.form == .record, let json = Self.record(document.body),
            let input = try? RecordDecoding(outlet: outlet).input(
                from: json, fallbackID: document.id)
        {
            return handle(.input(input))
        }
        handle(.input(document.input(outlet: outlet)))
    }

    private static func record(_ bytes: [UInt8]) -> JSON? {
        var repairs = 0
        return try? JSON(parsing: bytes, repairs: &repairs)
    }
}
