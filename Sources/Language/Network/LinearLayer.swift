import CKernels

/// y = W·x + b.
struct LinearLayer: Sendable {
    let inputs: Int
    let outputs: Int
    private let weights: Weights
    private let bias: Weights

    /// From a layer that holds W (outputs × inputs) and b.
    init(_ layer: ThincModel.Layer) throws {
        let matrix = try layer.tensor("W", dimensions: 2)
        let bias = try layer.tensor("b", dimensions: 1)
        guard bias.count == matrix.shape[0] else {
            throw layer.parameters.error("W \(matrix.shape) and b \(bias.shape) do not fit")
        }
        let (outputs, inputs) = (matrix.shape[0], matrix.shape[1])
        self.outputs = outputs
        self.inputs = inputs
        weights = .packed(rows: outputs, columns: inputs) { row in
            (0..<inputs).map { matrix[row * inputs + $0] }
        }
        self.bias = Weights(bias.floats)
    }

    /// Writes `count` rows of outputs for as many rows of inputs.
    func apply(
        to rows: UnsafePointer<Float>, count: Int, into result: UnsafeMutablePointer<Float>
    ) {
        dl_gemm_packed(
            count, outputs, inputs, rows, inputs, weights.start, bias.start, result, outputs)
    }
}
