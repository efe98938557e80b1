import Language
import News

/// What headline and lead of a report mean, as sentence vectors.
public struct ReportVectors: Equatable, Sendable {
    /// Empty where the report has no headline.
    public var headline: [Float]
    /// Empty where the report has no text.
    public var lead: [Float]

    /// How many words of the text are encoded.
    static let leadWords = 60

    public init(headline: [Float], lead: [Float]) {
        self.headline = headline
        self.lead = lead
    }

    /// Computes them: some ten milliseconds on one core.
    public init(of report: Report, encoder: SentenceEncoder) {
        let texts = [report.article.title ?? "", Self.lead(of: report)]
        let vectors = encoder.encode(texts.filter { !$0.isEmpty })
        headline = texts[0].isEmpty ? [] : vectors.first ?? []
        lead = texts[1].isEmpty ? [] : vectors.last ?? []
    }

    /// Both in one vector of length 1.
    var joined: [Float] {
        guard !headline.isEmpty else { return lead }
        guard headline.count == lead.count else { return headline }
        let sum = zip(headline, lead).map { $0 + $1 }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? sum.map { $0 / length } : headline
    }

    /// The first words of the text, without the headline that saved texts repeat.
    static func lead(of report: Report) -> String {
        let title = WordReader.words(in: report.article.title ?? "")
        let scan = report.article.text.unicodeScalars.prefix(leadWords * 40)
        let words = String(scan).split(whereSeparator: \.isWhitespace)
        let start = String(scan)
        let repeated =
            TermReader.withoutRepeated(
                title, WordReader.words(in: start, limit: title.count + 1)
            ).count <= 1 && title.count > 2
        let skipped =
            repeated ? (report.article.title ?? "").split(whereSeparator: \.isWhitespace).count : 0
        return words.dropFirst(skipped).prefix(leadWords).joined(separator: " ")
    }
}
