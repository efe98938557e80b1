import News

/// The agenda as iCalendar (RFC 5545): one event for each dated entry, of whole days,
/// or at its time where the reports say one.
public struct AgendaCalendar: Sendable {
    private let stories: [Story]
    private let stamp: ExportStamp
    private let remark: String?
    private let reports: [String: ExportedReport]

    /// - Parameters:
    ///   - reports: what is known of the reports by their ids; those that the archive has
    ///     had longest name an event, so that its UID stays when others announce it too.
    ///   - remark: what it holds and what it leaves out, for its description.
    public init(
        _ stories: [Story], _ stamp: ExportStamp, reports: [String: ExportedReport] = [:],
        remark: String? = nil
    ) {
        self.remark = remark
        self.stories = stories
        self.stamp = stamp
        self.reports = reports
    }

    public var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0",
            "PRODID:-//Dateline//\(Self.escaped(Engine.name))//EN",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Agenda",
            "X-WR-CALDESC:\(Self.escaped(([remark].compactMap { $0 } + [stamp.words]).joined(separator: "; ")))",
        ]
        var used: Set<String> = []
        for story in stories {
            for entry in story.comparison?.agenda ?? [] {
                lines += event(entry, of: story, &used)
            }
        }
        lines.append("END:VCALENDAR")
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private func event(
        _ entry: AgendaEntry, of story: Story, _ used: inout Set<String>
    ) -> [String] {
        guard let first = entry.earliest.flatMap(DateStamp.init)?.day, let cell = namingCell(entry)
        else { return [] }
        let last = entry.latest.flatMap(DateStamp.init)?.day ?? first
        var lines = [
            "BEGIN:VEVENT", "UID:\(Self.uid(cell, &used))",
            "DTSTAMP:\(UTCTime(stamp.at).digits)",
            "LAST-MODIFIED:\(UTCTime(story.last ?? DateStamp(first)).digits)",
        ]
        lines += Self.time(of: entry, first: first, last: last)
        lines += [
            "SUMMARY:\(Self.escaped(entry.what))",
            "DESCRIPTION:\(entry.cells.map(sentence).joined(separator: "\\n"))",
            "SEQUENCE:\(Self.sequence(entry))", "STATUS:\(Self.status(entry.status))",
            "CATEGORIES:\(entry.status.rawValue)",
            "X-DATELINE-STORY:\(Self.escaped(story.id))",
        ]
        if let place = entry.place { lines.append("LOCATION:\(Self.escaped(place))") }
        if let url = reports[cell.article]?.url, url.utf8.allSatisfy({ (0x21..<0x7F).contains($0) })
        {
            lines.append("URL:\(url)")
        }
        return lines + ["END:VEVENT"]
    }

    /// Whole days; a time without an end, since none is announced, in UTC where its zone
    /// is known and else as the clock on the spot shows it ("floating", 3.3.5).
    private static func time(
        of entry: AgendaEntry, first: CalendarDay, last: CalendarDay
    ) -> [String] {
        if first == last, let when = entry.when.flatMap(DateStamp.init), when.hour != nil,
            when.day == first
        {
            let digits = UTCTime(when).digits
            return ["DTSTART:" + (when.offset == nil ? String(digits.dropLast()) : digits)]
        }
        return [
            "DTSTART;VALUE=DATE:\(UTCTime.digits(first))",
            "DTEND;VALUE=DATE:\(UTCTime.digits(CalendarDay(number: last.number + 1)))",
        ]
    }

    /// An outlet's own sentence with its report.
    private func sentence(_ cell: Cell) -> String {
        let name = reports[cell.article]?.outlet ?? cell.article
        return Self.escaped("\(cell.text) (\(name))")
    }

    /// The cell of the report that the archive got first.
    private func namingCell(_ entry: AgendaEntry) -> Cell? {
        entry.cells.enumerated().min { one, other in
            (reports[one.element.article]?.place ?? .max, one.offset)
                < (reports[other.element.article]?.place ?? .max, other.offset)
        }?.element
    }

    /// Made from the report and its sentence: it stays when the story grows, is
    /// merged, or the date is changed by a later report.
    private static func uid(_ cell: Cell, _ used: inout Set<String>) -> String {
        // FNV-1a, 64 bits: short, and the same everywhere.
        let place = cell.article + "\u{1F}" + cell.text
        let hash = place.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        let name = String(hash, radix: 16)
        var uid = name
        var number = 1
        // One sentence may announce two things.
        while !used.insert(uid).inserted {
            number += 1
            uid = "\(name)-\(number)"
        }
        return uid + "@dateline"
    }

    /// Grows with each new date, and when it is called off or put off.
    private static func sequence(_ entry: AgendaEntry) -> Int {
        let isOff = entry.status == .cancelled || entry.status == .postponed
        return entry.previous.count + (isOff ? 1 : 0)
    }

    private static func status(_ status: AgendaEntry.Status) -> String {
        switch status {
        case .cancelled: "CANCELLED"
        case .scheduled, .due, .overdue, .happened, .rescheduled: "CONFIRMED"
        case .postponed, .unclear: "TENTATIVE"
        }
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

/// What an export needs to know of a report that a story names.
public struct ExportedReport: Equatable, Sendable {
    /// Its place in the order in which the archive got its reports.
    public let place: Int
    public let outlet: String?
    public let url: String?

    public init(place: Int, outlet: String?, url: String?) {
        self.place = place
        self.outlet = outlet
        self.url = url
    }
}
