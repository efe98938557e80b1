/// What a step left out, doubted or repaired. The documentation lists the codes.
public struct Finding: Record, Equatable {
    /// A short fixed name, such as `no-article` or `lone-surrogate`.
    public var code: String
    /// The same in words for people.
    public var message: String
    /// Where in the record, if it has a place.
    public var span: Span?
    /// The words concerned, where they are not in the record's text.
    public var text: String?

    public init(_ code: String, _ message: String, span: Span? = nil, text: String? = nil) {
        self.code = code
        self.message = message
        self.span = span
        self.text = text
    }

    public init(json: JSON) {
        code = json["code"]?.string ?? ""
        message = json["message"]?.string ?? ""
        span = json["start"]?.integer == nil ? nil : Span(json: json)
        text = json["text"]?.string
    }

    public var json: JSON {
        var members = [
            JSON.Member("code", .string(code)), JSON.Member("message", .string(message)),
        ]
        members += span?.members ?? []
        if let text { members.append(JSON.Member("text", .string(text))) }
        return .object(members)
    }
}
