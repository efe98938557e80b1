/// A date or time of ISO 8601 with the precision that its source gave.
///
/// ```swift
/// DateStamp("2024-07")?.day                       // nil: only the month is known
/// DateStamp("2025-02-04T19:00-05:00")?.instant    // seconds since 1970
/// ```
public struct DateStamp: Hashable, Sendable, CustomStringConvertible {
    public var year: Int
    public var month: Int?
    public var dayOfMonth: Int?
    public var hour: Int?
    public var minute: Int?
    public var second: Int?
    /// Minutes east of UTC; `nil` where the source names no zone.
    public var offset: Int?

    public init(_ day: CalendarDay) {
        year = day.year
        month = day.month
        dayOfMonth = day.day
    }

    public init?(year: Int, month: Int? = nil, dayOfMonth: Int? = nil) {
        guard CalendarDay(year, month ?? 1, dayOfMonth ?? 1) != nil else { return nil }
        self.year = year
        self.month = month
        self.dayOfMonth = dayOfMonth
    }

    /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, each of the last with `THH[:MM[:SS[.s]]]`
    /// and `Z`, `+HH`, `+HHMM` or `+HH:MM`. A space may stand for the `T`.
    public init?(_ text: String) {
        var digits = DigitReader(text)
        guard let year = digits.number(of: 4) else { return nil }
        let month = digits.take("-") ? digits.number(of: 2) : nil
        let day = month != nil && digits.take("-") ? digits.number(of: 2) : nil
        self.init(year: year, month: month, dayOfMonth: day)
        guard digits.take("T") || digits.take("t") || digits.take(" ") else {
            if digits.atEnd { return }
            return nil
        }
        guard day != nil, readTime(&digits), digits.atEnd else { return nil }
    }

    private mutating func readTime(_ digits: inout DigitReader) -> Bool {
        guard let hour = digits.number(of: 2), hour < 25 else { return false }
        self.hour = hour
        if digits.take(":") {
            guard let minute = digits.number(of: 2), minute < 60 else { return false }
            self.minute = minute
            if digits.take(":") {
                guard let second = digits.number(of: 2), second < 61 else { return false }
                self.second = second
                if digits.take(".") || digits.take(",") { digits.skipDigits() }
            }
        }
        return readOffset(&digits)
    }

    private mutating func readOffset(_ digits: inout DigitReader) -> Bool {
        if digits.take("Z") || digits.take("z") {
            offset = 0
            return true
        }
        let sign = digits.take("+") ? 1 : digits.take("-") ? -1 : 0
        guard sign != 0 else { return true }
        guard let hours = digits.number(of: 2), hours <= 14 else { return false }
        _ = digits.take(":")
        offset = sign * (hours * 60 + (digits.number(of: 2) ?? 0))
        return true
    }

    /// The day in the source's own zone, where it is known.
    public var day: CalendarDay? {
        guard let month, let dayOfMonth else { return nil }
        return CalendarDay(year, month, dayOfMonth)
    }

    /// Seconds since 1970-01-01T00:00Z of its beginning; a stamp without a zone
    /// is taken as UTC. For ordering, not for showing.
    public var instant: Int {
        let day = CalendarDay(year, month ?? 1, dayOfMonth ?? 1) ?? CalendarDay(number: 0)
        let minutes = (hour ?? 0) * 60 + (minute ?? 0) - (offset ?? 0)
        return day.number * 86_400 + minutes * 60 + (second ?? 0)
    }

    /// ISO 8601, with no more than is known.
    public var description: String {
        var text = padded(year, 4)
        if let month { text += "-" + padded(month, 2) }
        if let dayOfMonth { text += "-" + padded(dayOfMonth, 2) }
        guard let hour else { return text }
        text += "T" + padded(hour, 2) + ":" + padded(minute ?? 0, 2)
        if let second { text += ":" + padded(second, 2) }
        guard let offset else { return text }
        guard offset != 0 else { return text + "Z" }
        let size = abs(offset)
        return text + (offset < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2)
    }
}

/// Reads fixed runs of digits from the start of a text.
private struct DigitReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = Substring(text).utf8
    }

    var atEnd: Bool { rest.isEmpty }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let byte = rest.first, UInt32(byte) == character.value else { return false }
        rest = rest.dropFirst()
        return true
    }

    mutating func number(of width: Int) -> Int? {
        let digits = rest.prefix(width)
        guard digits.count == width, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        rest = rest.dropFirst(width)
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    mutating func skipDigits() {
        rest = rest.drop { (0x30...0x39).contains($0) }
    }
}
