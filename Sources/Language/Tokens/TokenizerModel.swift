import Foundation

/// What a pipeline's tokenizers share: rules, norms and the cut exceptions.
struct TokenizerModel: Sendable {
    let rules: TokenizerRules
    let norms: Norms
    let cutExceptions: CutExceptions

    init(in folder: URL) throws {
        let file = try ModelFile("tokenizer", in: folder)
        try self.init(file, norms: Norms(table: Self.norms(in: folder)))
    }

    init(_ file: ModelFile, norms: Norms) throws {
        let rules = try TokenizerRules(file)
        self.rules = rules
        self.norms = norms
        let texts = try PackedField(root: file).member("exceptions").entries().map {
            try $0.key.string()
        }
        let cutter = ChunkCutter(rules, usesExceptions: false)
        cutExceptions = CutExceptions(of: rules, texts: texts) { text in
            Self.cutAsPlainText(text, cutter)
        }
    }

    private static func cutAsPlainText(_ text: String, _ cutter: ChunkCutter) -> [String] {
        var cutter = cutter
        var texts: [String] = []
        let bytes = Array(text.utf8)
        bytes.withUnsafeBytes { bytes in
            forEachChunk(of: bytes) { chunk, _ in
                let chunk = UnsafeRawBufferPointer(rebasing: bytes[chunk])
                cutter.cut(chunk)
                for case .part(let range) in cutter.pieces {
                    let piece = chunk[
                        cutter.offsets[range.lowerBound]..<cutter.offsets[range.upperBound]]
                    texts.append(String(decoding: piece, as: UTF8.self))
                }
            }
        }
        return texts
    }

    /// The table `lexeme_norm`, which only some pipelines have.
    private static func norms(in folder: URL) throws -> [UInt64: String] {
        let name = "vocab/lookups.bin"
        let path = folder.appendingPathComponent(name).path
        guard FileManager.default.fileExists(atPath: path) else { return [:] }
        let root = try PackedField(root: ModelFile(name, in: folder))
        guard let table = try root.optionalMember("lexeme_norm") else { return [:] }
        var norms: [UInt64: String] = [:]
        for (key, value) in try table.entries() {
            norms[try key.identifier()] = try value.string()
        }
        return norms
    }
}
