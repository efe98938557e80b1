import Acquisition
import Archive
import Foundation
import News
import Settings

extension Follower {
    /// An item is tried this often, over about a day.
    static let attemptLimit = 6

    /// What was had of an item.
    private struct Taken: Sendable {
        let item: FollowedItem
        /// `nil` where nothing could be had.
        var page: Page?
        /// The source's own words, in case the page holds no report.
        var words: Page?
        var feed: FeedItem?
        var why = ""
        var wait: Int?
        /// Of the page, where it was fetched.
        var validators: PlannedPage.Validators?
        /// Whether trying again can help.
        var canTryAgain = false
    }

    /// Fetches items, keeps their reports, and notes what came of each.
    func take(
        _ items: [FollowedItem], _ tally: inout Tally, _ tell: (Event) -> Void
    ) async throws(ArchiveError) {
        let sources = Dictionary(
            try desk.store.followedSources().map { ($0.number, $0) }
        ) { first, _ in first }
        let taken = await Self.atOnce(items) { item in
            await self.taken(item, sources[item.source])
        }
        var outcomes: [(item: FollowedItem, outcome: FollowedItem.Outcome)] = []
        var entries: [Entry] = []
        var validators: [PlannedPage.Validators?] = []
        for (taken, entry) in zip(taken, self.entries(of: taken, sources)) {
            if let entry {
                entries.append(entry)
                validators.append(taken.validators)
                outcomes.append((taken.item, .kept))
                continue
            }
            tally.itemsFailed += 1
            let outcome = outcome(of: taken)
            outcomes.append((taken.item, outcome))
            if case .later = outcome {
                tell(.itemFailed(id: taken.item.id, why: taken.why, isLast: false))
            } else {
                tell(.itemFailed(id: taken.item.id, why: taken.why, isLast: true))
            }
        }
        // Kept before it is noted: a run that is ended between finds them known.
        for (addition, validators) in zip(try desk.store.add(entries), validators) {
            tally.count(addition)
            tell(.item(addition))
            // What came from the source's own words has no page to compare them with.
            if case .new(let id) = addition, let validators {
                try desk.store.plan(id, validators: validators)
            }
        }
        try desk.store.note(outcomes)
    }

    private func outcome(of taken: Taken) -> FollowedItem.Outcome {
        let attempts = taken.item.attempts + 1
        guard taken.canTryAgain, attempts < Self.attemptLimit else {
            return .failed(why: taken.why)
        }
        return .later(now() + max(600 << attempts, taken.wait ?? 0), why: taken.why)
    }

    private func taken(_ item: FollowedItem, _ source: FollowedSource?) async -> Taken {
        guard let source, let feed = FeedItem(json: item.entry) else {
            return Taken(item: item, why: "its entry cannot be read any more")
        }
        let own = settings.source(source.address)
        let fetched = stamp(now())
        let id = Self.id(of: feed, source: source)
        var words = feed.page(outlet: own.outlet ?? source.title, fetched: fetched)
        words.id = id
        let hasWords = !(feed.content ?? feed.summary ?? "").isEmpty
        let isWhole = own.content == .feed || (own.content == .auto && feed.hasWholeText)
        guard let url = feed.url, !isWhole else {
            if hasWords { return Taken(item: item, page: words, feed: feed) }
            return Taken(item: item, why: "it has neither an address nor a text")
        }
        do {
            let answer = try await client.get(own.request(url))
            let body = answer.body ?? []
            if let problem = InputKind.problem(of: body) {
                return Taken(item: item, page: hasWords ? words : nil, feed: feed, why: problem)
            }
            let page = Page(
                id: id, url: answer.url, outlet: feed.publisher ?? own.outlet, body: .bytes(body),
                fetched: fetched, charset: answer.charset)
            var taken = Taken(item: item, page: page, words: hasWords ? words : nil, feed: feed)
            taken.validators = PlannedPage.Validators(
                etag: answer.validators.etag, modified: answer.validators.lastModified)
            return taken
        } catch {
            var taken = Taken(
                item: item, feed: feed, why: error.reason.words, wait: error.reason.wait)
            taken.canTryAgain = !error.reason.isLasting
            let isLast = !taken.canTryAgain || item.attempts + 1 >= Self.attemptLimit
            if isLast, hasWords { taken.page = words }
            return taken
        }
    }

    /// The entry's own id where it is one for the whole world, else its address.
    private static func id(of feed: FeedItem, source: FollowedSource) -> String {
        if feed.id.contains(":") { return feed.id }
        return feed.url ?? "\(source.address)#\(feed.id)"
    }

    /// The entries of what was had, in its order.
    private func entries(of taken: [Taken], _ sources: [Int64: FollowedSource]) -> [Entry?] {
        var entries: [Entry?] = []
        var batches = OrderedBatches<Taken, [Entry?]>(threads: desk.steps.options.threads) {
            taken in
            [self.entry(of: taken, title: sources[taken.item.source]?.title)]
        } hand: {
            entries += $0
        }
        for taken in taken { batches.add(taken) }
        batches.flush()
        return entries
    }

    /// What the page does not say itself is taken from the source's list: date,
    /// headline, authors, outlet. A page without a report gives way to the
    /// source's own words.
    private func entry(of taken: Taken, title: String?) -> Entry? {
        guard let page = taken.page, let feed = taken.feed else { return nil }
        guard var article = desk.steps.article(of: .page(page)) else { return nil }
        if article.text.isEmpty, let words = taken.words {
            var other = taken
            other.page = words
            other.words = nil
            return entry(of: other, title: title)
        }
        article.published = article.published ?? feed.published.flatMap(DateStamp.init)
        article.title = article.title ?? feed.title
        article.outlet = feed.publisher ?? article.outlet ?? title
        if article.bylines.isEmpty { article.bylines = feed.authors }
        var entry = desk.entry(of: .article(article))
        switch page.body {
        case .bytes(let bytes): entry?.recording = .page(bytes)
        case .text(let text): entry?.recording = .page(Array(text.utf8))
        }
        return entry
    }

    func stamp(_ seconds: Int) -> DateStamp? {
        let (day, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        var stamp = DateStamp(CalendarDay(number: day))
        stamp.hour = rest / 3600
        stamp.minute = rest / 60 % 60
        stamp.second = rest % 60
        stamp.offset = 0
        return stamp
    }
}
