import Foundation
import News

/// From one moment to another, as `pubdate:` takes it: days and times, or
/// durations of ISO 8601 that are counted back from now.
///
/// ```swift
/// PublicationRange("P1W..")               // the last seven days
/// PublicationRange("2025-02-04T06:00/PT12H")
/// ```
struct PublicationRange: Equatable {
    private enum End: Equatable {
        case stamp(DateStamp)
        case duration(ISODuration)
    }

    private var first: End?
    private var last: End?
    /// The ISO form, in which a duration is counted from the other end.
    private var isInterval = false

    static let form =
        "Write a date or time as 2025-02-04 or 2025-02-04T06:00, a duration before now as P1W or "
        + "PT6H, a range as P1W.. or 2025-02-04..P1D, or 2025-02-04/P3D"

    /// - Throws: `Fault`, which points into the text.
    init(_ text: String) throws(Fault) {
        let slash = text.contains("/")
        let parts = text.components(separatedBy: slash ? "/" : "..")
        guard parts.count <= 2, parts.contains(where: { !$0.isEmpty }) else {
            throw Fault(offset: 0)
        }
        let second = parts[0].unicodeScalars.count + (slash ? 1 : 2)
        first = try Self.end(parts[0], at: 0)
        guard parts.count == 2 else {
            // One duration is from then to now, one date is the whole of it.
            if case .stamp = first { last = first }
            return
        }
        last = try Self.end(parts[1], at: second)
        isInterval = slash
        guard slash else { return }
        switch (first, last) {
        case (nil, _): throw Fault(offset: 0)
        case (_, nil), (.duration, .duration): throw Fault(offset: second)
        default: break
        }
    }

    /// Where a range cannot be understood, in code points from its beginning.
    struct Fault: Error, Equatable {
        let offset: Int
    }

    private static func end(_ text: String, at offset: Int) throws(Fault) -> End? {
        guard !text.isEmpty else { return nil }
        if let stamp = DateStamp(text) { return .stamp(stamp) }
        do {
            return .duration(try ISODuration(text))
        } catch {
            throw Fault(offset: offset + error.offset)
        }
    }

    /// The seconds since 1970 that it means: from the first, up to before the last.
    func seconds(now: Int) -> (from: Int?, to: Int?) {
        if isInterval {
            if case .stamp(let stamp) = first, case .duration(let span) = last {
                return (stamp.instant, span.moved(stamp.instant, by: 1))
            }
            if case .duration(let span) = first, case .stamp(let stamp) = last {
                return (span.moved(Self.after(stamp), by: -1), Self.after(stamp))
            }
        }
        return (
            first.map { end in
                switch end {
                case .stamp(let stamp): stamp.instant
                case .duration(let span): span.moved(now, by: -1)
                }
            },
            last.map { end in
                switch end {
                case .stamp(let stamp): Self.after(stamp)
                case .duration(let span): span.moved(now, by: -1)
                }
            }
        )
    }

    /// The first second after a year, month, day, hour, minute or second.
    private static func after(_ stamp: DateStamp) -> Int {
        if stamp.second != nil { return stamp.instant + 1 }
        if stamp.hour != nil { return stamp.instant + (stamp.minute == nil ? 3_600 : 60) }
        if stamp.dayOfMonth != nil { return stamp.instant + 86_400 }
        let day = CalendarDay(stamp.year, stamp.month ?? 1, 1) ?? CalendarDay(number: 0)
        return day.adding(months: stamp.month == nil ? 12 : 1).number * 86_400
    }
}
