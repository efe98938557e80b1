import News

/// What became of a report after it was first kept.
public struct ReportHistory: Sendable {
    public let revisions: [Revision]
    public let absences: [Absence]

    /// Since when the page is no longer there; `nil` while it is.
    public var goneSince: String? {
        absences.last.flatMap { $0.returned == nil ? $0.at : nil }
    }

    /// Sentences of substance that the outlet changed or took out, each with the
    /// sentence that took its place.
    public var earlier: [(wording: EarlierWording, now: String?)] {
        zip(revisions, revisions.dropFirst()).flatMap { old, new in
            RevisionChange.changes(from: old.report, to: new.report).compactMap { change in
                guard change.kind == .substance, let before = change.before,
                    let span = old.report.span(of: before)
                else { return nil }
                let wording = EarlierWording(
                    article: old.report.article.id, revision: old.ordinal, span: span,
                    text: before, until: new.added)
                return (wording, change.after)
            }
        }
    }
}

extension Report {
    /// Where a sentence stands, or the headline.
    fileprivate func span(of sentence: String) -> Span? {
        if article.title == sentence {
            return Span(0, sentence.unicodeScalars.count, in: .title)
        }
        return sentences.lazy.map(\.span).first { article.words(of: $0) == sentence }
    }
}

extension Story {
    /// The story with claims that say until when an outlet said them.
    ///
    /// - Parameter histories: those of its reports that were changed or are gone.
    public func saying(_ histories: [String: ReportHistory]) -> Story {
        guard var comparison, !histories.isEmpty else { return self }
        for index in comparison.claims.indices {
            for cell in comparison.claims[index].cells.indices {
                let article = comparison.claims[index].cells[cell].article
                comparison.claims[index].cells[cell].until = histories[article]?.goneSince
            }
        }
        for id in articles {
            for (wording, now) in histories[id]?.earlier ?? [] {
                guard let place = comparison.place(of: wording, now: now) else { continue }
                comparison.claims[place].earlier.append(wording)
            }
        }
        var story = self
        story.comparison = comparison
        return story
    }
}

extension StoryComparison {
    /// The claim that an earlier sentence belongs to: that of the sentence in its
    /// place, else the one whose sentences have most of its words, at least half.
    fileprivate func place(of wording: EarlierWording, now: String?) -> Int? {
        let own = claims.firstIndex { claim in
            claim.cells.contains { $0.article == wording.article && $0.text == now }
        }
        if let own { return own }
        let words = Set(Words.split(wording.text).map(\.plain))
        let shares = claims.map { claim in
            claim.cells.map { cell in
                let other = Set(Words.split(cell.text).map(\.plain))
                let common = Double(words.intersection(other).count)
                return common / Double(max(1, max(words.count, other.count)))
            }.max() ?? 0
        }
        let best = shares.indices.max { (shares[$0], $1) < (shares[$1], $0) }
        return best.flatMap { shares[$0] >= 0.5 ? $0 : nil }
    }
}
