import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import News

extension Posting {
    /// How long a receiver may take to answer.
    static let timeout = TimeAmount.seconds(30)

    /// The real network. Private addresses are refused unless they were named, and
    /// redirects are not followed: a signed body goes only where it was sent.
    public static let live = Posting { message throws(InputError) in
        let hosts = try WebhookAddress(message.url).resolved(allowed: message.allowedHosts)
        try send(message, hosts)
    }

    private static func send(
        _ message: Message, _ target: WebhookAddress.Resolved
    ) throws(InputError) {
        let box = OutcomeBox()
        let done = DispatchSemaphore(value: 0)
        Task {
            box.outcome = await request(message, target)
            done.signal()
        }
        done.wait()
        if let reason = box.outcome ?? nil {
            throw InputError(input: message.url, reason: .fetch(reason))
        }
    }

    /// What went wrong, in words; `nil` where it arrived.
    private static func request(
        _ message: Message, _ target: WebhookAddress.Resolved
    ) async -> String? {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        // The address that was looked at is the one that is connected to.
        configuration.dnsOverride = [target.host: target.address]
        let client = HTTPClient(configuration: configuration)
        var failure: String?
        do {
            var request = HTTPClientRequest(url: message.url)
            request.method = .POST
            request.headers.add(name: "User-Agent", value: "Dateline/\(Engine.version)")
            for (name, value) in message.headers { request.headers.add(name: name, value: value) }
            request.body = .bytes(ByteBuffer(bytes: message.body))
            let response = try await client.execute(request, timeout: timeout)
            if !(200..<300).contains(response.status.code) {
                failure = "the receiver answers \(response.status.code)"
            }
        } catch {
            failure = "\(error)"
        }
        try? await client.shutdown()
        return failure
    }
}

/// Carries the outcome from the task to the thread that waits for it; the
/// semaphore between them orders the two.
private final class OutcomeBox: @unchecked Sendable {
    var outcome: String??
}
