import Acquisition
import Archive
import Foundation

/// Follows all sources of lists (OPML).
struct SourceListIntake {
    let store: Store

    /// Takes a list in and says what came of it.
    ///
    /// - Returns: `false` where the file is no list, which is said.
    func take(_ file: String) throws -> Bool {
        let data =
            file == "-"
            ? FileHandle.standardInput.readDataToEndOfFile()
            : FileManager.default.contents(atPath: file)
        guard let data, let list = try? OPML(Array(data)) else {
            Terminal.complain("dateline: \(file): cannot be read, or is no OPML; export it anew")
            return false
        }
        let new = try ArchiveOptions.telling { () throws(ArchiveError) in
            if let head = list.head { try store.keepListHead(head) }
            var new = 0
            for source in list.sources {
                let isNew = try store.follow(
                    source.address, title: source.title, outline: source.outline)
                new += isNew ? 1 : 0
            }
            return new
        }
        for name in list.leftOut {
            Terminal.complain("dateline: \(file): '\(name)' names no source; left out")
        }
        Terminal.print("\(new) sources new, \(list.sources.count - new) known")
        return true
    }
}
