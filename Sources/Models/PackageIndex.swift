import Foundation

/// The Python package index, as far as fetching models needs one.
public struct PackageIndex: Sendable {
    /// Downloads one version of a package into a folder and says where the file is.
    public var download:
        @Sendable (_ package: String, _ version: String, _ folder: URL) throws -> URL

    public init(
        download:
            @escaping @Sendable (_ package: String, _ version: String, _ folder: URL) throws
            -> URL
    ) {
        self.download = download
    }

    /// The index that this machine's `pip` is set up for.
    public static let pip = PackageIndex { package, version, folder in
        try download("\(package)==\(version)", into: folder)
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        guard let wheel = files.first(where: { $0.pathExtension == "whl" }) else {
            throw PackageIndexError(reason: "pip left no wheel")
        }
        return wheel
    }
}

/// Why a package could not be had.
public struct PackageIndexError: Error, Equatable, CustomStringConvertible {
    public let reason: String
    public var description: String { reason }

    public init(reason: String) {
        self.reason = reason
    }
}

extension PackageIndex {
    /// The ways to start pip, in the order in which they are tried.
    private static let programs = [["python3", "-m", "pip"], ["pip3"], ["pip"]]

    private static func download(_ requirement: String, into folder: URL) throws {
        // Wheels only: to download a source package pip would run its code.
        let arguments = [
            "download", "--no-deps", "--only-binary", ":all:", "--disable-pip-version-check",
            "--no-input", "--quiet", "--dest", folder.path, requirement,
        ]
        for program in programs {
            let result = try run(program + arguments)
            if result.succeeded { return }
            if result.isNotInstalled { continue }
            throw PackageIndexError(reason: reason(in: result))
        }
        throw PackageIndexError(reason: "pip is not installed (on Debian: apt install python3-pip)")
    }

    /// pip's last error, and a plain word where it means that the network is missing.
    static func reason(in result: CommandResult) -> String {
        let lines = result.complaint.split(separator: "\n").map { String($0) }
        let errors = lines.filter { $0.hasPrefix("ERROR: ") }
        let last = (errors.last ?? lines.last ?? "pip gave exit code \(result.code)")
            .replacingOccurrences(of: "ERROR: ", with: "")
        let signs = [
            "NewConnectionError", "NameResolutionError", "ConnectTimeoutError", "ProxyError",
        ]
        let offline = signs.contains { result.complaint.contains($0) }
        return offline ? "the package index cannot be reached; is there a network?" : last
    }
}
