import Briefing
import News

/// The reports of a story, which of them depend on each other, and why they
/// belong to it.
struct SourcesContent {
    let reports: [Source]
    /// Of a story of many reports, those of one page, with what is said of them.
    let window: ListWindow
    let dependence: [String]
    let dependenceRange: String?
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

    /// Reports on a page, and lines on how they depend on each other.
    static let size = 100

    init(_ scene: StoryScene, after: Int) {
        let view = scene.view
        let address = Address.story(view.story.id, "sources") + scene.time
        let reasons = view.dependence
        window = ListWindow(
            of: max(view.sources.count, reasons.count), after: after, size: Self.size,
            address: address)
        let shown = view.sources[window.range.clamped(to: view.sources.indices)]
        let shares = Dictionary(
            view.story.why.map { ($0.article, $0.shares) }
        ) { first, _ in first }
        reports = shown.map { source in
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
        let range = window.range.clamped(to: reasons.indices)
        dependence = Array(reasons[range])
        dependenceRange =
            range.count < reasons.count
            ? ListWindow.words(range, of: reasons.count) : nil
        let onPage = Dictionary(shown.map { ($0.letter, $0.article.id) }) { first, _ in first }
        leftOut = view.leftOut.compactMap { part in
            onPage[part.letter].map { report in
                LeftOut(
                    letter: part.letter, words: part.words,
                    leftAddress: Address.report(report) + "#h-left")
            }
        }
        isNow = scene.at == nil
        isSeveral = view.sources.count > 1 && isNow
    }
}
