/// Why a model file could not be used.
///
/// ```swift
/// ModelError(file: "model.safetensors", field: "embeddings.LayerNorm.bias", reason: "missing")
/// // model.safetensors, field embeddings.LayerNorm.bias: missing
/// ```
public struct ModelError: Error, Equatable, CustomStringConvertible {
    /// The file's name or path, as far as it helps to find it.
    public let file: String
    /// The part of the file that is wrong, where one part is.
    public let field: String?
    public let reason: String

    public init(file: String, field: String? = nil, reason: String) {
        self.file = file
        self.field = field
        self.reason = reason
    }

    public var description: String {
        guard let field else { return "\(file): \(reason)" }
        return "\(file), field \(field): \(reason)"
    }
}
