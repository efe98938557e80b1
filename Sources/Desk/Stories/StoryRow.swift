import Briefing
import News

/// A story in a list.
struct StoryRow {
    let address: String
    let headline: String
    /// Whose headline it is.
    let outlets: String
    let reports: String
    let time: TimeWords?
    let chips: [StoryChip]

    init(_ story: Story, zone: ReaderZone?) {
        address = Address.story(story.id)
        headline = SafeText.line(story.headline.text)
        let names = story.outlets.map(SafeText.line)
        let shown = names.prefix(Self.outletLimit).joined(separator: ", ")
        outlets =
            names.isEmpty
            ? "outlet not named"
            : shown
                + (names.count > Self.outletLimit
                    ? " and \(names.count - Self.outletLimit) more" : "")
        reports = story.articles.count == 1 ? "1 report" : "\(story.articles.count) reports"
        time = story.last.map { TimeWords($0, zone: zone) }
        chips = StoryChip.chips(of: story)
    }

    /// More outlets than this are counted.
    private static let outletLimit = 6
}
