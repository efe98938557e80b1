import CKernels

/// The network that scores a transition parser's moves: spaCy's
/// `TransitionBasedParser.v2` with an upper layer.
///
/// Its lower layer is a sum of one term for each token of the state's context, so the
/// terms are computed once for each token and place, before parsing.
struct TransitionNetwork: Sendable {
    /// From token vectors to the parser's own, smaller ones.
    let projection: LinearLayer
    /// How many tokens make up a state's context.
    let places: Int
    /// The moves, filled up to a multiple of 16 for the kernel.
    let paddedMoves: Int
    let moves: Int
    /// Floats of one token's term for one place: the pieces one after the other.
    let termSize: Int

    private let hidden: Int
    private let pieces: Int
    private let terms: [Weights]
    /// What stands in for a token that is not there.
    private let absent: Weights
    private let bias: Weights
    private let upper: Weights
    private let upperBias: Weights

    /// Reads the network of a parser that looks at this many places.
    init(_ model: ThincModel, places: Int) throws {
        guard let lower = model.layers(named: "precomputable_affine").first else {
            throw model.error("holds no precomputable_affine layer")
        }
        let linear = model.layers(named: "linear")
        guard linear.count == 2 else {
            throw model.error("\(linear.count) linear layers, not 2")
        }
        // In walk order the upper layer precedes the projection.
        projection = try LinearLayer(linear[1])
        let matrix = try lower.tensor("W", dimensions: 4)
        guard matrix.shape[0] == places else {
            throw lower.parameters.error("\(matrix.shape[0]) places, not \(places)")
        }
        let hidden = matrix.shape[1]
        let (pieces, inputs) = (matrix.shape[2], matrix.shape[3])
        let bias = try lower.tensor("b", dimensions: 2)
        let pad = try lower.tensor("pad", dimensions: 4)
        guard inputs == projection.outputs, bias.shape == [hidden, pieces],
            pad.shape == [1, places, hidden, pieces]
        else { throw lower.parameters.error("W \(matrix.shape) does not fit its surroundings") }
        (self.places, self.hidden, self.pieces) = (places, hidden, pieces)
        let termSize = hidden * pieces
        self.termSize = termSize
        /// Where the unit stands in the file that the kernel wants at `index`.
        func unit(_ index: Int) -> Int { index % hidden * pieces + index / hidden }
        terms = (0..<places).map { place in
            .packed(rows: termSize, columns: inputs) { row in
                let from = (place * termSize + unit(row)) * inputs
                return (0..<inputs).map { matrix[from + $0] }
            }
        }
        absent = Weights(
            (0..<places * termSize).map { pad[$0 / termSize * termSize + unit($0 % termSize)] })
        self.bias = Weights((0..<termSize).map { bias[unit($0)] })

        let (weights, biases) = try Self.upperLayer(linear[0], hidden: hidden)
        let moves = biases.count
        let padded = (moves + 15) / 16 * 16
        (self.moves, paddedMoves) = (moves, padded)
        upper = Weights(
            (0..<hidden * padded).map { index in
                let move = index % padded
                return move < moves ? weights[move * hidden + index / padded] : 0
            })
        upperBias = Weights((0..<padded).map { $0 < moves ? biases[$0] : 0 })
    }

    private static func upperLayer(
        _ layer: ThincModel.Layer, hidden: Int
    ) throws -> (FloatTensor, FloatTensor) {
        let weights = try layer.tensor("W", dimensions: 2)
        let bias = try layer.tensor("b", dimensions: 1)
        guard weights.shape == [bias.count, hidden] else {
            throw layer.parameters.error("W \(weights.shape) and b \(bias.shape) do not fit")
        }
        return (weights, bias)
    }

    /// The term of an absent token at `place`.
    func absentTerm(at place: Int) -> UnsafePointer<Float> {
        absent.start + place * termSize
    }

    /// Writes the terms of `count` tokens for `place`, `stride` floats apart.
    func writeTerms(
        of projected: UnsafePointer<Float>, count: Int, at place: Int,
        into result: UnsafeMutablePointer<Float>, stride: Int
    ) {
        let inputs = projection.outputs
        dl_gemm_packed(
            count, termSize, inputs, projected, inputs, terms[place].start, nil, result, stride)
    }

    /// Writes the scores of all moves for a context of `places` terms.
    func score(
        _ context: UnsafePointer<UnsafePointer<Float>?>, into scores: UnsafeMutablePointer<Float>
    ) {
        var scorer = dl_scorer(
            hidden: hidden, pieces: pieces, outputs: paddedMoves, bias: bias.start,
            upper: upper.start, upper_bias: upperBias.start)
        dl_score_moves(&scorer, places, context, scores)
    }
}
