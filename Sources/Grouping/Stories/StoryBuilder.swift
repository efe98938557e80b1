import News

/// Writes story records from reports that are assigned.
struct StoryBuilder {
    private let reports: [Report]
    private let directory: SourceDirectory
    private let table: TermTable
    private let decisions: DecisionRules

    /// How many words an untitled story's headline has at most.
    static let headlineWords = 14

    init(
        reports: [Report], directory: SourceDirectory, table: TermTable,
        decisions: DecisionRules = .none
    ) {
        self.reports = reports
        self.decisions = decisions
        self.directory = directory
        self.table = table
    }

    /// - Parameter isWanted: whether a story of these reports is written in full; of the
    ///   others only the id and the reports.
    func stories(
        _ assignment: Assignment, where isWanted: ([String]) -> Bool = { _ in true }
    ) -> [Story] {
        let members = assignment.members
        let cores = members.map { list in
            list.dropFirst().reduce(into: StoryCore(assignment.profiles[list[0]])) {
                $0.add(StoryCore(assignment.profiles[$1]))
            }
        }
        let headlines = members.indices.map {
            headline(of: members[$0], core: cores[$0], assignment)
        }
        var reasons = Reasons(
            reports: reports, assignment: assignment, members: members, cores: cores,
            headlines: headlines.map(\.text), table: table, decisions: decisions)
        var taken: Set<String> = []
        var stories: [Story] = []
        for (index, list) in members.enumerated() {
            let articles = list.map { reports[$0].article.id }
            let isWritten = isWanted(articles)
            var story =
                isWritten
                ? story(of: list, headline: headlines[index])
                : Story(
                    id: Self.id(ofEarliest: articles[0]), headline: headlines[index],
                    articles: articles,
                    independent: Independence(count: 1, least: 1, most: 1, groups: [articles]))
            // Two reports may carry one id; their stories may not.
            while !taken.insert(story.id).inserted { story.id += "-2" }
            if isWritten { story.why = reasons.memberships(of: index) }
            stories.append(story)
        }
        let finder = StorylineFinder(
            reports: reports, members: members, cores: cores, table: table,
            rule: assignment.rule)
        let lines = StorylineFinder.storylines(
            finder.links(in: reasons.index), ids: stories.map(\.id))
        for index in stories.indices { stories[index].storyline = lines[index] }
        return stories
    }

    private func story(of list: [Int], headline: StoryHeadline) -> Story {
        let articles = list.map { reports[$0].article }
        let sources = articles.map { ReportSource(of: $0, directory: directory) }
        let finder = CopyFinder(articles: articles, sources: sources)
        var outlets: [String] = []
        for outlet in articles.compactMap(\.outlet) where !outlets.contains(outlet) {
            outlets.append(outlet)
        }
        let dates = articles.compactMap(\.published)
        return Story(
            id: Self.id(ofEarliest: articles[0].id), headline: headline,
            articles: articles.map(\.id), outlets: outlets,
            first: dates.min { $0.instant < $1.instant },
            last: dates.max { $0.instant < $1.instant }, copies: finder.sets(),
            independent: IndependenceCount.of(
                articles, sources: sources, finder: finder,
                onlyVoice: OnlyVoice.of(list.map { reports[$0] })))
    }

    /// `story-` and the FNV-1a hash of the earliest report's id.
    static func id(ofEarliest report: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in report.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return "story-" + String(repeating: "0", count: 16 - digits.count) + digits
    }

    // MARK: Headline

    /// The headline that has most in common with the whole story; where no report
    /// has one, the first words of the earliest text as they stand.
    private func headline(
        of list: [Int], core: StoryCore, _ assignment: Assignment
    ) -> StoryHeadline {
        let titled = list.filter { !(reports[$0].article.title ?? "").isEmpty }
        var best: (report: Int, centrality: Float)?
        for report in titled {
            let centrality = assignment.profiles[report].words.dot(core.words)
            if best.map({ centrality > $0.centrality + 0.001 }) ?? true {
                best = (report, centrality)
            }
        }
        if let best {
            let article = reports[best.report].article
            return StoryHeadline(article: article.id, text: article.title ?? "")
        }
        let article = reports[list[0]].article
        return StoryHeadline(article: article.id, text: Self.opening(of: article.text))
    }

    /// The first words of a text, no further than its first paragraph.
    static func opening(of text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        let paragraph = start.prefix { !$0.isNewline }
        var end = paragraph.startIndex
        var words = 0
        while words < headlineWords, end < paragraph.endIndex {
            let gap = paragraph[end...].firstIndex { !$0.isWhitespace } ?? paragraph.endIndex
            end = paragraph[gap...].firstIndex(where: \.isWhitespace) ?? paragraph.endIndex
            words += 1
        }
        return String(paragraph[..<end])
    }
}
