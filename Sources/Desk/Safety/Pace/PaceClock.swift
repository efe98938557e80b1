import NIOCore

/// What a connection waits for its client to do, and until when.
///
/// The program's own work has its limits elsewhere (`TimeLimit`): while that goes on, and
/// nothing of an answer waits to be taken, there is no deadline.
struct PaceClock {
    /// What a client was too slow for.
    enum Fault: String, CaseIterable {
        case idle, request, answer
    }

    private let pace: Pace
    /// Requests that are not answered to their end.
    private var underway = 0
    private var readSince: NIODeadline?
    private var quietSince: NIODeadline
    /// Parts of answers that are written, but not taken yet.
    private(set) var untaken = 0
    private var untakenSince: NIODeadline
    private var takenAt: NIODeadline

    init(_ pace: Pace, now: NIODeadline) {
        self.pace = pace
        (quietSince, untakenSince, takenAt) = (now, now, now)
    }

    mutating func readHead(at now: NIODeadline) {
        underway += 1
        readSince = now
    }

    mutating func readEnd() {
        readSince = nil
    }

    mutating func write(at now: NIODeadline) {
        if untaken == 0 { (untakenSince, takenAt) = (now, now) }
        untaken += 1
    }

    /// A part went out to the client.
    mutating func take(isEnd: Bool, at now: NIODeadline) {
        untaken -= 1
        takenAt = now
        guard isEnd else { return }
        underway = max(0, underway - 1)
        quietSince = now
    }

    /// When the client is too slow, and for what; `nil` where nothing is waited for.
    var deadline: (at: NIODeadline, fault: Fault)? {
        var deadlines: [(at: NIODeadline, fault: Fault)] = []
        if let readSince { deadlines.append((readSince + Self.amount(pace.request), .request)) }
        if untaken > 0 {
            deadlines.append((takenAt + Self.amount(pace.stall), .answer))
            deadlines.append((untakenSince + Self.amount(pace.answer), .answer))
        } else if underway == 0 {
            deadlines.append((quietSince + Self.amount(pace.idle), .idle))
        }
        return deadlines.min { $0.at < $1.at }
    }

    private static func amount(_ seconds: Double) -> TimeAmount {
        .milliseconds(Int64(seconds * 1000))
    }
}
