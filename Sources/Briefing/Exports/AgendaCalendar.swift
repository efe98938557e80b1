import News

/// The agenda as iCalendar (RFC 5545): one event for each dated entry, whole
/// days, since reports rarely say more.
public struct AgendaCalendar: Sendable {
    private let stories: [Story]

    public init(_ stories: [Story]) {
        self.stories = stories
    }

    public var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0",
            "PRODID:-//Dateline//\(Self.escaped(Engine.name))//EN",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        ]
        for story in stories {
            for entry in story.comparison?.agenda ?? [] { lines += Self.event(entry, of: story) }
        }
        lines.append("END:VCALENDAR")
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private static func event(_ entry: AgendaEntry, of story: Story) -> [String] {
        guard let first = entry.earliest.flatMap(DateStamp.init)?.day, let cell = entry.cells.first
        else { return [] }
        let last = entry.latest.flatMap(DateStamp.init)?.day ?? first
        let stamp = (story.last ?? DateStamp(first)).instant
        return [
            "BEGIN:VEVENT", "UID:\(uid(entry, of: story))", "DTSTAMP:\(utc(stamp))",
            "DTSTART;VALUE=DATE:\(digits(first))",
            "DTEND;VALUE=DATE:\(digits(CalendarDay(number: last.number + 1)))",
            "SUMMARY:\(escaped(entry.what))", "DESCRIPTION:\(escaped(cell.text))",
            "SEQUENCE:\(entry.previous.count)", "STATUS:\(status(entry.status))",
            "CATEGORIES:\(entry.status.rawValue)", "END:VEVENT",
        ]
    }

    /// The same for one announcement as long as its story and first sentence stay.
    private static func uid(_ entry: AgendaEntry, of story: Story) -> String {
        let cell = entry.cells.first
        let place = [story.id, cell?.article ?? "", cell.map { "\($0.span?.start ?? 0)" } ?? ""]
        // FNV-1a, 64 bits: short, and the same everywhere.
        let hash = place.joined(separator: "\u{1F}").utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        return String(hash, radix: 16) + "@dateline"
    }

    private static func status(_ status: AgendaEntry.Status) -> String {
        switch status {
        case .cancelled: "CANCELLED"
        case .scheduled, .due, .overdue, .happened, .rescheduled: "CONFIRMED"
        case .postponed, .unclear: "TENTATIVE"
        }
    }

    private static func digits(_ day: CalendarDay) -> String {
        day.description.replacing("-", with: "")
    }

    private static func utc(_ instant: Int) -> String {
        let seconds = ((instant % 86_400) + 86_400) % 86_400
        let day = CalendarDay(number: (instant - seconds) / 86_400)
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        return "\(digits(day))T\(time)Z"
    }

    private static func escaped(_ text: String) -> String {
        SafeText.line(text).replacing("\\", with: "\\\\").replacing(";", with: "\\;")
            .replacing(",", with: "\\,")
    }

    /// Lines of at most 75 bytes, continued by a space (RFC 5545, 3.1).
    private static func folded(_ line: String) -> String {
        var result = ""
        var size = 0
        for scalar in line.unicodeScalars {
            let width = String(scalar).utf8.count
            if size + width > 74 {
                result += "\r\n "
                size = 1
            }
            result.unicodeScalars.append(scalar)
            size += width
        }
        return result
    }
}
