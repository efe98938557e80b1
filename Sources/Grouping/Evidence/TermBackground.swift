import News

/// How often terms stand in the reports of some days, told from some of them.
///
/// Where a few reports are grouped that are alike among many that are not, these few
/// cannot tell which of their words are rare.
public struct TermBackground: Sendable {
    let table: TermTable

    /// - Parameters:
    ///   - sample: reports taken from those days without regard to what they say.
    ///   - count: how many reports there are in those days.
    public init(sample: [Report], count: Int) {
        let reader = TermReader()
        var table = TermTable(common: ListFile("common-words.tsv"))
        let times = max(1, count / max(1, sample.count))
        for report in sample {
            table.count(reader.terms(of: report, table: &table).all, times: times)
        }
        self.table = table
    }
}
