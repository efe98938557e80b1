import News

/// What a person decided about the stories of some reports.
///
/// A fact about reports, not about stories: it holds whatever the order in which
/// reports come, and when the stories around them have changed.
///
/// ```json
/// {"record": "decision", "kind": "split", "articles": ["a", "b"], "from": ["c"]}
/// ```
public struct EditorialDecision: Equatable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// `articles` are of one story.
        case merge
        /// `articles` are of one story, and none of `from` is in it.
        case split
        /// `articles` are of the story of `to`, and none of `from` is in it.
        case move
    }

    public var kind: Kind
    public var articles: [String]
    /// The reports that the articles are kept apart from.
    public var from: [String]
    /// A report of the story that the articles were moved to.
    public var to: String?

    public init(kind: Kind, articles: [String], from: [String] = [], to: String? = nil) {
        self.kind = kind
        self.articles = articles
        self.from = from
        self.to = to
    }
}

/// Why a line is no decision.
public struct EditorialDecisionError: Error, Equatable, CustomStringConvertible {
    public var description: String
}

extension EditorialDecision {
    /// Reads a decision; who made it, when and why may stand beside, and are left
    /// to those who keep the file.
    ///
    /// - Throws: where a member that the kind needs is missing.
    public init(json: JSON) throws(EditorialDecisionError) {
        guard let kind = json["kind"]?.string.flatMap(Kind.init) else {
            throw EditorialDecisionError(description: "\"kind\" is not merge, split or move")
        }
        self.init(
            kind: kind, articles: json["articles"]?.strings ?? [],
            from: json["from"]?.strings ?? [], to: json["to"]?.string)
        if let missing {
            throw EditorialDecisionError(
                description: "a decision to \(kind.rawValue) needs \(missing)")
        }
    }

    private var missing: String? {
        switch kind {
        case .merge: Set(articles).count > 1 ? nil : "two reports or more in \"articles\""
        case .split: articles.isEmpty || from.isEmpty ? "\"articles\" and \"from\"" : nil
        case .move: articles.isEmpty || to == nil ? "\"articles\" and \"to\"" : nil
        }
    }

    public var json: JSON {
        .object([
            JSON.Member("record", .string("decision")), JSON.Member("kind", .string(kind.rawValue)),
            JSON.Member("articles", JSON(articles)), JSON.Member("from", JSON(from)),
            JSON.Member("to", JSON(to)),
        ])
    }

    /// The reports that the decision says are of one story.
    var together: [String] { articles + [to].compactMap { $0 } }
}
