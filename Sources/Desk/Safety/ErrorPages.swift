import Archive
import HTTPTypes
import Hummingbird
import Logging
import News

/// Shows what went wrong as a page, with what mends it; programs get problem
/// details (RFC 9457).
struct ErrorPages: RouterMiddleware {
    typealias Context = BasicRequestContext

    let pages: PageRenderer

    struct Content {
        let place: Place
        let status: Int
        let message: String
    }

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError {
            let words = error.body ?? "There is no page at this address."
            return try answer(request, error.status, words, context)
        } catch let error as ArchiveError {
            let status = error.reason.isUnknown ? HTTPResponse.Status.notFound : .serviceUnavailable
            return try answer(request, status, error.description, context)
        } catch let error as QueryError {
            return try answer(request, .badRequest, error.description, context)
        } catch {
            context.logger.error("\(error)")
            return try answer(
                request, .internalServerError, "The desk could not do this: \(error)", context)
        }
    }

    private func answer(
        _ request: Request, _ status: HTTPResponse.Status, _ words: String,
        _ context: BasicRequestContext
    ) throws -> Response {
        guard request.uri.path.hasPrefix("/api/") else {
            let title = status == .notFound ? "Not found" : "Not possible"
            return try pages.page(
                "error", Content(place: Place(title), status: status.code, message: words),
                status: status)
        }
        let problem = JSON.object([
            JSON.Member("type", .string("about:blank")),
            JSON.Member("title", .string(status.reasonPhrase)),
            JSON.Member("status", .integer(status.code)), JSON.Member("detail", .string(words)),
            JSON.Member("instance", .string(request.uri.path)),
        ])
        return Response(
            status: status, headers: [.contentType: "application/problem+json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: problem.bytes)))
    }
}

extension ArchiveError.Reason {
    /// Whether there is no such report or story.
    var isUnknown: Bool {
        if case .unknown = self { return true }
        return false
    }
}
