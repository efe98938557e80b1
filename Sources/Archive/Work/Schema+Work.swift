extension Schema {
    /// The sixth step: what people note, and what they did so that it can be undone.
    static let work = Step(
        name: "6 notes, stars and undo", statements: marks + counts + agenda)

    private static let marks = [
        """
        CREATE TABLE flag (
            kind TEXT NOT NULL CHECK (kind IN ('star', 'hide', 'read')),
            about TEXT NOT NULL CHECK (about IN ('story', 'report')),
            subject TEXT NOT NULL CHECK (subject <> ''),
            at TEXT NOT NULL,
            -- The last change when it was set: what is read is unread after another.
            change INTEGER NOT NULL,
            PRIMARY KEY (kind, about, subject)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE note (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            about TEXT NOT NULL CHECK (about IN ('story', 'report')),
            subject TEXT NOT NULL CHECK (subject <> ''),
            text TEXT NOT NULL CHECK (text <> ''),
            at TEXT NOT NULL
        )
        """,
        "CREATE INDEX noteBySubject ON note (about, subject)",
        """
        CREATE TABLE deed (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            -- What was done, and what was before.
            record TEXT NOT NULL CHECK (json_valid(record)),
            undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
        )
        """,
        "CREATE INDEX aliasByStory ON alias (story)",
        // What is forgotten by order leaves no note behind.
        """
        CREATE TRIGGER forgetWork BEFORE DELETE ON report BEGIN
            DELETE FROM flag WHERE about = 'report' AND subject = OLD.id;
            DELETE FROM note WHERE about = 'report' AND subject = OLD.id;
            DELETE FROM deed WHERE json_extract(record, '$.subject') = OLD.id;
        END
        """,
    ]

    /// What tells of outlets and names without looking at their reports.
    private static let counts = [
        "CREATE INDEX reportByOutlet ON report (outlet, number, day, length)",
        "CREATE INDEX reportByOutletAndDay ON report (outlet, day)",
        // Lists what changed without looking at the stories themselves.
        "DROP INDEX storyByChange",
        "CREATE INDEX storyByChange ON story (change, lastDay, reports, id)",
        """
        CREATE TABLE nameCount (
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            reports INTEGER NOT NULL,
            -- As a report writes it; empty for a part of names, NULL until it was looked up.
            written TEXT,
            PRIMARY KEY (kind, value)
        ) WITHOUT ROWID
        """,
        """
        INSERT INTO nameCount (kind, value, reports) SELECT kind, value, count(*) FROM facet
        WHERE kind IN ('entity', 'place') GROUP BY kind, value
        """,
        "CREATE INDEX nameByCount ON nameCount (kind, reports DESC, value)",
        """
        CREATE TRIGGER countName AFTER INSERT ON facet WHEN NEW.kind IN ('entity', 'place') BEGIN
            INSERT OR IGNORE INTO nameCount (kind, value, reports)
                VALUES (NEW.kind, NEW.value, 0);
            UPDATE nameCount SET reports = reports + 1 WHERE kind = NEW.kind AND value = NEW.value;
        END
        """,
        """
        CREATE TRIGGER discountName AFTER DELETE ON facet WHEN OLD.kind IN ('entity', 'place')
        BEGIN
            UPDATE nameCount SET reports = reports - 1 WHERE kind = OLD.kind AND value = OLD.value;
            DELETE FROM nameCount WHERE kind = OLD.kind AND value = OLD.value AND reports < 1;
        END
        """,
    ]

    /// What is announced, by its date; the words are in the story.
    private static let agenda = [
        """
        CREATE TABLE agendaEntry (
            story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
            place INTEGER NOT NULL,
            status TEXT NOT NULL,
            earliest TEXT,
            record TEXT NOT NULL CHECK (json_valid(record)),
            PRIMARY KEY (story, place)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX agendaByDate ON agendaEntry (earliest IS NULL, earliest, story, place, status)",
    ]
}
