import Foundation
import Testing

@testable import Acquisition

/// One way in which a server misbehaves, and what must come of it.
struct Misbehaviour: Sendable, CustomTestStringConvertible {
    enum Outcome: Sendable {
        case body(String)
        case unchanged
        case failure(@Sendable (FetchError.Reason) -> Bool)
    }

    let name: String
    var limits = Network.patient
    var validators = Validators()
    let outcome: Outcome
    let behave: @Sendable (LoopbackServer.Request, LoopbackServer.Line) -> Void

    var testDescription: String { name }

    init(
        _ name: String, _ outcome: Outcome, limits: FetchLimits = Network.patient,
        validators: Validators = Validators(),
        behave: @escaping @Sendable (LoopbackServer.Request, LoopbackServer.Line) -> Void
    ) {
        self.name = name
        self.outcome = outcome
        self.limits = limits
        self.validators = validators
        self.behave = behave
    }

    /// Servers that keep one waiting are met with little patience.
    static let impatient = FetchLimits(
        connectSeconds: 5, idleSeconds: 0.3, answerSeconds: 0.9, bytes: 60_000,
        unpackedBytes: 200_000, redirects: 4)
    /// The whole answer is waited for less long than silence is.
    static let hurried = FetchLimits(
        connectSeconds: 5, idleSeconds: 20, answerSeconds: 0.9, bytes: 60_000,
        unpackedBytes: 200_000, redirects: 4)

    static let damaged = Outcome.failure { if case .damaged = $0 { true } else { false } }

    static func fails(_ reason: FetchError.Reason) -> Outcome { .failure { $0 == reason } }

    static let notPublic = Outcome.failure { if case .notPublic = $0 { true } else { false } }
}
