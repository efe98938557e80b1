/// What grouping keeps of a report.
struct ReportProfile: Sendable {
    /// Of headline and lead, length 1; empty where the report has no words.
    var words: SparseVector
    /// Of names, length 1; empty where none was found.
    var names: SparseVector
    /// Dates that headline and lead state; a date that few others state counts
    /// up to 1.
    var dates: SparseVector
    /// The whole days among them, as days since 1970, ascending.
    var days: [Int32]
    /// Meaning of headline and lead, length 1; empty without an encoder.
    var meaning: [Float]
    /// Days since 1970, with the hour as a fraction; noon where only the day is
    /// known.
    var time: Double?
    var ordinals: [ReportTerms.Ordinal]
    /// Places in the headline and the first sentences, in order.
    var places: [Int32]
    /// A headline without a text.
    var isBare: Bool

    init(
        terms: ReportTerms, table: TermTable, meaning: [Float] = [], time: Double? = nil
    ) {
        words = terms.wordVector(table)
        names = terms.nameVector(table)
        dates = terms.dateVector(table)
        days = terms.days
        self.meaning = meaning
        self.time = time
        ordinals = terms.ordinals
        places = terms.places.sorted()
        isBare = terms.isBare
    }
}
