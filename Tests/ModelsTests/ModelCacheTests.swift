import Foundation
import Testing

@testable import Models

struct ModelCacheTests {
    let scratch: TemporaryFolder
    let tiny: TinyModel
    let cache: ModelCache
    /// The model's folder, with its files in it.
    let folder: URL

    init() throws {
        scratch = try TemporaryFolder()
        tiny = try TinyModel(in: scratch.url)
        cache = ModelCache(folder: scratch.url.appendingPathComponent("cache"), index: tiny.index)
        folder = cache.folder.appendingPathComponent("tiny-1.0")
        for (path, text) in TinyModel.contents {
            try write(text, to: folder.appendingPathComponent(path))
        }
    }

    @Test(arguments: [
        (["DATELINE_MODELS": "/srv/models", "HOME": "/home/ada"], "/srv/models"),
        (["XDG_CACHE_HOME": "/var/ada", "HOME": "/home/ada"], "/var/ada/dateline/models"),
        (["XDG_CACHE_HOME": "ada", "HOME": "/home/ada"], "/home/ada/.cache/dateline/models"),
        (["DATELINE_MODELS": "", "HOME": "/home/ada"], "/home/ada/.cache/dateline/models"),
    ])
    func standsWhereTheUserWantsIt(environment: [String: String], path: String) {
        #expect(ModelCache.standard(environment: environment).folder.path == path)
    }

    @Test func givesTheFolderOfASoundModel() throws {
        #expect(try cache.folder(of: tiny.model).path == folder.path)
    }

    @Test func tellsThatAModelIsAbsent() throws {
        try FileManager.default.removeItem(at: folder)
        let error = #expect(throws: ModelCacheError.self) { try cache.folder(of: tiny.model) }
        #expect(
            error?.description
                == "The model tiny 1.0 is not in \(folder.path). Get it with: dateline models fetch"
        )
    }

    @Test(arguments: [
        (nil, "is missing"),
        ("", "is truncated (0 of 10 bytes)"),
        ("012345678", "is truncated (9 of 10 bytes)"),
        ("0123456780", "has been altered"),
        ("0123456789\n", "has been altered"),
    ])
    func tellsWhatIsWrongWithWhichFile(content: String?, words: String) throws {
        let file = folder.appendingPathComponent("deep/weights")
        try FileManager.default.removeItem(at: file)
        if let content { try write(content, to: file) }
        let error = #expect(throws: ModelCacheError.self) { try cache.folder(of: tiny.model) }
        #expect(
            error?.description == "The model tiny 1.0 is damaged: deep/weights in \(folder.path) "
                + "\(words). Mend it with: dateline models fetch")
    }

    @Test func takesAFolderForAMissingFile() throws {
        let file = folder.appendingPathComponent("vocab.txt")
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
        let error = #expect(throws: ModelCacheError.self) { try cache.folder(of: tiny.model) }
        #expect(error?.reason == .missing(file: "vocab.txt"))
    }

    @Test func listsModelsWithTheirState() throws {
        let ready = try #require(cache.status(of: [tiny.model]).first)
        #expect(ready.isReady)
        #expect(ready.folder.path == folder.path)
        try write("fell\nrain\n", to: folder.appendingPathComponent("vocab.txt"))
        let damaged = try #require(cache.status(of: [tiny.model]).first)
        #expect(damaged.problem?.reason == .altered(file: "vocab.txt"))
    }
}
