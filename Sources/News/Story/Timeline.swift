/// A dated claim of the past or the future.
public struct TimelineEntry: Record, Hashable {
    public enum Precision: String, Sendable, CaseIterable {
        case minute, hour
        case partOfDay = "part-of-day"
        case day, week, month, quarter, year
    }

    /// ISO 8601 or TIMEX3.
    public var date: String
    public var precision: Precision
    public var status: EventStatus
    /// True for what led up to the event of the story.
    public var background: Bool
    /// The id of the claim that says so.
    public var claim: String

    public init(
        date: String, precision: Precision, status: EventStatus, background: Bool, claim: String
    ) {
        self.date = date
        self.precision = precision
        self.status = status
        self.background = background
        self.claim = claim
    }

    public init(json: JSON) {
        self.init(
            date: json["date"]?.string ?? "",
            precision: Precision(rawValue: json["precision"]?.string ?? "") ?? .day,
            status: EventStatus(rawValue: json["status"]?.string ?? "") ?? .happened,
            background: json["background"]?.bool ?? false, claim: json["claim"]?.string ?? "")
    }

    public var json: JSON {
        .object([
            JSON.Member("date", .string(date)),
            JSON.Member("precision", .string(precision.rawValue)),
            JSON.Member("status", .string(status.rawValue)),
            JSON.Member("background", .bool(background)),
            JSON.Member("claim", .string(claim)),
        ])
    }
}

/// Something announced, and what came of it.
public struct AgendaEntry: Record, Hashable {
    public enum Status: String, Sendable, CaseIterable {
        case scheduled, due, overdue, happened, postponed, rescheduled, cancelled, unclear
    }

    /// Words found in the sentences.
    public var what: String
    /// ISO 8601 or TIMEX3; `nil` where no time is said.
    public var when: String?
    /// First and last day it can be, ISO 8601.
    public var earliest: String?
    public var latest: String?
    public var status: Status
    public var announcedBy: String?
    public var cells: [Cell]
    /// The sentence that tells what came of it.
    public var outcome: Cell?
    /// Dates it was to have before.
    public var previous: [String]

    public init(
        what: String, when: String?, earliest: String?, latest: String?, status: Status,
        announcedBy: String? = nil, cells: [Cell], outcome: Cell? = nil, previous: [String] = []
    ) {
        self.what = what
        self.when = when
        self.earliest = earliest
        self.latest = latest
        self.status = status
        self.announcedBy = announcedBy
        self.cells = cells
        self.outcome = outcome
        self.previous = previous
    }

    public init(json: JSON) {
        self.init(
            what: json["what"]?.string ?? "", when: json["when"]?.string,
            earliest: json["earliest"]?.string, latest: json["latest"]?.string,
            status: Status(rawValue: json["status"]?.string ?? "") ?? .unclear,
            announcedBy: json["announcedBy"]?.string, cells: json.records("cells"),
            outcome: json.record("outcome"), previous: json["previous"]?.strings ?? [])
    }

    public var json: JSON {
        .object([
            JSON.Member("what", .string(what)),
            JSON.Member("when", JSON(when)),
            JSON.Member("earliest", JSON(earliest)),
            JSON.Member("latest", JSON(latest)),
            JSON.Member("status", .string(status.rawValue)),
            JSON.Member("announcedBy", JSON(announcedBy)),
            JSON.Member("cells", JSON.records(cells)),
            JSON.Member("outcome", outcome?.json ?? .null),
            JSON.Member("previous", JSON(previous)),
        ])
    }
}
