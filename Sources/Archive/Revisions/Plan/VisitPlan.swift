import News

/// When a page is looked at again to see whether its outlet changed it.
///
/// ```swift
/// let plan = VisitPlan(start: 0, notices: [])
/// plan.next(after: 0)              // 900: a quarter of an hour later
/// plan.next(after: 3 * 86_400)     // 345600: four days after publication
/// plan.next(after: 7 * 86_400)     // nil: what stands after a week stays
/// ```
///
/// Times are seconds since 1970. The first hour is when outlets mend typing and
/// first figures; numbers of dead and hurt move for half a day; corrections come
/// within days. So visits lie close at first and then ever further apart, and a
/// page costs its outlet eight of them.
public struct VisitPlan: Equatable, Sendable {
    /// How long after publication a page is looked at again, in seconds.
    public static let delays = [
        900, 3_600, 3 * 3_600, 12 * 3_600, 86_400, 2 * 86_400, 4 * 86_400, 7 * 86_400,
    ]
    /// Nothing is looked at later than this after publication.
    public static let horizon = 7 * 86_400
    /// How long after the time of a promised update a page is looked at as well.
    public static let promiseDelays = [0, 3_600, 3 * 3_600, 6 * 3_600]
    /// A report that calls itself live or developing, or promises an update without a
    /// time, is looked at so often…
    public static let developingPace = 1_800
    /// … for so long.
    public static let developingSpan = 6 * 3_600
    /// A page that has just changed often changes once more soon.
    public static let afterChange = 3_600
    /// The first wait after a visit that failed; it doubles with each further one.
    public static let firstWait = 900
    /// No wait after a failure is longer.
    public static let longestWait = 12 * 3_600

    /// When the page was published, or first seen where that is not known.
    public let start: Int
    /// The times at which it is to be looked at, ascending.
    public let times: [Int]

    /// - Parameter notices: what the outlet says about its report: a promised update
    ///   makes it looked at when that is due.
    public init(start: Int, notices: [Notice]) {
        self.start = start
        var times = Set(Self.delays.map { start + $0 })
        for notice in notices {
            switch notice.kind {
            case .updatePromised:
                guard let due = notice.due.flatMap(Self.time) else {
                    times.formUnion(Self.close(to: start))
                    continue
                }
                times.formUnion(Self.promiseDelays.map { due + $0 })
            case .developing, .live: times.formUnion(Self.close(to: start))
            case .correction, .clarification, .paywalled: continue
            }
        }
        self.times = times.filter { $0 > start && $0 <= start + Self.horizon }.sorted()
    }

    /// The next time to look; `nil` where all is over.
    public func next(after now: Int) -> Int? { times.first { $0 > now } }

    /// The next time after the page was found changed.
    public func next(afterChange now: Int) -> Int? {
        guard let next = next(after: now) else { return nil }
        return min(next, now + Self.afterChange)
    }

    /// The next time after so many failures in a row; `nil` where all is over.
    public func next(after now: Int, failures: Int) -> Int? {
        let wait = Self.firstWait << min(max(failures - 1, 0), 10)
        let next = now + min(wait, Self.longestWait)
        return next <= start + Self.horizon ? next : nil
    }

    private static func close(to start: Int) -> [Int] {
        stride(from: developingPace, through: developingSpan, by: developingPace).map { start + $0 }
    }

    /// When a promise falls due: the beginning of the part of the day that it names,
    /// the afternoon where it names none. Zones are not told; UTC stands for them.
    static func time(of due: String) -> Int? {
        if let stamp = DateStamp(due), stamp.hour != nil { return stamp.instant }
        guard let day = DateStamp(String(due.prefix(10)))?.day else { return nil }
        return day.number * 86_400 + (partHours[String(due.dropFirst(10))] ?? 12) * 3_600
    }

    private static let partHours = ["TMO": 6, "TAF": 12, "TEV": 17, "TNI": 20]
}
