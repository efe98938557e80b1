/// An article together with what its text says.
public struct Report: Equatable, Sendable {
    public var article: Article
    public var sentences: [Sentence] = []
    public var entities: [EntityMention] = []
    public var cast: [CastMember] = []
    public var times: [TimeExpression] = []
    public var numbers: [NumberMention] = []
    public var quotations: [Quotation] = []
    public var statements: [Statement] = []
    public var mainEvent = MainEvent()
    /// What the outlet's own notices correct.
    public var corrections: [Correction] = []
    /// Only where they were asked for.
    public var tokens: [TokenRecord]?

    public init(article: Article) {
        self.article = article
    }
}

extension Report: Record {
    public init(json: JSON) {
        article = Article(json: json)
        sentences = json.records("sentences")
        entities = json.records("entities")
        cast = json.records("cast")
        times = json.records("times")
        numbers = json.records("numbers")
        quotations = json.records("quotations")
        statements = json.records("statements")
        mainEvent = json.record("mainEvent") ?? MainEvent()
        corrections = json.records("corrections")
        tokens = json["tokens"] == nil ? nil : json.records("tokens")
    }

    public var json: JSON {
        var members = [JSON.Member("record", .string("report"))] + article.bodyMembers
        members += [
            JSON.Member("sentences", JSON.records(sentences)),
            JSON.Member("entities", JSON.records(entities)),
            JSON.Member("cast", JSON.records(cast)),
            JSON.Member("times", JSON.records(times)),
            JSON.Member("numbers", JSON.records(numbers)),
            JSON.Member("quotations", JSON.records(quotations)),
            JSON.Member("statements", JSON.records(statements)),
            JSON.Member("mainEvent", mainEvent.json),
            JSON.Member("corrections", JSON.records(corrections)),
        ]
        if let tokens { members.append(JSON.Member("tokens", JSON.records(tokens))) }
        members.append(JSON.Member("findings", JSON.records(article.findings)))
        members.append(JSON.Member("engine", .string(Engine.name)))
        return .object(members)
    }
}
