import Briefing
import HTTPTypes
import Hummingbird
import News

extension DeskServer {
    /// Keeps the text that a program sends, reads it and puts it into a story.
    ///
    /// Only as JSON: a page of another site cannot send that unasked (Fetch
    /// standard, "CORS-safelisted").
    func keep(_ request: Request) async throws -> Response {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().split(separator: ";").first == "application/json" else {
            throw HTTPError(
                .unsupportedMediaType, message: "Send it with Content-Type: application/json.")
        }
        let (text, name) = try Self.content(try await Self.body(request))
        Visitor.current?.notes.add(SafeText.line("\(name): \(text.count) characters"))
        let work = work
        let outcome = try await archive { _ in try work.add([.bytes(Array(text.utf8), name: name)])
        }
        guard !outcome.reports.isEmpty else {
            throw HTTPError(
                .unprocessableContent,
                message: "Nothing was kept. " + outcome.complaints.joined(separator: " "))
        }
        let record = JSON.object([
            JSON.Member("reports", JSON(outcome.reports)),
            JSON.Member("complaints", JSON(outcome.complaints)),
        ])
        return Response(
            status: .created, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: record.bytes)))
    }

    private static func body(_ request: Request) async throws -> [UInt8] {
        var request = request
        do {
            return Array(try await request.collectBody(upTo: uploadLimit).readableBytesView)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw HTTPError(
                .contentTooLarge, message: "This is larger than \(uploadLimit) bytes, or broke off."
            )
        }
    }

    private static func content(_ body: [UInt8]) throws -> (text: String, name: String) {
        var repairs = 0
        let json: JSON
        do {
            json = try JSON(parsing: body, repairs: &repairs)
        } catch {
            throw HTTPError(.badRequest, message: "The body is not JSON: \(error)")
        }
        guard let text = json["text"]?.string, text.contains(where: { !$0.isWhitespace }) else {
            throw HTTPError(.badRequest, message: "text must be a string that is not empty.")
        }
        guard let name = json["name"] else { return (text, "pasted") }
        guard let name = name.string, !name.isEmpty else {
            throw HTTPError(.badRequest, message: "name must be a string that is not empty.")
        }
        return (text, name)
    }
}
