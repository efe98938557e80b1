extension Schema {
    /// The fourth step: when pages are looked at again, when they were gone, and what
    /// a report is found by among those of its days.
    static let planOfRevisions = Step(
        name: "4 plan of revisions", statements: visits + traces)

    private static let visits = [
        """
        CREATE TABLE visit (
            report INTEGER PRIMARY KEY NOT NULL
                REFERENCES report (number) ON DELETE CASCADE,
            url TEXT NOT NULL CHECK (url <> ''),
            -- Seconds since 1970; nothing where it is looked at no more.
            next INTEGER,
            -- From when on the plan counts.
            start INTEGER NOT NULL,
            seen TEXT NOT NULL,
            visits INTEGER NOT NULL DEFAULT 0 CHECK (visits >= 0),
            failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
            failure TEXT,
            etag TEXT,
            modified TEXT
        )
        """,
        "CREATE INDEX visitByNext ON visit (next) WHERE next IS NOT NULL",
        """
        CREATE TABLE absence (
            number INTEGER PRIMARY KEY,
            report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL CHECK (ordinal > 1),
            at TEXT NOT NULL,
            -- When the page stood there for the last time.
            seen TEXT NOT NULL,
            status INTEGER NOT NULL CHECK (status BETWEEN 400 AND 499),
            -- When it stood there again.
            returned TEXT,
            UNIQUE (report, ordinal)
        )
        """,
    ]

    /// The reports of a day lie side by side, so that adding to the latest days costs
    /// the same however many came before.
    private static let traces = [
        "ALTER TABLE report ADD COLUMN traces BLOB",
        "CREATE INDEX reportUntraced ON report (number) WHERE traces IS NULL",
        """
        CREATE TABLE trace (
            day INTEGER NOT NULL,
            term INTEGER NOT NULL,
            report INTEGER NOT NULL,
            PRIMARY KEY (day, term, report)
        ) WITHOUT ROWID
        """,
        "DROP INDEX reportPending",
        "CREATE INDEX reportPending ON report (day, id) WHERE pending = 1",
    ]
}
