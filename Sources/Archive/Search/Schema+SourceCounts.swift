extension Schema {
    /// The tenth step: how many sources a report's story has stands beside the report, so
    /// that a search for it goes through numbers and not from story to story.
    static let sourceCounts = Step(
        name: "10 sources beside reports, heads of lists",
        statements: [
            "ALTER TABLE report ADD COLUMN sources INTEGER",
            "UPDATE report SET sources = (SELECT sources FROM story WHERE id = report.story)",
            "CREATE INDEX reportBySources ON report (sources)",
            "DROP INDEX storyBySources",
            """
            CREATE TRIGGER reportChangesStory AFTER UPDATE OF story ON report
            WHEN new.story IS NOT old.story
            BEGIN
                UPDATE report SET sources = (SELECT sources FROM story WHERE id = new.story)
                    WHERE number = new.number;
            END
            """,
            """
            CREATE TRIGGER storyChangesSources AFTER UPDATE OF sources ON story
            WHEN new.sources <> old.sources
            BEGIN
                UPDATE report SET sources = new.sources WHERE story = new.id;
            END
            """,
            // What stood above the sources of the list (OPML) that was taken in last.
            """
            CREATE TABLE sourceList (
                number INTEGER PRIMARY KEY CHECK (number = 1),
                head TEXT NOT NULL CHECK (json_valid(head))
            )
            """,
        ])
}
