import News

/// Reads `Retry-After` (RFC 9110, 10.2.3), in seconds or as a date.
enum RetryAfter {
    /// Nobody is waited for longer, in seconds: a server's clock may be wrong.
    static let limit = 7 * 86_400

    /// - Parameters:
    ///   - date: the server's own clock, against which its date is to be read.
    ///   - now: seconds since 1970, where the server names no clock.
    static func seconds(_ text: String?, date: String?, now: Int) -> Int? {
        guard let text = text?.trimmingPrefix(while: { $0 == " " }), !text.isEmpty else {
            return nil
        }
        if let seconds = Int(text) { return seconds < 0 ? nil : min(seconds, limit) }
        guard let until = DateStamp.mail(String(text))?.instant else { return nil }
        let clock = date.flatMap(DateStamp.mail)?.instant ?? now
        return min(max(0, until - clock), limit)
    }
}
