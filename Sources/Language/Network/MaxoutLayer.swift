import CKernels

/// The greatest of several linear layers, then layer normalisation.
struct MaxoutLayer: Sendable {
    /// Rows that are multiplied at a time: their products fit the second-level cache.
    private static let blockRows = 64

    let inputs: Int
    let outputs: Int
    private let pieces: Int
    private let weights: Weights
    private let bias: Weights
    private let gain: Weights
    private let shift: Weights

    /// From a "maxout" with W (outputs × pieces × inputs) and the "layernorm" after it.
    init(_ maxout: ThincModel.Layer, _ norm: ThincModel.Layer) throws {
        let matrix = try maxout.tensor("W", dimensions: 3)
        let bias = try maxout.tensor("b", dimensions: 2)
        let gain = try norm.tensor("G", dimensions: 1)
        let shift = try norm.tensor("b", dimensions: 1)
        let (outputs, pieces, inputs) = (matrix.shape[0], matrix.shape[1], matrix.shape[2])
        guard bias.shape == [outputs, pieces] else {
            throw maxout.parameters.error("W \(matrix.shape) and b \(bias.shape) do not fit")
        }
        guard gain.count == outputs, shift.count == outputs else {
            throw norm.parameters.error("G \(gain.shape) and b \(shift.shape) do not fit")
        }
        (self.outputs, self.pieces, self.inputs) = (outputs, pieces, inputs)
        // Piece by piece, so that the greatest is taken of whole vectors.
        weights = .packed(rows: pieces * outputs, columns: inputs) { row in
            let from = (row % outputs * pieces + row / outputs) * inputs
            return (0..<inputs).map { matrix[from + $0] }
        }
        self.bias = Weights(
            (0..<pieces * outputs).map { bias[$0 % outputs * pieces + $0 / outputs] })
        self.gain = Weights(gain.floats)
        self.shift = Weights(shift.floats)
    }

    /// Writes `count` rows. Each reads `inputs` floats from `rows` on, `stride` floats
    /// after the row before, so that windows of rows need not be copied.
    func apply(
        to rows: UnsafePointer<Float>, stride: Int, count: Int,
        adding residual: UnsafePointer<Float>?, into result: UnsafeMutablePointer<Float>,
        _ products: ReusableBuffer<Float>
    ) {
        let width = pieces * outputs
        let product = products.reserve(Self.blockRows * width)
        var done = 0
        while done < count {
            let block = min(Self.blockRows, count - done)
            dl_gemm_packed(
                block, width, inputs, rows + done * stride, stride, weights.start, bias.start,
                product, width)
            dl_maxout_normalize(
                block, outputs, pieces, product, gain.start, shift.start,
                residual.map { $0 + done * outputs }, result + done * outputs)
            done += block
        }
    }
}
