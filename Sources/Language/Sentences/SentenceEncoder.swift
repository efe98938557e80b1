import CKernels
import Foundation

/// A MiniLM sentence encoder, run from its own files.
///
/// ```swift
/// let encoder = try SentenceEncoder(contentsOf: folder)
/// let rain = encoder.encode("Heavy rain closed the schools.")  // 384 values, length 1
/// let flood = encoder.encode("Schools stay shut after the downpour.")
/// cosine(rain, flood)  // near 1: the two mean nearly the same
/// ```
///
/// A text's vector is the same bytes whatever other texts it is encoded with. Share
/// one encoder among threads: it never changes.
public final class SentenceEncoder: Sendable {
    /// Tokens that go through the layers together. More are no faster.
    static let batchRows = 256

    private let settings: SentenceEncoderSettings
    private let tokenizer: WordPieceTokenizer
    private let embeddings: TokenEmbeddings
    private let layers: [EncoderLayer]

    /// Loads the encoder, or throws a `ModelError` that names file and field.
    public init(contentsOf folder: URL) throws {
        let settings = try SentenceEncoderSettings(contentsOf: folder)
        let file = try SafetensorsFile(folder.appendingPathComponent("model.safetensors"))
        self.settings = settings
        embeddings = try TokenEmbeddings(in: file, settings: settings)
        layers = try (0..<settings.layers).map {
            try EncoderLayer($0, in: file, settings: settings)
        }
        let vocabulary = try WordPieceVocabulary(
            folder.appendingPathComponent("vocab.txt"), limit: embeddings.words)
        tokenizer = WordPieceTokenizer(vocabulary: vocabulary, tokenLimit: settings.tokenLimit)
    }

    /// The vector of a text, of length 1. Texts of more than 256 tokens are cut.
    public func encode(_ text: String) -> [Float] {
        vectors(for: [tokenizer.tokens(of: text)])[0]
    }

    /// The vectors of texts, in their order. Faster than one text at a time.
    public func encode(_ texts: [String]) -> [[Float]] {
        var vectors: [[Float]] = []
        vectors.reserveCapacity(texts.count)
        var batch: [[Int32]] = []
        var rows = 0
        for text in texts {
            let tokens = tokenizer.tokens(of: text)
            if rows + tokens.count > Self.batchRows, !batch.isEmpty {
                vectors += self.vectors(for: batch)
                batch = []
                rows = 0
            }
            batch.append(tokens)
            rows += tokens.count
        }
        return batch.isEmpty ? vectors : vectors + self.vectors(for: batch)
    }

    private func vectors(for texts: [[Int32]]) -> [[Float]] {
        let batch = EncoderBatch(lengths: texts.map(\.count), settings: settings)
        embeddings.fill(batch, with: texts)
        for layer in layers { layer.apply(to: batch, heads: settings.heads) }
        let hidden = settings.hiddenSize
        return batch.texts.map { rows in
            [Float](unsafeUninitializedCapacity: hidden) { vector, count in
                dl_mean_of_rows(
                    rows.count, hidden, batch.values + rows.lowerBound * hidden,
                    vector.baseAddress)
                count = hidden
            }
        }
    }
}
