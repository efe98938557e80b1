/// How a brief is set for a terminal.
public struct TextStyle: Sendable {
    /// Columns, 40 to 200.
    public let width: Int
    public let color: Bool
    public let zone: ReaderZone?
    /// Whether what was left out is shown in full.
    public let explains: Bool

    public init(width: Int, color: Bool, zone: ReaderZone?, explains: Bool) {
        self.width = min(max(width, 40), 200)
        self.color = color
        self.zone = zone
        self.explains = explains
    }
}

/// The few ways in which words stand out on a terminal.
enum Emphasis: String {
    case strong = "1"
    case faint = "2"
    case agreed = "32"
    case conflict = "31"
    case updated = "33"
    case heading = "1;36"
}

extension TextStyle {
    /// The words with an escape sequence around them where colour is wanted.
    func set(_ words: String, _ emphasis: Emphasis) -> String {
        color && !words.isEmpty ? "\u{1B}[\(emphasis.rawValue)m\(words)\u{1B}[0m" : words
    }
}
