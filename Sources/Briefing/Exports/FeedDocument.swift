import News

/// Entries as a feed: Atom (RFC 4287) or JSON Feed 1.1.
struct FeedDocument {
    /// A name that stays.
    let id: String
    let title: String
    let entries: [FeedEntry]
    let frame: FeedFrame
    let stamp: ExportStamp

    var atom: String {
        let updated = entries.map(\.updated).max() ?? UTCTime(0).text
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" \
            xmlns:fh="http://purl.org/syndication/history/1.0"><id>\(id)</id>\
            <title>\(XMLText.escaped(SafeText.line(title)))</title><updated>\(updated)</updated>\
            \(frame.elements)\
            <generator version="\(Engine.version)">\(XMLText.escaped(stamp.words))</generator>
            \(entries.map(\.atom).joined(separator: "\n"))
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
        frame.elements + entries.map(\.atom).joined()
    }
}
