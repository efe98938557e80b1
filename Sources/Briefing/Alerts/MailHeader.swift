import Foundation
import News

/// A header field whose value may be any text (RFC 2047).
struct MailHeader {
    let name: String
    let value: String

    /// An encoded word has at most 75 characters (RFC 2047, 2); so many bytes of
    /// text fit into one in base64.
    private static let wordBytes = 42
    /// A line is best kept within this (RFC 5322, 2.1.1).
    private static let lineLimit = 76

    /// The field without its line end, folded.
    var text: String {
        let isPlain = value.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !value.contains("=?")
        return isPlain ? folded : "\(name): " + encoded.joined(separator: "\r\n ")
    }

    /// Plain words, with a line end before a space where a line grows long.
    private var folded: String {
        var lines = ["\(name):"]
        for word in value.split(separator: " ", omittingEmptySubsequences: true) {
            let line = lines[lines.count - 1]
            if line.utf8.count + 1 + word.utf8.count > Self.lineLimit, !line.hasSuffix(":") {
                lines.append(" \(word)")
            } else {
                lines[lines.count - 1] = "\(line) \(word)"
            }
        }
        return lines.joined(separator: "\r\n")
    }

    private var encoded: [String] {
        var pieces: [[UInt8]] = [[]]
        for scalar in value.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if pieces[pieces.count - 1].count + bytes.count > Self.wordBytes { pieces.append([]) }
            pieces[pieces.count - 1] += bytes
        }
        return pieces.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }
    }

    /// `Tue, 04 Feb 2025 19:00:00 +0000`: in UTC, as RFC 5322 writes it.
    static func date(_ stamp: DateStamp) -> String {
        let seconds = ((stamp.instant % 86_400) + 86_400) % 86_400
        let day = CalendarDay(number: (stamp.instant - seconds) / 86_400)
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(names[day.weekday - 1]), \(two(day.day)) \(months[day.month - 1]) \(day.year) "
            + "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60)) +0000"
    }
}
