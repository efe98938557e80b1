/// One worker's memory for one token encoder.
///
/// The mixed embedding of a token depends on its spelling and on whether a space
/// follows; of ten tokens of news eight have been met before, so it is kept.
final class EncoderWorkspace {
    /// Tokens that are encoded at a time; with their surroundings they stay in the
    /// second-level cache.
    private static let blockTokens = 256
    /// Rows of the cache: 4.6 MB for vectors of 96 floats.
    private static let cachedRows = 12_000

    private let encoder: TokenEncoder
    private let embedded = ReusableBuffer<Float>()
    private let products = ReusableBuffer<Float>()
    private let mixed = ReusableBuffer<Float>()
    /// The row of `mixed` for each spelling, without and with a space after it.
    private var rows: [Int32] = []
    private var rowCount = 0
    private var current = ReusableBuffer<Float>()
    private var next = ReusableBuffer<Float>()

    init(_ encoder: TokenEncoder) {
        self.encoder = encoder
    }

    /// Forgets what depends on the numbers of lexemes.
    func forgetLexemes() {
        rows = []
        rowCount = 0
    }

    /// Calls `body` with the tokens' vectors, some hundred tokens at a time.
    func encode(
        _ tokens: [Int32], _ spaces: [Bool], _ lexemes: [Lexeme],
        _ body: (Range<Int>, UnsafePointer<Float>) -> Void
    ) {
        let room = lexemes.count * 2 - rows.count
        if room > 0 { rows.append(contentsOf: repeatElement(-1, count: room)) }
        for start in stride(from: 0, to: tokens.count, by: Self.blockTokens) {
            let block = start..<min(start + Self.blockTokens, tokens.count)
            // What lies farther than the network's reach has no influence.
            let span = block.lowerBound - encoder.reach..<block.upperBound + encoder.reach
            let inside = span.clamped(to: 0..<tokens.count)
            mix(inside, tokens, spaces, lexemes)
            let vectors = runLayers(over: span, inside: inside, tokens, spaces)
            body(block, vectors + encoder.reach * encoder.width)
        }
    }

    // MARK: Mixed embeddings

    private func key(_ token: Int32, _ space: Bool) -> Int { Int(token) * 2 + (space ? 1 : 0) }

    /// Sees to it that all tokens of `span` have their row in `mixed`.
    private func mix(_ span: Range<Int>, _ tokens: [Int32], _ spaces: [Bool], _ lexemes: [Lexeme]) {
        if rowCount + span.count > Self.cachedRows {
            for index in rows.indices { rows[index] = -1 }
            rowCount = 0
        }
        let width = encoder.mixer.inputs
        let inputs = embedded.reserve(span.count * width)
        var new = 0
        for index in span where rows[key(tokens[index], spaces[index])] < 0 {
            rows[key(tokens[index], spaces[index])] = Int32(rowCount + new)
            embed(lexemes[Int(tokens[index])], spaces[index], into: inputs + new * width)
            new += 1
        }
        guard new > 0 else { return }
        mixed.grow(to: (rowCount + new) * encoder.width, keeping: rowCount * encoder.width)
        encoder.mixer.apply(
            to: inputs, stride: width, count: new, adding: nil,
            into: mixed.start + rowCount * encoder.width, products)
        rowCount += new
    }

    private func embed(_ lexeme: Lexeme, _ space: Bool, into result: UnsafeMutablePointer<Float>) {
        var offset = 0
        for (feature, embedding) in zip(encoder.features, encoder.embeddings) {
            let value = lexeme.value(of: feature, spaceAfter: space)
            embedding.embed(value, into: result + offset)
            offset += embedding.width
        }
    }

    // MARK: Layers

    /// Runs the window layers over `span`, which reaches past the text at its ends.
    ///
    /// Rows beyond the text start as zeros but go through the layers too, as thinc's
    /// `with_array(pad=…)` has it: the bias makes them something else.
    private func runLayers(
        over span: Range<Int>, inside: Range<Int>, _ tokens: [Int32], _ spaces: [Bool]
    ) -> UnsafePointer<Float> {
        let width = encoder.width
        let margin = encoder.window * width
        let size = span.count * width + 2 * margin
        for buffer in [current, next] {
            buffer.reserve(size).update(repeating: 0, count: size)
        }
        for index in inside {
            let row = mixed.start + Int(rows[key(tokens[index], spaces[index])]) * width
            let place = current.start + margin + (index - span.lowerBound) * width
            place.update(from: row, count: width)
        }
        for layer in encoder.layers {
            layer.apply(
                to: current.start, stride: width, count: span.count,
                adding: current.start + margin, into: next.start + margin, products)
            swap(&current, &next)
        }
        return UnsafePointer(current.start + margin)
    }
}
