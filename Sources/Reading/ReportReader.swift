import Language
import News

/// Reads articles: the step from an article to a report.
public struct ReportReader: Sendable {
    /// A longer field is read up to here, with a finding.
    public static let lengthLimit = 1_000_000

    private let language: LanguagePipeline

    public init(language: LanguagePipeline) {
        self.language = language
    }

    /// What reading may know beside the article itself.
    public struct Options: Sendable {
        /// Stands for the day of reading where the article has no date.
        public var readOn: CalendarDay?
        /// Whether the report keeps the engine's tokens.
        public var keepsTokens: Bool

        public init(readOn: CalendarDay? = nil, keepsTokens: Bool = false) {
            self.readOn = readOn
            self.keepsTokens = keepsTokens
        }
    }

    public func read(_ article: Article, options: Options = Options()) -> Report {
        var report = Report(article: article)
        guard isEnglish(article) else {
            report.article.findings.append(
                Finding("language-not-read", "The language is not English; the text is not read."))
            return report
        }
        let passages = passages(of: &report.article)
        report.sentences = passages.flatMap(sentences)
        report.times = readTimes(in: passages, article: article, readOn: options.readOn)
        report.numbers = readNumbers(in: passages, times: report.times)
        let cast = readCast(in: passages, article: article)
        report.cast = cast.members
        report.entities = cast.mentions
        report.quotations = readQuotations(in: passages, entities: report.entities)
        report.statements = readStatements(in: passages, report: report)
        report.mainEvent = readMainEvent(in: passages, report: report)
        report.corrections = readCorrections(of: report, in: passages, language: language)
        report.article.notices = dueNotices(of: report.article)
        if options.keepsTokens { report.tokens = tokenRecords(passages) }
        return report
    }
}

extension ReportReader {
    /// An article without a known language is read as English.
    fileprivate func isEnglish(_ article: Article) -> Bool {
        article.language.map { $0 == "en" || $0.hasPrefix("en-") } ?? true
    }

    /// Title, standfirst and text, in the order in which they are read.
    fileprivate func passages(of article: inout Article) -> [Passage] {
        var passages: [Passage] = []
        for field in [Field.title, .standfirst, .text] {
            guard var words = article.words(of: field), !words.isEmpty else { continue }
            if words.utf8.count > Self.lengthLimit, words.unicodeScalars.count > Self.lengthLimit {
                words = CodePoints(words)[0..<Self.lengthLimit]
                article.findings.append(
                    Finding(
                        "text-too-long",
                        "Only the first \(Self.lengthLimit) characters were read.",
                        span: Span(Self.lengthLimit, Self.lengthLimit, in: field)))
            }
            passages.append(Passage(field: field, document: language.analyze(words)))
        }
        return passages
    }

    fileprivate func sentences(of passage: Passage) -> [Sentence] {
        zip(passage.sentences, passage.paragraphs).map {
            Sentence(span: passage.span($0), paragraph: $1)
        }
    }

    /// When promised updates are due, read from the notices' own words.
    fileprivate func dueNotices(of article: Article) -> [Notice] {
        article.notices.map { notice in
            guard notice.kind == .updatePromised, notice.due == nil else { return notice }
            let passage = Passage(field: .text, document: language.analyze(notice.text))
            var notice = notice
            notice.due =
                readTimes(in: [passage], article: article, readOn: nil)
                .first { $0.kind != .duration && $0.kind != .set }?.value
            return notice
        }
    }

    fileprivate func tokenRecords(_ passages: [Passage]) -> [TokenRecord] {
        var records: [TokenRecord] = []
        for passage in passages {
            let offset = records.count
            records += passage.tokens.map {
                TokenRecord(
                    span: Span($0.start, $0.end, in: passage.field), lemma: $0.lemma, pos: $0.pos,
                    tag: $0.tag, dep: $0.dep, head: $0.head + offset, ent: $0.entity)
            }
        }
        return records
    }
}
