import Foundation

/// The sizes and choices of a sentence encoder, from the JSON files beside its weights.
struct SentenceEncoderSettings: Equatable, Sendable {
    /// A JSON file longer than this is refused.
    static let fileLimit = 1 << 20

    let hiddenSize: Int
    let innerSize: Int
    let layers: Int
    let heads: Int
    let epsilon: Float
    /// A text is cut after this many tokens, its two marks among them.
    let tokenLimit: Int

    init(contentsOf folder: URL) throws {
        let config: Config = try Self.read("config.json", in: folder)
        let lengths: Lengths = try Self.read("sentence_bert_config.json", in: folder)
        let tokenizer: Tokenizer = try Self.read("tokenizer_config.json", in: folder)
        let pooling: Pooling = try Self.read("1_Pooling/config.json", in: folder)

        try config.check()
        guard tokenizer.lowersCase else {
            throw ModelError(
                file: "tokenizer_config.json", field: "do_lower_case",
                reason: "is false, and no tokenizer that keeps case is known")
        }
        guard pooling.takesMean else {
            throw ModelError(
                file: "1_Pooling/config.json", field: "pooling_mode_mean_tokens",
                reason: "is false, and no other pooling is known")
        }
        guard (3...4096).contains(lengths.tokenLimit) else {
            throw ModelError(
                file: "sentence_bert_config.json", field: "max_seq_length",
                reason: "is \(lengths.tokenLimit)")
        }
        hiddenSize = config.hiddenSize
        innerSize = config.innerSize
        layers = config.layers
        heads = config.heads
        epsilon = Float(config.epsilon)
        tokenLimit = lengths.tokenLimit
    }
}

extension SentenceEncoderSettings {
    fileprivate struct Config: Decodable {
        let modelType: String
        let activation: String
        let hiddenSize: Int
        let innerSize: Int
        let layers: Int
        let heads: Int
        let epsilon: Double

        enum CodingKeys: String, CodingKey {
            case modelType = "model_type"
            case activation = "hidden_act"
            case hiddenSize = "hidden_size"
            case innerSize = "intermediate_size"
            case layers = "num_hidden_layers"
            case heads = "num_attention_heads"
            case epsilon = "layer_norm_eps"
        }

        func check() throws {
            func need(_ holds: Bool, _ key: CodingKeys, _ reason: String) throws {
                guard !holds else { return }
                throw ModelError(file: "config.json", field: key.rawValue, reason: reason)
            }
            try need(modelType == "bert", .modelType, "is \(modelType), not bert")
            try need(activation == "gelu", .activation, "is \(activation), not gelu")
            try need((16...8192).contains(hiddenSize), .hiddenSize, "is \(hiddenSize)")
            try need((1...65536).contains(innerSize), .innerSize, "is \(innerSize)")
            try need((1...64).contains(layers), .layers, "is \(layers)")
            try need(
                (1...hiddenSize).contains(heads) && hiddenSize % (heads * 16) == 0, .heads,
                "\(heads) heads do not share \(hiddenSize) values in sixteens")
            try need((0...0.1).contains(epsilon), .epsilon, "is \(epsilon)")
        }
    }

    fileprivate struct Lengths: Decodable {
        let tokenLimit: Int

        enum CodingKeys: String, CodingKey {
            case tokenLimit = "max_seq_length"
        }
    }

    fileprivate struct Tokenizer: Decodable {
        let lowersCase: Bool

        enum CodingKeys: String, CodingKey {
            case lowersCase = "do_lower_case"
        }
    }

    fileprivate struct Pooling: Decodable {
        let takesMean: Bool

        enum CodingKeys: String, CodingKey {
            case takesMean = "pooling_mode_mean_tokens"
        }
    }

    fileprivate static func read<Value: Decodable>(_ name: String, in folder: URL) throws -> Value {
        let file = try MappedFile(folder.appendingPathComponent(name))
        guard file.bytes.count <= fileLimit else {
            throw ModelError(file: name, reason: "is longer than \(fileLimit) bytes")
        }
        do {
            return try JSONDecoder().decode(Value.self, from: Data(file.bytes))
        } catch {
            guard let field = field(error) else {
                // JSONDecoder tells 1.5 for a count no better than broken JSON.
                throw ModelError(file: name, reason: "is not JSON or has an impossible number")
            }
            throw ModelError(file: name, field: field, reason: "is missing or of another kind")
        }
    }

    fileprivate static func field(_ error: any Error) -> String? {
        switch error {
        case DecodingError.keyNotFound(let key, _): key.stringValue
        case DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context):
            context.codingPath.last?.stringValue
        default: nil
        }
    }
}
