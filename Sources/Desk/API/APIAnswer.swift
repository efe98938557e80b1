import Archive
import HTTPTypes
import Hummingbird
import News

/// Answers of the API, with a tag each, so that what is known is not sent again
/// (RFC 9110).
enum APIAnswer {
    /// - Parameter hidden: what is left out of the list, and why.
    static func page(
        _ items: [JSON], _ total: Int, _ next: String?, hidden: JSON, _ request: Request
    ) -> Response {
        record(
            .object([
                JSON.Member("items", .array(items)), JSON.Member("total", .integer(total)),
                JSON.Member("next", JSON(next)), JSON.Member("hidden", hidden),
            ]), request)
    }

    /// How many are hidden, by which rules, and how many by hand.
    static func hidden(_ tally: HiddenTally, byHand: Int = 0) -> JSON {
        let rules = tally.parts.map { part in
            JSON.object([
                JSON.Member("rule", JSON(part.rule?.number)),
                JSON.Member("query", JSON(part.rule?.query)),
                JSON.Member("count", .integer(part.count)),
            ])
        }
        return .object([
            JSON.Member("count", .integer(tally.count + byHand)),
            JSON.Member("rules", .array(rules)), JSON.Member("byHand", .integer(byHand)),
        ])
    }

    /// - Parameter reason: why it is not in the lists, where that is so.
    static func record(
        _ json: JSON, _ request: Request, hidden reason: HiddenStory.Reason? = nil
    ) -> Response {
        let bytes = json.bytes
        let tag = tag(of: bytes)
        var headers: HTTPFields = [
            .contentType: "application/json", .eTag: tag, .cacheControl: "no-cache",
        ]
        if let reason, let name = HTTPField.Name(hiddenHeader) { headers[name] = reason.code }
        guard !fits(tag, request.headers[values: .ifNoneMatch]) else {
            return Response(status: .notModified, headers: headers)
        }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// FNV-1a, 64 bits: it need only tell the states of one record apart.
    /// Says why a story is not in the lists.
    static let hiddenHeader = "Dateline-Hidden"

    static func tag(of bytes: [UInt8]) -> String {
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        return "\"\(String(hash, radix: 16))\""
    }

    /// Whether a list of tags has this one; weak ones count (RFC 9110, 13.1.2).
    static func fits(_ tag: String, _ lists: [String]) -> Bool {
        lists.flatMap { $0.split(separator: ",") }.contains { part in
            let part = part.filter { $0 != " " }
            return part == "*" || part == tag || part == "W/" + tag
        }
    }
}
