import News

/// Stories in a list, two lines each, for people.
public struct StoryList: Sendable {
    private let stories: [Story]

    public init(_ stories: [Story]) {
        self.stories = stories
    }

    public var text: String {
        guard !stories.isEmpty else { return "No story is new or changed.\n" }
        return stories.map(Self.words).joined(separator: "\n")
    }

    private static func words(_ story: Story) -> String {
        var facts = [count(story.articles.count, "report")]
        if !story.outlets.isEmpty { facts.append(count(story.outlets.count, "outlet")) }
        facts.append("\(story.independent.count) independent")
        let conflicts = story.comparison?.claims.filter { $0.standing == .conflict }.count ?? 0
        if conflicts > 0 { facts.append(count(conflicts, "conflict")) }
        if let last = story.last { facts.append(DateWords.stamp(last)) }
        return "\(SafeText.line(story.headline.text))\n  \(facts.joined(separator: " · "))"
            + " · \(SafeText.line(story.id))\n"
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
