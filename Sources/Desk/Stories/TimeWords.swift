import Briefing
import News

/// A time in the reader's zone, with the source's own on hover.
struct TimeWords {
    /// As the source gives it, ISO 8601.
    let stated: String
    let words: String
    /// Whether the browser may move it to its own zone: no other is asked for, and the
    /// source gives an hour with its zone.
    let moves: Bool

    init(_ stamp: DateStamp, zone: ReaderZone?) {
        stated = stamp.description
        words = DateWords.stamp(stamp, zone: zone)
        moves = zone == nil && stamp.hour != nil && stamp.offset != nil
    }
}
