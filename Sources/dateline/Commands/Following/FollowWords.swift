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
        case .itemFailed(let id, let why, let isLast):
            Terminal.complain(
                "dateline: \(id): \(why)" + (isLast ? "; given up" : "; tried again later"))
        }
    }

    static func summary(_ tally: Follower.Tally) -> String {
        var parts = ["\(tally.sources) sources asked"]
        if tally.sourcesFailed > 0 { parts.append("\(tally.sourcesFailed) failed") }
        parts += ["\(tally.new) new", "\(tally.revised) revised", "\(tally.known) known"]
        if tally.forgotten > 0 { parts.append("\(tally.forgotten) forgotten by order, not added") }
        if tally.itemsFailed > 0 { parts.append("\(tally.itemsFailed) items could not be had") }
        return parts.joined(separator: ", ") + "; \(tally.stories) stories new or changed"
    }
}
