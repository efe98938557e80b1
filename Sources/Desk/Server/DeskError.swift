/// Why the desk cannot be opened.
public struct DeskError: Error, Equatable, CustomStringConvertible {
    /// The file that is missing or not right.
    public let file: String
    public let reason: String

    public init(file: String, reason: String) {
        self.file = file
        self.reason = reason
    }

    public var description: String {
        "the desk's file \(file) \(reason); install dateline again with its resource folders"
    }
}
