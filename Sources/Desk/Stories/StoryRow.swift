import Archive
import Briefing
import News

/// A story in a list.
struct StoryRow {
    let address: String
    let headline: String
    /// Whose headline it is.
    let outlets: String
    let outletsMore: String?
    let sourcesAddress: String
    let reports: String
    let time: TimeWords?
    let chips: [StoryChip]
    let rowID: String
    let isRead: Bool
    let star: WorkBar.FlagButton
    let read: WorkBar.FlagButton

    init(_ story: Story, flags: Set<WorkFlag>, zone: ReaderZone?) {
        address = Address.story(story.id)
        headline = SafeText.line(story.headline.text)
        let names = story.outlets.map(SafeText.line)
        let shown = names.prefix(Self.outletLimit).joined(separator: ", ")
        outlets = names.isEmpty ? "outlet not named" : shown
        outletsMore =
            names.count > Self.outletLimit ? "\(names.count - Self.outletLimit) more" : nil
        sourcesAddress = Address.story(story.id, "sources")
        rowID = story.id
        isRead = flags.contains(.read)
        star = WorkBar.star(flags)
        read = WorkBar.read(flags)
        reports = story.articles.count == 1 ? "1 report" : "\(story.articles.count) reports"
        time = story.last.map { TimeWords($0, zone: zone) }
        chips = StoryChip.chips(of: story)
    }

    /// More outlets than this are counted.
    private static let outletLimit = 6
}
