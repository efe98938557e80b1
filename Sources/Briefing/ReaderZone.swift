import Foundation
import News

/// The time zone of whoever reads.
public struct ReaderZone: Sendable {
    private let zone: TimeZone

    /// A zone of the IANA database, or `nil` where the name is not in it.
    public init?(_ name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
    }

    /// A stamp in this zone; one without hour or zone cannot be moved.
    package func moved(_ stamp: DateStamp) -> DateStamp {
        guard stamp.hour != nil, stamp.offset != nil else { return stamp }
        let date = Date(timeIntervalSince1970: Double(stamp.instant))
        let offset = zone.secondsFromGMT(for: date)
        let local = stamp.instant + offset
        let dayNumber = local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400)
        var moved = DateStamp(CalendarDay(number: dayNumber))
        let seconds = local - dayNumber * 86_400
        moved.hour = seconds / 3600
        moved.minute = seconds / 60 % 60
        moved.second = stamp.second
        moved.offset = offset / 60
        return moved
    }

    /// A time on a clock of this zone, with its offset; one that has an offset is left
    /// as it is.
    package func fixed(_ stamp: DateStamp) -> DateStamp {
        guard stamp.hour != nil, stamp.offset == nil else { return stamp }
        var fixed = stamp
        // Twice, because the first guess may lie on the other side of a change of clocks.
        for _ in 0..<2 {
            let date = Date(timeIntervalSince1970: Double(fixed.instant))
            fixed.offset = zone.secondsFromGMT(for: date) / 60
        }
        return fixed
    }
}
