extension Schema {
    /// The seventh step: who may use the desk, who changed what,
    /// and which changes of a story there were.
    static let usersAndTokens = Step(
        name: "7 users and tokens",
        statements: [
            // Users and tokens share their names, so that a name in the log is one.
            """
            CREATE TABLE account (
                name TEXT PRIMARY KEY NOT NULL CHECK (name <> ''),
                kind TEXT NOT NULL CHECK (kind IN ('user', 'token')),
                scope TEXT NOT NULL CHECK (scope IN ('read', 'write')),
                -- What can be compared with a password or a token, and not turned back.
                secret TEXT NOT NULL CHECK (secret <> ''),
                added TEXT NOT NULL
            ) WITHOUT ROWID
            """,
            "CREATE UNIQUE INDEX accountByToken ON account (secret) WHERE kind = 'token'",
            // Times are seconds since 1970.
            """
            CREATE TABLE session (
                digest TEXT PRIMARY KEY NOT NULL CHECK (length(digest) = 64),
                account TEXT NOT NULL REFERENCES account (name) ON DELETE CASCADE,
                began INTEGER NOT NULL,
                seen INTEGER NOT NULL
            ) WITHOUT ROWID
            """,
            "CREATE INDEX sessionByAccount ON session (account)",
            """
            CREATE TABLE audit (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                at TEXT NOT NULL,
                who TEXT NOT NULL,
                address TEXT NOT NULL,
                deed TEXT NOT NULL CHECK (deed <> ''),
                subject TEXT NOT NULL
            )
            """,
            // Tells a story that is new from one that changed.
            "CREATE INDEX changeByStory ON change (subject, number) WHERE kind = 'story'",
        ])
}
