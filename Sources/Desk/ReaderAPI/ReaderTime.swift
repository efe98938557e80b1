import Foundation

/// Times of the archive as reader apps count them.
enum ReaderTime {
    /// Seconds since 1970; 0 for what is no time.
    static func seconds(_ text: String) -> Int {
        (try? Date(text, strategy: .iso8601)).map { Int($0.timeIntervalSince1970) } ?? 0
    }

    /// Millionths of a second, as text.
    static func microseconds(_ text: String) -> String { "\(seconds(text) * 1_000_000)" }
}
