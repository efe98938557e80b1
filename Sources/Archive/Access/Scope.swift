/// What somebody may do at the desk.
public enum Scope: String, CaseIterable, Sendable {
    /// See all, change nothing.
    case read
    case write

    /// Whether what needs another scope may be done with this one.
    public func includes(_ needed: Scope) -> Bool { self == .write || needed == .read }
}
