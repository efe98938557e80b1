import Briefing
import News

/// Puts the sentences of claims below the sources that have them.
struct ClaimRows {
    let table: ClaimTable
    /// The sources that stand over the columns.
    let columns: [Int]
    /// What stands behind the addresses of claims: the time of the page.
    let time: String

    /// The sources whose sentences stand in a claim's row.
    static func shownGroups(of claim: ClaimView, in table: ClaimTable) -> Set<Int> {
        let speaking = Set(claim.lines.flatMap(\.groups))
        guard speaking.count > ClaimPages.cellLimit else { return speaking }
        return Set(table.groups.filter(speaking.contains).prefix(ClaimPages.cellLimit))
    }

    func row(_ claim: ClaimView) -> CompareContent.Row {
        let lines = table.lines(of: claim)
        let shown = Self.shownGroups(of: claim, in: table)
        let silent = table.silent(on: claim)
        let own = ClaimContent.address(table.view.story.id, claim.claim.id) + time
        let further = lines.count - shown.count
        let unseen = silent.count { !columns.contains($0) }
        return CompareContent.Row(
            id: "claim-" + Address.encoded(claim.claim.id), subject: claim.subject,
            why: table.view.named(claim.claim.why), status: claim.status,
            cells: columns.map { cell($0, lines, shown, Set(silent), own) },
            ownPage: further + unseen > 0 ? own : nil,
            furtherWords: further > 0 ? "in \(Self.counted(further, "more source"))" : nil,
            silentWords: unseen > 0
                ? "not mentioned by \(Self.counted(unseen, "other source"))" : nil)
    }

    private func cell(
        _ group: Int, _ lines: [Int: [ClaimView.Line]], _ shown: Set<Int>, _ silent: Set<Int>,
        _ own: String
    ) -> CompareContent.GroupCell {
        let isShown = shown.contains(group)
        return CompareContent.GroupCell(
            lines: isShown ? (lines[group] ?? []).map { table.sentence($0, of: group) } : [],
            cellLetters: silent.contains(group) ? table.letters(of: group) : "",
            isSilent: silent.contains(group), elsewhere: !isShown && lines[group] != nil ? own : nil
        )
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
