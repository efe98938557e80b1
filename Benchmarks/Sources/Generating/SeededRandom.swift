/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
public struct SeededRandom: Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// 0 up to, and without, `limit`.
    public mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

    /// From -1 to 1.
    public mutating func signed() -> Float { Float(next() >> 40) / Float(1 << 23) - 1 }

    /// One of them.
    public mutating func one<Element>(of elements: [Element]) -> Element {
        elements[below(elements.count)]
    }
}
