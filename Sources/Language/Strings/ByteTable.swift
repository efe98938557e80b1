/// Numbers byte strings in the order they come: the first is 0, the next new one 1.
///
/// ```swift
/// table.insert("cat")  // (0, true)
/// table.insert("dog")  // (1, true)
/// table.insert("cat")  // (0, false)
/// ```
///
/// Strings are told apart by their bytes, not by canonical equivalence, and looked
/// up without making a `String`. The hash is Swift's, seeded anew in each process, so
/// that no text can be written to collide; the numbers do not depend on it.
struct ByteTable: Sendable {
    private var slots: [Int32] = Array(repeating: -1, count: 64)
    private var hashes: [Int] = []
    private var ends: [Int] = []
    private var keys: [UInt8] = []

    var count: Int { hashes.count }

    func find(_ key: UnsafeRawBufferPointer) -> Int? {
        let slot = slot(of: key, hash: Self.hash(key))
        return slots[slot] >= 0 ? Int(slots[slot]) : nil
    }

    func find(_ key: String) -> Int? {
        var key = key
        return key.withUTF8 { find(UnsafeRawBufferPointer($0)) }
    }

    /// The number of `key`, and whether it is new.
    mutating func insert(_ key: UnsafeRawBufferPointer) -> (number: Int, isNew: Bool) {
        let hash = Self.hash(key)
        let slot = slot(of: key, hash: hash)
        if slots[slot] >= 0 { return (Int(slots[slot]), false) }
        slots[slot] = Int32(hashes.count)
        hashes.append(hash)
        keys.append(contentsOf: key)
        ends.append(keys.count)
        if hashes.count * 2 > slots.count { grow() }
        return (hashes.count - 1, true)
    }

    mutating func insert(_ key: String) -> (number: Int, isNew: Bool) {
        var key = key
        return key.withUTF8 { insert(UnsafeRawBufferPointer($0)) }
    }

    private static func hash(_ key: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: key)
        return hasher.finalize()
    }

    /// The slot that holds `key`, or the free one where it belongs.
    private func slot(of key: UnsafeRawBufferPointer, hash: Int) -> Int {
        let mask = slots.count - 1
        var slot = hash & mask
        while case let number = Int(slots[slot]), number >= 0 {
            if hashes[number] == hash, isKey(number, key) { break }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private func isKey(_ number: Int, _ key: UnsafeRawBufferPointer) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        guard ends[number] - start == key.count else { return false }
        return keys[start..<ends[number]].elementsEqual(key)
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for (number, hash) in hashes.enumerated() {
            var slot = hash & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number)
        }
    }
}
