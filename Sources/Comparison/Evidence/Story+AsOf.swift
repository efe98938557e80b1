import News

extension Story {
    /// The story with only those of its reports that were known at a time.
    ///
    /// What was compared stays as it is.
    public func keeping(_ reports: [Report]) -> Story {
        let known = Set(reports.map(\.article.id))
        guard articles.contains(where: { !known.contains($0) }) else { return self }
        var story = self
        story.articles = articles.filter(known.contains)
        let named = Set(reports.compactMap(\.article.outlet))
        story.outlets = outlets.filter(named.contains)
        story.last = reports.compactMap(\.article.published).max { $0.instant < $1.instant }
        story.copies = copies.compactMap { set in
            var set = set
            set.articles.removeAll { !known.contains($0) }
            return set.articles.count > 1 ? set : nil
        }
        // A reason that names a later report was not known either; of one report alone
        // nothing says why it stands with others.
        let later = articles.filter { !known.contains($0) }
        story.why = why.filter { known.contains($0.article) }.map { reason in
            var reason = reason
            reason.shares.removeAll { share in
                story.articles.count < 2 || later.contains { share.contains($0) }
            }
            return reason
        }
        story.independent.groups = independent.groups
            .map { $0.filter(known.contains) }.filter { !$0.isEmpty }
        let count = story.independent.groups.count
        story.independent.count = count
        story.independent.least = min(independent.least, count)
        story.independent.most = min(independent.most, count)
        if !known.contains(headline.article),
            let first = reports.first(where: { $0.article.title != nil })
        {
            story.headline = StoryHeadline(
                article: first.article.id, text: first.article.title ?? "")
        }
        return story
    }
}
