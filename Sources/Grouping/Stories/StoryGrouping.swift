import Language
import News

/// Groups reports of one event into stories.
///
/// ```swift
/// let stories = StoryGrouping(encoder: encoder).group(reports)
/// stories[0].articles  // the ids of its reports, the earliest first
/// ```
public struct StoryGrouping: Sendable {
    public enum Mode: Sendable {
        /// Sees all reports before it decides.
        case batch
        /// Decides on each report as it comes, without looking ahead.
        case stream
    }

    private let encoder: SentenceEncoder?
    private let directory: SourceDirectory
    private let reader = TermReader()
    private let common = ListFile("common-words.tsv")
    private let rule = ClosenessRule()

    /// Without an encoder names and words alone decide.
    public init(encoder: SentenceEncoder?, directory: SourceDirectory = SourceDirectory()) {
        self.encoder = encoder
        self.directory = directory
    }

    /// Every report in exactly one story.
    ///
    /// Stories are ordered by their first report, then by id; articles in a
    /// story by publication, then by id. The order of the reports given does not
    /// matter.
    public func group(
        _ reports: [Report], mode: Mode = .batch, vectors: [String: ReportVectors] = [:]
    ) -> [Story] {
        let ordered = Self.ordered(reports)
        let meanings = ordered.map { report in
            (vectors[report.article.id] ?? self.vectors(of: report))?.joined ?? []
        }
        var table = TermTable(common: common)
        let assignment =
            mode == .batch
            ? batch(ordered, meanings, &table) : stream(ordered, meanings, &table)
        return StoryBuilder(reports: ordered, directory: directory, table: table)
            .stories(assignment)
    }

    /// The vectors of a report, for callers that keep them or compute them on
    /// many threads; `nil` without an encoder.
    public func vectors(of report: Report) -> ReportVectors? {
        encoder.map { ReportVectors(of: report, encoder: $0) }
    }

    /// By time, undated reports last, then by id.
    static func ordered(_ reports: [Report]) -> [Report] {
        reports.map { (time: ReportTime.days($0.article.published) ?? .infinity, report: $0) }
            .sorted { ($0.time, $0.report.article.id) < ($1.time, $1.report.article.id) }
            .map(\.report)
    }

    private func batch(
        _ reports: [Report], _ meanings: [[Float]], _ table: inout TermTable
    ) -> Assignment {
        let terms = reports.map { reader.terms(of: $0, table: &table) }
        for report in terms { table.count(report.all) }
        let profiles = reports.indices.map { index in
            ReportProfile(
                terms: terms[index], table: table, meaning: meanings[index],
                time: ReportTime.days(reports[index].article.published))
        }
        return Assignment(
            story: StoryMerging.stories(of: profiles, rule: rule), profiles: profiles, rule: rule)
    }

    private func stream(
        _ reports: [Report], _ meanings: [[Float]], _ table: inout TermTable
    ) -> Assignment {
        var index = StoryIndex(rule: rule)
        var assignment = Assignment(story: [], profiles: [], rule: rule)
        for (report, meaning) in zip(reports, meanings) {
            let terms = reader.terms(of: report, table: &table)
            table.count(terms.all)
            let profile = ReportProfile(
                terms: terms, table: table, meaning: meaning,
                time: ReportTime.days(report.article.published))
            assignment.story.append(index.add(profile).story)
            assignment.profiles.append(profile)
        }
        return assignment
    }
}
