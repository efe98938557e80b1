import Foundation

/// An address of a machine, and whether the public may be meant by it.
public struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// 4 bytes, or 16.
    public let bytes: [UInt8]

    /// Reads the usual ways of writing; `nil` for a name, and for short and
    /// octal ways of IPv4, which the resolver understands.
    public init?(_ text: String) {
        let text =
            text.hasPrefix("[") && text.hasSuffix("]") ? text.dropFirst().dropLast() : text[...]
        // A zone (fe80::1%eth0) does not belong to the address.
        let plain = String(text.prefix { $0 != "%" })
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, plain, &four) == 1 {
            bytes = withUnsafeBytes(of: &four) { Array($0) }
        } else if inet_pton(AF_INET6, plain, &six) == 1 {
            bytes = withUnsafeBytes(of: &six) { Array($0) }
        } else {
            return nil
        }
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    public var description: String {
        if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        var bytes = bytes
        guard inet_ntop(AF_INET6, &bytes, &text, socklen_t(text.count)) != nil else { return "?" }
        return String(
            decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Why nobody out there is meant, in a word; `nil` for a public address.
    public var kindOfPrivacy: String? {
        if bytes.count == 4 { return Self.kind(of: bytes, in: Self.four) }
        if let inner = embedded { return inner.kindOfPrivacy ?? tunnelKind }
        return Self.kind(of: bytes, in: Self.six)
    }

    /// The IPv4 address within an IPv6 address that stands for it.
    private var embedded: IPAddress? {
        let prefixes: [(bytes: [UInt8], at: Int)] = [
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 12),  // mapped, RFC 4291
            ([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], 12),  // NAT64, RFC 6052
            ([0x20, 0x02], 2),  // 6to4, RFC 3056
        ]
        for prefix in prefixes where bytes.starts(with: prefix.bytes) {
            return IPAddress(bytes: Array(bytes[prefix.at..<prefix.at + 4]))
        }
        return nil
    }

    /// A tunnel ends at a machine that nobody named, so it is not public either.
    private var tunnelKind: String? { bytes.starts(with: [0x20, 0x02]) ? "tunnel" : nil }

    private static func kind(
        of bytes: [UInt8], in blocks: [(prefix: [UInt8], bits: Int, kind: String)]
    ) -> String? {
        blocks.first { block in
            zip(bytes, block.prefix).enumerated().allSatisfy { index, pair in
                let rest = min(8, max(0, block.bits - 8 * index))
                let mask = UInt8(truncatingIfNeeded: 0xFF00 >> rest)
                return pair.0 & mask == pair.1 & mask
            }
        }?.kind
    }

    /// IANA's registry of special-purpose addresses (RFC 6890), and multicast.
    private static let four: [(prefix: [UInt8], bits: Int, kind: String)] = [
        ([0], 8, "unspecified"), ([10], 8, "private"), ([100, 64], 10, "shared"),
        ([127], 8, "loopback"), ([169, 254], 16, "link-local"), ([172, 16], 12, "private"),
        ([192, 0, 0], 24, "reserved"), ([192, 0, 2], 24, "documentation"),
        ([192, 88, 99], 24, "tunnel"), ([192, 168], 16, "private"),
        ([198, 18], 15, "benchmarking"), ([198, 51, 100], 24, "documentation"),
        ([203, 0, 113], 24, "documentation"), ([224], 4, "multicast"), ([240], 4, "reserved"),
    ]

    private static let six: [(prefix: [UInt8], bits: Int, kind: String)] = [
        ([UInt8](repeating: 0, count: 15) + [1], 128, "loopback"),
        ([UInt8](repeating: 0, count: 12), 96, "unspecified"),
        ([0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01], 48, "private"), ([0x01, 0x00], 64, "discard"),
        ([0x20, 0x01, 0x00, 0x00], 32, "tunnel"), ([0x20, 0x01, 0x0D, 0xB8], 32, "documentation"),
        ([0x20, 0x01, 0x00], 23, "reserved"), ([0x3F, 0xFF, 0x00], 20, "documentation"),
        ([0xFC], 7, "private"), ([0xFE, 0x80], 10, "link-local"), ([0xFE, 0xC0], 10, "private"),
        ([0xFF], 8, "multicast"),
    ]
}
