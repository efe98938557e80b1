import News

/// Entries as a feed: Atom (RFC 4287) or JSON Feed 1.1.
struct FeedDocument {
    /// A name that stays.
    private let id: String
    private let title: String
    private let entries: [FeedEntry]
    private let frame: FeedFrame
    private let stamp: ExportStamp
    private let atomEntries: String

    init(
        id: String, title: String, entries: [FeedEntry], frame: FeedFrame, stamp: ExportStamp
    ) {
        (self.id, self.title, self.entries) = (id, title, entries)
        (self.frame, self.stamp) = (frame, stamp)
        atomEntries = entries.map(\.atom).joined(separator: "\n")
    }

    var atom: String {
        let updated = entries.map(\.updated).max() ?? UTCTime(0).text
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" \
            xmlns:fh="http://purl.org/syndication/history/1.0"><id>\(id)</id>\
            <title>\(XMLText.escaped(SafeText.line(title)))</title><updated>\(updated)</updated>\
            \(frame.elements)\
            <generator version="\(Engine.version)">\(XMLText.escaped(stamp.words))</generator>
            \(atomEntries)
            </feed>

            """
    }

    var json: JSON {
        let words = [frame.remark.map(SafeText.line), stamp.words].compactMap { $0 }
        return .object(
            [
                JSON.Member("version", .string("https://jsonfeed.org/version/1.1")),
                JSON.Member("title", .string(SafeText.line(title))),
            ] + frame.members + [
                JSON.Member("description", .string(words.joined(separator: "; "))),
                JSON.Member("_dateline", stamp.json),
                JSON.Member("items", .array(entries.map(\.json))),
            ])
    }

    /// All of it but for what made it and when: two documents with the same words need
    /// not be sent twice.
    var content: String {
        frame.elements + atomEntries
    }
}
