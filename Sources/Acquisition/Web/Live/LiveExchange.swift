import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// One request and its answer over the real network.
///
/// Connects to the machine that was checked, whatever the host's name means by
/// now; the certificate is verified for the name all the same. It follows no
/// redirect and unpacks nothing.
enum LiveExchange {
    static func get(
        _ url: String, headers: [(name: String, value: String)], host: String, at machine: String?,
        proxy: String?, connect: Double, idle: Double, limit: Int
    ) async throws -> (status: Int, headers: [(name: String, value: String)], body: [UInt8]) {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(
                connect: .nanoseconds(Int64(connect * 1e9)), read: .nanoseconds(Int64(idle * 1e9))),
            proxy: try proxy.map(Self.proxy), decompression: .disabled)
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        if let machine, proxy == nil { configuration.dnsOverride = [host: machine] }
        let client = HTTPClient(
            eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup.singleton),
            configuration: configuration)
        do {
            let answer = try await read(client, url, headers, limit)
            try? await client.shutdown()
            return answer
        } catch {
            try? await client.shutdown()
            throw Self.meaning(of: error, connect: connect, idle: idle)
        }
    }

    private static func read(
        _ client: HTTPClient, _ url: String, _ headers: [(name: String, value: String)],
        _ limit: Int
    ) async throws -> (status: Int, headers: [(name: String, value: String)], body: [UInt8]) {
        var request = HTTPClientRequest(url: url)
        for header in headers { request.headers.add(name: header.name, value: header.value) }
        let response = try await client.execute(request, deadline: .distantFuture)
        let answered = response.headers.map { (name: $0.name, value: $0.value) }
        var body: [UInt8] = []
        for try await piece in response.body {
            body += piece.readableBytesView
            if body.count > limit { throw ExchangeFailure.tooLarge }
        }
        return (Int(response.status.code), answered, body)
    }

    private static func proxy(_ text: String) throws -> HTTPClient.Configuration.Proxy {
        guard let url = URL(string: text), let host = url.host else {
            throw ExchangeFailure.noConnection("\(text) is no proxy")
        }
        if url.scheme?.hasPrefix("socks") == true {
            return .socksServer(host: host, port: url.port ?? 1080)
        }
        let own = url.user.map {
            HTTPClient.Authorization.basic(username: $0, password: url.password ?? "")
        }
        return .server(host: host, port: url.port ?? 3128, authorization: own)
    }

    /// The library's errors as what went wrong.
    private static func meaning(of error: any Error, connect: Double, idle: Double) -> any Error {
        switch error {
        case is ExchangeFailure, is CancellationError: error
        case let error as HTTPClientError: meaning(of: error, connect: connect)
        case let error as NIOSSLError: tls("\(error)")
        case is NIOSSLExtraError: tls("the name does not fit")
        case let error as NIOConnectionError:
            ExchangeFailure.noConnection(
                error.connectionErrors.first.map { "\($0.error)" } ?? "refused")
        case let error as IOError where error.errnoCode == ECONNREFUSED:
            ExchangeFailure.noConnection("refused")
        case let error as HTTPParserError: ExchangeFailure.broken("\(error)")
        default: ExchangeFailure.broken("\(error)")
        }
    }

    private static func meaning(of error: HTTPClientError, connect: Double) -> any Error {
        switch error {
        case .readTimeout: ExchangeFailure.idle
        case .connectTimeout, .httpProxyHandshakeTimeout, .socksHandshakeTimeout,
            .tlsHandshakeTimeout, .getConnectionFromPoolTimeout:
            ExchangeFailure.noConnection("none after \(Int(connect.rounded(.up))) seconds")
        case .remoteConnectionClosed:
            ExchangeFailure.broken("the connection was closed in the middle")
        case .cancelled: CancellationError()
        case .proxyAuthenticationRequired:
            ExchangeFailure.noConnection("the proxy wants a password")
        case .invalidProxyResponse: ExchangeFailure.noConnection("the proxy refuses")
        default: ExchangeFailure.broken(error.shortDescription)
        }
    }

    private static func tls(_ words: String) -> any Error {
        words.contains("CERTIFICATE_VERIFY_FAILED") || words.contains("unableToValidate")
            || words.contains("name")
            ? ExchangeFailure.certificate("it is self-signed, out of date or for another name")
            : ExchangeFailure.certificate("no secure connection: \(words)")
    }
}
