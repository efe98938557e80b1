import Foundation
import Language
import News

/// Puts each report into its story as it comes, without looking ahead.
///
/// ```swift
/// var stream = StoryStream(encoder: encoder)
/// stream.add(report).story  // 0: it opened the first story
/// ```
///
/// A report's cost does not depend on how many came before: it is compared with
/// the few stories that share its rarest terms.
public struct StoryStream: Sendable {
    /// What was decided for a report.
    public struct Placement: Equatable, Sendable {
        /// The number of its story, from 0 in the order in which stories opened.
        public var story: Int
        /// How near it was to the story that it joined, from 0; `nil` where it
        /// opened it, or where a person put it there.
        public var closeness: Double?
    }

    private let encoder: SentenceEncoder?
    private let reader = TermReader()
    private let decisions: DecisionRules
    private(set) var table = TermTable(common: ListFile("common-words.tsv"))
    private(set) var index: StoryIndex
    /// The story that a set of decisions has.
    private var homes: [Int: Int] = [:]
    /// The sets of decisions in each story that has any.
    private var decided: [Int: Set<Int>] = [:]

    /// Without an encoder names and words alone decide.
    public init(encoder: SentenceEncoder?, decisions: DecisionRules = .none) {
        self.init(encoder: encoder, decisions: decisions, rule: .stream)
    }

    init(encoder: SentenceEncoder?, decisions: DecisionRules, rule: ClosenessRule) {
        self.encoder = encoder
        self.decisions = decisions
        index = StoryIndex(rule: rule)
    }

    /// How many stories there are.
    public var storyCount: Int { index.cores.count }

    /// Adds a report; its vectors are computed where they are not given.
    public mutating func add(_ report: Report, vectors: ReportVectors? = nil) -> Placement {
        let meaning = vectors ?? encoder.map { ReportVectors(of: report, encoder: $0) }
        let (decision, _) = add(report, meaning: meaning?.joined ?? [])
        return Placement(
            story: decision.story, closeness: decision.joined.map { Double($0.value) })
    }

    mutating func add(
        _ report: Report, meaning: [Float]
    ) -> (decision: StoryIndex.Decision, profile: ReportProfile) {
        let terms = reader.terms(of: report, table: &table)
        table.count(terms.all)
        let profile = ReportProfile(
            terms: terms, table: table, meaning: meaning,
            time: ReportTime.days(report.article.published))
        return (place(profile, set: decisions.sets[report.article.id]), profile)
    }

    private mutating func place(_ profile: ReportProfile, set: Int?) -> StoryIndex.Decision {
        guard let set else { return index.add(profile) }
        let decision: StoryIndex.Decision
        if let home = homes[set] {
            decision = index.add(profile, to: home)
        } else {
            let (decisions, decided) = (decisions, decided)
            decision = index.add(profile) {
                !decisions.keepsApart([set], decided[$0] ?? [])
            }
        }
        homes[set] = decision.story
        decided[decision.story, default: []].insert(set)
        return decision
    }
}
