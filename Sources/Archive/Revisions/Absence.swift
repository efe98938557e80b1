/// A page that was no longer there: an outlet took its report back, moved it, or
/// lost it.
public struct Absence: Equatable, Sendable {
    /// Its place among the report's revisions; a vanished page is one of them.
    public let ordinal: Int
    /// When it was found to be gone, ISO 8601 in UTC.
    public let at: String
    /// When it stood there for the last time.
    public let seen: String
    /// What the server answered: 404, 410 or 451.
    public let status: Int
    /// When it stood there again; `nil` while it does not.
    public let returned: String?
}
