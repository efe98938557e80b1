import News

/// The reports of a story made ready for comparing, in order of publication.
struct ComparedStory: Sendable {
    let story: Story
    /// Reports without a date last, then by id.
    let reports: [Report]
    /// The independent group of each report.
    let groups: [Int]
    let cast: StoryCast
    let times: StoryTimes
    /// Of all reports, one report after the other.
    let sentences: [StatedSentence]
    private let ranges: [Range<Int>]
    /// The moment that the story is seen at.
    let asOf: DateStamp?
    /// Somebody asked how it stood at a time, rather than how it stands now.
    let isSeenEarlier: Bool

    init(_ story: Story, reports: [Report], asOf: DateStamp?) {
        let articles = Set(story.articles)
        let own = reports.filter { report in
            articles.contains(report.article.id)
        }
        let ordered = own.sorted { Self.precedes($0.article, $1.article) }
        self.story = story
        self.reports = ordered
        groups = Self.groups(of: ordered, in: story)
        self.asOf = asOf ?? ordered.compactMap(\.article.published).max { $0.instant < $1.instant }
        isSeenEarlier = asOf != nil
        let cast = StoryCast(ordered)
        let times = StoryTimes(ordered)
        let groups = groups
        var sentences: [StatedSentence] = []
        var ranges: [Range<Int>] = []
        for (number, report) in ordered.enumerated() {
            let start = sentences.count
            sentences += SentenceGathering(
                report, number: number, group: groups[number], cast: cast,
                times: times.expressions[number]
            ).sentences()
            ranges.append(start..<sentences.count)
        }
        self.sentences = sentences
        self.ranges = ranges
        self.cast = cast
        self.times = times
    }

    /// Whether something published at one time is known at another. A day without
    /// an hour is known from its beginning, and as a moment it is its end.
    static func isKnown(_ published: DateStamp, at moment: DateStamp?) -> Bool {
        guard let moment else { return true }
        let end = moment.hour == nil ? moment.instant + 86_399 : moment.instant
        return published.instant <= end
    }

    private static func precedes(_ one: Article, _ other: Article) -> Bool {
        let late = Int.max
        let times = (one.published?.instant ?? late, other.published?.instant ?? late)
        return times.0 == times.1 ? one.id < other.id : times.0 < times.1
    }

    /// A report that no group names is a source of its own.
    private static func groups(of reports: [Report], in story: Story) -> [Int] {
        var numbers: [String: Int] = [:]
        for (number, articles) in story.independent.groups.enumerated() {
            for article in articles { numbers[article] = number }
        }
        var next = story.independent.groups.count
        return reports.map { report in
            if let number = numbers[report.article.id] { return number }
            next += 1
            return next - 1
        }
    }
}

extension ComparedStory {
    /// What the report is called in reasons: its outlet, else its file.
    func source(_ report: Int) -> String {
        reports[report].article.outlet ?? reports[report].article.id
    }

    /// A report's sentences; they stand together.
    func sentences(of report: Int) -> ArraySlice<StatedSentence> {
        sentences[ranges[report]]
    }

    func published(_ report: Int) -> DateStamp? { reports[report].article.published }
}
