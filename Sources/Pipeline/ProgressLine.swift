import Foundation

/// Says on standard error how far a run is, from its second second on: how much is done,
/// how fast, and where the whole is known how long the rest takes.
///
/// The clock decides only whether and when something is shown, never what a
/// record holds.
public final class ProgressLine {
    private let show: (String) -> Void
    private let clock: () -> Date
    private let start: Date
    private var last: Date
    private var count = 0
    private var shown = false
    private let unit: String
    /// The work there is, and how much of it is done, both in one measure.
    private var whole: Int?
    private var done = 0

    /// - Parameters:
    ///   - whole: how much there is to do, counted as `work(_:)` counts it; `nil` where
    ///     nobody knows.
    ///   - show: gets each line; an empty one clears what was shown.
    public init(
        unit: String, whole: Int? = nil, clock: @escaping () -> Date = Date.init,
        show: @escaping (String) -> Void
    ) {
        self.unit = unit
        self.whole = whole
        self.show = show
        self.clock = clock
        start = clock()
        last = start
    }

    /// Says how much there is to do, once it is known.
    public func expect(_ whole: Int?) { self.whole = whole }

    /// Notes work of the measure that `whole` has.
    public func work(_ amount: Int) { done += amount }

    /// Notes that so many units are through.
    public func advance(by step: Int = 1) {
        count += step
        let now = clock()
        guard now.timeIntervalSince(start) > 1, now.timeIntervalSince(last) > 0.2 else { return }
        last = now
        shown = true
        let seconds = now.timeIntervalSince(start)
        var line = "\(count) \(unit), \(Int(Double(count) / seconds)) a second"
        if let whole, done > 0, whole >= done {
            line += ", " + Self.words(seconds * Double(whole - done) / Double(done)) + " to go"
        }
        show(line)
    }

    public func finish() {
        if shown { show("") }
    }

    /// Seconds, minutes or hours, rounded up.
    static func words(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        if whole < 60 { return "\(whole) s" }
        if whole < 3_600 { return "\((whole + 59) / 60) min" }
        return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
    }
}
