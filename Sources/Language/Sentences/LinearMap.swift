import CKernels
import Foundation

/// Weights and bias of `y = W·x + b`, laid out for fast products.
final class LinearMap: @unchecked Sendable {
    // Unchecked: written while it is made and only read afterwards.
    let inputs: Int
    let outputs: Int
    private let packed: UnsafeMutablePointer<Float>
    private let bias: [Float]

    /// One map that gives what several with the same input give, side by side.
    ///
    /// - Parameter parts: each with `outputs · inputs` weights, row by row, and
    ///   `outputs` biases.
    init(
        inputs: Int,
        parts: [(weights: UnsafeBufferPointer<Float>, bias: UnsafeBufferPointer<Float>)]
    ) {
        self.inputs = inputs
        bias = parts.flatMap(\.bias)
        outputs = bias.count
        let size = dl_packed_size(outputs, inputs)
        packed = UnsafeMutableRawPointer.allocate(
            byteCount: size * MemoryLayout<Float>.stride, alignment: 64
        ).bindMemory(to: Float.self, capacity: size)
        if parts.count == 1 {
            dl_pack(outputs, inputs, parts[0].weights.baseAddress, inputs, packed)
        } else {
            dl_pack(outputs, inputs, parts.flatMap(\.weights), inputs, packed)
        }
    }

    deinit { packed.deallocate() }

    /// Maps `rows` rows of `inputs` values to as many rows of `outputs` values.
    func apply(
        rows: Int, from input: UnsafePointer<Float>, to output: UnsafeMutablePointer<Float>
    ) {
        bias.withUnsafeBufferPointer {
            dl_gemm_packed(
                rows, outputs, inputs, input, inputs, packed, $0.baseAddress, output, outputs)
        }
    }
}
