import Archive
import ArgumentParser

struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Let programs and reader apps in.",
        discussion: """
            A program sends the token as "Authorization: Bearer TOKEN"; a reader app signs in with \
            the token's name and the token as its password.

            EXAMPLES
              dateline token add phone --scope write
              dateline token list
              dateline token revoke phone
            """,
        subcommands: [Add.self, List.self, Revoke.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a token and print it, this once.")

        @Argument(help: "A name for who uses it.")
        var name: String

        @Option(help: "read: see all, change nothing; write: work.")
        var scope: Scope

        @OptionGroup var archive: ArchiveOptions

        func validate() throws { try AccountName.validate(name) }

        func run() throws {
            let store = try archive.open(create: true)
            let token = try ArchiveOptions.telling { () throws(ArchiveError) in
                let token = try store.addToken(name, scope: scope)
                try AccountName.note("token add", "\(name) \(scope.rawValue)", in: store)
                return token
            }
            Terminal.print(token.text)
            Terminal.complain("Keep it now: it is not shown again.")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show which tokens there are.")

        @OptionGroup var archive: ArchiveOptions

        func run() throws { try AccountName.list(.token, in: try archive.open()) }
    }

    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "End a token; it lets nobody in from now on.")

        @Argument(help: "The token's name.")
        var name: String

        @OptionGroup var archive: ArchiveOptions

        func run() throws {
            let store = try archive.open()
            try ArchiveOptions.telling { () throws(ArchiveError) in
                try store.removeAccount(name, .token)
                try AccountName.note("token revoke", name, in: store)
            }
        }
    }
}
