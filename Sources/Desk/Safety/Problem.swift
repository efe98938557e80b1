import HTTPTypes
import Hummingbird
import News

/// What went wrong, for programs (RFC 9457).
struct Problem {
    let status: HTTPResponse.Status
    let detail: String
    let instance: String

    init(_ status: HTTPResponse.Status, _ detail: String, at path: String) {
        self.status = status
        self.detail = detail
        instance = path
    }

    var response: Response {
        let json = JSON.object([
            JSON.Member("type", .string("about:blank")),
            JSON.Member("title", .string(status.reasonPhrase)),
            JSON.Member("status", .integer(status.code)), JSON.Member("detail", .string(detail)),
            JSON.Member("instance", .string(instance)),
        ])
        return Response(
            status: status, headers: [.contentType: "application/problem+json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
    }
}
