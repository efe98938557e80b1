import Crypto
import Foundation

/// A token or the id of a session: 256 random bits that only their owner has.
///
/// The archive keeps the SHA-256 alone. A plain digest is enough here, for what is
/// random all over cannot be guessed, unlike a password.
public struct Secret: Sendable {
    /// 64 hexadecimal digits; for its owner, and never kept.
    public let text: String

    public init() {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        text = Data(bytes).hexadecimal
    }

    /// What is kept of a token or an id.
    public static func digest(of text: String) -> String {
        Data(SHA256.hash(data: Data(text.utf8))).hexadecimal
    }
}
