/// Finds values by lower-case ASCII names without making strings: a hash table
/// with open places, filled once.
struct NameTable<Value: Sendable>: Sendable {
    private var slots: [(hash: UInt64, value: Value)?]
    private let mask: Int

    init(_ entries: [(name: String, value: Value)]) {
        self.init(hashes: entries.map { (hash: nameHash($0.name.utf8), value: $0.value) })
    }

    /// A table of names that are hashed already.
    init(hashes: [(hash: UInt64, value: Value)]) {
        var size = 16
        while size < hashes.count * 4 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: nil, count: size)
        for (hash, value) in hashes { insert(hash, value) }
    }

    private mutating func insert(_ hash: UInt64, _ value: Value) {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while let taken = slots[slot], taken.hash != hash { slot = (slot + 1) & mask }
        slots[slot] = (hash, value)
    }

    /// The value of a name given by its hash (64 bits; names that differ are
    /// taken to differ in hash).
    subscript(hash: UInt64) -> Value? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while let taken = slots[slot] {
            if taken.hash == hash { return taken.value }
            slot = (slot + 1) & mask
        }
        return nil
    }
}

/// The FNV-1a hash of a name in lower case.
@inline(__always)
func nameHash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = nameHashSeed
    for byte in bytes { hash = nameHash(hash, adding: byte.lowercased) }
    return hash
}

let nameHashSeed: UInt64 = 0xCBF2_9CE4_8422_2325

@inline(__always)
func nameHash(_ hash: UInt64, adding byte: UInt8) -> UInt64 {
    var hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    // FNV's low bits mix poorly for short names.
    hash ^= hash >> 29
    return hash
}
