import News

/// A story as it could be known at an earlier time.
public struct PastStory: Sendable {
    /// Of what was published by then.
    public let story: Story
    /// Its reports, with the words that they had then; none where nothing was published.
    public let reports: [Report]
    /// The reports that were published later.
    public let later: [Report]
    /// Reports that are shown with the words they had before they were changed.
    public let changed: [String]
    /// Whether the reports are compared as they stood then; `story` has no comparison else.
    public let isCompared: Bool

    public init(
        story: Story, reports: [Report], later: [Report], changed: [String],
        isCompared: Bool = true
    ) {
        self.story = story
        self.reports = reports
        self.later = later
        self.changed = changed
        self.isCompared = isCompared
    }

    /// The same with what came of comparing its reports.
    public func adding(_ comparison: StoryComparison?) -> PastStory {
        var story = story
        story.comparison = comparison
        return PastStory(story: story, reports: reports, later: later, changed: changed)
    }
}
