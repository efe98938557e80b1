import Acquisition
import Archive
import News
import Settings

extension Follower {
    /// A source's answer, read.
    private struct Listing: Sendable {
        let answer: FetchAnswer
        /// `nil` where nothing changed.
        let feed: Feed?
        let further: [FeedItem]
    }

    /// Why a source could not be read.
    private struct ListingFailure: Error {
        let why: String
        let wait: Int?
        let isGone: Bool
    }

    /// Asks sources, all at a time, and notes in their order what they answered.
    func ask(
        _ sources: [FollowedSource], _ tally: inout Tally, _ tell: (Event) -> Void
    ) async throws(ArchiveError) {
        let results = await Self.atOnce(sources) { source in
            await self.listing(of: source)
        }
        for (source, result) in zip(sources, results) {
            tally.sources += 1
            switch result {
            case .success(let listing):
                let fresh = try desk.store.note(
                    answer(listing, of: source), of: source.number, now: now())
                tell(.source(address: source.address, fresh: fresh))
            case .failure(let failure):
                tally.sourcesFailed += 1
                let time = now()
                try desk.store.noteFailure(
                    failure.why, of: source.number, now: time,
                    next: time + Self.pause(after: source, asked: failure.wait),
                    isGone: failure.isGone)
                tell(.sourceFailed(address: source.address, why: failure.why))
            }
        }
    }

    /// Does work on values at a time; results keep the order of the values.
    static func atOnce<Value: Sendable, Result: Sendable>(
        _ values: [Value], _ work: @escaping @Sendable (Value) async -> Result
    ) async -> [Result] {
        await withTaskGroup(of: (Int, Result).self) { group in
            for (index, value) in values.enumerated() {
                group.addTask { (index, await work(value)) }
            }
            var results: [(Int, Result)] = []
            for await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// Twice as long with each failure in a row, up to a day, and as long as the
    /// server asks.
    static func pause(after source: FollowedSource, asked: Int?) -> Int {
        let doubled = source.every << min(source.failures, 8)
        return max(min(doubled, SourceRhythm.longest), asked ?? 0)
    }

    private func listing(of source: FollowedSource) async -> Result<Listing, ListingFailure> {
        let own = settings.source(source.address)
        let known = Validators(etag: source.etag, lastModified: source.lastModified)
        do {
            let answer = try await client.get(own.request(source.url, validators: known))
            guard let body = answer.body else {
                return .success(Listing(answer: answer, feed: nil, further: []))
            }
            let feed = try Feed(body, address: answer.url, charset: answer.charset)
            var further: [FeedItem] = []
            for sitemap in feed.sitemaps {
                // One bad part of an index does not spoil the others.
                guard let part = try? await client.get(own.request(sitemap)), let body = part.body,
                    let inner = try? Feed(body, address: part.url, charset: part.charset)
                else { continue }
                further += inner.items
            }
            return .success(Listing(answer: answer, feed: feed, further: further))
        } catch let error as FetchError {
            let place = error.url == source.url ? "" : "\(error.url): "
            return .failure(
                ListingFailure(
                    why: place + error.reason.words, wait: error.reason.wait,
                    isGone: error.reason == .gone))
        } catch {
            return .failure(ListingFailure(why: "\(error)", wait: nil, isGone: false))
        }
    }

    private func answer(_ listing: Listing, of source: FollowedSource) -> Store.SourceAnswer {
        let fetched = listing.answer
        var answer = Store.SourceAnswer()
        answer.movedTo = fetched.movedTo
        // A server that says "not modified" need not repeat by what it knows that.
        let isKnown = fetched.body == nil && fetched.validators.isEmpty
        answer.etag = isKnown ? source.etag : fetched.validators.etag
        answer.lastModified = isKnown ? source.lastModified : fetched.validators.lastModified
        answer.every = settings.source(source.address).every
        guard let feed = listing.feed else { return answer }
        answer.title = feed.title.flatMap { $0.isEmpty ? nil : $0 }
        answer.atLeastEvery = feed.ttl
        let limit = settings.limits.items ?? Self.itemLimit
        answer.items = (feed.items + listing.further).prefix(limit).map { item in
            FollowedItem(
                source: source.number, id: item.id, entry: item.json,
                published: item.published.flatMap(DateStamp.init)?.instant)
        }
        return answer
    }
}
