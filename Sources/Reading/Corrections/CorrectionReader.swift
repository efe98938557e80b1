import Language
import News

/// Reads what the outlet's notices correct or make clear, and ties each to the
/// sentences it is about. A notice that names nothing on the page is kept without
/// sentences: a wrong tie is worse than none.
func readCorrections(
    of report: Report, in passages: [Passage], language: LanguagePipeline
) -> [Correction] {
    let notices = CorrectionNotices(report: report, passages: passages, language: language).found
    guard !notices.isEmpty else { return [] }
    let spans = notices.map(\.span)
    let sentences = CorrectableSentences(report: report, passages: passages, without: spans)
    return notices.map { notice in
        let values = CorrectedValues(of: notice)
        let tie = CorrectionTie(notice: notice, values: values, sentences: sentences).found
        return Correction(
            span: notice.span, kind: notice.kind, sentences: tie.sentences,
            was: values.was?.value(in: notice.passage), now: values.now?.value(in: notice.passage),
            shares: tie.shares)
    }
}
