import News

/// Judges sentences of different reports that say the same.
struct ClusterStanding {
    let story: ComparedStory
    let index: TermIndex

    /// The verdict, and the kind of value that decided where they differ.
    func verdict(on sentences: [StatedSentence]) -> (verdict: Verdict, kind: Claim.Kind?) {
        let groups = Set(sentences.map(\.group))
        guard sentences.count > 1 else {
            let report = sentences.first?.report ?? 0
            return (Verdict(standing: .single, why: "Only \(story.source(report)) has it."), nil)
        }
        guard groups.count > 1 else {
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
        let why = agreement(sentences, sources: groups.count)
        return (Verdict(standing: .agreed, why: why), nil)
    }

    /// What the sentences share, in words of the first.
    private func agreement(_ sentences: [StatedSentence], sources: Int) -> String {
        let shared = SharedWords(story: story, index: index).words(of: sentences)
        let what = shared.isEmpty ? "what they say" : shared.joined(separator: ", ")
        let named = sentences.compactMap { $0.attribution?.lowercased() }
        if named.count == sentences.count, Set(named).count == 1,
            let source = sentences.first?.attribution
        {
            return "\(sources) independent reports quote one source, \(source): \(what)."
        }
        return "\(sources) independent sources share \(what)."
    }
}
