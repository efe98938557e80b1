import Foundation

/// Says on standard error how far a run is, from its second second on.
///
/// The clock decides only whether and when something is shown, never what a
/// record holds.
public final class ProgressLine {
    private let show: (String) -> Void
    private let start = Date()
    private var last = Date()
    private var count = 0
    private var shown = false
    private let unit: String

    /// `show` gets each line; an empty one clears what was shown.
    public init(unit: String, show: @escaping (String) -> Void) {
        self.unit = unit
        self.show = show
        last = start
    }

    public func advance(by step: Int = 1) {
        count += step
        let now = Date()
        guard now.timeIntervalSince(start) > 1, now.timeIntervalSince(last) > 0.2 else { return }
        last = now
        shown = true
        let seconds = now.timeIntervalSince(start)
        show("\(count) \(unit), \(Int(Double(count) / seconds)) a second")
    }

    public func finish() {
        if shown { show("") }
    }
}
