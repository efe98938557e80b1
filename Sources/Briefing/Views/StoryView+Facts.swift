import News

extension StoryView {
    /// A person, body or place with its roles and the reports that have it.
    package struct Participation {
        package let name: String
        package let roles: String
        package let letters: [String]
    }

    package var who: [Participation] { participations(story.comparison?.who) }

    package var places: [Participation] { participations(story.comparison?.places) }

    private func participations(_ participants: [Participant]?) -> [Participation] {
        (participants ?? []).map { participant in
            Participation(
                name: SafeText.line(participant.name),
                roles: participant.roles.prefix(2).map(SafeText.line).joined(separator: ", "),
                letters: letters(of: participant.articles))
        }
    }

    /// The story's date in words.
    package var when: String? {
        story.comparison?.when.map { when in
            DateWords.timex(when.value) + (when.witnesses.isEmpty ? " (day of publication)" : "")
        }
    }

    /// Each report's own words for the date, and where a part was taken from
    /// another report.
    package var witnesses: [(letter: String, words: String, note: String?)] {
        (story.comparison?.when?.witnesses ?? []).compactMap { witness in
            guard let source = sources.first(where: { $0.article.id == witness.article }),
                source.article.words(of: witness.span) == witness.text
            else { return nil }
            return (source.letter, SafeText.line(witness.text), note(witness.basis))
        }
    }

    private func note(_ basis: Basis?) -> String? {
        switch basis {
        case .otherReport: "year taken from another report"
        case .readOn: "from the day of reading"
        case .weekday: "fixed by the weekday"
        case nil: "left open"
        case .stated, .published, .relative: nil
        }
    }

    /// What was cut from each report, in words.
    package var leftOut: [(letter: String, words: String)] {
        sources.compactMap { source in
            let article = source.article
            var parts: [String] = []
            if !article.otherHeadlines.isEmpty {
                let count = article.otherHeadlines.count
                parts.append("\(count) other headline\(count == 1 ? "" : "s") of its page")
            }
            for kind in Furniture.Kind.allCases {
                let count = article.furniture.count { $0.kind == kind }
                if count > 0 { parts.append(count == 1 ? kind.words : "\(kind.words) (\(count))") }
            }
            if !article.captions.isEmpty { parts.append("picture captions") }
            if !article.editors.isEmpty { parts.append("editor") }
            return parts.isEmpty ? nil : (source.letter, parts.joined(separator: ", "))
        }
    }

    /// The entries that tell most, in the order of time: what several reports have, then
    /// what is ahead, then the rest.
    package func mainTimeline(_ limit: Int) -> [TimelineView] {
        guard timeline.count > limit else { return timeline }
        func rank(_ entry: TimelineView) -> Int {
            entry.letters.count > 1 ? 0 : entry.isAhead ? 1 : entry.entry.background ? 3 : 2
        }
        let best = timeline.enumerated().sorted {
            (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
        }
        return best.prefix(limit).sorted { $0.offset < $1.offset }.map(\.element)
    }

    /// Why reports count as one source or as several.
    package var dependence: [String] {
        let copies = story.copies.map { copy in
            let letters = letters(of: copy.articles).joined(separator: " ")
            let origin = copy.origin.map { ", from \(SafeText.line($0))" } ?? ", origin unknown"
            return "\(letters) are one text (\(copy.kind.rawValue)\(origin))"
        }
        return copies + story.independent.why.map(named)
    }

    /// Reasons name reports by id; people know them by letter.
    package func named(_ reason: String) -> String {
        let line = SafeText.line(reason)
        // Of hundreds of reports a reason names a few: to look for bytes takes least.
        let bytes = Array(line.utf8)
        return sources.reduce(line) { words, source in
            let id = source.article.id
            return Self.has(id.utf8, in: bytes) ? words.replacing(id, with: source.letter) : words
        }
    }

    private static func has(_ part: String.UTF8View, in bytes: [UInt8]) -> Bool {
        guard let first = part.first, part.count <= bytes.count else { return false }
        return bytes.indices.dropLast(part.count - 1).contains { start in
            bytes[start] == first && bytes[start...].starts(with: part)
        }
    }
}

extension Furniture.Kind {
    /// What it is called in a brief.
    package var words: String {
        switch self {
        case .navigation: "navigation"
        case .related: "links to other reports"
        case .promotion: "promotion"
        case .newsletter: "newsletter offer"
        case .paywall: "paywall text"
        case .cookies: "cookie text"
        case .comments: "comments"
        case .share: "share links"
        case .biography: "author's biography"
        case .tags: "tags"
        case .advertisement: "advertisement"
        case .legal: "legal text"
        case .player: "player text"
        case .other: "other text"
        }
    }
}
