/// Who, what, when and where of the event that a report is about.
public struct MainEvent: Record, Hashable {
    /// One answer, in the report's own words.
    public struct Phrase: Record, Hashable {
        public var span: Span
        public var text: String
        /// TIMEX3, for the time.
        public var value: String?

        public init(span: Span, text: String, value: String? = nil) {
            self.span = span
            self.text = text
            self.value = value
        }

        public init(json: JSON) {
            self.init(
                span: Span(json: json), text: json["text"]?.string ?? "",
                value: json["value"]?.string)
        }

        public var json: JSON {
            var members = [
                JSON.Member("start", .integer(span.start)),
                JSON.Member("end", .integer(span.end)),
                JSON.Member("in", .string(span.field.name)),
                JSON.Member("text", .string(text)),
            ]
            if let value { members.append(JSON.Member("value", .string(value))) }
            return .object(members)
        }
    }

    public var who: Phrase?
    public var what: Phrase?
    public var when: Phrase?
    public var place: Phrase?

    public init() {}

    public init(json: JSON) {
        who = json.record("who")
        what = json.record("what")
        when = json.record("when")
        place = json.record("where")
    }

    public var json: JSON {
        .object([
            JSON.Member("who", who?.json ?? .null), JSON.Member("what", what?.json ?? .null),
            JSON.Member("when", when?.json ?? .null), JSON.Member("where", place?.json ?? .null),
        ])
    }
}
