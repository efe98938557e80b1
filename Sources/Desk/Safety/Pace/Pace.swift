/// How long a client may take to send a request and to take its answer, in seconds: who
/// is slower, by a bad line or by intent, gives the place free for others.
public struct Pace: Sendable {
    /// A connection without a request, and a request's head.
    public var idle = 60.0
    /// From the end of a request's head to the end of its body.
    public var request = 120.0
    /// None of an answer is taken.
    public var stall = 30.0
    /// An answer is taken, but never to its end.
    public var answer = 900.0

    public init() {}
}
