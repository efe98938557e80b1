import CKernels

/// Brings rows to mean 0 and variance 1, then scales and shifts each value.
struct LayerNorm: Sendable {
    let weight: [Float]
    let bias: [Float]
    let epsilon: Float

    init(_ name: String, in file: SafetensorsFile, settings: SentenceEncoderSettings) throws {
        weight = try Array(file.floats("\(name).weight", shape: [settings.hiddenSize]))
        bias = try Array(file.floats("\(name).bias", shape: [settings.hiddenSize]))
        epsilon = settings.epsilon
    }

    /// Adds `more`, if any, to `values` and normalises the sums in place.
    func apply(
        rows: Int, to values: UnsafeMutablePointer<Float>, adding more: UnsafePointer<Float>? = nil
    ) {
        weight.withUnsafeBufferPointer { weight in
            bias.withUnsafeBufferPointer { bias in
                dl_layer_norm(
                    rows, weight.count, values, more, weight.baseAddress, bias.baseAddress, epsilon)
            }
        }
    }
}
