import Foundation
internal import GRDB

extension ArchiveError {
    /// What SQLite complained of, as what a user can do about it.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as ArchiveError: self = error
        case let error as DatabaseError: self.init(path: path, reason: Reason(error))
        default: self.init(path: path, reason: .damaged("\(error)"))
        }
    }
}

extension ArchiveError.Reason {
    init(_ error: DatabaseError) {
        let words = error.message ?? error.resultCode.description
        switch error.resultCode.primaryResultCode {
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
            self = .notWritten(words)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_NOTADB: self = .damaged("its header: \(words)")
        default: self = .damaged(words)
        }
    }
}

/// Runs a piece of work on an archive; what it throws names the file.
func naming<Value>(_ path: String, _ work: () throws -> Value) throws(ArchiveError) -> Value {
    do { return try work() } catch { throw ArchiveError(error, path: path) }
}
