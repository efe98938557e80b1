import Archive
import Pipeline

/// What a run of `follow` says.
enum FollowWords {
    static func tell(_ event: Follower.Event, verbose: Bool) {
        switch event {
        case .source(let address, let fresh):
            if verbose { Terminal.print("source     \(address): \(fresh) new or changed items") }
        case .sourceFailed(let address, let why):
            Terminal.complain("dateline: \(address): \(why)")
        case .item(let addition):
            if verbose { Terminal.print(AdditionTally.words(addition)) }
        case .visit(let id, let outcome):
            if verbose { Terminal.print("again      \(id): \(words(outcome))") }
        case .itemFailed(let id, let why, let isLast):
            Terminal.complain(
                "dateline: \(id): \(why)" + (isLast ? "; given up" : "; tried again later"))
        }
    }

    private static func words(_ outcome: PlannedPage.Outcome) -> String {
        switch outcome {
        case .same: "the same"
        case .changed: "changed"
        case .gone(let status): "gone (\(status))"
        case .failed(let why): why
        }
    }

    static func summary(_ tally: Follower.Tally) -> String {
        var parts = ["\(tally.sources) sources asked"]
        if tally.sourcesFailed > 0 { parts.append("\(tally.sourcesFailed) failed") }
        parts += ["\(tally.new) new", "\(tally.revised) revised", "\(tally.known) known"]
        if tally.forgotten > 0 { parts.append("\(tally.forgotten) forgotten by order, not added") }
        if tally.visits > 0 { parts.append("\(tally.visits) pages looked at again") }
        if tally.itemsFailed > 0 { parts.append("\(tally.itemsFailed) items could not be had") }
        return parts.joined(separator: ", ") + "; \(tally.stories) stories new or changed"
    }
}
