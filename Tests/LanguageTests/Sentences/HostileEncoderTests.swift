import Foundation
import Testing

@testable import Language

/// Damaged folders give errors that name file and field, and never a crash.
struct HostileEncoderTests {
    @Test func readsASoundFolder() throws {
        let tiny = try TinyEncoder()
        let encoder = try SentenceEncoder(contentsOf: tiny.folder)
        let vector = encoder.encode("Rain falling.")
        #expect(vector.count == TinyEncoder.hidden)
        #expect(encoder.encode(["rain", "Rain falling."])[1] == vector)
    }

    @Test(
        arguments: [
            ("sentence_bert_config.json", #"{"max_seq_length": "x"}"#, "max_seq_length"),
            ("config.json", #"{"hidden_act": "gelu"}"#, "model_type"),
            ("config.json", "[1, 2", nil),
            ("sentence_bert_config.json", #"{"max_seq_length": 1e30}"#, nil),
            ("sentence_bert_config.json", #"{"max_seq_length": 2}"#, "max_seq_length"),
            ("sentence_bert_config.json", #"{"max_seq_length": 4096}"#, nil),
            ("tokenizer_config.json", #"{"do_lower_case": false}"#, "do_lower_case"),
            ("1_Pooling/config.json", #"{"pooling_mode_mean_tokens": false}"#, nil),
            ("vocab.txt", "rain\nfell\n", "[UNK]"),
            ("vocab.txt", String(repeating: "rain\n", count: 10), nil),
            ("model.safetensors", "{}", "header length"),
        ] as [(String, String, String?)])
    func namesWhatIsWrong(file: String, content: String, field: String?) throws {
        let tiny = try TinyEncoder()
        try tiny.write(file, content)
        let error = #expect(throws: ModelError.self) {
            try SentenceEncoder(contentsOf: tiny.folder)
        }
        if let field { #expect(error?.field == field) }
    }

    @Test(arguments: [
        ("hidden_act", #""relu""#), ("model_type", #""roberta""#), ("hidden_size", "0"),
        ("hidden_size", "9223372036854775807"), ("intermediate_size", "-1"),
        ("num_hidden_layers", "100000000"), ("num_attention_heads", "0"),
        ("num_attention_heads", "2"), ("layer_norm_eps", "-1"), ("layer_norm_eps", #""x""#),
    ])
    func namesTheSettingThatIsImpossible(field: String, value: String) throws {
        let tiny = try TinyEncoder()
        let file = tiny.folder.appendingPathComponent("config.json")
        let config = try String(contentsOf: file, encoding: .utf8)
        try tiny.write(
            "config.json",
            config.replacing(
                try Regex(#""\#(field)": [^,}]+"#), with: #""\#(field)": \#(value)"#))
        let error = #expect(throws: ModelError.self) {
            try SentenceEncoder(contentsOf: tiny.folder)
        }
        #expect(error?.file == "config.json")
        #expect(error?.field == field)
    }

    @Test(arguments: [
        "vocab.txt", "config.json", "sentence_bert_config.json", "tokenizer_config.json",
        "model.safetensors",
    ])
    func namesTheFileThatIsMissingOrEmpty(file: String) throws {
        let tiny = try TinyEncoder()
        try tiny.write(file, "")
        #expect(throws: ModelError(file: file, reason: "is empty")) {
            try SentenceEncoder(contentsOf: tiny.folder)
        }
        try FileManager.default.removeItem(at: tiny.folder.appendingPathComponent(file))
        #expect(
            throws: ModelError(file: file, reason: "cannot be opened: No such file or directory")
        ) {
            try SentenceEncoder(contentsOf: tiny.folder)
        }
    }

    @Test func namesTheArrayThatIsMissingOrOfAnotherShape() throws {
        let tiny = try TinyEncoder()
        let sound = tiny.arrays
        // position_ids is in the file and not needed.
        for (index, array) in sound.enumerated().dropFirst() {
            func expectError(about change: String) {
                let error = #expect(throws: ModelError.self, "\(array.name) \(change)") {
                    try tiny.writeWeights()
                    _ = try SentenceEncoder(contentsOf: tiny.folder)
                }
                #expect(error?.file == "model.safetensors")
                #expect(error?.field == array.name, "\(change)")
                tiny.arrays = sound
            }
            tiny.arrays.remove(at: index)
            expectError(about: "is missing")
            tiny.arrays[index].type = "F64"
            expectError(about: "has another type")
            tiny.arrays[index].shape.append(1)
            expectError(about: "has one more side")
            tiny.arrays[index].shape[array.shape.count - 1] += 1
            expectError(about: "is longer")
            tiny.arrays[index].shape[array.shape.count - 1] = 0
            expectError(about: "is empty")
        }
    }

    @Test func survivesEveryTruncation() throws {
        let tiny = try TinyEncoder()
        let sound = tiny.weights()
        let headerEnd = sound.firstIndex(of: UInt8(ascii: "}")) ?? 0
        for length in Array(1..<headerEnd) + stride(from: headerEnd, to: sound.count, by: 97) {
            try tiny.write("model.safetensors", Array(sound[..<length]))
            #expect(throws: ModelError.self) { try SentenceEncoder(contentsOf: tiny.folder) }
        }
    }

    @Test func survivesAlteredFiles() throws {
        let tiny = try TinyEncoder()
        let names = ["model.safetensors", "config.json", "vocab.txt", "sentence_bert_config.json"]
        var random = Seeded(2)
        for name in names {
            let sound = try Array(Data(contentsOf: tiny.folder.appendingPathComponent(name)))
            for _ in 0..<100 {
                var altered = sound
                let reach = Bool.random(using: &random) ? min(sound.count, 1500) : sound.count
                for _ in 0...Int.random(in: 0...3, using: &random) {
                    altered[Int.random(in: 0..<reach, using: &random)] = UInt8.random(
                        in: 0...255, using: &random)
                }
                try tiny.write(name, altered)
                // Altered weights may still be weights, and then they encode.
                if let encoder = try? SentenceEncoder(contentsOf: tiny.folder) {
                    #expect(encoder.encode("Rain fell. Falling rain").count == TinyEncoder.hidden)
                }
            }
            try tiny.write(name, sound)
        }
    }
}
