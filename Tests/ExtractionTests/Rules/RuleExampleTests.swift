import Foundation
import News
import Testing

@testable import Extraction

/// One case a rule of `Sources/Extraction/Rules`, under the rule's name: what it
/// cuts out of a report's text, or keeps in it.
///
/// `make rules` writes the manual from the rules' own comments; a rule without
/// an example there, or without a case here, fails.
struct RuleExample: Sendable, CustomTestStringConvertible {
    let rule: String
    var head = ""
    var above = ""
    var between = ""
    var cut: [String] = []
    var kept: [String] = []

    var testDescription: String { rule }

    static let first = """
        The ferry between Nordvik and the island ran again on Tuesday, nine days after its \
        engine failed in heavy weather, and the harbour was full of people who had waited.
        """
    static let last = """
        About forty passengers took the first crossing at six in the morning, the harbour \
        office said, most of them pupils and nurses who had slept on the mainland.
        """
    static let second = """
        Its owner promised a second boat for the winter months, but the county, which pays for \
        the line, has not decided on it, and will not do so before the end of May.
        """

    static let all = [
        RuleExample(
            rule: "CutByWording", between: "<p>Sign up for our morning briefing</p>",
            cut: ["morning briefing"]),
        RuleExample(
            rule: "CutLinkedBlocks",
            between: "<p><a href=/a>Also read: the ferry in forty pictures from the quay</a></p>",
            cut: ["forty pictures"]),
        RuleExample(
            rule: "CutTeaserBoxes",
            between: "<article><h3><a href=/a>Ferry in pictures</a></h3>"
                + "<p>Nine days of repairs, told from the quay.</p></article>",
            cut: ["Ferry in pictures", "told from the quay"]),
        RuleExample(
            rule: "CutTeaserLists",
            between: "<div>"
                + (1...5).map {
                    "<div><h3><a href=/\($0)>Harbour chronicle, part \($0)</a></h3>"
                        + "<p>What happened at the quay in year \($0).</p></div>"
                }.joined() + "</div>",
            cut: ["Harbour chronicle", "What happened"]),
        RuleExample(
            rule: "DropRepeatedParagraphs", between: "<p>\(second)</p><p>\(second)</p>",
            kept: [second]),
        RuleExample(
            rule: "FindCaptions",
            between: "<div><img src=a.jpg><div>The ferry at Moss. Credit: Ann Lee</div></div>",
            cut: ["The ferry at Moss"]),
        RuleExample(
            rule: "FindStandfirst",
            above: "<p class=deck>After nine days of repairs the boat is back on its line.</p>",
            cut: ["After nine days of repairs"]),
        RuleExample(
            rule: "HeedArticleBody",
            head: "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"articleBody\": "
                + "\"\(first) \(second) \(last)\"}</script>",
            between:
                "<p>\(second)</p><div><p>Our shop sells woollen hats in three colours, knitted "
                + "on the island, and half of the price goes to the lifeboat.</p></div>",
            cut: ["woollen hats"], kept: [second]),
        RuleExample(
            rule: "JoinParts",
            between: "</div><div class=ad>Advertisement</div><div class=story-text>"
                + "<p>\(second)</p>",
            cut: ["Advertisement"], kept: [second]),
        RuleExample(
            rule: "MarkNotices",
            between: "<p><em>Correction: an earlier version gave a wrong date.</em></p>",
            cut: ["earlier version"]),
    ]

    var article: Article {
        let html = """
            <html><head>\(head)</head><body><article><h1>The ferry runs again</h1>\(above)
            <div class=story-text><p>\(Self.first)</p>\(between)<p>\(Self.last)</p></div>
            </article></body></html>
            """
        return extractArticle(from: Page(id: rule, body: .text(html)))
    }
}

@Suite struct RuleExampleTests {
    @Test(arguments: RuleExample.all)
    func doesWhatTheRuleSays(example: RuleExample) {
        let text = example.article.text
        #expect(text.hasPrefix(RuleExample.first))
        #expect(text.hasSuffix(RuleExample.last))
        for words in example.kept { #expect(text.components(by: words).count == 2) }
        for words in example.cut { #expect(!text.contains(words)) }
    }

    @Test func everyRuleHasACaseAndAnEntryInTheManual() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let folder = root.appending(path: "Sources/Extraction/Rules")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .map { $0.replacingOccurrences(of: ".swift", with: "") }.sorted()
        #expect(names == RuleExample.all.map(\.rule).sorted())
        let manual = try String(
            contentsOf: root.appending(path: "Documentation/rules.md"), encoding: .utf8)
        for name in names { #expect(manual.contains("## \(name)\n")) }
    }
}
