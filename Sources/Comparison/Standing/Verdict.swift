import News

/// How the sources of a claim stand to one another, and why.
struct Verdict: Equatable, Sendable {
    let standing: Claim.Standing
    let why: String
}
