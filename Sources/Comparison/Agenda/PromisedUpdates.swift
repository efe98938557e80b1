import News

/// Updates that outlets promise of their own reports.
struct PromisedUpdates {
    let story: ComparedStory

    func entries() -> [AgendaEntry] {
        story.reports.indices.flatMap { report in
            story.reports[report].article.notices.enumerated().compactMap { place, notice in
                notice.kind == .updatePromised ? entry(notice, at: place, of: report) : nil
            }
        }
    }

    private func entry(_ notice: Notice, at place: Int, of report: Int) -> AgendaEntry {
        let article = story.reports[report].article
        let days = notice.due.flatMap { DayInterval(timex: $0) }
        let cell = Cell(
            article: article.id, group: story.groups[report],
            span: Span(0, CodePoints(notice.text).count, in: .notice(place)), text: notice.text,
            value: notice.due, status: .scheduled)
        return AgendaEntry(
            what: notice.text, when: notice.due, earliest: days?.first.description,
            latest: days?.last.description, status: status(of: article, due: days),
            announcedBy: article.outlet, cells: [cell])
    }

    private func status(of article: Article, due: DayInterval?) -> AgendaEntry.Status {
        // A change that came later than the story is seen is not known yet.
        if let published = article.published, let modified = article.modified,
            modified.instant > published.instant,
            ComparedStory.isKnown(modified, at: story.asOf) || !story.isSeenEarlier
        {
            return .happened
        }
        guard let due, let now = story.asOf?.day else { return .scheduled }
        if due.last < now { return .overdue }
        return due.first <= now && (article.published?.day.map { $0 < now } ?? false)
            ? .due : .scheduled
    }
}
