import Crypto
import Foundation

/// What a receiver checks to know that an alert comes from who shares its secret.
///
/// HMAC-SHA256 (RFC 2104) over the time stamp, a full stop and the body, so that
/// neither can be changed, and an old one can be told by its time.
///
/// ```swift
/// WebhookSignature(secret: secret, timestamp: 1738695600, body: body).header
/// // "t=1738695600,v1=5257a869…"
/// ```
public struct WebhookSignature: Equatable, Sendable {
    /// The value of the header `Dateline-Signature`.
    public let header: String

    /// - Parameter timestamp: seconds since 1970, when it was sent.
    public init(secret: [UInt8], timestamp: Int, body: [UInt8]) {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(timestamp).".utf8) + Data(body), using: SymmetricKey(data: Data(secret)))
        header = "t=\(timestamp),v1=\(Data(code).hexadecimal)"
    }
}
