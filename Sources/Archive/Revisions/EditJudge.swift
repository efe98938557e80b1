import News

/// Tells edits of substance from typing, time stamps and bylines.
///
/// The words of both sentences are lined up; what counts is whether the numbers, names,
/// days, quoted words, negations and marks of certainty are the same afterwards.
struct EditJudge {
    /// Words of names that either revision has.
    private let names: Set<String>

    init(_ old: Report, _ new: Report) {
        names = Set(
            (old.cast + new.cast).flatMap { Words.split($0.name) }
                .filter { $0.text.first?.isUppercase ?? false }.map(\.plain))
    }

    /// - Parameter part: `headline` or `notice` where it is no sentence of the text.
    func change(
        _ before: String?, _ after: String?, as part: RevisionChange.Substance? = nil
    ) -> RevisionChange {
        let (was, now) = (Words.split(before ?? ""), Words.split(after ?? ""))
        let kept = SentenceAlignment.common(was.map(\.text), now.map(\.text))
        let (keptOld, keptNew) = (Set(kept.map(\.0)), Set(kept.map(\.1)))
        let out = was.enumerated().filter { !keptOld.contains($0.offset) }.map(\.element)
        let into = now.enumerated().filter { !keptNew.contains($0.offset) }.map(\.element)
        var (kind, substance) = judged(
            before, after, was, now, out, into, trustsCapitals: part != .headline)
        if let part, kind != .typing {
            kind = .substance
            substance = [part] + substance.filter { $0 != .addition && $0 != .removal }
        }
        return RevisionChange(
            before: before, after: after, removed: out.map(\.range), inserted: into.map(\.range),
            kind: kind, substance: substance)
    }

    private func judged(
        _ before: String?, _ after: String?, _ was: [Words.Word], _ now: [Words.Word],
        _ out: [Words.Word], _ into: [Words.Word], trustsCapitals: Bool
    ) -> (RevisionChange.Kind, [RevisionChange.Substance]) {
        let sides = [before, after].compactMap { $0 }
        if sides.allSatisfy(Self.isTimestamp) { return (.timestamp, []) }
        if sides.allSatisfy(Self.isByline) { return (.byline, []) }
        guard let before, let after else {
            return (.substance, [before == nil ? .addition : .removal])
        }
        var substance: [RevisionChange.Substance] = []
        if Self.counted(out.compactMap(\.value)) != Self.counted(into.compactMap(\.value)) {
            substance.append(.number)
        }
        // What only got or lost its capital is the same name or the same word.
        let same = Set(out.map(\.plain)).intersection(into.map(\.plain))
        let names = (
            nameWords(out, in: was, trustsCapitals).filter { !same.contains($0) },
            nameWords(into, in: now, trustsCapitals).filter { !same.contains($0) }
        )
        if Self.counted(names.0) != Self.counted(names.1) {
            substance.append(.name)
        }
        if Self.quoted(before) != Self.quoted(after) { substance.append(.quotation) }
        if was.count(where: \.isNegation) != now.count(where: \.isNegation) {
            substance.append(.negation)
        }
        if Self.counted(out.compactMap(\.day)) != Self.counted(into.compactMap(\.day)) {
            substance.append(.date)
        }
        if Self.counted(out.compactMap(\.certainty)) != Self.counted(into.compactMap(\.certainty)) {
            substance.append(.status)
        }
        guard substance.isEmpty else { return (.substance, substance) }
        return (Self.isTyping(out, into) ? .typing : .wording, [])
    }

    /// The words of names among those that changed: of names that reading found, and
    /// others with a capital inside of the sentence; in headlines any word may have one.
    private func nameWords(
        _ changed: [Words.Word], in sentence: [Words.Word], _ trustsCapitals: Bool
    ) -> [String] {
        changed.compactMap { word in
            guard word.text.first?.isUppercase ?? false, word.value == nil, word.day == nil,
                !Words.titles.contains(word.plain)
            else { return nil }
            let isInside =
                trustsCapitals && word.range.lowerBound != sentence.first?.range.lowerBound
            return isInside || names.contains(word.plain) ? word.plain : nil
        }
    }

