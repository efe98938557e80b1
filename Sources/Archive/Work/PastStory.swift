import News

/// A story as it could be known at an earlier time.
public struct PastStory: Sendable {
    /// Compared from what was published by then.
    public let story: Story
    /// Its reports, with the words that they had then; none where nothing was published.
    public let reports: [Report]
    /// The reports that were published later.
    public let later: [Report]
    /// Reports that are shown with the words they had before they were changed.
    public let changed: [String]

    public init(story: Story, reports: [Report], later: [Report], changed: [String]) {
        self.story = story
        self.reports = reports
        self.later = later
        self.changed = changed
    }
}
