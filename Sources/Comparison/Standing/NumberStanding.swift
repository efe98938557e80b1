import News

/// Judges the numbers that reports give for one thing.
struct NumberStanding {
    let story: ComparedStory

    func verdict(on group: NumberGroup, from sources: ClaimSources) -> Verdict {
        let values = group.values
        let differing = firstDifference(in: values)
        guard let (one, other) = differing else { return agreement(values, sources) }
        if let why = development(of: values) { return Verdict(standing: .updated, why: why) }
        // One source that gives two numbers contradicts itself, not another.
        let shown = "\(one.number.shown) and \(other.number.shown)"
        return Verdict(
            standing: .conflict,
            why: "\(story.source(one.report)) and \(story.source(other.report)) count the same and "
                + "differ: \(shown) cannot both hold.")
    }

    private func firstDifference(
        in values: [CountedValue]
    ) -> (CountedValue, CountedValue)? {
        for (place, one) in values.enumerated() {
            for other in values[(place + 1)...]
            where one.group != other.group && !NumberRule.agree(one.value, other.value) {
                return (one, other)
            }
        }
        return nil
    }

    private func agreement(_ values: [CountedValue], _ sources: ClaimSources) -> Verdict {
        guard sources.groups > 1 else {
            return Verdict(
                standing: .single, why: "The reports that have the number are one source.")
        }
        let shown = Set(values.map(\.number.shown)).sorted().joined(separator: " and ")
        guard sources.count > 1 else {
            let source = sources.common.map { ", \($0)" } ?? ""
            return Verdict(
                standing: .single,
                why: "\(sources.groups) independent reports have it from one source\(source): "
                    + "\(shown).")
        }
        return Verdict(
            standing: .agreed,
            why: "\(sources.count) independent sources give a number that agrees: \(shown).")
    }

    /// Why the numbers are one after the other rather than against each other: their
    /// as-of times differ, or a count that only rises was published later.
    private func development(of values: [CountedValue]) -> String? {
        if let why = statedDevelopment(values) ?? correction(of: values) { return why }
        guard values.allSatisfy({ !$0.topic.isDisjoint(with: Self.rising) }) else { return nil }
        let dated = values.compactMap { value in
            story.published(value.report).flatMap { stamp in
                stamp.hour == nil && !hasOwnDay(stamp, among: values) ? nil : (value, stamp)
            }
        }
        guard dated.count == values.count else { return nil }
        let ordered = dated.sorted { $0.1.instant < $1.1.instant }
        for (earlier, later) in zip(ordered, ordered.dropFirst())
        where !NumberRule.agree(earlier.0.value, later.0.value) {
            guard later.1.instant > earlier.1.instant,
                later.0.number.value > earlier.0.number.value
            else { return nil }
        }
        guard let first = ordered.first, let last = ordered.last else { return nil }
        return "The count rose: \(last.0.number.shown) in the report of \(last.1) follows "
            + "\(first.0.number.shown) in that of \(first.1)."
    }

    /// A day without an hour still orders reports of different days.
    private func hasOwnDay(_ stamp: DateStamp, among values: [CountedValue]) -> Bool {
        values.compactMap { story.published($0.report)?.day }.filter { $0 == stamp.day }.count == 1
    }

    private func statedDevelopment(_ values: [CountedValue]) -> String? {
        let times = values.map(\.number.asOf)
        guard times.allSatisfy({ $0 != nil }), Set(times.compactMap { $0 }).count == values.count
        else { return nil }
        let words = values.map { "\($0.number.shown) as of \($0.number.asOf ?? "")" }
        return "The numbers are of different times: \(words.joined(separator: ", "))."
    }

    /// A correction that names the number which no longer holds.
    private func correction(of values: [CountedValue]) -> String? {
        if let why = readCorrection(of: values) { return why }
        for report in story.reports.indices {
            for notice in story.reports[report].article.notices
            where notice.kind == .correction || notice.kind == .clarification {
                let named = Set(WordReader().words(of: notice.text).compactMap(\.number))
                let corrected = values.first {
                    $0.report != report && named.contains($0.number.value)
                }
                let own = values.first { $0.report == report }
                if let corrected, let own, !NumberRule.agree(corrected.value, own.value) {
                    return "\(story.source(report)) has corrected "
                        + "\(corrected.number.shown) to \(own.number.shown)."
                }
            }
        }
        return nil
    }

    /// A correction whose old and new number reading has found.
    private func readCorrection(of values: [CountedValue]) -> String? {
        for value in values {
            for correction in story.reports[value.report].corrections {
                guard let was = correction.was?.number, let now = correction.now?.number,
                    now == value.number.value,
                    let old = values.first(where: { $0.number.value == was })
                else { continue }
                return "\(story.source(value.report)) has corrected \(old.number.shown) to "
                    + "\(value.number.shown)."
            }
        }
        return nil
    }

    /// Counts that grow as more becomes known.
    private static let rising: Set<String> = Set(
        ListFile("rising-counts.txt").lines.map { Vocabulary.english.key(of: String($0)) })
}
