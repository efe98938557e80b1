import Archive
import Briefing
import Hummingbird
import News

/// Answers as reader apps expect them.
enum ReaderAnswer {
    private static func json(_ members: JSON.Member...) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: JSON.object(members).bytes)))
    }

    static func login(_ auth: String) -> Response {
        DeskServer.file("SID=\(auth)\nLSID=null\nAuth=\(auth)\n", "text/plain; charset=utf-8")
    }

    static func user(_ name: String) -> Response {
        json(
            JSON.Member("userId", .string("1")),
            JSON.Member("userName", .string(name.isEmpty ? "desk" : name)),
            JSON.Member("userProfileId", .string("1")), JSON.Member("userEmail", .string("")))
    }

    static var tags: Response {
        json(
            JSON.Member(
                "tags",
                .array([.object([JSON.Member("id", .string(ReaderStream.starredName))])])))
    }

    static func subscriptions(_ counts: [ReaderCount], base: String) -> Response {
        let list = counts.map { count in
            let name = count.feed.outlet ?? ""
            let query = "outlet:\"\(name.replacing("\"", with: ""))\""
            let address = base + (name.isEmpty ? "/sources" : Address.search(query))
            return JSON.object([
                JSON.Member("id", .string(ReaderStream.id(of: count.feed))),
                JSON.Member("title", .string(name.isEmpty ? "unnamed" : SafeText.line(name))),
                JSON.Member("categories", .array([])), JSON.Member("url", .string(address)),
                JSON.Member("htmlUrl", .string(address)), JSON.Member("iconUrl", .string("")),
            ])
        }
        return json(JSON.Member("subscriptions", .array(list)))
    }

    static func unread(_ counts: [ReaderCount]) -> Response {
        func entry(_ id: String, _ count: Int, _ newest: String) -> JSON {
            .object([
                JSON.Member("id", .string(id)), JSON.Member("count", .integer(count)),
                JSON.Member("newestItemTimestampUsec", .string(ReaderTime.microseconds(newest))),
            ])
        }
        let total = counts.reduce(0) { $0 + $1.unread }
        let newest = counts.map(\.newest).max() ?? ""
        let all = entry(ReaderStream.allName, total, newest)
        return json(
            JSON.Member("max", .integer(ReaderRequest.listLimit)),
            JSON.Member(
                "unreadcounts",
                .array(
                    [all]
                        + counts.filter { $0.unread > 0 }.map {
                            entry(ReaderStream.id(of: $0.feed), $0.unread, $0.newest)
                        })))
    }

    static func references(_ items: [ReaderItem], limit: Int) -> Response {
        let shown = items.prefix(limit)
        let list = shown.map { item in
            JSON.object([
                JSON.Member("id", .string("\(item.number)")),
                JSON.Member("directStreamIds", JSON([ReaderStream.id(of: item.feed)])),
                JSON.Member("timestampUsec", .string(ReaderTime.microseconds(item.added))),
            ])
        }
        guard items.count > limit, let last = shown.last else {
            return json(JSON.Member("itemRefs", .array(list)))
        }
        return json(
            JSON.Member("itemRefs", .array(list)),
            JSON.Member("continuation", .string("\(last.number)")))
    }

    static func contents(
        _ entries: [ReaderEntry], _ stream: String, base: String, next: Int64?
    ) -> Response {
        let updated = entries.map(\.item.added).max().map(ReaderTime.seconds) ?? 0
        let members = [
            JSON.Member("direction", .string("ltr")), JSON.Member("id", .string(stream)),
            JSON.Member("title", .string("Dateline")), JSON.Member("updated", .integer(updated)),
            JSON.Member("items", .array(entries.map { $0.json(base: base) })),
        ]
        let rest = next.map { [JSON.Member("continuation", .string("\($0)"))] } ?? []
        return Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: JSON.object(members + rest).bytes)))
    }
}
