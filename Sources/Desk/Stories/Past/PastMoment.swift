import Briefing
import Foundation
import News

/// The time at which a reader wants to know what was known.
struct PastMoment {
    let stamp: DateStamp

    /// The time in an address, with an offset or on the reader's clock; `nil` where none
    /// is asked for.
    ///
    /// - Throws: `DeskRefusal` where it is no time.
    init?(_ text: String?, zone: ReaderZone?) throws {
        guard let text = text?.trimmingCharacters(in: .whitespaces), !text.isEmpty else {
            return nil
        }
        // A plus in an address stands for a space.
        guard let stamp = DateStamp(text.replacing(" ", with: "+")) else {
            throw DeskRefusal("'\(text)' is no time; write it as 2025-02-04T12:00Z.")
        }
        self.stamp = zone?.fixed(stamp) ?? Self.inUTC(stamp)
    }

    private static func inUTC(_ stamp: DateStamp) -> DateStamp {
        guard stamp.hour != nil, stamp.offset == nil else { return stamp }
        var stamp = stamp
        stamp.offset = 0
        return stamp
    }

    /// A moment in seconds since 1970, in UTC.
    static func stamp(_ instant: Int) -> DateStamp {
        let seconds = ((instant % 86_400) + 86_400) % 86_400
        var stamp = DateStamp(CalendarDay(number: (instant - seconds) / 86_400))
        stamp.hour = seconds / 3600
        stamp.minute = seconds / 60 % 60
        if seconds % 60 != 0 { stamp.second = seconds % 60 }
        stamp.offset = 0
        return stamp
    }

    /// Seconds since 1970 of its end: a day is over with its last second.
    static func end(_ stamp: DateStamp) -> Int {
        stamp.hour == nil ? stamp.instant + 86_399 : stamp.instant
    }

    /// As a field of a form has it, on the reader's clock.
    static func field(_ stamp: DateStamp, zone: ReaderZone?) -> String {
        var local = stamp.hour == nil ? Self.stamp(end(stamp)) : stamp
        local = zone?.moved(local) ?? Self.stamp(local.instant)
        local.offset = nil
        local.second = nil
        return local.description
    }
}
