import Foundation
import Testing

@testable import Language

/// Damaged copies of the English pipeline give errors that name the file.
struct HostilePipelineTests {
    static let files = [
        "config.cfg", "tokenizer", "tok2vec/model", "tagger/model", "tagger/cfg", "parser/model",
        "parser/moves", "ner/model", "ner/moves", "attribute_ruler/patterns",
        "lemmatizer/lookups/lookups.bin", "vocab/lookups.bin",
    ]

    /// A folder of links to the sound files, but for one that holds `bytes`.
    func load(with bytes: [UInt8]?, as damaged: String) throws -> LanguagePipeline {
        let sound = try EnglishModel.folder.get()
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in Self.files {
            let place = folder.appendingPathComponent(file)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            if file != damaged {
                try FileManager.default.createSymbolicLink(
                    at: place, withDestinationURL: sound.appendingPathComponent(file))
            } else if let bytes {
                try Data(bytes).write(to: place)
            }
        }
        return try LanguagePipeline(contentsOf: folder)
    }

    func bytes(of file: String) throws -> [UInt8] {
        try Array(Data(contentsOf: EnglishModel.folder.get().appendingPathComponent(file)))
    }

    @Test(arguments: files)
    func namesAFileThatIsCutOff(file: String) throws {
        let sound = try bytes(of: file)
        for length in [0, 1, sound.count / 2, sound.count - 1] {
            // All that stands in the last lines of config.cfg is about training.
            if file == "config.cfg", length > 1 { continue }
            let error = #expect(throws: ModelError.self) {
                try load(with: Array(sound[..<length]), as: file)
            }
            #expect(error?.file == file, "\(length) bytes")
        }
    }

    @Test(arguments: files.filter { $0 != "vocab/lookups.bin" })
    func namesAFileThatIsMissing(file: String) throws {
        let error = #expect(throws: ModelError.self) { try load(with: nil, as: file) }
        #expect(error?.file == file)
    }

    @Test(arguments: [
        ("pipeline = [\"tok2vec\"", "pipeline = [\"textcat\",\"tok2vec\"", "components.textcat"),
        ("factory = \"ner\"", "factory = \"spancat\"", "components.ner.factory"),
        ("mode = \"rule\"", "mode = \"lookup\"", "components.lemmatizer.mode"),
        ("\"SHAPE\",\"SPACY\"", "\"SHAPE\",\"IS_PUNCT\"", "components.tok2vec.model.embed.attrs"),
        ("include_static_vectors = false", "include_static_vectors = true", ".embed."),
        ("spacy.MultiHashEmbed.v2", "spacy.CharacterEmbed.v2", ".embed.@architectures"),
        ("upstream = \"tok2vec\"", "upstream = \"vectors\"", "model.tok2vec.upstream"),
    ])
    func namesTheSettingThatItDoesNotKnow(old: String, new: String, field: String) throws {
        let text = String(decoding: try bytes(of: "config.cfg"), as: UTF8.self)
        let changed = text.replacingOccurrences(of: old, with: new)
        try #require(changed != text)
        let error = #expect(throws: ModelError.self) {
            try load(with: Array(changed.utf8), as: "config.cfg")
        }
        #expect(error?.field?.contains(field) == true, "\(String(describing: error))")
    }

    @Test(arguments: [
        ("tagger/model", "parser/model"), ("parser/model", "ner/model"),
        ("ner/moves", "parser/moves"), ("parser/moves", "ner/moves"),
        ("tok2vec/model", "tagger/model"), ("tokenizer", "attribute_ruler/patterns"),
    ])
    func refusesAFileInAnothersPlace(file: String, other: String) throws {
        let error = #expect(throws: ModelError.self) {
            try load(with: bytes(of: other), as: file)
        }
        #expect(error?.file == file)
    }

    /// What still loads must still read a text without a crash.
    @Test(arguments: files)
    func neverCrashesOnAlteredBytes(file: String) throws {
        var random = Seeded(UInt64(file.utf8.count))
        let sound = try bytes(of: file)
        for _ in 0..<6 {
            var altered = sound
            for _ in 0..<8 {
                // Structure stands at both ends; between them are mostly floats.
                let reach = Bool.random(using: &random) ? min(sound.count, 4_000) : sound.count
                var place = Int.random(in: 0..<reach, using: &random)
                if Bool.random(using: &random) { place = sound.count - 1 - place }
                altered[place] = UInt8.random(in: .min ... .max, using: &random)
            }
            do {
                let pipeline = try load(with: altered, as: file)
                _ = pipeline.analyze("The U.N. said on Monday, \"We can't go to Paris (yet).\"")
            } catch is ModelError {}
        }
    }
}
