import Archive
import ArgumentParser

/// What the commands for users and for tokens have in common.
enum AccountName {
    static func validate(_ name: String) throws {
        guard Account.isName(name) else {
            throw ValidationError(
                "The name must have 1 to \(Account.nameLimit) letters, digits or . _ - @.")
        }
    }

    /// One a line: name, scope, since when.
    static func list(_ kind: Account.Kind, in store: Store) throws {
        let accounts = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.accounts(kind)
        }
        for account in accounts {
            Terminal.print("\(account.name)\t\(account.scope.rawValue)\t\(account.added)")
        }
    }

    static func note(_ deed: String, _ subject: String, in store: Store) throws(ArchiveError) {
        try store.audit(who: "command line", address: "", deed: deed, subject: subject)
    }
}

extension Scope: ExpressibleByArgument {}
