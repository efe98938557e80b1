import News

/// Judges sentences of different reports that say the same.
struct ClusterStanding {
    let story: ComparedStory
    let index: TermIndex

    /// The verdict, and the kind of value that decided where they differ.
    func verdict(
        on sentences: [StatedSentence], from sources: ClaimSources
    ) -> (verdict: Verdict, kind: Claim.Kind?) {
        guard sentences.count > 1 else {
            let report = sentences.first?.report ?? 0
            return (Verdict(standing: .single, why: "Only \(story.source(report)) has it."), nil)
        }
        guard sources.groups > 1 else {
            let why = "The \(sentences.count) reports that have it are one source."
            return (Verdict(standing: .single, why: why), nil)
        }
        for (place, one) in sentences.enumerated() {
            for other in sentences[(place + 1)...] where one.group != other.group {
                if let difference = PairStanding(story: story).difference(one, other) {
                    return difference
                }
            }
        }
        return (agreement(sentences, sources), nil)
    }

    /// What the sentences share, in words of the first.
    private func agreement(_ sentences: [StatedSentence], _ sources: ClaimSources) -> Verdict {
        let shared = SharedWords(story: story, index: index).words(of: sentences)
        let what = shared.isEmpty ? "what they say" : shared.joined(separator: ", ")
        if let source = sources.common {
            return Verdict(
                standing: .single,
                why: "\(sources.groups) independent reports have it from one source, \(source): "
                    + "\(what).")
        }
        guard sources.count > 1 else {
            return Verdict(standing: .single, why: "The reports have it from one source: \(what).")
        }
        return Verdict(
            standing: .agreed, why: "\(sources.count) independent sources share \(what).")
    }
}
