extension Schema {
    /// The eighth step: what finds stories by how many sources they have.
    static let sourcesOfStories = Step(
        name: "8 sources of stories",
        statements: ["CREATE INDEX storyBySources ON story (sources)"])
}
