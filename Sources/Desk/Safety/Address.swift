import Foundation

/// Addresses of the desk's pages. An id may hold any character, so it is one
/// percent-encoded part of a path (RFC 3986).
enum Address {
    static func story(_ id: String, _ view: String = "") -> String {
        "/stories/\(encoded(id))" + (view.isEmpty ? "" : "/\(view)")
    }

    /// A report, at a place in its text where one is given.
    static func report(_ id: String, at start: Int? = nil) -> String {
        "/reports/\(encoded(id))" + (start.map { "#s\($0)" } ?? "")
    }

    static func search(_ query: String, after: String? = nil) -> String {
        "/search?q=\(encoded(query))" + (after.map { "&after=\($0)" } ?? "")
    }

    /// A report's own address on the web, where it is one that may be followed.
    static func outside(_ url: String?) -> String? {
        guard let url, url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
        return url
    }

    static func encoded(_ text: String) -> String {
        text.utf8.map { byte -> String in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                return String(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                return "%" + (byte < 16 ? "0" : "") + digits
            }
        }.joined()
    }

    /// What an encoded part stands for, or itself where it is not encoded well.
    static func decoded(_ part: String) -> String {
        part.removingPercentEncoding ?? part
    }
}
