import Briefing
import News

/// The independent sources of a story by their numbers, as the columns of its claims.
struct ClaimTable {
    /// In the order of their first reports.
    let groups: [Int]
    let view: StoryView
    private let members: [Int: [SourceView]]
    private let byLetter: [String: SourceView]

    init(_ view: StoryView) {
        self.view = view
        var order: [Int] = []
        var members: [Int: [SourceView]] = [:]
        for source in view.sources {
            if members[source.group] == nil { order.append(source.group) }
            members[source.group, default: []].append(source)
        }
        groups = order
        self.members = members
        byLetter = Dictionary(view.sources.map { ($0.letter, $0) }) { first, _ in first }
    }

    func sources(of group: Int) -> [SourceView] { members[group] ?? [] }

    func source(_ letter: String) -> SourceView? { byLetter[letter] }

    func letters(of group: Int) -> String {
        sources(of: group).map(\.letter).joined(separator: " ")
    }

    /// The sources that have something of a claim, each with its sentences.
    func lines(of claim: ClaimView) -> [Int: [ClaimView.Line]] {
        var lines: [Int: [ClaimView.Line]] = [:]
        for line in claim.lines {
            for group in line.groups { lines[group, default: []].append(line) }
        }
        return lines
    }

    /// The sources that could have a claim and do not, in their order.
    func silent(on claim: ClaimView) -> [Int] {
        let silent = Set(claim.silent.compactMap { byLetter[$0]?.group })
        let speaking = Set(claim.lines.flatMap(\.groups))
        return groups.filter { silent.contains($0) && !speaking.contains($0) }
    }

    /// A line as a source has it: with its own report, where copies share the sentence.
    func sentence(_ line: ClaimView.Line, of group: Int) -> SentenceLine {
        let own = line.letters.lazy.compactMap { byLetter[$0] }.first { $0.group == group }
        return SentenceLine(line, source: own, view: view)
    }
}
