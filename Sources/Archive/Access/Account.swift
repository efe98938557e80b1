/// A user, who signs in with a password, or a token, which a program sends.
public struct Account: Equatable, Sendable {
    public enum Kind: String, Sendable {
        case user, token
    }

    /// The longest name, in characters.
    public static let nameLimit = 64

    public let name: String
    public let kind: Kind
    public let scope: Scope
    /// ISO 8601, in UTC.
    public let added: String

    public init(name: String, kind: Kind, scope: Scope, added: String) {
        self.name = name
        self.kind = kind
        self.scope = scope
        self.added = added
    }

    /// Whether a name can be told apart in a log and typed again: letters, digits
    /// and `. _ - @`, not more than `nameLimit`.
    public static func isName(_ name: String) -> Bool {
        (1...nameLimit).contains(name.count)
            && name.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
                    || "._-@".unicodeScalars.contains($0)
            }
    }
}
