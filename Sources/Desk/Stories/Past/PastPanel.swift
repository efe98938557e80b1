import Archive
import Briefing
import News

/// The form that asks how a story stood at an earlier time, and what such a page
/// leaves out.
struct PastPanel {
    /// The page itself, to which the form leads.
    let ownAddress: String
    /// What stands in the form's field.
    let fieldValue: String
    let clockName: String
    /// "4 Feb 2025, 18:40", where an earlier time is shown.
    let momentWords: String?
    /// "3 reports were published later"; the list stands below it.
    let laterWords: String?
    let laterReports: [LeftOut]
    /// How many of a list are named with all reports alone, and the way to these.
    let laterMore: String?
    let allAddress: String
    /// Which are shown with other words, or without a date.
    let remarks: [Remark]
    let stepBack: Step?
    let stepOn: Step?

    /// What is so with some of the reports that are shown.
    struct Remark {
        let remarkWords: String
        let remarkReports: [LeftOut]
        let remarkMore: String?
    }

    /// Reports that a list names; the others are among all reports of the story.
    static let listLimit = 40

    struct LeftOut {
        let address: String
        let title: String
        let outlet: String
        let published: String
    }

    /// The way to the moment when another report came.
    struct Step {
        let stepAddress: String
        let stepWords: String
    }
}

extension PastPanel {
    /// - Parameters:
    ///   - sources: the page of all its reports.
    ///   - all: the reports of the story as it is now.
    ///   - past: the story at the time asked for.
    init(
        _ address: String, sources: String, all: [Report], past: PastStory?, at: DateStamp?,
        zone: ReaderZone?
    ) {
        let moments = Set(all.compactMap(\.article.published?.instant)).sorted()
        let end = at.map(PastMoment.end)
        func step(_ instant: Int?) -> Step? {
            instant.map { instant in
                let stamp = PastMoment.stamp(instant)
                return Step(
                    stepAddress: "\(address)?at=\(Address.encoded(stamp.description))",
                    stepWords: DateWords.stamp(stamp, zone: zone))
            }
        }
        // Without a time, the step back is to the moment before the last report.
        stepBack = step(moments.last { $0 < (end ?? moments.last ?? 0) })
        stepOn = end.flatMap { end in step(moments.first { $0 > end }) }
        ownAddress = address
        let shown = at ?? moments.last.map(PastMoment.stamp)
        fieldValue = shown.map { PastMoment.field($0, zone: zone) } ?? ""
        clockName = zone == nil ? "UTC" : "your time zone"
        momentWords = at.map { DateWords.stamp($0, zone: zone) }
        let later = past?.later ?? []
        laterWords =
            later.isEmpty
            ? nil
            : (later.count == 1 ? "1 report was" : "\(later.count) reports were")
                + " published later and left out"
        laterReports = later.prefix(Self.listLimit).map { LeftOut($0.article, zone: zone) }
        laterMore = Self.more(later.count)
        allAddress = sources
        remarks = Self.remarks(past, zone)
    }

    private static func more(_ count: Int) -> String? {
        count > listLimit ? "and \(count - listLimit) more, among all reports of the story" : nil
    }

    private static func remarks(_ past: PastStory?, _ zone: ReaderZone?) -> [Remark] {
        guard let past else { return [] }
        let articles = past.reports.map(\.article)
        let undated = articles.filter { $0.published == nil }
        let changed = articles.filter { past.changed.contains($0.id) }
        func remark(_ articles: [Article], _ one: String, _ many: String) -> Remark? {
            guard !articles.isEmpty else { return nil }
            return Remark(
                remarkWords: articles.count == 1
                    ? "1 report " + one : "\(articles.count) reports " + many,
                remarkReports: articles.prefix(Self.listLimit).map { LeftOut($0, zone: zone) },
                remarkMore: more(articles.count))
        }
        let then = "changed later and shown with the words of then, as far as they were kept"
        return [
            remark(
                undated, "without a date is shown at every time",
                "without a date are shown at every time"),
            remark(changed, "was " + then, "were " + then),
        ].compactMap { $0 }
    }
}

extension PastPanel.LeftOut {
    init(_ article: Article, zone: ReaderZone?) {
        address = Address.report(article.id)
        title = SafeText.line(article.title ?? article.id)
        outlet = SafeText.line(article.outlet ?? "outlet not named")
        published = article.published.map { DateWords.stamp($0, zone: zone) } ?? "no date"
    }
}
