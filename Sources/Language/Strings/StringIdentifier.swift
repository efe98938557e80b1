/// The number by which spaCy knows a string.
///
/// ```swift
/// stringIdentifier("apple")  // 8566208034543834098
/// stringIdentifier("ORG")  // 383, a reserved symbol
/// ```
func stringIdentifier(_ string: String) -> UInt64 {
    // Only ASCII may be asked for: Swift holds "K" and the Kelvin sign to be equal.
    if string.utf8.count <= 18, string.utf8.allSatisfy({ $0 < 0x80 }),
        let reserved = ReservedSymbols.identifiers[string]
    {
        return reserved
    }
    return spellingHash(string)
}

/// A hash of the exact code points, by which spaCy looks up its tables.
///
/// Tables here are keyed by it where Swift's `==` would take canonically
/// equivalent strings for one.
func spellingHash(_ string: String) -> UInt64 {
    var string = string
    return string.withUTF8 { murmurHash64A(UnsafeRawBufferPointer($0), seed: 1) }
}

/// MurmurHash64A of Austin Appleby, as spaCy's `strings.pyx` uses it.
func murmurHash64A(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    let multiplier: UInt64 = 0xc6a4_a793_5bd1_e995
    var hash = seed ^ (UInt64(bytes.count) &* multiplier)
    var offset = 0
    while offset + 8 <= bytes.count {
        var word = UInt64(
            littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        word = word &* multiplier
        word ^= word >> 47
        word = word &* multiplier
        hash = (hash ^ word) &* multiplier
        offset += 8
    }
    if offset < bytes.count {
        var tail: UInt64 = 0
        for index in (offset..<bytes.count).reversed() { tail = tail << 8 | UInt64(bytes[index]) }
        hash = (hash ^ tail) &* multiplier
    }
    hash ^= hash >> 47
    hash = hash &* multiplier
    return hash ^ (hash >> 47)
}
