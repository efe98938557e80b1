extension ClosenessRule {
    /// The rule of a stream, where a report meets stories that have just begun, and
    /// no term is known to be rare yet. Chosen on the same sets, all together.
    static let stream: ClosenessRule = {
        var rule = ClosenessRule()
        rule.words = 0.29
        rule.names = 0.288
        rule.meaning = 0.498
        rule.wholes = 0.381
        rule.apartNames = 1.16
        rule.apartWhole = 0.96
        rule.apartLone = 0.244
        rule.floor = 0.291
        rule.brevity = 0.312
        rule.numberedApart = 0.4
        rule.placesApart = 0.68
        rule.dates = 0
        rule.daysApart = 1
        rule.sizeCost = 0
        rule.namesMissing = 0.688
        rule.sharedNames = 0.295
        rule.threshold = 0.227
        rule.decay = 1.946
        return rule
    }()
}
