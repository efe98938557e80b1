import Foundation
import News

/// A story's evidence as a WACZ package (WACZ 1.1.1): the recorded bytes of all
/// revisions of its reports as a WARC file with its index and list of pages, the
/// story with its claims, and the digests of everything.
public struct EvidencePack {
    static let version = "1.1.1"
    private static let warc = "evidence.warc.gz"

    private let zip: ZipWriter
    private let maker: EvidenceArchive.Maker

    /// Writes the package to a file, under another name first.
    ///
    /// - Parameters:
    ///   - stories: hands over the stories.
    ///   - recordings: hands over the revisions of their reports.
    /// - Throws: `ArchiveError` where the file cannot be written.
    public static func write(
        to path: String, title: String, _ maker: EvidenceArchive.Maker,
        stories: ((Story) throws -> Void) throws -> Void,
        recordings: ((Recording) throws -> Void) throws -> Void
    ) throws(ArchiveError) {
        let draft = path + ".part"
        do {
            guard FileManager.default.createFile(atPath: draft, contents: nil) else {
                throw ArchiveError(path: path, reason: .notWritten("the file cannot be made"))
            }
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: draft))
            defer { try? file.close() }
            let pack = EvidencePack(zip: ZipWriter(file, at: maker.at), maker: maker)
            try pack.write(title, stories, recordings)
            try file.synchronize()
            guard rename(draft, path) == 0 else {
                throw ArchiveError(path: path, reason: .notWritten("it cannot be renamed"))
            }
        } catch {
            try? FileManager.default.removeItem(atPath: draft)
            if let error = error as? ArchiveError { throw error }
            throw ArchiveError(
                path: path, reason: .notWritten((error as NSError).localizedDescription))
        }
    }

    private func write(
        _ title: String, _ stories: ((Story) throws -> Void) throws -> Void,
        _ recordings: ((Recording) throws -> Void) throws -> Void
    ) throws {
        var claims: [UInt8] = []
        try zip.begin("archive/\(Self.warc)")
        var archive = try EvidenceArchive(maker, file: Self.warc) { try zip.write($0) }
        try recordings { try archive.add($0) }
        try stories { story in
            try archive.add(story)
            claims += story.json.bytes + [0x0A]
        }
        try zip.end()
        let index = archive.index.packed(as: "index.cdx.gz")
        try zip.add("indexes/index.cdx.gz", index.blocks)
        try zip.add("indexes/index.idx", index.index)
        try zip.add(
            "pages/pages.jsonl", Self.lines([Self.pagesHead] + archive.pages.map(Self.json)))
        try zip.add("dateline/stories.jsonl", claims)
        try zip.add("dateline/hashes.jsonl", Self.lines(archive.hashes))
        let package = description(title, archive.pages.first).bytes
        try zip.add("datapackage.json", package)
        let digest = JSON.object([
            JSON.Member("path", .string("datapackage.json")),
            JSON.Member("hash", .string(WebRecord.digest(of: package))),
        ])
        try zip.add("datapackage-digest.json", digest.bytes)
        try zip.finish()
    }

    /// What is in the package, with sizes and digests.
    private func description(_ title: String, _ main: EvidenceArchive.Page?) -> JSON {
        let resources = zip.entries.map { entry in
            JSON.object([
                JSON.Member("name", .string(Self.name(entry.path))),
                JSON.Member("path", .string(entry.path)),
                JSON.Member("hash", .string(entry.digest)),
                JSON.Member("bytes", .integer(entry.size)),
            ])
        }
        var members = [
            JSON.Member("profile", .string("data-package")),
            JSON.Member("wacz_version", .string(Self.version)),
            JSON.Member("title", .string(title)), JSON.Member("created", .string(maker.at)),
            JSON.Member("software", .string(maker.software)),
        ]
        if let main {
            members += [
                JSON.Member("mainPageUrl", .string(main.url)),
                JSON.Member("mainPageDate", .string(main.date)),
            ]
        }
        return .object(members + [JSON.Member("resources", .array(resources))])
    }

    private static func name(_ path: String) -> String {
        String(path.split(separator: "/").last ?? "resource")
    }

    private static let pagesHead = JSON.object([
        JSON.Member("format", .string("json-pages-1.0")), JSON.Member("id", .string("pages")),
        JSON.Member("title", .string("Reports")),
    ])

    private static func json(_ page: EvidenceArchive.Page) -> JSON {
        let id = WebRecord.sha256(Array((page.url + page.date).utf8)).prefix(11).hexadecimal
        var members = [
            JSON.Member("id", .string(id)), JSON.Member("url", .string(page.url)),
            JSON.Member("ts", .string(page.date)),
        ]
        if let title = page.title { members.append(JSON.Member("title", .string(title))) }
        return .object(members)
    }

    private static func lines(_ records: [JSON]) -> [UInt8] {
        records.flatMap { $0.bytes + [0x0A] }
    }
}
