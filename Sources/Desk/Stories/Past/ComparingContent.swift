import Briefing
import News

/// The reports of a story at an earlier time, while what they say is being compared.
struct ComparingContent {
    /// The same page, which is answered once they are compared.
    let wholeAddress: String
    let comparedReports: [Reported]

    struct Reported {
        let address: String
        let letter: String
        let title: String
        let outlet: String
        let published: String
    }

    init(_ scene: StoryScene, back: String) {
        wholeAddress = back + (back.contains("?") ? "&" : "?") + "whole=1"
        comparedReports = scene.view.sources.prefix(PastPanel.listLimit).map { source in
            Reported(
                address: Address.report(source.article.id), letter: source.letter,
                title: SafeText.line(source.article.title ?? source.file), outlet: source.outlet,
                published: source.article.published.map {
                    DateWords.stamp($0, zone: scene.view.zone)
                } ?? "no date")
        }
    }
}