    private static func counted<Item: Hashable>(_ items: [Item]) -> [Item: Int] {
        items.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Whether the changed words are the same but for marks, capitals, spelling of
    /// numbers, or a letter or two.
    private static func isTyping(_ out: [Words.Word], _ into: [Words.Word]) -> Bool {
        let (was, now) = (out.map(\.plain).joined(), into.map(\.plain).joined())
        if was == now { return true }
        if out.count == into.count {
            return zip(out, into).allSatisfy { isSlip($0, $1) }
        }
        // A word torn in two, or two run together.
        return !out.isEmpty && !into.isEmpty && distance(was, now) <= 1
    }

    private static func isSlip(_ one: Words.Word, _ other: Words.Word) -> Bool {
        if one.plain == other.plain { return true }
        if let value = one.value, value == other.value { return true }
        let length = min(one.plain.count, other.plain.count)
        return distance(one.plain, other.plain) <= (length > 6 ? 2 : length > 2 ? 1 : 0)
            || Set([one.plain, other.plain]).isSubset(of: ["a", "an", "the"])
    }

    /// How many letters are to be changed, added, taken out or swapped with the next
    /// (Damerau 1964).
    private static func distance(_ one: String, _ other: String) -> Int {
        let (first, second) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        guard abs(first.count - second.count) < 3, !first.isEmpty, !second.isEmpty else {
            return max(first.count, second.count)
        }
        var rows = [Array(0...second.count)]
        for row in 1...first.count {
            var next = [row] + Array(repeating: 0, count: second.count)
            for column in 1...second.count {
                let cost = first[row - 1] == second[column - 1] ? 0 : 1
                next[column] = min(
                    rows[row - 1][column] + 1, next[column - 1] + 1,
                    rows[row - 1][column - 1] + cost)
                if row > 1, column > 1, first[row - 1] == second[column - 2],
                    first[row - 2] == second[column - 1]
                {
                    next[column] = min(next[column], rows[row - 2][column - 2] + 1)
                }
            }
            rows.append(next)
        }
        return rows[first.count][second.count]
    }

    // MARK: Quotations

    /// The words between quotation marks; a quotation that goes on from the sentence
    /// before, or on into the next, is open at that end.
    private static func quoted(_ sentence: String) -> [String] {
        var stretches: [String] = []
        var current = ""
        var isInside = false
        for scalar in sentence.unicodeScalars {
            switch scalar {
            case "“" where !isInside, "\"" where !isInside:
                (isInside, current) = (true, "")
            case "”" where !isInside:
                stretches = [current]
                current = ""
            case "”", "\"":
                stretches.append(current)
                (isInside, current) = (false, "")
            default: current.unicodeScalars.append(scalar)
            }
        }
        if isInside { stretches.append(current) }
        return stretches.flatMap { Words.split($0).map(\.plain) }
    }

    // MARK: Lines that are no sentences

    /// "Updated: 14:05 GMT, 4 February 2025".
    private static func isTimestamp(_ line: String) -> Bool {
        let words = Words.split(line)
        guard let opening = words.first?.plain, words.count < 16 else { return false }
        guard ["updated", "last", "published", "posted", "modified", "first"].contains(opening)
        else { return false }
        return words.allSatisfy { word in
            word.value != nil || word.day != nil || Words.stampWords.contains(word.plain)
                || word.text.unicodeScalars.contains { $0.properties.numericType != nil }
        }
    }

    /// "By Anna Reid and John Lee", "Reporting by Anna Reid; editing by John Lee".
    private static func isByline(_ line: String) -> Bool {
        let words = Words.split(line)
        let small = ["by", "and", "in", "reporting", "additional", "editing", "writing", "for"]
        guard words.count < 24, words.count > 1,
            words.prefix(3).contains(where: { $0.plain == "by" })
        else { return false }
        return words.allSatisfy { small.contains($0.plain) || $0.text.first?.isUppercase == true }
    }
}
