import Briefing
import News

/// A time in the reader's zone, with the source's own on hover.
struct TimeWords {
    /// As the source gives it, ISO 8601.
    let stated: String
    let words: String

    init(_ stamp: DateStamp, zone: ReaderZone?) {
        stated = stamp.description
        words = DateWords.stamp(stamp, zone: zone)
    }
}
