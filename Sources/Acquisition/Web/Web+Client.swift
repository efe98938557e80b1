import Foundation
import News

extension Web {
    /// What a person named, fetched by the rules of a client: private addresses
    /// only where they are allowed by name, and no robots.txt, which is for
    /// programs that find their way alone.
    public init(client: WebClient) {
        self.init(fetch: { (url, limit) throws(InputError) in
            let request = FetchRequest(url: url, limit: limit)
            let answer: FetchAnswer
            do throws(FetchError) { answer = try client.getAndWait(request) } catch {
                let place = error.url == url ? "" : "\(error.url): "
                throw InputError(input: url, reason: .fetch(place + error.reason.words))
            }
            return Answer(
                url: answer.url, body: answer.body ?? [], charset: answer.charset,
                date: answer.date.flatMap(DateStamp.mail))
        })
    }
}

extension WebClient {
    /// The same as `get`, for callers that wait.
    public func getAndWait(_ request: FetchRequest) throws(FetchError) -> FetchAnswer {
        let box = Box()
        let done = DispatchSemaphore(value: 0)
        Task {
            do throws(FetchError) { box.result = .success(try await get(request)) } catch {
                box.result = .failure(error)
            }
            done.signal()
        }
        done.wait()
        switch box.result {
        case .success(let answer): return answer
        case .failure(let error): throw error
        case nil: throw FetchError(url: request.url, reason: .noConnection("no answer"))
        }
    }

    /// Carries the answer from the task to the thread that waits for it; the
    /// semaphore between them orders the two.
    private final class Box: @unchecked Sendable {
        var result: Result<FetchAnswer, FetchError>?
    }
}
