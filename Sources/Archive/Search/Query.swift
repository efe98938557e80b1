/// What a search asks for.
///
/// ```swift
/// try Query("ceasefire (gaza OR rafah) -ferry date:2025-02")
/// ```
///
/// Words stand for all their forms; several must all be there. `"…"` is a phrase,
/// `-` leaves out, `OR` and brackets join, `field:value` asks for one part of a
/// report or a story. The same grammar serves the command and saved searches;
/// Documentation/search.md has it in full.
public struct Query: Equatable, Sendable {
    indirect enum Term: Equatable, Sendable {
        case all([Term])
        case any([Term])
        case not(Term)
        /// Words one after the other, in headline, standfirst or text.
        case words([String])
        case field(QueryField, String, at: Int)
        /// A compiled pattern, and how it was written.
        case pattern(Pattern, String, at: Int)
        /// Between two moments in seconds since 1970, the second one not with it.
        case published(from: Int?, to: Int?)
    }

    var term: Term
    /// What was asked, as it was written.
    public let source: String

    /// - Throws: `QueryError`, which points at the place.
    public init(_ source: String) throws(QueryError) {
        // The archive keeps texts until their first NUL.
        self.source = source.utf8.contains(0) ? source.replacing("\0", with: " ") : source
        var parser = QueryParser(self.source)
        term = try parser.parse()
        try checkPatterns()
    }

    /// Words that hits must have, for ranking and for marks.
    var positiveWords: [[String]] { Self.words(of: term) }

    static func words(of term: Term) -> [[String]] {
        switch term {
        case .all(let terms), .any(let terms): terms.flatMap(words)
        case .words(let words): [words]
        case .field(.title, let text, _), .field(.says, let text, _):
            [text.split(whereSeparator: \.isWhitespace).map(String.init)]
        case .not, .field, .pattern, .published: []
        }
    }

    /// The terms that must all hold.
    var parts: [Term] {
        if case .all(let terms) = term { terms } else { [term] }
    }

    /// A pattern is tried on what other terms find, never on the whole archive,
    /// so it stands beside them and not in an OR.
    private func checkPatterns() throws(QueryError) {
        let isNarrowed = parts.contains { $0.narrows }
        for part in parts {
            guard let offset = part.firstPattern else { continue }
            guard part.isPattern else {
                throw QueryError(
                    offset: offset, query: source,
                    message: "A pattern cannot stand in brackets or in an OR.")
            }
            guard isNarrowed else {
                throw QueryError(
                    offset: offset, query: source,
                    message: "A pattern needs a word or a date beside it, to look among fewer.")
            }
        }
    }
}

extension Query.Term {
    /// Whether it finds few reports by an index.
    fileprivate var narrows: Bool {
        switch self {
        case .words, .field, .published: true
        case .all(let terms): terms.contains(where: \.narrows)
        case .any(let terms): terms.allSatisfy(\.narrows)
        case .not, .pattern: false
        }
    }

    /// A pattern, or the lack of one.
    fileprivate var isPattern: Bool {
        switch self {
        case .pattern, .not(.pattern): true
        default: false
        }
    }

    /// Where the first pattern in it stands.
    fileprivate var firstPattern: Int? {
        switch self {
        case .all(let terms), .any(let terms): terms.lazy.compactMap(\.firstPattern).first
        case .not(let term): term.firstPattern
        case .pattern(_, _, let offset): offset
        case .words, .field, .published: nil
        }
    }
}

/// The parts of a report or a story that a search can ask for.
enum QueryField: String, CaseIterable, Sendable {
    case title = "intitle"
    case says
    case author, outlet, source, entity, place, agency, lang
    case story, standing, sources, status
    case date, pubdate
}
