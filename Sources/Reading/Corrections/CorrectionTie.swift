import Language
import News

/// Ties a notice to the sentences it corrects.
///
/// A sentence is meant that holds the corrected value together with words of the
/// notice, or one that shares clearly more of its words than any other. A
/// paragraph that the notice names goes before both.
struct CorrectionTie {
    let notice: CorrectionNotice
    let values: CorrectedValues
    let sentences: CorrectableSentences

    /// The share of the notice's weight that a sentence without the value needs.
    static let leastShare = 0.4
    /// How much heavier than the next it must be.
    static let leastLead = 1.25

    var found: (sentences: [Int], shares: [String]) {
        let terms = terms
        let place = CorrectedPlace(of: notice)
        let chosen = chosen(terms, place)
        let keys = Set(terms.map(\.key)).filter { key in chosen.contains { $0.keys.contains(key) } }
        var shares: [String] = []
        for term in terms where keys.contains(term.key) && !shares.contains(term.word) {
            shares.append(term.word)
        }
        for value in [values.now, values.was].compactMap({ $0 })
        where chosen.contains(where: { $0.holds(value) }) {
            shares.append(value.value(in: notice.passage).text)
        }
        return (chosen.map(\.number), shares)
    }

    private typealias Candidate = CorrectableSentences.Candidate
    private typealias Term = (key: String, word: String)

    /// The notice's words that name something, without the values themselves.
    private var terms: [Term] {
        let taken =
            [values.was, values.now].compactMap { $0?.tokens } + notice.amendments().map(\.tokens)
        var terms: [Term] = []
        for index in notice.tokens where !taken.contains(where: { $0.contains(index) }) {
            let token = notice.passage.tokens[index]
            guard let key = CorrectionWords.key(of: token),
                !terms.contains(where: { $0.key == key })
            else { continue }
            terms.append((key, token.text))
        }
        return terms
    }

    private func chosen(_ terms: [Term], _ place: CorrectedPlace) -> [Candidate] {
        let keys = Set(terms.map(\.key))
        if place.isElsewhere { return [] }
        if place.isNamed {
            let named = sentences.candidates.filter { isIn(place, $0) }
            let meant = named.filter { hasValue($0) || !keys.isDisjoint(with: $0.keys) }
            if let best = heaviest(meant, keys) { return [best] }
            let elsewhere = withValue(keys)
            if !elsewhere.isEmpty { return elsewhere }
            return named.count == 1 ? named : []
        }
        let valued = withValue(keys)
        return valued.isEmpty ? alike(keys) : valued
    }

    private func isIn(_ place: CorrectedPlace, _ candidate: Candidate) -> Bool {
        switch candidate.field {
        case .title: return place.isTitle
        case .standfirst: return place.isStandfirst
        default:
            let last = sentences.candidates.last { $0.field == .text }?.paragraph
            return place.paragraphs.contains {
                $0 == candidate.paragraph || $0 == -1 && candidate.paragraph == last
            }
        }
    }

    private func hasValue(_ candidate: Candidate) -> Bool {
        candidate.holds(values.now) || candidate.holds(values.was)
    }

    private func weight(_ candidate: Candidate, _ keys: Set<String>) -> Double {
        keys.intersection(candidate.keys).sorted().reduce(0) { $0 + sentences.weight(of: $1) }
    }

    private func heaviest(_ candidates: [Candidate], _ keys: Set<String>) -> Candidate? {
        func rank(_ candidate: Candidate) -> Double {
            weight(candidate, keys) + (hasValue(candidate) ? 100 : 0)
        }
        return candidates.max {
            rank($0) < rank($1) || rank($0) == rank($1) && $0.number > $1.number
        }
    }

    /// The sentences with the value and with words of the notice.
    private func withValue(_ keys: Set<String>) -> [Candidate] {
        let holding = sentences.candidates.filter(hasValue)
        let kind = values.now?.kind ?? values.was?.kind
        let sharing = holding.filter { enough($0, keys) }
        if !sharing.isEmpty {
            let best = sharing.map { weight($0, keys) }.max() ?? 0
            return sharing.filter { weight($0, keys) >= best / 2 }
        }
        // A name that is spelt anew is corrected wherever it stands; one that takes
        // another's place, where it stands once.
        let isAlone = holding.count == 1 && values.was != nil && values.now != nil
        return kind == .name && (keys.isEmpty || speaksOfSpelling || isAlone) ? holding : []
    }

    /// Two shared words, or one that is a good part of what the notice names.
    private func enough(_ candidate: Candidate, _ keys: Set<String>) -> Bool {
        let shared = keys.intersection(candidate.keys).count
        return shared > 1 || shared == 1 && share(candidate, keys) >= Self.leastShare / 2
    }

    private func share(_ candidate: Candidate, _ keys: Set<String>) -> Double {
        let whole = keys.sorted().reduce(0) { $0 + sentences.weight(of: $1) }
        return whole > 0 ? weight(candidate, keys) / whole : 0
    }

    private var speaksOfSpelling: Bool {
        notice.tokens.contains {
            ["misspell", "spell", "spelling", "misidentify", "name"].contains(
                notice.passage.tokens[$0].lemma.lowercased())
        }
    }

    /// The one sentence of the body that shares clearly the most.
    private func alike(_ keys: Set<String>) -> [Candidate] {
        let body = sentences.candidates.filter { $0.field == .text }
        guard let best = heaviest(body, keys), keys.intersection(best.keys).count > 1,
            share(best, keys) >= Self.leastShare
        else { return [] }
        let next = body.filter { $0.number != best.number }.map { weight($0, keys) }.max() ?? 0
        return weight(best, keys) >= next * Self.leastLead ? [best] : []
    }
}
