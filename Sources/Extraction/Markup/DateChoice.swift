import News

/// Chooses when a report was published and changed, from the plainest statement
/// that the page makes.
///
/// A stamp keeps the zone that the page gives it, so that its day is the day
/// that the page shows.
struct DateChoice {
    private(set) var published: DateStamp?
    private(set) var modified: DateStamp?
    private let hints: DateHints
    /// Blocks looked at where the page states no date at any of the usual places.
    static let blocksLookedAt = 3_000

    /// A date so few nodes from the headline is the report's own.
    static let reach = 150

    /// - Parameter embedded: what the page's scripts say, asked for only where
    ///   the page states no date that readers can see.
    init(
        _ page: PageReading, titleNode: Int?, url: String?, hints: DateHints,
        embedded: () -> [String] = { [] }
    ) {
        self.hints = hints
        modified = Self.modifiedMarkup(page).lazy.compactMap { [self] in stamp($0) }.first
        let address = url.flatMap(dateInAddress)
        published =
            chosen(Self.publishedMarkup(page), page, titleNode, address)
            ?? visibleParts(page, titleNode, reach: Self.reach)
            ?? chosen(Self.vagueMarkup(page), page, titleNode, address)
        guard published == nil else { return }
        published =
            visibleParts(page, titleNode, reach: .max) ?? address ?? nearBlocks(page, titleNode)
            ?? anyBlock(page) ?? loneLine(page) ?? embedded().compactMap(stamp).first
            ?? modified ?? url.flatMap(monthInAddress)
    }

    private func chosen(
        _ values: [String], _ page: PageReading, _ titleNode: Int?, _ address: DateStamp?
    ) -> DateStamp? {
        let stamps = values.compactMap(stamp)
        return stamps.first.map { settled($0, stamps, page, titleNode, address) }
    }

    /// A stamp in UTC may lie a day beside the day that the page shows; what is
    /// shown counts then.
    private func settled(
        _ stamp: DateStamp, _ stamps: [DateStamp], _ page: PageReading, _ titleNode: Int?,
        _ address: DateStamp?
    ) -> DateStamp {
        guard let hour = stamp.hour, stamp.offset == 0 || stamp.offset == nil, let day = stamp.day
        else {
            return stamp
        }
        if let local = stamps.first(where: { other in
            other.offset ?? 0 != 0 && abs(other.instant - stamp.instant) < 61
        }) {
            return local
        }
        func isBeside(_ other: DateStamp) -> Bool {
            guard let number = other.day?.number else { return false }
            return hour < 14 && number == day.number - 1 || hour >= 12 && number == day.number + 1
        }
        let lines = shownDates(page, titleNode, beside: stamp)
        let days = stamps.filter { $0.hour == nil || $0.offset ?? 0 != 0 }
        let shown = [address].compactMap { $0 } + days + lines
        guard !shown.contains(where: { $0.day == day }) else { return stamp }
        let beside = shown.filter(isBeside)
        // The page's own clock tells the zone.
        return beside.lazy.compactMap(stamp.local).first ?? beside.first ?? stamp
    }

    /// The dates of publication in the lines around the headline, and those of
    /// changes on an earlier day: a report is not published after it was changed.
    private func shownDates(
        _ page: PageReading, _ titleNode: Int?, beside stamp: DateStamp
    ) -> [DateStamp] {
        func isEarlier(_ other: DateStamp) -> Bool {
            (other.day?.number ?? .max) < (stamp.day?.number ?? 0)
        }
        return nearLines(page, titleNode).flatMap { index in
            statedDates(in: page.text.text(page.text.blocks[index]), hints: hints)
                .filter { date in
                    switch date.role {
                    case .published: true
                    case .updated: isEarlier(date.stamp)
                    // A later time that no zone explains is another moment's.
                    case .none:
                        date.stamp.minute == nil || date.stamp.day == stamp.day
                            || isEarlier(date.stamp) || stamp.local(shownAs: date.stamp) != nil
                    default: false
                    }
                }
                .compactMap { possible($0.stamp) }
        }
    }

