import News

extension Query {
    /// The query with durations before now made into moments.
    ///
    /// - Parameter now: ISO 8601, as the archive's clock gives it.
    func fixed(at now: String) -> Query {
        let seconds = DateStamp(now)?.instant ?? 0
        var query = self
        query.term = Self.fixed(term, at: seconds)
        return query
    }

    private static func fixed(_ term: Term, at now: Int) -> Term {
        switch term {
        case .all(let terms): .all(terms.map { fixed($0, at: now) })
        case .any(let terms): .any(terms.map { fixed($0, at: now) })
        case .not(let term): .not(fixed(term, at: now))
        case .field(.pubdate, let value, _):
            (try? PublicationRange(value)).map { range in
                let seconds = range.seconds(now: now)
                return .published(from: seconds.from, to: seconds.to)
            } ?? term
        case .words, .field, .pattern, .published: term
        }
    }
}
