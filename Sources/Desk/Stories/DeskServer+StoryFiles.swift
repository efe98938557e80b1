import Archive
import Briefing
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import News

extension DeskServer {
    /// The files of a story.
    func addStoryFiles(to router: Router<BasicRequestContext>) {
        router.get("/stories/{id}/{file}") { request, context in
            let id = Address.decoded(try context.parameters.require("id"))
            let file = try context.parameters.require("file")
            let (zone, stamp, work) = (zone, work.stamp(), work)
            return try await archive { store in
                let story = try store.story(id)
                if file == "evidence.wacz" { return Self.package(try work.evidence(story.id)) }
                let reports = try store.reports(story.articles)
                if let kind = FeedKind(file: file, of: "feed") {
                    return Self.feed(story, reports, stamp, kind, request)
                }
                guard let (text, type) = Self.evidence(file, story, reports, zone, stamp) else {
                    throw HTTPError(.notFound)
                }
                return file == "dossier.html" ? Self.ownStyle(text) : Self.file(text, type)
            }
        }
    }

    private static func evidence(
        _ file: String, _ story: Story, _ reports: [Report], _ zone: ReaderZone?,
        _ stamp: ExportStamp
    ) -> (text: String, type: String)? {
        switch file {
        case "dossier.html":
            // Its style stands in the page itself, so it opens from disk too.
            (Brief(reports: reports, stories: [story]).html(zone: zone), "text/html; charset=utf-8")
        case "claims.csv":
            (
                ExportTable.claims.rows(story).reduce(ExportTable.claims.csvHead) {
                    $0 + ExportTable.csv($1, stamp)
                }, "text/csv; charset=utf-8"
            )
        case "agenda.ics": (AgendaCalendar([story], stamp).text, "text/calendar; charset=utf-8")
        case "story.json":
            (String(decoding: story.json.bytes, as: UTF8.self), "application/json")
        case "reports.jsonl":
            (
                reports.map { String(decoding: $0.json.bytes, as: UTF8.self) + "\n" }.joined(),
                "application/x-ndjson"
            )
        default: nil
        }
    }

    private static func package(_ bytes: [UInt8]) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/wacz",
                .contentDisposition: "attachment; filename=\"evidence.wacz\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A page whose style stands in it: that style is allowed by its digest, and no other.
    private static func ownStyle(_ page: String) -> Response {
        var response = file(page, "text/html; charset=utf-8")
        guard let open = page.range(of: "<style>"), let close = page.range(of: "</style>") else {
            return response
        }
        let style = Array(page[open.upperBound..<close.lowerBound].utf8)
        let digest = Data(SHA256.hash(data: style)).base64EncodedString()
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'"
        return response
    }

    static func file(_ text: String, _ type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
