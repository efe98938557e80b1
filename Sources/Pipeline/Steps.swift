import Comparison
import Extraction
import Foundation
import Grouping
import Language
import Models
import News
import Reading

/// The steps in their order, each doing what an input still lacks.
public final class Steps: Sendable {
    public struct Options: Sendable {
        public var readOn: CalendarDay?
        public var keepsTokens: Bool
        public var threads: Int

        public init(readOn: CalendarDay? = nil, keepsTokens: Bool = false, threads: Int = 1) {
            self.readOn = readOn
            self.keepsTokens = keepsTokens
            self.threads = threads
        }
    }

    let options: Options
    private let reach: Reach
    /// Whether stories are compared.
    var isComparing: Bool { reach == .comparison }
    private let reader: ReportReader?
    /// With its lists read, which takes longer than the vectors of a report.
    private let grouping: StoryGrouping
    /// Keeps the sentence vectors of reports from one call to the next.
    private let comparing: StoryComparing

    /// How far the steps of a run go, and so which models they need.
    public enum Reach: Int, Sendable {
        case extraction, reading, grouping, comparison
    }

    /// Loads what the steps need.
    ///
    /// - Throws: `ModelCacheError` where a model is missing or altered, and
    ///   `ModelError` where its file cannot be understood.
    public init(reach: Reach, models: ModelCache, options: Options = Options()) throws {
        self.options = options
        self.reach = reach
        reader =
            reach.rawValue >= Reach.reading.rawValue
            ? ReportReader(
                language: try LanguagePipeline(contentsOf: models.folder(of: .english))) : nil
        let encoder =
            reach.rawValue >= Reach.grouping.rawValue
            ? try SentenceEncoder(contentsOf: models.folder(of: .sentences)) : nil
        grouping = StoryGrouping(encoder: encoder)
        comparing = StoryComparing(encoder: encoder)
    }
}

extension Steps {
    /// The article of an input; a report's is taken as it is.
    public func article(of input: Input) -> Article? {
        switch input {
        case .page(let page): extractArticle(from: page).adding(page.findings)
        case .plain(let plain): article(of: plain)
        case .scraped(let scraped): extractArticle(from: scraped).adding(scraped.findings)
        case .article(let article): article
        case .report(let report): report.article
        case .story: nil
        }
    }

    private func article(of plain: PlainBytes) -> Article {
        let decoded = decodeText(plain.bytes, charset: plain.charset)
        var article = extractArticle(
            from: ScrapedText(
                id: plain.id, url: plain.url, outlet: plain.outlet, raw: decoded.text,
                fetched: plain.fetched))
        if let finding = decoded.finding { article.findings.append(finding) }
        return article
    }

    /// The report of an input; `nil` for a story.
    public func report(of input: Input) -> Report? {
        if case .report(let report) = input, report.tokens != nil || !options.keepsTokens {
            return report
        }
        guard let article = article(of: input) else { return nil }
        let reading = ReportReader.Options(
            readOn: options.readOn, keepsTokens: options.keepsTokens)
        return reader?.read(article, options: reading) ?? Report(article: article)
    }

    /// The stories of reports.
    ///
    /// - Parameters:
    ///   - stream: decides on each report as it comes, without looking ahead.
    ///   - known: sentence vectors of reports that had them computed before.
    ///   - decisions: what people decided.
    ///   - directory: which outlets are one publisher, and which names are agencies.
    ///   - statistics: the counts of a larger collection that the reports are part of.
    ///   - background: how rare terms are, where the reports were chosen for being
    ///     alike.
    ///   - isWanted: whether a story of these reports is written in full.
    public func stories(
        of reports: [Report], stream: Bool = false, known: [String: ReportVectors] = [:],
        decisions: DecisionRules = .none, directory: SourceDirectory = SourceDirectory(),
        statistics: TermStatistics? = nil, background: TermBackground? = nil,
        where isWanted: ([String]) -> Bool = { _ in true }
    ) -> [Story] {
        grouping.under(directory: directory, decisions: decisions, statistics: statistics).group(
            reports, mode: stream ? .stream : .batch, vectors: vectors(of: reports, known: known),
            background: background, where: isWanted)
    }

    /// What grouping takes from each report, handed over in the order of the inputs.
    public func evidenceBatches(
        hand: @escaping (ReportEvidence) -> Void
    ) -> InputBatches<ReportEvidence?> {
        batches { steps, input in
            steps.report(of: input).map(steps.grouping.evidence)
        } hand: { evidence in
            if let evidence { hand(evidence) }
        }
    }

    /// The sentence vectors of reports by their ids, those that are not known
    /// computed with as many threads as the options allow.
    public func vectors(
        of reports: [Report], known: [String: ReportVectors] = [:]
    ) -> [String: ReportVectors] {
        var vectors = known
        var batches = OrderedBatches<Report, (id: String, own: ReportVectors?)>(
            threads: options.threads
        ) { [grouping] report in
            (report.article.id, grouping.vectors(of: report))
        } hand: {
            vectors[$0.id] = $0.own
        }
        for report in reports where known[report.article.id] == nil { batches.add(report) }
        batches.flush()
        return vectors
    }

    /// The pairs of reports that people's decisions settle, as labelled data.
    public func labelledPairs(
        of reports: [Report], known: [String: ReportVectors], decisions: DecisionRules
    ) -> [LabelledPair] {
        grouping.under(directory: SourceDirectory(), decisions: decisions, statistics: nil)
            .labelledPairs(reports, vectors: known)
    }

    /// What headline and lead mean; `nil` where the steps do not reach grouping.
    func vectors(of report: Report) -> ReportVectors? {
        grouping.vectors(of: report)
    }

    /// The stories, compared; each keeps its place. They stay as they are where the
    /// steps do not reach comparison.
    public func compared(
        _ stories: [Story], reports: [Report], asOf: DateStamp? = nil
    ) -> [Story] {
        guard isComparing else { return stories }
        let byID = Dictionary(reports.map { ($0.article.id, $0) }) { first, _ in first }
        var results: [Story] = []
        var batches = OrderedBatches<Story, Story>(threads: options.threads) { [comparing] story in
            let own = story.articles.compactMap { byID[$0] }
            return comparing.compare(story, reports: own, asOf: asOf)
        } hand: {
            results.append($0)
        }
        for story in stories { batches.add(story) }
        batches.flush()
        return results
    }

    /// Whether two outlets' answers to a question say the same.
    public func compareAnswers(
        question: String, a: StoryComparing.Answer, b: StoryComparing.Answer
    ) -> (same: Bool, why: String) {
        comparing.compareAnswers(question: question, a: a, b: b)
    }
}

extension Article {
    /// The article with what was found before it was extracted.
    fileprivate func adding(_ findings: [Finding]) -> Article {
        var article = self
        article.findings = findings + article.findings
        return article
    }
}
