import Foundation

/// The folder in which models are kept, outside of any project.
///
/// ```swift
/// let cache = ModelCache.standard()
/// let folder = try cache.folder(of: .english)  // its files are there and unaltered
/// ```
public struct ModelCache: Sendable {
    public let folder: URL
    public let index: PackageIndex

    public init(folder: URL, index: PackageIndex = .pip) {
        self.folder = folder
        self.index = index
    }

    /// The folder that `DATELINE_MODELS` names, or `dateline/models` in the user's cache folder.
    public static func standard(
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> ModelCache {
        func path(_ name: String) -> String? {
            environment[name].flatMap { $0.isEmpty ? nil : $0 }
        }
        if let chosen = path("DATELINE_MODELS") {
            return ModelCache(folder: URL(fileURLWithPath: chosen, isDirectory: true))
        }
        // The XDG standard has relative paths ignored.
        let caches =
            path("XDG_CACHE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? (path("HOME") ?? NSHomeDirectory()) + "/.cache"
        return ModelCache(
            folder: URL(fileURLWithPath: caches + "/dateline/models", isDirectory: true))
    }

    /// The model's folder, once each of its files has been found to be the pinned one.
    ///
    /// Every file is hashed every time: 100 MB take less than a tenth of a second.
    public func folder(of model: PinnedModel) throws(ModelCacheError) -> URL {
        let folder = place(of: model)
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw error(.absent, model)
        }
        for file in model.files {
            if let reason = fault(of: file, in: folder) { throw error(reason, model) }
        }
        return folder
    }

    /// Every model with what is wrong with it.
    public func status(of models: [PinnedModel] = PinnedModel.all) -> [ModelStatus] {
        models.map { model in
            var problem: ModelCacheError?
            do throws(ModelCacheError) {
                _ = try folder(of: model)
            } catch {
                problem = error
            }
            return ModelStatus(model: model, folder: place(of: model), problem: problem)
        }
    }
}

extension ModelCache {
    func place(of model: PinnedModel) -> URL {
        folder.appendingPathComponent(model.folderName, isDirectory: true)
    }

    func error(_ reason: ModelCacheError.Reason, _ model: PinnedModel) -> ModelCacheError {
        ModelCacheError(
            model: "\(model.name) \(model.version)", folder: place(of: model).path, reason: reason)
    }

    /// What makes a file another than the pinned one.
    func fault(of file: PinnedModel.File, in folder: URL) -> ModelCacheError.Reason? {
        let url = folder.appendingPathComponent(file.path)
        var facts = stat()
        guard stat(url.path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            return .missing(file: file.path)
        }
        let bytes = Int(facts.st_size)
        if bytes < file.bytes {
            return .truncated(file: file.path, bytes: bytes, expected: file.bytes)
        }
        do {
            let matches = try bytes == file.bytes && sha256(of: url) == file.sha256
            return matches ? nil : .altered(file: file.path)
        } catch {
            return .unreadable(file: file.path, why: words(for: error))
        }
    }
}
