internal import GRDB

extension Database {
    /// Runs a statement that is run for every report: it is parsed once.
    func execute(repeated sql: String, arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
