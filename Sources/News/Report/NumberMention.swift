/// How sure an outlet is of a number.
public enum Hedge: String, Sendable, CaseIterable {
    case exact, about, atLeast, moreThan, atMost, lessThan, nearly, range
}

/// A counted or measured quantity.
public struct NumberMention: Record, Hashable {
    public var span: Span
    public var value: Double
    /// The upper end of a range.
    public var upper: Double?
    /// `USD`, `percent`, `km` …; `nil` for plain counts.
    public var unit: String?
    /// What is counted, in the report's words: "people killed", "hostages".
    public var subject: String?
    public var hedge: Hedge
    /// When it held, as TIMEX3, where the report says so.
    public var asOf: String?

    public init(
        span: Span, value: Double, upper: Double? = nil, unit: String? = nil,
        subject: String? = nil, hedge: Hedge = .exact, asOf: String? = nil
    ) {
        self.span = span
        self.value = value
        self.upper = upper
        self.unit = unit
        self.subject = subject
        self.hedge = hedge
        self.asOf = asOf
    }

    public init(json: JSON) {
        self.init(
            span: Span(json: json), value: json["value"]?.number ?? 0,
            upper: json["upper"]?.number, unit: json["unit"]?.string,
            subject: json["subject"]?.string,
            hedge: Hedge(rawValue: json["hedge"]?.string ?? "") ?? .exact,
            asOf: json["asOf"]?.string)
    }

    public var json: JSON {
        .object(
            span.members + [
                JSON.Member("value", JSON(value)),
                JSON.Member("upper", JSON(upper)),
                JSON.Member("unit", JSON(unit)),
                JSON.Member("subject", JSON(subject)),
                JSON.Member("hedge", .string(hedge.rawValue)),
                JSON.Member("asOf", JSON(asOf)),
            ])
    }
}
