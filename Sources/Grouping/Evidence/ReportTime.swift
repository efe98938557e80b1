import News

/// When a report came out, as grouping reckons it.
enum ReportTime {
    /// Days since 1970 with the hour as a fraction; noon where only the day is
    /// known; `nil` where not even that is.
    static func days(_ stamp: DateStamp?) -> Double? {
        guard let stamp, let day = stamp.day else { return nil }
        guard stamp.hour != nil else { return Double(day.number) + 0.5 }
        return Double(stamp.instant) / 86_400
    }
}
