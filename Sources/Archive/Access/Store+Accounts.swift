internal import GRDB

extension Store {
    /// Adds a user who signs in with a password.
    ///
    /// - Throws: `ArchiveError` with `.taken` where the name is in use.
    public func addUser(
        _ name: String, password: PasswordHash, scope: Scope
    ) throws(ArchiveError) {
        try addAccount(name, .user, scope, secret: password.text)
    }

    /// Adds a token and gives it, this once: the archive keeps only its digest.
    ///
    /// - Throws: `ArchiveError` with `.taken` where the name is in use.
    public func addToken(_ name: String, scope: Scope) throws(ArchiveError) -> Secret {
        let secret = Secret()
        try addAccount(name, .token, scope, secret: Secret.digest(of: secret.text))
        return secret
    }

    private func addAccount(
        _ name: String, _ kind: Account.Kind, _ scope: Scope, secret: String
    ) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO account (name, kind, scope, secret, added)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [name, kind.rawValue, scope.rawValue, secret, clock()])
            guard db.changesCount > 0 else {
                throw ArchiveError(path: path, reason: .taken(name))
            }
        }
    }

    /// All users, or all tokens, by name.
    public func accounts(_ kind: Account.Kind) throws(ArchiveError) -> [Account] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM account WHERE kind = ? ORDER BY name",
                arguments: [kind.rawValue]
            ).compactMap(Account.init)
        }
    }

    /// Whether anybody has to sign in: there is a user or a token.
    public func hasAccounts() throws(ArchiveError) -> Bool {
        try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM account)") ?? false }
    }

    /// Takes a user or a token away; its sessions end at once.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where there is none of that name.
    public func removeAccount(_ name: String, _ kind: Account.Kind) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: "DELETE FROM account WHERE name = ? AND kind = ?",
                arguments: [name, kind.rawValue])
            guard db.changesCount > 0 else {
                throw ArchiveError(path: path, reason: .unknown("\(kind.rawValue) \(name)"))
            }
            // Who comes later under this name begins anew.
            for table in ["readerState", "readerMark"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE account = ?", arguments: [name])
            }
        }
    }

    /// A user with the hash of the password; `nil` where there is none.
    public func user(_ name: String) throws(ArchiveError) -> (Account, PasswordHash)? {
        try read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM account WHERE name = ? AND kind = 'user'",
                arguments: [name])
            guard let row, let account = Account(row: row) else { return nil }
            return (account, PasswordHash(text: row["secret"]))
        }
    }

    /// Whose token this is; `nil` for none.
    public func owner(ofToken token: String) throws(ArchiveError) -> Account? {
        try read { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM account WHERE kind = 'token' AND secret = ?",
                arguments: [Secret.digest(of: token)]
            ).flatMap(Account.init)
        }
    }
}

extension Account {
    init?(row: Row) {
        guard let kind = Kind(rawValue: row["kind"]), let scope = Scope(rawValue: row["scope"])
        else { return nil }
        self.init(name: row["name"], kind: kind, scope: scope, added: row["added"])
    }
}
