import Briefing
import News

/// Puts the sentences of claims below the sources that have them.
struct ClaimRows {
    let groups: [Int]
    private let view: StoryView
    private let sources: [String: SourceView]

    init(groups: [Int], view: StoryView) {
        self.groups = groups
        self.view = view
        sources = Dictionary(view.sources.map { ($0.letter, $0) }) { first, _ in first }
    }

    func rows(of claims: [ClaimView]) -> [CompareContent.Row] {
        claims.map { claim in
            CompareContent.Row(
                id: "claim-" + Address.encoded(claim.claim.id), subject: claim.subject,
                why: view.named(claim.claim.why), status: claim.status,
                cells: groups.map { cell(claim, $0) })
        }
    }

    private func cell(_ claim: ClaimView, _ group: Int) -> CompareContent.GroupCell {
        let lines = claim.lines.filter { $0.groups.contains(group) }
        let isSilent = lines.isEmpty && claim.silent.contains { sources[$0]?.group == group }
        return CompareContent.GroupCell(
            lines: lines.map { line in
                // A sentence that copies share is shown with the first of this column.
                let letters = line.letters.filter { sources[$0]?.group == group }
                return SentenceLine(line, source: letters.first.flatMap { sources[$0] }, view: view)
            },
            cellLetters: view.sources.filter { $0.group == group }.map(\.letter)
                .joined(separator: " "), isSilent: isSilent)
    }
}
