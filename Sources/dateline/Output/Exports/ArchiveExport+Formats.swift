import Archive
import Briefing
import News

extension ArchiveExport {
    func writeCalendar() throws(ArchiveError) {
        Terminal.print(AgendaCalendar(try stories(), stamp, reports: reports).text)
    }

    /// The latest stories; what the rules hide is not in a feed.
    func writeFeed(asAtom: Bool, limit: Int) throws(ArchiveError) {
        let listing = try store.listStories(limit: limit)
        let feed = StoryFeed(
            isWhole ? listing.stories : try stories(), stamp, reports: reports)
        Terminal.print(asAtom ? feed.atom : feed.json.text)
        if isWhole { HidingOptions.tell(listing.hidden, ("story", "stories"), .jsonl) }
    }

    /// One object a line: the reports, then the stories.
    func writeNewsroomObjects() throws(ArchiveError) {
        let writer = RecordWriter()
        let objects = NewsroomObject(stamp)
        try eachReport { writer.write(objects.json($0)) }
        try eachStory { writer.write(objects.json($0)) }
        writer.flush()
    }

    func writeNewsMessage() throws(ArchiveError) {
        let message = NewsMessage(stamp)
        Terminal.print(message.head)
        try eachReport { Terminal.print(message.item($0)) }
        try eachStory { Terminal.print(message.item($0)) }
        Terminal.print(message.foot)
    }

    func writeBundle() throws(ArchiveError) {
        Terminal.print(IntelligenceBundle(try stories(), stamp, reports: reports).json.text)
    }
}
