/// One thing that somebody changed, or tried to: who, from where, what, when.
public struct AuditEntry: Equatable, Sendable {
    /// The longest subject that is kept, in characters.
    public static let subjectLimit = 400

    public let number: Int64
    /// ISO 8601, in UTC.
    public let at: String
    /// A user's or token's name; empty where the desk asks for none.
    public let who: String
    /// The address that it came from; empty for the command line.
    public let address: String
    /// "sign in", "POST /decisions".
    public let deed: String
    /// What it was done to, in short.
    public let subject: String
}
