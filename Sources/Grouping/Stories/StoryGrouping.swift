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
    private var directory: SourceDirectory
    private let reader = TermReader()
    private let common = ListFile("common-words.tsv")
    private let rule = ClosenessRule()
    private var decisions: DecisionRules
    private var statistics: TermStatistics?

    /// Without an encoder names and words alone decide.
    ///
    /// - Parameters:
    ///   - decisions: what people decided; it goes before all likeness.
    ///   - statistics: the counts of a larger collection that the reports are a
    ///     part of; a stream learns its own.
    public init(
        encoder: SentenceEncoder?, directory: SourceDirectory = SourceDirectory(),
        decisions: DecisionRules = .none, statistics: TermStatistics? = nil
    ) {
        self.encoder = encoder
        self.directory = directory
        self.decisions = decisions
        self.statistics = statistics
    }

    /// The same grouping for other circumstances; the lists are not read again.
    public func under(
        directory: SourceDirectory, decisions: DecisionRules, statistics: TermStatistics?
    ) -> StoryGrouping {
        var grouping = self
        grouping.directory = directory
        grouping.decisions = decisions
        grouping.statistics = statistics
        return grouping
    }

    /// Every report in exactly one story.
    ///
    /// Stories are ordered by their first report, then by id; articles in a
    /// story by publication, then by id. The order of the reports given does not
    /// matter.
    ///
    /// - Parameters:
    ///   - background: how rare terms are, where the reports were chosen from many for
    ///     being alike; for `batch` only.
    ///   - isWanted: whether a story of these reports is written in full; of the others
    ///     only the id and the reports.
    public func group(
        _ reports: [Report], mode: Mode = .batch, vectors: [String: ReportVectors] = [:],
        background: TermBackground? = nil, where isWanted: ([String]) -> Bool = { _ in true }
    ) -> [Story] {
        let ordered = Self.ordered(reports)
        let meanings = ordered.map { report in
            (vectors[report.article.id] ?? self.vectors(of: report))?.joined ?? []
        }
        var table = background?.table ?? TermTable(common: common, statistics: statistics)
        let assignment =
            mode == .batch
            ? batch(ordered, meanings, &table, counted: background != nil)
            : stream(ordered, meanings, &table)
        return StoryBuilder(
            reports: ordered, directory: directory, table: table, decisions: decisions
        )
        .stories(assignment, where: isWanted)
    }

    /// The vectors of a report, for callers that keep them or compute them on
    /// many threads; `nil` without an encoder.
    public func vectors(of report: Report) -> ReportVectors? {
        encoder.map { ReportVectors(of: report, encoder: $0) }
    }

    /// The terms of a report, each once, in the order in which it has them.
    func terms(of report: Report) -> [String] {
        var table = TermTable(common: common)
        return reader.terms(of: report, table: &table).all.map { table.names[Int($0)] }
    }

    /// By time, undated reports last, then by id.
    static func ordered(_ reports: [Report]) -> [Report] {
        reports.map { (time: ReportTime.days($0.article.published) ?? .infinity, report: $0) }
            .sorted { ($0.time, $0.report.article.id) < ($1.time, $1.report.article.id) }
            .map(\.report)
    }

    private func batch(
        _ reports: [Report], _ meanings: [[Float]], _ table: inout TermTable, counted: Bool
    ) -> Assignment {
        let profiles = self.profiles(of: reports, meanings, &table, counted: counted)
        let merged = StoryMerging.stories(
            of: profiles, rule: rule, decisions: decisions,
            sets: reports.map { decisions.sets[$0.article.id] })
        return Assignment(
            story: merged.stories, joinings: merged.joinings, profiles: profiles, rule: rule)
    }

    private func profiles(
        of reports: [Report], _ meanings: [[Float]], _ table: inout TermTable,
        counted: Bool = false
    ) -> [ReportProfile] {
        let terms = reports.map { reader.terms(of: $0, table: &table) }
        if counted {
            table.countAgain(terms.map(\.all))
        } else {
            for report in terms { table.count(report.all) }
        }
        return reports.indices.map { index in
            ReportProfile(
                terms: terms[index], table: table, meaning: meanings[index],
                time: ReportTime.days(reports[index].article.published))
        }
    }

    private func stream(
        _ reports: [Report], _ meanings: [[Float]], _ table: inout TermTable
    ) -> Assignment {
        var stream = StoryStream(encoder: nil, decisions: decisions)
        var assignment = Assignment(story: [], joinings: [], profiles: [], rule: .stream)
        var openers: [Int] = []
        for (report, meaning) in zip(reports, meanings) {
            let (decision, profile) = stream.add(report, meaning: meaning)
            let place = assignment.story.count
            if decision.story == openers.count { openers.append(place) }
            let opened = openers[decision.story]
            assignment.joinings.append(
                opened == place ? nil : Joining(with: opened, value: decision.joined?.value))
            assignment.story.append(decision.story)
            assignment.profiles.append(profile)
        }
        table = stream.table
        return assignment
    }

    // MARK: Labels

    /// The pairs of reports that people's decisions settle, with the evidence that
    /// grouping has for each: labelled data for those who measure or train.
    public func labelledPairs(
        _ reports: [Report], vectors: [String: ReportVectors] = [:]
    ) -> [LabelledPair] {
        let ordered = Self.ordered(reports)
        let meanings = ordered.map { report in
            (vectors[report.article.id] ?? self.vectors(of: report))?.joined ?? []
        }
        var table = TermTable(common: common)
        let profiles = self.profiles(of: ordered, meanings, &table)
        let decided = ordered.indices.filter { decisions.sets[ordered[$0].article.id] != nil }
        return decided.flatMap { one in
            decided.filter { $0 > one }.compactMap { other -> LabelledPair? in
                let ids = (ordered[one].article.id, ordered[other].article.id)
                guard let same = decisions.isTogether(ids.0, ids.1) else { return nil }
                let closeness = rule.closeness(
                    StoryCore(profiles[one]), StoryCore(profiles[other]))
                return LabelledPair(one: ids.0, other: ids.1, same: same, closeness: closeness)
            }
        }
    }
}
