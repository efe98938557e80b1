import News

/// Stories before they are compared: which reports are of one event, and why.
///
/// ```swift
/// print(StoryGroups(reports: reports, stories: stories).text(style))
/// ```
public struct StoryGroups: Sendable {
    let reports: [String: Report]
    /// Those of several reports first.
    let stories: [Story]

    public init(reports: [Report], stories: [Story]) {
        self.reports = Dictionary(reports.map { ($0.article.id, $0) }) { first, _ in first }
        self.stories =
            stories.filter { $0.articles.count > 1 } + stories.filter { $0.articles.count <= 1 }
    }

    /// "12 stories, 40 reports".
    var counts: String {
        let reports = stories.map(\.articles.count).reduce(0, +)
        return Self.count(stories.count, "story", "stories") + ", "
            + Self.count(reports, "report", "reports")
    }

    /// "3 reports, 2 independent sources (at least 1)".
    func counts(of story: Story) -> String {
        let independent = story.independent
        let sources = Self.count(independent.count, "independent source", "independent sources")
        let least = independent.least < independent.count ? " (at least \(independent.least))" : ""
        return Self.count(story.articles.count, "report", "reports") + ", " + sources + least
    }

    /// When its reports came out; empty where none is dated.
    func dates(of story: Story, zone: ReaderZone?) -> String {
        guard let first = story.first, let last = story.last else { return "" }
        let ends = [first, last].map { DateWords.stamp($0, zone: zone) }
        return ends[0] == ends[1] ? ends[0] : ends.joined(separator: " – ")
    }

    /// A report by its outlet and its headline.
    func name(of article: String) -> String {
        guard let article = reports[article]?.article else { return SafeText.line(article) }
        let outlet = article.outlet ?? "unnamed"
        let title = article.title ?? StoryGroups.opening(of: article.text)
        return SafeText.line(title.isEmpty ? "\(outlet), \(article.id)" : "\(outlet): \(title)")
    }

    func headline(of story: Story) -> String {
        let text = SafeText.line(story.headline.text)
        return text.isEmpty ? "No headline" : text
    }

    func headline(ofStory id: String) -> String {
        stories.first { $0.id == id }.map(headline) ?? id
    }

    /// What is said of a story beside its reports, one line each.
    func notes(on story: Story) -> [(label: String, words: String)] {
        var notes: [(String, String)] = []
        for set in story.copies {
            let origin = set.origin.map { ", from \($0)" } ?? ", origin not known"
            let articles = set.articles.map(name).joined(separator: " | ")
            notes.append((set.kind.rawValue, SafeText.line("\(articles)\(origin)")))
            notes += set.evidence.map { ("", SafeText.line($0)) }
        }
        for (place, line) in story.independent.why.enumerated() {
            notes.append((place == 0 ? "sources" : "", SafeText.line(line)))
        }
        if let apart = story.why.lazy.compactMap(\.apart).first {
            notes.append(("apart", SafeText.line(apart)))
        }
        for link in story.storyline?.links ?? [] {
            let isBack = link.to == story.id
            let other = headline(ofStory: isBack ? link.from : link.to)
            let words = "\(isBack ? "after" : "before") \"\(other)\" (\(link.kind)): \(link.why)"
            notes.append(("storyline", SafeText.line(words)))
        }
        return notes
    }

    private static func opening(of text: String) -> String {
        let words = text.prefix(400).split(whereSeparator: \.isWhitespace)
        return words.prefix(10).joined(separator: " ") + (words.count > 10 ? " …" : "")
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}