    private static func publishedMarkup(_ page: PageReading) -> [String] {
        let data = page.linkedData
        let metas = publishedNames.compactMap { page.head.first([$0]) }
        let parts = page.parts.published.sorted { $0.rank < $1.rank }.map(\.words)
        let first = data?.isArticle == true ? [data?.published].compactMap { $0 } : []
        return first + metas + parts
    }

    /// Names that a system may fill with the day of an event, of a copy or of
    /// the last change.
    private static func vagueMarkup(_ page: PageReading) -> [String] {
        let metas = vagueNames.compactMap { page.head.first([$0]) }
        let others = page.head.metas.filter { meta in
            (meta.name.contains("publish") || meta.name.contains("publication"))
                && (meta.name.contains("date") || meta.name.contains("time"))
                && !meta.name.contains("modif") && !meta.name.contains("updat")
        }
        return [page.linkedData?.published].compactMap { $0 } + metas + others.map(\.content)
    }

    private static func modifiedMarkup(_ page: PageReading) -> [String] {
        let metas = modifiedNames.compactMap { page.head.first([$0]) }
        return [page.linkedData?.modified].compactMap { $0 } + metas
            + page.parts.modified.map(\.words)
    }

    /// A markup value as a stamp that is possible: not after the page was
    /// fetched, not before the web.
    private func stamp(_ text: String) -> DateStamp? {
        guard let text = nonEmpty(text) else { return nil }
        let stamp =
            DateStamp(text) ?? epoch(text)
            ?? statedDates(in: text, hints: hints).first?.stamp
        return stamp.flatMap(possible)
    }

    private func possible(_ stamp: DateStamp) -> DateStamp? {
        guard stamp.day != nil, stamp.year >= 1990, stamp.year < 2100 else { return nil }
        if let latest = hints.latest, stamp.instant > latest.instant + 86_399 { return nil }
        return stamp
    }

    /// Seconds or milliseconds since 1970.
    private func epoch(_ text: String) -> DateStamp? {
        guard let value = Int(text), value > 600_000_000 else { return nil }
        let seconds = value > 100_000_000_000 ? value / 1000 : value
        guard seconds < 4_000_000_000 else { return nil }
        var stamp = DateStamp(CalendarDay(number: seconds / 86_400))
        stamp.hour = seconds % 86_400 / 3600
        stamp.minute = seconds % 3600 / 60
        stamp.offset = 0
        return stamp
    }

    private func visibleParts(_ page: PageReading, _ titleNode: Int?, reach: Int) -> DateStamp? {
        let parts = page.parts.times.filter { part in
            let isNear = reach == .max || titleNode != nil && nearness(part, titleNode) <= reach
            return isNear && !isElsewhere(part.node, page)
        }.sorted { nearness($0, titleNode) < nearness($1, titleNode) }
        for part in parts {
            if let found = lineDate(part.words) ?? stamp(part.words) { return found }
        }
        return nil
    }

    /// True for the date of a comment or of another report.
    private func isElsewhere(_ node: Int, _ page: PageReading) -> Bool {
        guard let index = page.text.indices(in: page.tree.subtree(node)).first else { return false }
        let cut = page.text.blocks[index].cut
        return cut == .comments || cut == .related
    }

    private func lineDate(_ words: String) -> DateStamp? {
        guard let line = DateLine(words, hints: hints) else { return nil }
        return (line.published ?? line.modified).flatMap(possible)
    }

    /// Distance in the page from the headline; before it counts more.
    private func nearness(_ part: PageParts.Part, _ titleNode: Int?) -> Int {
        guard let titleNode else { return part.node }
        let distance = part.node - titleNode
        return distance >= 0 ? distance : -3 * distance
    }

    /// Short lines from a little before the headline to some way behind it.
    private func nearLines(_ page: PageReading, _ titleNode: Int?) -> [Int] {
        let first = titleNode.map { page.text.indices(in: $0..<page.tree.count).lowerBound } ?? 0
        let range = max(0, first - 8)..<min(page.text.blocks.count, first + 24)
        return range.filter { page.text.blocks[$0].letters < 160 }
    }

    private func nearBlocks(_ page: PageReading, _ titleNode: Int?) -> DateStamp? {
        for index in nearLines(page, titleNode) {
            if let found = lineDate(page.text.text(page.text.blocks[index])) { return found }
        }
        return nil
    }

