import Synchronization

/// What the rules hide, kept until the archive or its rules change: every page asks for
/// it, and each rule is a search through all reports.
final class HidingMemory: Sendable {
    /// What it depends on. Rules may speak of the last hours, so it is kept for a minute.
    struct Key: Equatable {
        let rules: [Rule]
        let change: Int64
        let minute: String
    }

    private struct Kept {
        var key: Key?
        var hiding = Hiding.none
        var byHand: Set<String> = []
        var tally: HiddenTally?
    }

    private let kept = Mutex(Kept())

    /// What is hidden, worked out where it is not known.
    func hiding(_ key: Key, _ work: () throws -> Hiding) rethrows -> Hiding {
        if let known = kept.withLock({ $0.key == key ? $0.hiding : nil }) { return known }
        let hiding = try work()
        kept.withLock { $0 = Kept(key: key, hiding: hiding) }
        return hiding
    }

    /// How many stories are, worked out where it is not known.
    ///
    /// - Parameter byHand: the stories that a person hid, which are not counted.
    func tally(
        _ key: Key, byHand: Set<String>, _ work: () throws -> HiddenTally
    ) rethrows -> HiddenTally {
        let known = kept.withLock { $0.key == key && $0.byHand == byHand ? $0.tally : nil }
        if let known { return known }
        let tally = try work()
        kept.withLock { kept in
            guard kept.key == key else { return }
            (kept.byHand, kept.tally) = (byHand, tally)
        }
        return tally
    }
}
