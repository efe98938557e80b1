/// The first vectors of tokens: word, position and kind of text, added and normalised.
struct TokenEmbeddings: Sendable {
    /// How many pieces of words have a vector.
    let words: Int
    private let file: SafetensorsFile
    private let hidden: Int
    // The rows lie in the mapped file, which is kept as long and never changes.
    private nonisolated(unsafe) let wordRows: UnsafeBufferPointer<Float>
    /// Each position's vector with the vector of the only kind of text added.
    private let positionRows: [Float]
    private let norm: LayerNorm

    init(in file: SafetensorsFile, settings: SentenceEncoderSettings) throws {
        let hidden = settings.hiddenSize
        func rows(_ name: String) throws -> (UnsafeBufferPointer<Float>, count: Int) {
            let name = "embeddings.\(name)_embeddings.weight"
            let count = try file.header.shape(of: name).first ?? 0
            return (try file.floats(name, shape: [count, hidden]), count)
        }
        (wordRows, words) = try rows("word")
        let positions = try rows("position")
        let kinds = try rows("token_type").0
        guard positions.count >= settings.tokenLimit else {
            throw ModelError(
                file: file.header.fileName, field: "embeddings.position_embeddings.weight",
                reason: "has \(positions.count) rows for texts of \(settings.tokenLimit) tokens")
        }
        positionRows = (0..<settings.tokenLimit * hidden).map {
            positions.0[$0] + kinds[$0 % hidden]
        }
        norm = try LayerNorm("embeddings.LayerNorm", in: file, settings: settings)
        self.file = file
        self.hidden = hidden
    }

    /// Writes the vectors of all texts' tokens into the batch.
    ///
    /// The pages read are given back after each text: they are many, and come again
    /// quickly from the system's cache.
    func fill(_ batch: EncoderBatch, with texts: [[Int32]]) {
        for (rows, tokens) in zip(batch.texts, texts) {
            for (position, token) in tokens.enumerated() {
                let to = batch.values + (rows.lowerBound + position) * hidden
                let word = Int(token) * hidden
                for i in 0..<hidden {
                    to[i] = wordRows[word + i] + positionRows[position * hidden + i]
                }
            }
            file.release(wordRows)
        }
        norm.apply(rows: batch.rows, to: batch.values)
    }
}
