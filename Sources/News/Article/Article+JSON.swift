extension Article: Record {
    /// Reads a text record, an article record, or the article in a report record.
    public init(json: JSON) {
        self.init(id: json["id"]?.string ?? "", text: json["text"]?.string ?? "")
        url = json["url"]?.string
        outlet = json["outlet"]?.string
        title = json["title"]?.string
        standfirst = json["standfirst"]?.string
        bylines = json["bylines"]?.strings ?? []
        editors = json["editors"]?.strings ?? []
        published = json["published"]?.string.flatMap(DateStamp.init)
        modified = json["modified"]?.string.flatMap(DateStamp.init)
        section = json["section"]?.string
        canonical = json["canonical"]?.string
        language = json["language"]?.string
        script = json["script"]?.string
        direction = json["direction"]?.string
        dateline = json.record("dateline")
        agencies = json["agencies"]?.strings ?? []
        captions = json.records("captions")
        notices = json.records("notices")
        otherHeadlines = json.records("otherHeadlines")
        posts = json.records("posts")
        furniture = json.records("furniture")
        findings = json.records("findings")
    }

    public var json: JSON { .object([JSON.Member("record", .string("article"))] + members) }

    /// The members that article and report records share, from `id` to
    /// `furniture`.
    var bodyMembers: [JSON.Member] {
        [
            JSON.Member("id", .string(id)),
            JSON.Member("url", JSON(url)),
            JSON.Member("outlet", JSON(outlet)),
            JSON.Member("title", JSON(title)),
            JSON.Member("standfirst", JSON(standfirst)),
            JSON.Member("bylines", JSON(bylines)),
            JSON.Member("editors", JSON(editors)),
            JSON.Member("published", JSON(published?.description)),
            JSON.Member("modified", JSON(modified?.description)),
            JSON.Member("section", JSON(section)),
            JSON.Member("canonical", JSON(canonical)),
            JSON.Member("language", JSON(language)),
            JSON.Member("script", JSON(script)),
            JSON.Member("direction", JSON(direction)),
            JSON.Member("dateline", dateline?.json ?? .null),
            JSON.Member("agencies", JSON(agencies)),
            JSON.Member("text", .string(text)),
            JSON.Member("captions", JSON.records(captions)),
            JSON.Member("notices", JSON.records(notices)),
            JSON.Member("otherHeadlines", JSON.records(otherHeadlines)),
            JSON.Member("posts", JSON.records(posts)),
            JSON.Member("furniture", JSON.records(furniture)),
        ]
    }

    private var members: [JSON.Member] {
        bodyMembers + [
            JSON.Member("findings", JSON.records(findings)),
            JSON.Member("engine", .string(Engine.name)),
        ]
    }
}

extension Article {
    /// The words of a field that spans can count in; `nil` where it is not there.
    public func words(of field: Field) -> String? {
        switch field {
        case .text: text
        case .title: title
        case .standfirst: standfirst
        case .notice(let index): notices.indices.contains(index) ? notices[index].text : nil
        case .caption(let index): captions.indices.contains(index) ? captions[index].text : nil
        }
    }

    /// Exactly the words of a span.
    public func words(of span: Span) -> String {
        CodePoints(words(of: span.field) ?? "")[span]
    }
}
