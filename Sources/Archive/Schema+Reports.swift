extension Schema {
    /// The first step: what every archive has had from the beginning.
    static let reportsAndStories = Step(
        name: "1 reports, revisions, stories", statements: reports + stories + finding)

    /// An article is never overwritten: a changed text is a further revision.
    private static let reports = [
        """
        CREATE TABLE story (
            id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
            record BLOB NOT NULL,
            headline TEXT NOT NULL,
            reports INTEGER NOT NULL CHECK (reports > 0),
            sources INTEGER NOT NULL CHECK (sources > 0),
            firstDay REAL, lastDay REAL,
            change INTEGER NOT NULL
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE report (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (id <> ''),
            url TEXT,
            outlet TEXT,
            published TEXT,
            day REAL,
            length INTEGER NOT NULL CHECK (length >= 0),
            added TEXT NOT NULL,
            story TEXT REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
            -- Whether it waits to be put into a story, or its story to be compared anew.
            pending INTEGER NOT NULL DEFAULT 1 CHECK (pending IN (0, 1))
        )
        """,
        "CREATE INDEX reportByURL ON report (url) WHERE url IS NOT NULL",
        "CREATE INDEX reportByStory ON report (story)",
        "CREATE INDEX reportByDay ON report (day)",
        "CREATE INDEX reportPending ON report (pending) WHERE pending = 1",
        """
        CREATE TABLE revision (
            number INTEGER PRIMARY KEY,
            report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL CHECK (ordinal > 0),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            added TEXT NOT NULL,
            record BLOB NOT NULL,
            form TEXT NOT NULL CHECK (form IN ('page', 'text', 'record')),
            bytes BLOB,
            vectors BLOB,
            engine TEXT NOT NULL,
            UNIQUE (report, ordinal)
        )
        """,
        """
        CREATE TABLE forgotten (
            id TEXT NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            at TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''),
            PRIMARY KEY (id, digest)
        ) WITHOUT ROWID
        """,
    ]

    private static let stories = [
        """
        CREATE TABLE alias (
            id TEXT PRIMARY KEY NOT NULL,
            story TEXT NOT NULL CHECK (story <> id)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE change (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN
                ('report', 'revision', 'story', 'merged', 'forgotten')),
            subject TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE decision (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            record TEXT NOT NULL CHECK (json_valid(record))
        )
        """,
        """
        CREATE TABLE mark (
            name TEXT PRIMARY KEY NOT NULL CHECK (name <> ''),
            change INTEGER NOT NULL
        ) WITHOUT ROWID
        """,
    ]

    /// What a search looks into. The words of a report are not stored twice:
    /// the indexes keep only where each stands.
    private static let finding = [
        """
        CREATE VIRTUAL TABLE words USING fts5 (
            title, body, content = '', tokenize = "porter unicode61 remove_diacritics 2"
        )
        """,
        """
        CREATE VIRTUAL TABLE speech USING fts5 (
            said, content = '', tokenize = "porter unicode61 remove_diacritics 2"
        )
        """,
        """
        CREATE TABLE facet (
            kind TEXT NOT NULL CHECK (kind IN
                ('entity', 'place', 'author', 'agency', 'outlet', 'lang', 'source')),
            value TEXT NOT NULL,
            report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
            PRIMARY KEY (kind, value, report)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX facetByReport ON facet (report)",
        """
        CREATE TABLE storyFacet (
            kind TEXT NOT NULL CHECK (kind IN ('standing', 'status')),
            value TEXT NOT NULL,
            story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
            PRIMARY KEY (kind, value, story)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX storyFacetByStory ON storyFacet (story)",
    ]
}
