/// Where a date comes from that is not wholly stated.
public enum Basis: String, Sendable, CaseIterable {
    /// The words say all of it.
    case stated
    /// Reckoned from the day of publication.
    case published
    /// Reckoned from another date or event in the report.
    case relative
    /// Fixed by a weekday that goes with the date.
    case weekday
    /// Closed by another report of the story.
    case otherReport = "other-report"
    /// Reckoned from the day of reading, which the user named.
    case readOn = "read-on"
}

/// A time expression after TIMEX3 (ISO-TimeML, ISO 24617-1).
public struct TimeExpression: Record, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case date = "DATE"
        case time = "TIME"
        case duration = "DURATION"
        case set = "SET"
    }

    public var span: Span
    public var kind: Kind
    /// TIMEX3: `2025-02-04`, `2025-W06`, `P15M`, `XXXX-WXX-2`, `PRESENT_REF`.
    public var value: String
    /// TIMEX3 modifier: `START MID END APPROX BEFORE AFTER LESS_THAN MORE_THAN …`.
    public var mod: String?
    /// `nil` where nothing fixes the date.
    public var basis: Basis?
    /// Full dates that the words allow, where the value is open.
    public var candidates: [String]
    /// What it is counted from where that is no date: "the attack" of "two days
    /// after the attack".
    public var anchor: Span?

    public init(
        span: Span, kind: Kind, value: String, mod: String? = nil, basis: Basis?,
        candidates: [String] = [], anchor: Span? = nil
    ) {
        self.span = span
        self.kind = kind
        self.value = value
        self.mod = mod
        self.basis = basis
        self.candidates = candidates
        self.anchor = anchor
    }

    public init(json: JSON) {
        self.init(
            span: Span(json: json), kind: Kind(rawValue: json["type"]?.string ?? "") ?? .date,
            value: json["value"]?.string ?? "", mod: json["mod"]?.string,
            basis: json["basis"]?.string.flatMap(Basis.init),
            candidates: json["candidates"]?.strings ?? [],
            anchor: json["anchor"].map { Span(json: $0) })
    }

    public var json: JSON {
        let members = [
            JSON.Member("type", .string(kind.rawValue)),
            JSON.Member("value", .string(value)),
            JSON.Member("mod", JSON(mod)),
            JSON.Member("basis", JSON(basis?.rawValue)),
            JSON.Member("candidates", JSON(candidates)),
        ]
        let named = anchor.map { [JSON.Member("anchor", .object($0.members))] } ?? []
        return .object(span.members + members + named)
    }

    /// The days it can mean, where its year is known.
    public var days: DayInterval? {
        kind == .date || kind == .time ? DayInterval(timex: value, mod: mod) : nil
    }
}
