import News

extension Report {
    /// The report with what decides on its story alone: a fifth of what it is in memory.
    var forGrouping: Report {
        var report = Report(article: article)
        report.article.furniture = []
        report.article.captions = []
        report.article.otherHeadlines = []
        report.article.findings = []
        report.cast = cast
        report.times = times
        report.quotations = quotations
        report.statements = statements.filter { $0.status == .scheduled }
        return report
    }
}
