import News

/// One sentence that differs between two revisions of a report.
public struct RevisionChange: Equatable, Sendable {
    /// What of a sentence changed that a reader must know of.
    public enum Substance: String, Sendable, CaseIterable {
        case headline, number, name, quotation, negation
    }

    /// The sentence before; `nil` where it was added.
    public let before: String?
    /// The sentence after; `nil` where it was taken out.
    public let after: String?
    /// Words of `before` that are not in `after`, as ranges of code points.
    public let removed: [Range<Int>]
    /// Words of `after` that are not in `before`.
    public let inserted: [Range<Int>]
    /// Empty for typing, time stamps and bylines.
    public let substance: [Substance]
}

extension RevisionChange {
    /// What changed from one revision to the next, in the order of the text.
    ///
    /// Sentences that stayed are lined up by longest common subsequence (Hunt and
    /// Szymanski 1977); what lies between is paired by the words in common.
    public static func changes(from old: Report, to new: Report) -> [RevisionChange] {
        var changes: [RevisionChange] = []
        if old.article.title != new.article.title {
            changes.append(
                RevisionChange(old.article.title, new.article.title, isHeadline: true, old, new))
        }
        let (before, after) = (old.shownSentences, new.shownSentences)
        for gap in SentenceAlignment.gaps(before, after) {
            changes += paired(before[gap.old], after[gap.new], old, new)
        }
        return changes
    }

    /// Each sentence of a gap with the one of the other side that is most like it,
    /// if half of their words agree.
    private static func paired(
        _ before: ArraySlice<String>, _ after: ArraySlice<String>, _ old: Report, _ new: Report
    ) -> [RevisionChange] {
        var rest = Array(before)
        var changes: [RevisionChange] = []
        for sentence in after {
            let words = Set(Words.split(sentence).map(\.text))
            let scored = rest.enumerated().map { index, earlier in
                let other = Set(Words.split(earlier).map(\.text))
                let common = Double(words.intersection(other).count)
                return (index: index, share: common / Double(max(1, min(words.count, other.count))))
            }
            let best = scored.max { ($0.share, $1.index) < ($1.share, $0.index) }
            if let best, best.share >= 0.5 {
                changes.append(RevisionChange(rest[best.index], sentence, old, new))
                rest.remove(at: best.index)
            } else {
                changes.append(RevisionChange(nil, sentence, old, new))
            }
        }
        return rest.map { RevisionChange($0, nil, old, new) } + changes
    }

    private init(
        _ before: String?, _ after: String?, isHeadline: Bool = false, _ old: Report, _ new: Report
    ) {
        self.before = before
        self.after = after
        let (was, now) = (Words.split(before ?? ""), Words.split(after ?? ""))
        let kept = SentenceAlignment.common(was.map(\.text), now.map(\.text))
        let (keptOld, keptNew) = (Set(kept.map(\.0)), Set(kept.map(\.1)))
        let out = was.enumerated().filter { !keptOld.contains($0.offset) }.map(\.element)
        let into = now.enumerated().filter { !keptNew.contains($0.offset) }.map(\.element)
        removed = out.map(\.range)
        inserted = into.map(\.range)
        let names = Self.names(of: old).union(Self.names(of: new))
        let changed = out + into
        let isQuoted = [before, after].contains { $0?.contains { "\"“”".contains($0) } ?? false }
        var substance: [Substance] = isHeadline ? [.headline] : []
        if changed.contains(where: \.isNumber) { substance.append(.number) }
        if changed.contains(where: { names.contains($0.text) }) { substance.append(.name) }
        if isQuoted, !changed.isEmpty { substance.append(.quotation) }
        if changed.contains(where: \.isNegation) { substance.append(.negation) }
        self.substance = substance
    }

    /// The words of names that a report has, but not those of its authors.
    private static func names(of report: Report) -> Set<String> {
        Set(
            report.cast.flatMap { Words.split($0.name) }.map(\.text).filter {
                $0.first?.isUppercase ?? false
            })
    }
}

extension Report {
    /// The sentences of its text, as they stand.
    fileprivate var shownSentences: [String] {
        let text = CodePoints(article.text)
        return sentences.filter { $0.span.field == .text }.map { text[$0.span] }
    }
}
