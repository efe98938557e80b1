import Foundation
internal import GRDB
internal import GRDBSQLite

/// Sets of reports, handed over whole.
///
/// Most of the time that a query of very many rows takes is spent on handing over each of
/// them: `numberSet(…)` gathers them within SQLite, a bit each.
extension Database {
    /// Makes the function known to a connection.
    func addNumberSets() throws {
        let code = sqlite3_create_function_v2(
            sqliteConnection, "numberSet", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil, nil,
            { context, _, values in
                guard let value = values?[0] else { return }
                NumberGathering.of(context)?.numbers.insert(sqlite3_value_int64(value))
            },
            { context in
                let words = NumberGathering.end(context)
                words.withUnsafeBytes { bytes in
                    // -1: SQLite takes a copy.
                    sqlite3_result_blob64(
                        context, bytes.baseAddress, UInt64(bytes.count),
                        unsafeBitCast(-1, to: sqlite3_destructor_type.self))
                }
            }, nil)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    /// The numbers that a statement gives.
    ///
    /// - Parameter sql: selects one column, called `number`.
    func numbers(_ sql: String, arguments: StatementArguments = []) throws -> NumberSet {
        let data = try Data.fetchOne(
            self, sql: "SELECT numberSet(number) FROM (\(sql))", arguments: arguments)
        return NumberSet(words: data ?? Data())
    }
}

/// The set that one run of the function gathers.
private final class NumberGathering {
    var numbers = NumberSet()

    /// `nil` where there is no memory left.
    static func of(_ context: OpaquePointer?) -> NumberGathering? {
        guard let place = place(context, make: true) else { return nil }
        if let known = place.pointee { return Unmanaged.fromOpaque(known).takeUnretainedValue() }
        let gathering = NumberGathering()
        place.pointee = Unmanaged.passRetained(gathering).toOpaque()
        return gathering
    }

    /// What was gathered; SQLite asks for it once, also where the statement failed.
    static func end(_ context: OpaquePointer?) -> [UInt64] {
        guard let known = place(context, make: false)?.pointee else { return [] }
        return Unmanaged<NumberGathering>.fromOpaque(known).takeRetainedValue().numbers.words
    }

    /// Where SQLite keeps the set's address: zero at first.
    private static func place(
        _ context: OpaquePointer?, make: Bool
    ) -> UnsafeMutablePointer<UnsafeMutableRawPointer?>? {
        let size = make ? Int32(MemoryLayout<UnsafeMutableRawPointer?>.size) : 0
        return sqlite3_aggregate_context(context, size)?
            .assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
    }
}
