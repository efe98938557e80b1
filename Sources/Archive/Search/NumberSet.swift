import Foundation

/// Numbers of reports, a bit each: sets of hundreds of thousands are joined in no time.
struct NumberSet: Equatable {
    /// The lowest numbers first, and of each word the lowest bits.
    private(set) var words: [UInt64] = []

    init() {}

    init(_ numbers: some Sequence<Int64>) {
        for number in numbers { insert(number) }
    }

    /// Words as `words` has them, in the order of the processor's bytes.
    init(words data: Data) {
        let size = MemoryLayout<UInt64>.size
        words = [UInt64](repeating: 0, count: data.count / size)
        _ = words.withUnsafeMutableBytes { data.copyBytes(to: $0) }
    }

    mutating func insert(_ number: Int64) {
        guard number >= 0 else { return }
        let place = Int(number >> 6)
        if place >= words.count {
            words.append(contentsOf: repeatElement(0, count: place + 1 - words.count))
        }
        words[place] |= 1 << UInt64(number & 63)
    }

    func contains(_ number: Int64) -> Bool {
        let place = Int(number >> 6)
        return number >= 0 && place < words.count
            && words[place] & (1 << UInt64(number & 63)) != 0
    }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// The lowest first.
    var numbers: [Int64] {
        var found: [Int64] = []
        for (place, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                found.append(Int64(place) << 6 + Int64(rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        return found
    }

    /// The highest numbers, the highest first.
    func highest(_ limit: Int) -> [Int64] {
        var found: [Int64] = []
        for place in words.indices.reversed() {
            var rest = words[place]
            while rest != 0, found.count < limit {
                let bit = 63 - rest.leadingZeroBitCount
                found.append(Int64(place) << 6 + Int64(bit))
                rest &= ~(1 << UInt64(bit))
            }
            if found.count >= limit { break }
        }
        return found
    }

    func intersection(_ other: NumberSet) -> NumberSet {
        var result = NumberSet()
        result.words = zip(words, other.words).map { $0 & $1 }
        return result
    }

    func union(_ other: NumberSet) -> NumberSet {
        var (result, least) = words.count < other.words.count ? (other, self) : (self, other)
        for place in least.words.indices { result.words[place] |= least.words[place] }
        least.words = []
        return result
    }

    func subtracting(_ other: NumberSet) -> NumberSet {
        var result = self
        for place in words.indices.prefix(other.words.count) {
            result.words[place] &= ~other.words[place]
        }
        return result
    }
}
