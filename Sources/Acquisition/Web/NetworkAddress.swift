import Foundation

/// An address of the internet, version 4 or 6.
struct NetworkAddress: Equatable, CustomStringConvertible {
    /// Four bytes, or sixteen.
    let bytes: [UInt8]
    let description: String

    /// The addresses that the system knows for a host, which may be a number.
    static func all(of host: String) -> [NetworkAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var result: [NetworkAddress] = []
        var next = list
        while let entry = next {
            if let address = NetworkAddress(entry.pointee), !result.contains(address) {
                result.append(address)
            }
            next = entry.pointee.ai_next
        }
        return result
    }

    private init?(_ entry: addrinfo) {
        guard let address = entry.ai_addr else { return nil }
        var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        guard
            getnameinfo(
                address, entry.ai_addrlen, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST)
                == 0
        else { return nil }
        let end = name.firstIndex(of: 0) ?? name.count
        description = String(decoding: name[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        switch entry.ai_family {
        case AF_INET:
            bytes = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                withUnsafeBytes(of: $0.pointee.sin_addr) { Array($0) }
            }
        case AF_INET6:
            bytes = address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) }
            }
        default: return nil
        }
    }

    /// Whether it is an address that anybody can reach; false for those of private
    /// networks, of this machine, of one link, for many, for examples, and for
    /// later use (the special-purpose registries of RFC 6890).
    var isPublic: Bool {
        if bytes.count == 4 { return !Self.special.contains { $0.holds(bytes) } }
        // An address of version 4 in the clothes of version 6 is what it is below.
        for (prefix, start) in Self.carriers where bytes.starts(with: prefix) {
            let inner = Array(bytes[start..<start + 4])
            return !Self.special.contains { $0.holds(inner) }
        }
        return !Self.special6.contains { $0.holds(bytes) }
    }

    private struct Block {
        let prefix: [UInt8]
        let bits: Int

        init(_ prefix: [UInt8], _ bits: Int) {
            self.prefix = prefix
            self.bits = bits
        }

        func holds(_ bytes: [UInt8]) -> Bool {
            (0..<bits).allSatisfy { bit in
                let mask: UInt8 = 0x80 >> (bit % 8)
                let own = bit / 8 < prefix.count ? prefix[bit / 8] : 0
                return own & mask == bytes[bit / 8] & mask
            }
        }
    }

    private static let special = [
        Block([0], 8), Block([10], 8), Block([100, 64], 10), Block([127], 8),
        Block([169, 254], 16), Block([172, 16], 12), Block([192, 0, 0], 24),
        Block([192, 0, 2], 24), Block([192, 168], 16), Block([198, 18], 15),
        Block([198, 51, 100], 24), Block([203, 0, 113], 24), Block([224], 4), Block([240], 4),
    ]

    /// Nothing, this machine, examples, private, one link, for many.
    private static let special6 = [
        Block([], 128), Block([UInt8](repeating: 0, count: 15) + [1], 128),
        Block([0x20, 0x01, 0x0D, 0xB8], 32), Block([0xFC], 7), Block([0xFE, 0x80], 10),
        Block([0xFF], 8),
    ]

    /// Mapped addresses, those behind a translator (RFC 6052), and 6to4.
    private static let carriers: [(prefix: [UInt8], start: Int)] = [
        ([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF], 12),
        ([0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8), 12),
        ([0x20, 0x02], 2),
    ]
}
