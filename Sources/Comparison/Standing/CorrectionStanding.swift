import News

/// Finds the claims that an outlet has corrected: what it said before is then an earlier
/// value, and not against what holds now.
struct CorrectionStanding {
    let story: ComparedStory

    struct Found {
        let correction: Correction
        let report: Int
    }

    /// The first correction of one of the sentences.
    func correction(of sentences: [StatedSentence]) -> Found? {
        for sentence in sentences {
            let made = story.reports[sentence.report].corrections.first {
                $0.sentences.contains(sentence.order)
                    && ($0.kind == .correction || $0.was != nil)
            }
            if let made { return Found(correction: made, report: sentence.report) }
        }
        return nil
    }

    /// The verdict on a corrected claim, and the notice as the cell of the earlier value.
    ///
    /// A conflict stays one, unless it is with what the outlet no longer says.
    func verdict(_ found: Found, besides verdict: Verdict, cells: [Cell]) -> (Verdict, Cell) {
        let article = story.reports[found.report].article
        let notice = Cell(
            article: article.id, group: story.groups[found.report], span: found.correction.span,
            text: article.words(of: found.correction.span), value: found.correction.was?.text)
        let others = cells.filter { $0.article != article.id }
        let saysOld = found.correction.was.map { was in
            others.contains { $0.text.contains(was.text) }
        }
        if verdict.standing == .conflict, saysOld != true { return (verdict, notice) }
        return (Verdict(standing: .updated, why: why(found)), notice)
    }

    private func why(_ found: Found) -> String {
        let source = story.source(found.report)
        switch (found.correction.was?.text, found.correction.now?.text) {
        case (let was?, let now?): return "\(source) has corrected \(was) to \(now)."
        case (let was?, nil): return "\(source) has corrected \(was)."
        default: return "\(source) has corrected what it said here."
        }
    }
}
