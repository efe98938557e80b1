import Archive
import Briefing
import News

/// A report as an item of the Google Reader API. All that outlets wrote is escaped.
struct ReaderEntry {
    let item: ReaderItem
    let report: Report
    let story: Story?
    /// Why the desk's lists leave it out, where they do: an app has no rules of its own.
    let hidden: String?

    func json(base: String) -> JSON {
        let article = report.article
        let own = base + Address.report(item.id)
        let link = Address.outside(article.url) ?? own
        let outlet = item.feed.outlet.map(SafeText.line) ?? "unnamed"
        return .object([
            JSON.Member("id", .string(ReaderRequest.itemPrefix + Self.digits(item.number))),
            JSON.Member("title", .string(SafeText.line(article.title ?? item.id))),
            JSON.Member("published", .integer(published)), JSON.Member("updated", .integer(added)),
            JSON.Member("crawlTimeMsec", .string("\(added * 1000)")),
            JSON.Member("timestampUsec", .string("\(added * 1_000_000)")),
            JSON.Member("canonical", Self.links(link)), JSON.Member("alternate", Self.links(link)),
            JSON.Member(
                "author", .string(article.bylines.map(SafeText.line).joined(separator: ", "))),
            JSON.Member("categories", JSON(categories)),
            JSON.Member(
                "origin",
                .object([
                    JSON.Member("streamId", .string(ReaderStream.id(of: item.feed))),
                    JSON.Member("title", .string(outlet)),
                    JSON.Member("htmlUrl", .string(base + "/sources")),
                ])),
            JSON.Member(
                "summary",
                .object([
                    JSON.Member("direction", .string("ltr")),
                    JSON.Member("content", .string(content(base: base))),
                ])),
        ])
    }

    private var categories: [String] {
        [ReaderStream.allName] + (item.isRead ? ["user/-/state/com.google/read"] : [])
            + (item.isStarred ? [ReaderStream.starredName] : [])
    }

    /// The report's paragraphs, then the way to its story.
    private func content(base: String) -> String {
        let remark = hidden.map {
            "<p><em>Hidden on the desk: \(XMLText.escaped($0)).</em></p>"
        }
        let paragraphs =
            [remark].compactMap { $0 }
            + report.article.text.split(separator: "\n").map { line in
                "<p>\(XMLText.escaped(SafeText.line(String(line))))</p>"
            }
        guard let story, story.articles.count > 1 else { return paragraphs.joined() }
        let count = story.independent.count
        let sources = count == 1 ? "one independent source" : "\(count) independent sources"
        let conflicts = story.comparison?.claims.count { $0.standing == .conflict } ?? 0
        let words =
            "\(story.articles.count) reports, \(sources)"
            + (conflicts > 0 ? ", in conflict on \(conflicts)" : "")
        return paragraphs.joined()
            + "<hr><p>\(words): <a href=\"\(base)\(Address.story(story.id))\">compare</a></p>"
    }

    private var added: Int {
        ReaderTime.seconds(item.added)
    }

    /// When it was published, as exactly as that is known.
    private var published: Int {
        report.article.published?.instant ?? added
    }

    private static func links(_ address: String) -> JSON {
        .array([
            .object([
                JSON.Member("href", .string(address)), JSON.Member("type", .string("text/html")),
            ])
        ])
    }

    /// 16 hexadecimal digits.
    static func digits(_ number: Int64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: max(0, 16 - digits.count)) + digits
    }
}
