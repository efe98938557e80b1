internal import GRDB

extension Store {
    /// How many of all stories the rules hide, and by which; what a person hid is counted
    /// with `countHidden`.
    public func hiddenStoryTally() throws(ArchiveError) -> HiddenTally {
        try read { db in
            let hiding = try hiding(in: db)
            guard !hiding.isEmpty else { return HiddenTally() }
            let byHand = try hiddenByHand(in: db)
            let key = try hidingKey(try rules(in: db), in: db)
            return try hidingMemory.tally(key, byHand: byHand) {
                try tally(hiding, byHand, in: db)
            }
        }
    }

    /// Goes through the reports of each story.
    private func tally(
        _ hiding: Hiding, _ byHand: Set<String>, in db: Database
    ) throws -> HiddenTally {
        var counts: [Rule?: Int] = [:]
        func count(_ story: String, _ reports: [Int64]) {
            guard !reports.isEmpty, !byHand.contains(story),
                let reason = hiding.reason(story: reports)
            else { return }
            counts[reason.rule, default: 0] += 1
        }
        var (story, reports): (String, [Int64]) = ("", [])
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT story, number FROM report WHERE story IS NOT NULL ORDER BY story, number
                """)
        while let row = try rows.next() {
            let id = row[0] as String
            if id != story {
                count(story, reports)
                (story, reports) = (id, [])
            }
            reports.append(row[1])
        }
        count(story, reports)
        return counts.reduce(into: HiddenTally()) { $0.add($1.key, $1.value) }
    }

    /// Why a story is not in the list; `nil` where it is.
    public func hidingReason(ofStory id: String) throws(ArchiveError) -> HiddenStory.Reason? {
        try read { db in
            if try hiddenByHand(in: db).contains(id) { return .hand }
            return try reason(id, hiding(in: db), in: db).map(HiddenStory.Reason.init)
        }
    }

    /// Why stories are not in the list, by their ids; those that are in it are left out.
    public func hidingReasons(
        ofStories ids: [String]
    ) throws(ArchiveError) -> [String: HiddenStory.Reason] {
        try read { db in
            let hiding = try hiding(in: db)
            let byHand = try hiddenByHand(in: db)
            return try ids.reduce(into: [:]) { reasons, id in
                reasons[id] =
                    byHand.contains(id)
                    ? .hand : try reason(id, hiding, in: db).map(HiddenStory.Reason.init)
            }
        }
    }

    /// Why searches do not find reports, by their numbers; those that they find are left
    /// out.
    public func hidingReasons(
        ofReports numbers: [Int64]
    ) throws(ArchiveError) -> [Int64: HiddenStory.Reason] {
        try read { db in
            let hiding = try hiding(in: db)
            return numbers.reduce(into: [:]) { reasons, number in
                reasons[number] = hiding.reason(number).map(HiddenStory.Reason.init)
            }
        }
    }
}

extension HiddenStory.Reason {
    init(_ reason: Hiding.Reason) {
        self = reason.rule.map { .muted($0) } ?? .notKept
    }
}
