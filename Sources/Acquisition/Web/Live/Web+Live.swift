import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import News

extension Web {
    /// How long an answer may take.
    static let timeout = TimeAmount.seconds(30)
    /// How many redirects are followed.
    static let redirectLimit = 5

    /// The real network. Certificates are always verified; nothing is fetched
    /// but what is asked for.
    public static let live = Web { (url, limit) throws(InputError) in
        try get(url, limit: limit)
    }

    private static func get(_ url: String, limit: Int) throws(InputError) -> Answer {
        let box = AnswerBox()
        let done = DispatchSemaphore(value: 0)
        Task {
            box.result = await request(url, limit: limit)
            done.signal()
        }
        done.wait()
        switch box.result {
        case .success(let answer): return answer
        case .failure(let error): throw error
        case nil: throw InputError(input: url, reason: .fetch("no answer"))
        }
    }

    private static func request(_ url: String, limit: Int) async -> Result<Answer, InputError> {
        do {
            var request = HTTPClientRequest(url: url)
            request.headers.add(name: "User-Agent", value: "Dateline/\(Engine.version)")
            request.headers.add(
                name: "Accept", value: "text/html, application/xml, text/plain, */*")
            let response = try await HTTPClient.shared.execute(request, timeout: timeout)
            guard response.status == .ok else {
                let words = "the server answers \(response.status.code)"
                return .failure(InputError(input: url, reason: .fetch(words)))
            }
            let body = try await response.body.collect(upTo: limit)
            let type = response.headers.first(name: "Content-Type")?.lowercased() ?? ""
            return .success(
                Answer(
                    url: response.url?.absoluteString ?? url, body: Array(body.readableBytesView),
                    charset: HTTPAnswer.charset(in: type),
                    date: response.headers.first(name: "Date").flatMap(DateStamp.mail)))
        } catch is NIOTooManyBytesError {
            return .failure(InputError(input: url, reason: .tooLarge(limit: limit)))
        } catch {
            return .failure(InputError(input: url, reason: .fetch("\(error)")))
        }
    }
}

/// Carries the answer from the task to the thread that waits for it; the
/// semaphore between them orders the two.
private final class AnswerBox: @unchecked Sendable {
    var result: Result<Web.Answer, InputError>?
}
