import CKernels

/// One layer of a BERT encoder: attention, then two maps with a GELU between.
struct EncoderLayer: Sendable {
    private let queryKeyValue: LinearMap
    private let attentionOutput: LinearMap
    private let attentionNorm: LayerNorm
    private let widen: LinearMap
    private let narrow: LinearMap
    private let outputNorm: LayerNorm

    /// Reads layer `number` and gives the mapped pages back once it is packed.
    init(_ number: Int, in file: SafetensorsFile, settings: SentenceEncoderSettings) throws {
        let hidden = settings.hiddenSize
        let prefix = "encoder.layer.\(number)."
        func map(_ names: [String], inputs: Int, outputs: Int) throws -> LinearMap {
            let parts = try names.map { name in
                (
                    weights: try file.floats("\(prefix)\(name).weight", shape: [outputs, inputs]),
                    bias: try file.floats("\(prefix)\(name).bias", shape: [outputs])
                )
            }
            let packed = LinearMap(inputs: inputs, parts: parts)
            for part in parts { file.release(part.weights) }
            return packed
        }
        let attention = ["query", "key", "value"].map { "attention.self.\($0)" }
        queryKeyValue = try map(attention, inputs: hidden, outputs: hidden)
        attentionOutput = try map(["attention.output.dense"], inputs: hidden, outputs: hidden)
        widen = try map(["intermediate.dense"], inputs: hidden, outputs: settings.innerSize)
        narrow = try map(["output.dense"], inputs: settings.innerSize, outputs: hidden)
        attentionNorm = try LayerNorm(
            prefix + "attention.output.LayerNorm", in: file, settings: settings)
        outputNorm = try LayerNorm(prefix + "output.LayerNorm", in: file, settings: settings)
    }

    /// Replaces the batch's rows by this layer's. Texts see only their own rows.
    func apply(to batch: EncoderBatch, heads: Int) {
        let rows = batch.rows
        let hidden = queryKeyValue.inputs
        queryKeyValue.apply(rows: rows, from: batch.values, to: batch.wide)
        for text in batch.texts {
            dl_attention(
                text.count, heads, hidden / heads,
                batch.wide + text.lowerBound * 3 * hidden,
                batch.narrow + text.lowerBound * hidden, batch.scratch)
        }
        attentionOutput.apply(rows: rows, from: batch.narrow, to: batch.wide)
        attentionNorm.apply(rows: rows, to: batch.values, adding: batch.wide)
        widen.apply(rows: rows, from: batch.values, to: batch.wide)
        dl_gelu(rows * widen.outputs, batch.wide)
        narrow.apply(rows: rows, from: batch.wide, to: batch.narrow)
        outputNorm.apply(rows: rows, to: batch.values, adding: batch.narrow)
    }
}
