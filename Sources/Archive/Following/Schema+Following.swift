extension Schema {
    /// The second step: the sources that are followed, what each listed, and
    /// what happened to it.
    static let following = Step(
        name: "2 following",
        statements: [
            """
            CREATE TABLE source (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                -- As it was added, and where it has moved for good since.
                address TEXT NOT NULL UNIQUE CHECK (address <> ''),
                url TEXT NOT NULL CHECK (url <> ''),
                title TEXT,
                -- Its line in a list of sources (OPML), as it came.
                outline TEXT CHECK (outline IS NULL OR json_valid(outline)),
                added TEXT NOT NULL,
                etag TEXT,
                lastModified TEXT,
                -- Times are seconds since 1970.
                next INTEGER NOT NULL DEFAULT 0,
                every INTEGER NOT NULL DEFAULT 3600 CHECK (every > 0),
                fetched INTEGER,
                succeeded INTEGER,
                failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
                failure TEXT,
                lastItem INTEGER,
                silent INTEGER NOT NULL DEFAULT 0 CHECK (silent IN (0, 1)),
                gone INTEGER
            )
            """,
            "CREATE INDEX sourceByNext ON source (next) WHERE gone IS NULL",
            """
            CREATE TABLE item (
                source INTEGER NOT NULL REFERENCES source (number) ON DELETE CASCADE,
                id TEXT NOT NULL CHECK (id <> ''),
                -- What the source said of it; a change makes it wait again.
                digest BLOB NOT NULL,
                seen INTEGER NOT NULL,
                published INTEGER,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'kept', 'failed')),
                attempts INTEGER NOT NULL DEFAULT 0,
                next INTEGER NOT NULL DEFAULT 0,
                failure TEXT,
                -- The entry itself, for as long as it waits.
                entry BLOB,
                PRIMARY KEY (source, id)
            ) WITHOUT ROWID
            """,
            "CREATE INDEX itemWaiting ON item (next) WHERE state = 'waiting'",
            """
            CREATE TABLE sourceEvent (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                at TEXT NOT NULL,
                source TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN
                    ('failing', 'recovered', 'silent', 'speaking', 'moved', 'gone')),
                detail TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE robots (
                origin TEXT PRIMARY KEY NOT NULL CHECK (origin <> ''),
                fetched INTEGER NOT NULL,
                -- NULL where the host has none.
                text TEXT
            ) WITHOUT ROWID
            """,
        ])
}
