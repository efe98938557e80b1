import Archive
import Briefing
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
        } catch {
            return answer(error, to: request, context.logger)
        }
    }

    /// The page or record that says what went wrong.
    func answer(_ error: any Error, to request: Request, _ logger: Logger) -> Response {
        switch error {
        case let error as SignInNeeded where !error.page.isEmpty:
            let next = error.page == "/" ? "" : "?next=" + Address.encoded(error.page)
            return Response.redirect(to: "/login" + next, type: .normal)
        case let error as SignInNeeded:
            return answer(
                request, .unauthorized, error.words,
                error.isProgram ? [.wwwAuthenticate: SignInNeeded.challenge] : [:])
        case let error as HTTPError:
            let words = error.body ?? "There is nothing at this address."
            return answer(request, error.status, words, error.headers)
        case let error as ArchiveError:
            let status = error.reason.isUnknown ? HTTPResponse.Status.notFound : .serviceUnavailable
            return answer(request, status, error.description)
        case let error as DeskRefusal:
            return answer(request, .badRequest, error.description)
        case let error as QueryError:
            return answer(request, .badRequest, error.description)
        default:
            logger.error("\(error)")
            return answer(request, .internalServerError, "The desk could not do this: \(error)")
        }
    }

    private func answer(
        _ request: Request, _ status: HTTPResponse.Status, _ words: String,
        _ headers: HTTPFields = [:]
    ) -> Response {
        let path = request.uri.path
        var response: Response?
        if !path.hasPrefix("/api/") {
            let title = status == .notFound ? "Not found" : "Not possible"
            let content = Content(
                place: Place(title), status: status.code, message: SafeText.lines(words))
            response = try? pages.page("error", content, status: status)
        }
        var made = response ?? Problem(status, words, at: path).response
        made.headers.append(contentsOf: headers)
        return made
    }
}

extension ArchiveError.Reason {
    /// Whether there is no such report or story.
    var isUnknown: Bool {
        if case .unknown = self { return true }
        return false
    }
}
