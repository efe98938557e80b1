extension Schema {
    /// The third step: saved searches with what they found and told, and the
    /// rules that hide.
    static let watchesAndRules = Step(
        name: "3 watches and rules", statements: rules + watches + alerts)

    private static let rules = [
        """
        CREATE TABLE rule (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL CHECK (kind IN ('keep', 'mute')),
            query TEXT NOT NULL CHECK (query <> ''),
            added TEXT NOT NULL,
            UNIQUE (kind, query)
        )
        """
    ]

    private static let watches = [
        """
        CREATE TABLE watch (
            name TEXT PRIMARY KEY NOT NULL CHECK (name <> ''),
            query TEXT NOT NULL CHECK (query <> ''),
            added TEXT NOT NULL,
            -- The last change of a story that it has looked at.
            seen INTEGER NOT NULL CHECK (seen >= 0)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE watchOutput (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            watch TEXT NOT NULL REFERENCES watch (name) ON DELETE CASCADE,
            record TEXT NOT NULL CHECK (json_valid(record)),
            UNIQUE (watch, record)
        )
        """,
        // Which revision of a report it has told of already.
        """
        CREATE TABLE watchMatch (
            watch TEXT NOT NULL REFERENCES watch (name) ON DELETE CASCADE,
            report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL CHECK (ordinal > 0),
            PRIMARY KEY (watch, report)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX watchMatchByReport ON watchMatch (report)",
    ]

    private static let alerts = [
        """
        CREATE TABLE alert (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            watch TEXT NOT NULL REFERENCES watch (name) ON DELETE CASCADE,
            story TEXT NOT NULL,
            at TEXT NOT NULL,
            -- Empty once it was delivered everywhere.
            record BLOB
        )
        """,
        "CREATE INDEX alertByStory ON alert (watch, story)",
        // The reports whose words it has.
        """
        CREATE TABLE alertCause (
            alert INTEGER NOT NULL REFERENCES alert (number) ON DELETE CASCADE,
            report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
            PRIMARY KEY (alert, report)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX alertCauseByReport ON alertCause (report)",
        """
        CREATE TABLE delivery (
            alert INTEGER NOT NULL REFERENCES alert (number) ON DELETE CASCADE,
            output INTEGER NOT NULL REFERENCES watchOutput (number) ON DELETE CASCADE,
            tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
            failure TEXT,
            PRIMARY KEY (alert, output)
        ) WITHOUT ROWID
        """,
        // What is forgotten by order stays in no alert that waits.
        """
        CREATE TRIGGER forgetAlerts BEFORE DELETE ON report BEGIN
            DELETE FROM alert
            WHERE number IN (SELECT alert FROM alertCause WHERE report = OLD.number);
        END
        """,
    ]
}
