extension Schema {
    /// The ninth step: what somebody has read and starred with a reader's app.
    static let readerApps = Step(
        name: "9 reader apps",
        statements: [
            """
            CREATE TABLE readerState (
                -- Empty where nobody has to sign in.
                account TEXT NOT NULL,
                report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
                -- NULL where only a mark says it.
                read INTEGER CHECK (read IN (0, 1)),
                starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
                PRIMARY KEY (account, report)
            ) WITHOUT ROWID
            """,
            "CREATE INDEX readerStateByReport ON readerState (report)",
            // All reports up to a number are read: of one feed, or, where it is empty, of all.
            """
            CREATE TABLE readerMark (
                account TEXT NOT NULL,
                feed TEXT NOT NULL,
                number INTEGER NOT NULL,
                PRIMARY KEY (account, feed)
            ) WITHOUT ROWID
            """,
        ])
}
