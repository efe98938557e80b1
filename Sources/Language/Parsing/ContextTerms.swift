/// The terms of the tokens around a parser's position, computed as it advances.
///
/// A term for each of eight places takes 4 KB a token, too much to keep for a long
/// text; the few tokens that are still wanted from farther back are computed again.
final class ContextTerms {
    private static let blockTokens = 64
    /// A power of two, and more than two blocks.
    private static let keptTokens = 256

    private let network: TransitionNetwork
    private let kept = ReusableBuffer<Float>()
    private let far: ReusableBuffer<Float>
    private let context: ReusableBuffer<UnsafePointer<Float>?>
    private let scores: ReusableBuffer<Float>
    private var projected: UnsafePointer<Float>
    private var tokenCount = 0
    private var computed = 0

    private var rowSize: Int { network.places * network.termSize }

    init(_ network: TransitionNetwork) {
        self.network = network
        far = ReusableBuffer(capacity: network.places * network.termSize)
        context = ReusableBuffer(capacity: network.places)
        scores = ReusableBuffer(capacity: network.paddedMoves)
        projected = UnsafePointer(far.start)
    }

    /// Begins a text, whose tokens' projected vectors stay at `projected`.
    func begin(_ projected: UnsafePointer<Float>, tokenCount: Int) {
        self.projected = projected
        self.tokenCount = tokenCount
        computed = 0
        kept.reserve(min(tokenCount, Self.keptTokens) * rowSize)
    }

    /// The scores of all moves where the context consists of `tokens`, -1 for none.
    @inline(__always)
    func scores(_ tokens: UnsafePointer<Int32>) -> UnsafePointer<Float> {
        for place in 0..<network.places {
            context.start[place] = term(Int(tokens[place]), at: place)
        }
        network.score(context.start, into: scores.start)
        return UnsafePointer(scores.start)
    }

    @inline(__always)
    private func term(_ token: Int, at place: Int) -> UnsafePointer<Float> {
        if token < 0 { return network.absentTerm(at: place) }
        while token >= computed { computeNextBlock() }
        let oldest = tokenCount <= Self.keptTokens ? 0 : computed - Self.keptTokens
        guard token >= oldest else { return farTerm(token, at: place) }
        let row = token & (Self.keptTokens - 1)
        return UnsafePointer(kept.start + row * rowSize + place * network.termSize)
    }

    private func computeNextBlock() {
        let count = min(Self.blockTokens, tokenCount - computed)
        let row = computed & (Self.keptTokens - 1)
        for place in 0..<network.places {
            network.writeTerms(
                of: projected + computed * network.projection.outputs, count: count, at: place,
                into: kept.start + row * rowSize + place * network.termSize, stride: rowSize)
        }
        computed += count
    }

    private func farTerm(_ token: Int, at place: Int) -> UnsafePointer<Float> {
        let result = far.start + place * network.termSize
        network.writeTerms(
            of: projected + token * network.projection.outputs, count: 1, at: place,
            into: result, stride: network.termSize)
        return UnsafePointer(result)
    }
}
