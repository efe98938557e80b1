/// A dated claim of the past or the future.
public struct TimelineEntry: Record, Hashable {
    public enum Precision: String, Sendable, CaseIterable {
        case minute, hour
        case partOfDay = "part-of-day"
        case day, week, month, quarter, year
    }

    /// ISO 8601 or TIMEX3.
    public var date: String
    /// TIMEX3, such as `END` where only that part of the date is meant.
    public var mod: String?
    public var precision: Precision
    public var status: EventStatus
    /// True for what led up to the event of the story.
    public var background: Bool
    /// The words around the date, found in a sentence of the claim.
    public var what: String?
    /// The id of the claim that says so.
    public var claim: String

    public init(
        date: String, mod: String? = nil, precision: Precision, status: EventStatus,
        background: Bool, what: String? = nil, claim: String
    ) {
        self.date = date
        self.mod = mod
        self.precision = precision
        self.status = status
        self.background = background
        self.what = what
        self.claim = claim
    }

    public init(json: JSON) {
        self.init(
            date: json["date"]?.string ?? "", mod: json["mod"]?.string,
            precision: Precision(rawValue: json["precision"]?.string ?? "") ?? .day,
            status: EventStatus(rawValue: json["status"]?.string ?? "") ?? .happened,
            background: json["background"]?.bool ?? false, what: json["what"]?.string,
            claim: json["claim"]?.string ?? "")
    }

    public var json: JSON {
        .object([
            JSON.Member("date", .string(date)),
            JSON.Member("mod", JSON(mod)),
            JSON.Member("precision", .string(precision.rawValue)),
            JSON.Member("status", .string(status.rawValue)),
            JSON.Member("background", .bool(background)),
            JSON.Member("what", JSON(what)),
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
    /// Who does it, by name, where the announcements name anyone.
    public var who: [String]
    /// Where it is to be.
    public var place: String?
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
        what: String, who: [String] = [], place: String? = nil, when: String?,
        earliest: String?, latest: String?, status: Status,
        announcedBy: String? = nil, cells: [Cell], outcome: Cell? = nil, previous: [String] = []
    ) {
        self.what = what
        self.who = who
        self.place = place
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
            what: json["what"]?.string ?? "", who: json["who"]?.strings ?? [],
            place: json["where"]?.string, when: json["when"]?.string,
            earliest: json["earliest"]?.string, latest: json["latest"]?.string,
            status: Status(rawValue: json["status"]?.string ?? "") ?? .unclear,
            announcedBy: json["announcedBy"]?.string, cells: json.records("cells"),
            outcome: json.record("outcome"), previous: json["previous"]?.strings ?? [])
    }

    public var json: JSON {
        .object([
            JSON.Member("what", .string(what)),
            JSON.Member("who", JSON(who)),
            JSON.Member("where", JSON(place)),
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
