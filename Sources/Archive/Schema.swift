internal import GRDB

/// The tables of an archive, in numbered steps that are never changed once they
/// are out: an archive of any earlier version is brought forward step by step.
///
/// Each step lies in a file of its own, beside what uses its tables.
enum Schema {
    /// A step is known in an archive by its name, which begins with its number.
    struct Step {
        let name: String
        let statements: [String]
    }

    /// All steps, in the order of their numbers.
    static let steps = [
        reportsAndStories,
        following,
        watchesAndRules,
        planOfRevisions,
        lists,
        work,
        usersAndTokens,
        sourcesOfStories,
        readerApps,
        sourceCounts,
    ]

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for step in steps {
            migrator.registerMigration(step.name) { db in
                for statement in step.statements { try db.execute(sql: statement) }
            }
        }
        return migrator
    }
}
