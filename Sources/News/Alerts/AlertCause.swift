/// A report that is the cause of an alert, with its own sentence.
public struct AlertCause: Record, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The search has not told of this report before.
        case new
        /// The outlet changed its text since.
        case changed
        /// It was told of before; it shows what the search found in the story.
        case earlier
    }

    /// A sentence that an outlet changed: as it was, and as it is.
    public struct Change: Record, Equatable {
        /// `nil` where the sentence was added.
        public var before: String?
        /// `nil` where it was taken out.
        public var after: String?

        public init(before: String?, after: String?) {
            self.before = before
            self.after = after
        }

        public init(json: JSON) {
            self.init(before: json["before"]?.string, after: json["after"]?.string)
        }

        public var json: JSON {
            .object([JSON.Member("before", JSON(before)), JSON.Member("after", JSON(after))])
        }
    }

    public var kind: Kind
    public var article: String
    public var url: String?
    public var outlet: String?
    public var title: String?
    public var published: String?
    /// Whether the search finds the report itself, or only another of its story.
    public var fits: Bool
    /// The sentence that fits best, word for word; `nil` where there is none.
    public var span: Span?
    public var text: String
    public var changes: [Change]

    public init(
        kind: Kind, article: String, url: String?, outlet: String?, title: String?,
        published: String?, fits: Bool, span: Span?, text: String, changes: [Change] = []
    ) {
        self.kind = kind
        self.article = article
        self.url = url
        self.outlet = outlet
        self.title = title
        self.published = published
        self.fits = fits
        self.span = span
        self.text = text
        self.changes = changes
    }

    public init(json: JSON) {
        self.init(
            kind: Kind(rawValue: json["kind"]?.string ?? "") ?? .earlier,
            article: json["article"]?.string ?? "", url: json["url"]?.string,
            outlet: json["outlet"]?.string, title: json["title"]?.string,
            published: json["published"]?.string, fits: json["fits"]?.bool ?? true,
            span: json["start"]?.integer == nil ? nil : Span(json: json),
            text: json["text"]?.string ?? "", changes: json.records("changes"))
    }

    public var json: JSON {
        .object(
            [
                JSON.Member("kind", .string(kind.rawValue)),
                JSON.Member("article", .string(article)), JSON.Member("url", JSON(url)),
                JSON.Member("outlet", JSON(outlet)), JSON.Member("title", JSON(title)),
                JSON.Member("published", JSON(published)), JSON.Member("fits", .bool(fits)),
            ] + (span?.members ?? []) + [
                JSON.Member("text", .string(text)), JSON.Member("changes", JSON.records(changes)),
            ])
    }
}
