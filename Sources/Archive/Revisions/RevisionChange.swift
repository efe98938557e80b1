import News

/// One sentence that differs between two revisions of a report.
public struct RevisionChange: Equatable, Sendable {
    /// What of a sentence changed that a reader must know of.
    public enum Substance: String, Sendable, CaseIterable {
        case headline, number, name, quotation, negation
        /// A weekday, a month or another day.
        case date
        /// What was certain is expected, what was planned is off, and the like.
        case status
        /// A whole sentence that was not there, or is there no more.
        case addition, removal
        /// A correction or another notice of the outlet's.
        case notice
    }

    /// What sort of edit it is.
    public enum Kind: String, Sendable, CaseIterable {
        case substance
        /// Other words for the same, as far as names, numbers and the like tell.
        case wording
        /// Spelling, marks, capitals, numbers written otherwise.
        case typing
        /// "Updated 14:05".
        case timestamp
        case byline
    }

    /// The sentence before; `nil` where it was added.
    public let before: String?
    /// The sentence after; `nil` where it was taken out.
    public let after: String?
    /// Words of `before` that are not in `after`, as ranges of code points.
    public let removed: [Range<Int>]
    /// Words of `after` that are not in `before`.
    public let inserted: [Range<Int>]
    public let kind: Kind
    /// Empty where the kind is not `substance`.
    public let substance: [Substance]
}

extension RevisionChange {
    /// What changed from one revision to the next, in the order of the text.
    ///
    /// Sentences that stayed are lined up by longest common subsequence (Hunt and
    /// Szymanski 1977); what lies between is paired by the words in common.
    public static func changes(from old: Report, to new: Report) -> [RevisionChange] {
        let judge = EditJudge(old, new)
        var changes: [RevisionChange] = []
        if old.article.title != new.article.title {
            changes.append(
                judge.change(old.article.title, new.article.title, as: .headline))
        }
        let (before, after) = (old.shownSentences, new.shownSentences)
        for gap in SentenceAlignment.gaps(before, after) {
            changes += paired(before[gap.old], after[gap.new], judge)
        }
        let names = [old, new].map { $0.article.bylines.joined(separator: ", ") }
        if names[0] != names[1] {
            changes.append(
                RevisionChange(
                    before: names[0].isEmpty ? nil : names[0],
                    after: names[1].isEmpty ? nil : names[1], removed: [], inserted: [],
                    kind: .byline, substance: []))
        }
        let notices = [old, new].map { $0.article.notices.map(\.text) }
        for gap in SentenceAlignment.gaps(notices[0], notices[1]) {
            changes += notices[0][gap.old].map { judge.change($0, nil, as: .notice) }
            changes += notices[1][gap.new].map { judge.change(nil, $0, as: .notice) }
        }
        return changes
    }

    /// Each sentence of a gap with the one of the other side that is most like it,
    /// if half of their words agree.
    private static func paired(
        _ before: ArraySlice<String>, _ after: ArraySlice<String>, _ judge: EditJudge
    ) -> [RevisionChange] {
        var rest = Array(before)
        var changes: [RevisionChange] = []
        for sentence in after {
            let words = Set(Words.split(sentence).map(\.plain))
            let scored = rest.enumerated().map { index, earlier in
                let other = Set(Words.split(earlier).map(\.plain))
                let common = Double(words.intersection(other).count)
                return (index: index, share: common / Double(max(1, min(words.count, other.count))))
            }
            let best = scored.max { ($0.share, $1.index) < ($1.share, $0.index) }
            if let best, best.share >= 0.5 {
                changes.append(judge.change(rest[best.index], sentence))
                rest.remove(at: best.index)
            } else {
                changes.append(judge.change(nil, sentence))
            }
        }
        return rest.map { judge.change($0, nil) } + changes
    }
}

extension Report {
    /// The sentences of standfirst and text, as they stand.
    fileprivate var shownSentences: [String] {
        let standfirst = CodePoints(article.standfirst ?? "")
        let text = CodePoints(article.text)
        return sentences.compactMap { sentence in
            switch sentence.span.field {
            case .standfirst: standfirst[sentence.span]
            case .text: text[sentence.span]
            default: nil
            }
        }
    }
}
