import Briefing
import News

/// The reports of a story, which of them depend on each other, and why they
/// belong to it.
struct SourcesContent {
    let reports: [Source]
    let dependence: [String]
    let leftOut: [LeftOut]
    /// Whether there is something to split off.
    let isSeveral: Bool
    /// Whether it can be changed: what was known earlier cannot.
    let isNow: Bool

    struct Source {
        let letter: String
        let outlet: String
        let title: String
        let address: String
        let outside: String?
        let bylines: String
        let time: TimeWords?
        let id: String
        /// The number of its independent source, from 1.
        let group: Int
        /// What it shares with the story.
        let shares: String
    }

    struct LeftOut {
        let letter: String
        let words: String
        /// The report, which shows it.
        let leftAddress: String
    }

    init(view: StoryView, isNow: Bool) {
        let shares = Dictionary(
            view.story.why.map { ($0.article, $0.shares) }
        ) { first, _ in first }
        reports = view.sources.map { source in
            Source(
                letter: source.letter, outlet: source.outlet,
                title: SafeText.line(source.article.title ?? source.file),
                address: Address.report(source.article.id),
                outside: Address.outside(source.article.url), bylines: source.bylines,
                time: source.article.published.map { TimeWords($0, zone: view.zone) },
                id: source.article.id, group: source.group + 1,
                shares: (shares[source.article.id] ?? []).map(view.named)
                    .joined(separator: ", "))
        }
        dependence = view.dependence
        leftOut = view.leftOut.map { part in
            let report = view.sources.first { $0.letter == part.letter }?.article.id ?? ""
            return LeftOut(
                letter: part.letter, words: part.words,
                leftAddress: Address.report(report) + "#h-left")
        }
        self.isNow = isNow
        isSeveral = reports.count > 1 && isNow
    }
}
