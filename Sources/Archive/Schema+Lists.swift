extension Schema {
    /// What makes long lists quick to turn over.
    static let lists = Step(
        name: "5 lists",
        statements: [
            "CREATE INDEX storyByDay ON story (lastDay IS NULL, lastDay DESC, reports DESC, id)",
            "CREATE INDEX storyByChange ON story (change)",
        ])
}
