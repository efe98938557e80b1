import News

/// A date that a page states, and what the words beside it say it is.
struct StatedDate: Equatable, Sendable {
    enum Role: String, Sendable {
        case published, updated, fetched
        /// Neither, and the words say so: a copyright year, a file picture.
        case other
        /// No word says which.
        case none
    }

    var stamp: DateStamp
    var role: Role
    /// Its words with the hour, as UTF-8 offsets.
    var range: Range<Int>
    /// Day and month could be read the other way round, and nothing decided it.
    var isAmbiguous = false
}

/// What is known of a page before its dates are read.
struct DateHints: Sendable {
    /// Language with or without a region: `en`, `en-GB`, `de`.
    var language: String?
    /// The site, whose country tells the order of day and month in English.
    var host: String?
    /// When the page was fetched: no date of publication is later.
    var latest: DateStamp?

    init(language: String? = nil, host: String? = nil, latest: DateStamp? = nil) {
        self.language = language
        self.host = host
        self.latest = latest
    }

    /// In which order a date of three numbers stands.
    enum Order { case dayFirst, monthFirst, unknown }

    var order: Order {
        let code = language?.lowercased() ?? ""
        if ["en-us", "en_us", "en-ph"].contains(code) { return .monthFirst }
        if code.hasPrefix("en-") || code.hasPrefix("en_") { return .dayFirst }
        if !code.isEmpty && code != "en" { return .dayFirst }
        guard let country = host?.split(separator: ".").last, country.utf8.count == 2 else {
            return .unknown
        }
        return ["us", "ph", "tv", "io", "co"].contains(country) ? .unknown : .dayFirst
    }

    /// Whether a date can be one of this page; a day is allowed for zones.
    func allows(_ stamp: DateStamp) -> Bool {
        guard let latest else { return true }
        if stamp.hour != nil, stamp.offset != nil, latest.hour != nil, latest.offset != nil {
            return stamp.instant <= latest.instant + 3600
        }
        return stamp.instant < latest.instant + 86_400
    }
}
