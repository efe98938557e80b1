import Archive
import ArgumentParser

struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Say who may sign in at the desk.",
        discussion: """
            As soon as there is a user or a token, the desk asks everybody to sign in.

            EXAMPLES
              dateline user add ana
              dateline user add guest --scope read
              dateline user list
              dateline user remove guest
            """,
        subcommands: [Add.self, List.self, Remove.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a user; the password is asked for, or read as a line of the input.")

        @Argument(help: "The name to sign in with.")
        var name: String

        @Option(help: "read: see all, change nothing; write: work.")
        var scope = Scope.write

        @OptionGroup var archive: ArchiveOptions

        func validate() throws { try AccountName.validate(name) }

        func run() throws {
            let password = try PasswordEntry.ask()
            let store = try archive.open(create: true)
            let hash = try PasswordHash(of: password)
            try ArchiveOptions.telling { () throws(ArchiveError) in
                try store.addUser(name, password: hash, scope: scope)
                try AccountName.note("user add", "\(name) \(scope.rawValue)", in: store)
            }
            Terminal.print("\(name) may sign in (\(scope.rawValue)).")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show who may sign in.")

        @OptionGroup var archive: ArchiveOptions

        func run() throws { try AccountName.list(.user, in: try archive.open()) }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a user; the user's sessions end at once.")

        @Argument(help: "The user's name.")
        var name: String

        @OptionGroup var archive: ArchiveOptions

        func run() throws {
            let store = try archive.open()
            try ArchiveOptions.telling { () throws(ArchiveError) in
                try store.removeAccount(name, .user)
                try AccountName.note("user remove", name, in: store)
            }
        }
    }
}
