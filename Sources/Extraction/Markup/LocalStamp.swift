import News

extension DateStamp {
    /// The same moment by the clock of a page that shows it without its zone.
    ///
    /// ```swift
    /// // 2023-12-23T01:48Z, shown as "December 22, 2023 at 8:48 p.m."
    /// stamp.local(shownAs: shown)  // 2023-12-22T20:48-05:00
    /// ```
    ///
    /// `nil` where the two are not a zone's difference apart: whole quarters of
    /// an hour, 14 hours at most.
    func local(shownAs shown: DateStamp) -> DateStamp? {
        guard minute != nil, shown.minute != nil else { return nil }
        if shown.offset != nil { return abs(shown.instant - instant) < 61 ? shown : nil }
        // Both read as UTC; seconds are shown nowhere.
        let difference = (shown.instant - (shown.second ?? 0)) - (instant - (second ?? 0))
        guard difference % 900 == 0, abs(difference) <= 14 * 3_600 else { return nil }
        var local = shown
        local.second = second
        local.offset = difference / 60
        return local
    }
}
