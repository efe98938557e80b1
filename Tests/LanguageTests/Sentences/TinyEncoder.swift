import Foundation

/// A sentence encoder of 16 values and one layer, written into a folder of its own.
final class TinyEncoder {
    static let hidden = 16
    static let inner = 32
    static let vocabulary = "[PAD]\n[UNK]\n[CLS]\n[SEP]\nrain\nfell\n##ing\nfall\n.\n"

    let folder: URL
    /// The arrays of the weights' file in its order. Change them before `write`.
    var arrays: [(name: String, type: String, shape: [Int])]

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tiny-encoder-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("1_Pooling"), withIntermediateDirectories: true)
        let hidden = Self.hidden
        let layer = "encoder.layer.0."
        func map(_ name: String, _ inputs: Int, _ outputs: Int) -> [(String, String, [Int])] {
            [("\(name).weight", "F32", [outputs, inputs]), ("\(name).bias", "F32", [outputs])]
        }
        func norm(_ name: String) -> [(String, String, [Int])] {
            [("\(name).weight", "F32", [hidden]), ("\(name).bias", "F32", [hidden])]
        }
        arrays =
            [
                ("embeddings.position_ids", "I64", [1, 16]),
                ("embeddings.word_embeddings.weight", "F32", [9, hidden]),
                ("embeddings.position_embeddings.weight", "F32", [16, hidden]),
                ("embeddings.token_type_embeddings.weight", "F32", [2, hidden]),
            ] + norm("embeddings.LayerNorm") + norm(layer + "attention.output.LayerNorm")
            + norm(layer + "output.LayerNorm")
            + ["self.query", "self.key", "self.value", "output.dense"].flatMap {
                map(layer + "attention." + $0, hidden, hidden)
            } + map(layer + "intermediate.dense", hidden, Self.inner)
            + map(layer + "output.dense", Self.inner, hidden)
        try write("vocab.txt", Self.vocabulary)
        try write(
            "config.json",
            """
            {"model_type": "bert", "hidden_act": "gelu", "hidden_size": 16, "intermediate_size": 32,
            "num_hidden_layers": 1, "num_attention_heads": 1, "layer_norm_eps": 1e-12}
            """)
        try write("sentence_bert_config.json", #"{"max_seq_length": 8}"#)
        try write("tokenizer_config.json", #"{"do_lower_case": true}"#)
        try write("1_Pooling/config.json", #"{"pooling_mode_mean_tokens": true}"#)
        try writeWeights()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: folder.appendingPathComponent(name))
    }

    func writeWeights() throws {
        try write("model.safetensors", weights())
    }

    /// The weights' file: its header, then a few different numbers again and again.
    func weights() -> [UInt8] {
        var offset = 0
        let entries = arrays.map { array in
            let size = array.shape.reduce(array.type == "F32" ? 4 : 8, *)
            defer { offset += size }
            return """
                "\(array.name)": {"dtype": "\(array.type)", "shape": \(array.shape), \
                "data_offsets": [\(offset), \(offset + size)]}
                """
        }
        var header = #"{"__metadata__": {"format": "pt"}, "#
        header += entries.joined(separator: ", ") + "}"
        header += String(repeating: " ", count: 7 - (header.utf8.count + 7) % 8)
        let floats = (0..<offset / 4).map { Float($0 % 7 - 3) / 8 }
        return withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian, Array.init)
            + Array(header.utf8) + floats.withUnsafeBytes(Array.init)
    }
}