    /// A line anywhere that says of itself when the page was written.
    private func anyBlock(_ page: PageReading) -> DateStamp? {
        for block in page.text.blocks.suffix(Self.blocksLookedAt)
        where block.letters < 240 && block.cut != .related {
            let dates = statedDates(in: page.text.text(block), hints: hints)
            if let date = dates.first(where: { $0.role == .published || $0.role == .updated }),
                let found = possible(date.stamp)
            {
                return found
            }
        }
        return nil
    }

    /// The first line that is a date and little else, or that opens with one;
    /// in parts that were cut, only where all such lines have one day.
    private func loneLine(_ page: PageReading) -> DateStamp? {
        let all = page.text.blocks.prefix(Self.blocksLookedAt)
        let blocks = all.filter { $0.cut != .related && $0.cut != .comments }
        if let found = blocks.lazy.compactMap({ loneDate(in: $0, page) }).first { return found }
        for block in blocks {
            if let found = openingDate(of: block, page) { return found }
        }
        let others = all.compactMap { loneDate(in: $0, page) ?? openingDate(of: $0, page) }
        return others.first { first in others.allSatisfy { $0.day == first.day } }
    }

    private func loneDate(in block: PageBlock, _ page: PageReading) -> DateStamp? {
        guard block.letters < 60, let line = DateLine(page.text.text(block), hints: hints),
            line.rest.utf8.count <= 24
        else { return nil }
        return line.published.flatMap(possible)
    }

    private func openingDate(of block: PageBlock, _ page: PageReading) -> DateStamp? {
        guard page.text.utf8(block).first?.isDigit == true else { return nil }
        let opening = String(page.text.text(block).prefix(80))
        let date = statedDates(in: opening, hints: hints).first { $0.range.lowerBound == 0 }
        return date.flatMap { possible($0.stamp) }
    }

    private func dateInAddress(_ url: String) -> DateStamp? {
        let parts = url.split { $0 == "/" || $0 == "-" || $0 == "_" || $0 == "." || $0 == "?" }
        for index in parts.indices {
            if let stamp = compactDay(parts[index]) { return possible(stamp) }
            guard index + 2 < parts.count, parts[index].utf8.count == 4,
                let year = Int(parts[index]), let month = Int(parts[index + 1]),
                let day = Int(parts[index + 2]), parts[index + 2].utf8.count <= 2,
                let stamp = DateStamp(year: year, month: month, dayOfMonth: day)
            else { continue }
            if let stamp = possible(stamp) { return stamp }
        }
        return nil
    }

    /// `/2018/08/`, the month alone.
    private func monthInAddress(_ url: String) -> DateStamp? {
        let parts = url.split(separator: "/")
        for (year, month) in zip(parts, parts.dropFirst())
        where year.utf8.count == 4 && month.utf8.count == 2 {
            guard let year = Int(year), let month = Int(month), year >= 1995,
                let stamp = DateStamp(year: year, month: month)
            else { continue }
            if let latest = hints.latest, stamp.instant > latest.instant { continue }
            return stamp
        }
        return nil
    }

    /// `20231205`
    private func compactDay(_ part: Substring) -> DateStamp? {
        guard part.utf8.count == 8, let value = Int(part), value / 10_000 >= 1995 else {
            return nil
        }
        return DateStamp(
            year: value / 10_000, month: value / 100 % 100, dayOfMonth: value % 100)
    }
}

/// Names of `meta` elements for the time of publication, the plainest first.
private let publishedNames = [
    "article:published_time", "datepublished", "og:article:published_time", "og:published_time",
    "article:published", "publish_date", "publish-date", "publishdate", "publication_date",
    "publicationdate", "pubdate", "published_time", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "date.issued", "dc.date.issued", "dcterms.issued",
    "citation_publication_date", "article_date_original", "originalpublicationdate",
    "displaydate", "dc.date.published", "rbpubdate", "published",
]

/// Names of `meta` elements for a date of some kind.
private let vagueNames = [
    "date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "datecreated",
]

private let modifiedNames = [
    "article:modified_time", "og:updated_time", "datemodified", "article:modified",
    "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "revised", "updated_time",
]
