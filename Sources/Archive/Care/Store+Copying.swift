import Foundation
internal import GRDB
import News

extension Store {
    /// Copies the archive to a new file while others read and write it.
    public func backUp(to copy: String) throws(ArchiveError) {
        guard !FileManager.default.fileExists(atPath: copy) else {
            throw ArchiveError(path: copy, reason: .exists)
        }
        try naming(copy) {
            let target = try DatabaseQueue(path: copy)
            try pool.backup(to: target)
            try target.close()
        }
    }
}
