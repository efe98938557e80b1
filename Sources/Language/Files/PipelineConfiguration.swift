import Foundation

/// A pipeline's `config.cfg`: what it consists of and how its networks are built.
///
/// ```swift
/// configuration.pipeline  // ["tok2vec", "tagger", "parser", …], the disabled left out
/// try configuration.strings("components.ner.model.tok2vec.embed", "attrs")
/// // ["NORM", "PREFIX", "SUFFIX", "SHAPE"]
/// ```
///
/// The form is that of Python's configparser with JSON values
/// (https://thinc.ai/docs/usage-config).
struct PipelineConfiguration {
    private static let fileName = "config.cfg"

    private var sections: [String: [String: String]] = [:]

    init(in folder: URL) throws {
        let file = try ModelFile(Self.fileName, in: folder)
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            throw ModelError(file: Self.fileName, reason: "not UTF-8")
        }
        self.init(text)
    }

    init(_ text: String) {
        var section = ""
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.hasPrefix("["), line.hasSuffix("]") {
                section = String(line.dropFirst().dropLast())
            } else if let equals = line.firstIndex(of: "=") {
                let key = line[..<equals].trimmingCharacters(in: .whitespaces)
                let value = line[line.index(after: equals)...]
                sections[section, default: [:]][key] = value.trimmingCharacters(in: .whitespaces)
            }
        }
    }

    /// The components in the order they run.
    func pipeline() throws -> [String] {
        let disabled = value("nlp", "disabled") == nil ? [] : try strings("nlp", "disabled")
        return try strings("nlp", "pipeline").filter { !disabled.contains($0) }
    }

    func hasSection(_ section: String) -> Bool { sections[section] != nil }

    func string(_ section: String, _ key: String) throws -> String {
        try decode(section, key)
    }

    func strings(_ section: String, _ key: String) throws -> [String] {
        try decode(section, key)
    }

    func integer(_ section: String, _ key: String) throws -> Int {
        try decode(section, key)
    }

    /// A truth value; `false` where the key is missing.
    func boolean(_ section: String, _ key: String) throws -> Bool {
        value(section, key) == nil ? false : try decode(section, key)
    }

    func error(_ section: String, _ key: String, _ reason: String) -> ModelError {
        ModelError(file: Self.fileName, field: "\(section).\(key)", reason: reason)
    }

    private func value(_ section: String, _ key: String) -> String? {
        sections[section]?[key]
    }

    private func decode<Value: Decodable>(_ section: String, _ key: String) throws -> Value {
        guard let json = value(section, key) else { throw error(section, key, "missing") }
        guard let value = try? JSONDecoder().decode(Value.self, from: Data(json.utf8)) else {
            throw error(section, key, "unexpected value \(json)")
        }
        return value
    }
}
