/// Whether what a statement tells has happened.
public enum EventStatus: String, Sendable, CaseIterable {
    case happened, ongoing, scheduled, expected, possible, denied, cancelled, postponed
}

/// Who does what to whom, where and when, and how sure the report is.
public struct Statement: Record, Hashable {
    /// The words of the clause.
    public var span: Span
    /// The number of its sentence in the report's `sentences`.
    public var sentence: Int
    /// The lemma of its main verb, with particle or object noun where they make
    /// the meaning ("take place", "hold meeting").
    public var predicate: String
    /// An entity id, or the words where it is no cast member.
    public var agent: String?
    public var patient: String?
    public var place: String?
    /// TIMEX3 value of its time, where it has one.
    public var time: String?
    public var status: EventStatus
    /// Who stands behind it: an entity id or the words of the source.
    public var attribution: String?

    public init(
        span: Span, sentence: Int, predicate: String, agent: String? = nil, patient: String? = nil,
        place: String? = nil, time: String? = nil, status: EventStatus, attribution: String? = nil
    ) {
        self.span = span
        self.sentence = sentence
        self.predicate = predicate
        self.agent = agent
        self.patient = patient
        self.place = place
        self.time = time
        self.status = status
        self.attribution = attribution
    }

    public init(json: JSON) {
        self.init(
            span: Span(json: json), sentence: json["sentence"]?.integer ?? 0,
            predicate: json["predicate"]?.string ?? "", agent: json["agent"]?.string,
            patient: json["patient"]?.string, place: json["place"]?.string,
            time: json["time"]?.string,
            status: EventStatus(rawValue: json["status"]?.string ?? "") ?? .happened,
            attribution: json["attribution"]?.string)
    }

    public var json: JSON {
        .object(
            span.members + [
                JSON.Member("sentence", .integer(sentence)),
                JSON.Member("predicate", .string(predicate)),
                JSON.Member("agent", JSON(agent)),
                JSON.Member("patient", JSON(patient)),
                JSON.Member("place", JSON(place)),
                JSON.Member("time", JSON(time)),
                JSON.Member("status", .string(status.rawValue)),
                JSON.Member("attribution", JSON(attribution)),
            ])
    }
}
