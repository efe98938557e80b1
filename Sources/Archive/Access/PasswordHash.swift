import Crypto
import CryptoExtras
import Foundation

/// A password as it is kept: scrypt (RFC 7914) with a salt of its own.
///
/// ```swift
/// let hash = try PasswordHash(of: "correct horse battery")
/// hash.text                             // "scrypt$32768$8$3$5c0b…$91fe…"
/// hash.fits("correct horse battery")    // true
/// ```
public struct PasswordHash: Sendable {
    /// The shortest password that is taken, in characters (NIST SP 800-63B asks for
    /// eight at least).
    public static let leastLength = 10
    /// Longer ones are refused unread: hashing them costs the desk, not the sender.
    public static let longestLength = 1024

    /// The costs that OWASP's password storage guide names for scrypt with 32 MiB.
    static let standard = Costs(rounds: 1 << 15, blockSize: 8, parallelism: 3)

    struct Costs: Equatable {
        let rounds: Int
        let blockSize: Int
        let parallelism: Int
    }

    private static let saltLength = 16
    private static let keyLength = 32

    /// Costs, salt and key.
    public let text: String

    /// Hashes a new password. Takes some tenths of a second.
    ///
    /// - Throws: the library's error where memory does not suffice.
    public init(of password: String) throws {
        try self.init(of: password, costs: Self.standard)
    }

    /// A hash as it was kept.
    public init(text: String) {
        self.text = text
    }

    init(of password: String, costs: Costs) throws {
        var generator = SystemRandomNumberGenerator()
        let salt = Data(
            (0..<Self.saltLength).map { _ in UInt8.random(in: 0...255, using: &generator) })
        let key = try Self.key(password, salt, costs)
        text = [
            "scrypt", "\(costs.rounds)", "\(costs.blockSize)", "\(costs.parallelism)",
            salt.hexadecimal, key.hexadecimal,
        ].joined(separator: "$")
    }

    /// Whether a password is the one; `false` for a hash that cannot be read.
    public func fits(_ password: String) -> Bool {
        let parts = text.split(separator: "$").map(String.init)
        guard password.count <= Self.longestLength, parts.count == 6, parts[0] == "scrypt",
            let rounds = Int(parts[1]), let blockSize = Int(parts[2]),
            let parallelism = Int(parts[3]), let salt = Data(hexadecimal: parts[4]),
            let key = Data(hexadecimal: parts[5])
        else { return false }
        let costs = Costs(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        guard let given = try? Self.key(password, salt, costs) else { return false }
        return Self.areEqual(given, key)
    }

    private static func key(_ password: String, _ salt: Data, _ costs: Costs) throws -> Data {
        // The same characters may be typed in several ways (RFC 8265 composes them).
        let bytes = Data(password.precomposedStringWithCanonicalMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: keyLength, rounds: costs.rounds,
            blockSize: costs.blockSize, parallelism: costs.parallelism)
        return key.withUnsafeBytes { Data($0) }
    }

    /// In a time that does not tell how much is right.
    private static func areEqual(_ one: Data, _ other: Data) -> Bool {
        one.count == other.count && zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension Data {
    /// The bytes that hexadecimal digits stand for; `nil` for anything else.
    init?(hexadecimal text: String) {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        self.init()
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard
                let byte = UInt8(
                    String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16)
            else { return nil }
            append(byte)
        }
    }
}
