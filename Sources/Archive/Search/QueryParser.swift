/// Reads a query, from left to right.
struct QueryParser {
    private let source: String
    private let scalars: [Unicode.Scalar]
    private var position = 0

    /// Brackets deeper than this are refused.
    static let depthLimit = 50

    init(_ source: String) {
        self.source = source
        scalars = Array(source.unicodeScalars)
    }

    mutating func parse() throws(QueryError) -> Query.Term {
        skipSpaces()
        guard position < scalars.count else { throw error("There is nothing to search for.") }
        let term = try alternatives(depth: 0)
        guard position == scalars.count else { throw error("This bracket was never opened.") }
        return term
    }

    /// `a b OR c` means a and b, or c.
    private mutating func alternatives(depth: Int) throws(QueryError) -> Query.Term {
        var terms = [try sequence(depth: depth)]
        while takeOr() { terms.append(try sequence(depth: depth)) }
        return terms.count == 1 ? terms[0] : .any(terms)
    }

    private mutating func sequence(depth: Int) throws(QueryError) -> Query.Term {
        var terms: [Query.Term] = []
        skipSpaces()
        while position < scalars.count, scalars[position] != ")", !standsOr() {
            terms.append(try item(depth: depth))
            skipSpaces()
        }
        guard !terms.isEmpty else { throw error("A word is missing here.") }
        return terms.count == 1 ? terms[0] : .all(terms)
    }

    private mutating func item(depth: Int) throws(QueryError) -> Query.Term {
        switch scalars[position] {
        case "-":
            position += 1
            guard position < scalars.count, !isSpace(scalars[position]) else {
                throw error("A word must follow the minus at once.")
            }
            return .not(try item(depth: depth))
        case "(":
            guard depth < Self.depthLimit else { throw error("Brackets are too deep here.") }
            let opening = position
            position += 1
            let term = try alternatives(depth: depth + 1)
            guard position < scalars.count else {
                throw error("This bracket is never closed.", at: opening)
            }
            position += 1
            return term
        case "\"": return .words(words(in: try quoted()))
        case "/": return try pattern()
        default: return try wordOrField()
        }
    }

    private mutating func quoted() throws(QueryError) -> String {
        let opening = position
        position += 1
        guard let end = scalars[position...].firstIndex(of: "\"") else {
            throw error("This quotation mark is never closed.", at: opening)
        }
        let text = String(String.UnicodeScalarView(scalars[position..<end]))
        position = end + 1
        guard !words(in: text).isEmpty else {
            throw error("There are no words between the marks.", at: opening)
        }
        return text
    }

    private mutating func pattern() throws(QueryError) -> Query.Term {
        let opening = position
        position += 1
        var text = String.UnicodeScalarView()
        // Where each character of the pattern stands in the query.
        var places: [Int] = []
        while position < scalars.count, scalars[position] != "/" {
            if scalars[position] == "\\", position + 1 < scalars.count {
                // An escaped slash is a slash; any other escape is the pattern's.
                if scalars[position + 1] != "/" {
                    text.append("\\")
                    places.append(position)
                }
                position += 1
            }
            text.append(scalars[position])
            places.append(position)
            position += 1
        }
        guard position < scalars.count else {
            throw error("This pattern is never closed.", at: opening)
        }
        position += 1
        let ignoresCase = position < scalars.count && scalars[position] == "i"
        if ignoresCase { position += 1 }
        guard !text.isEmpty else { throw error("This pattern is empty.", at: opening) }
        do {
            return .pattern(
                try Pattern(String(text), ignoresCase: ignoresCase), String(text), at: opening)
        } catch {
            let place = error.offset < places.count ? places[error.offset] : position - 1
            throw self.error("This is no regular expression: \(error.message)", at: place)
        }
    }

    private mutating func wordOrField() throws(QueryError) -> Query.Term {
        let start = position
        while position < scalars.count, !Self.ends(scalars[position]) { position += 1 }
        let text = String(String.UnicodeScalarView(scalars[start..<position]))
        if position < scalars.count, scalars[position] == ":" {
            guard let field = QueryField(rawValue: text) else {
                let names = QueryField.allCases.map { "\($0.rawValue):" }.joined(separator: " ")
                throw error("There is no field \(text):. There are \(names)", at: start)
            }
            position += 1
            return try value(of: field, from: start)
        }
        let words = words(in: text)
        guard !words.isEmpty else { throw error("There is no word in this.", at: start) }
        return .words(words)
    }

    private mutating func value(
        of field: QueryField, from start: Int
    ) throws(QueryError) -> Query.Term {
        guard position < scalars.count, !isSpace(scalars[position]) else {
            throw error("A value must follow \(field.rawValue): at once.", at: start)
        }
        let from = position
        if scalars[position] == "\"" {
            let value = try quoted()
            if let complaint = field.complaint(about: value) {
                throw error(complaint, at: from + 1 + (field.fault(in: value) ?? 0))
            }
            return .field(field, value, at: start)
        }
        while position < scalars.count, !isSpace(scalars[position]), scalars[position] != ")" {
            position += 1
        }
        let value = String(String.UnicodeScalarView(scalars[from..<position]))
        if let complaint = field.complaint(about: value) {
            throw error(complaint, at: from + (field.fault(in: value) ?? 0))
        }
        return .field(field, value, at: start)
    }

    // MARK: Marks

    private func standsOr() -> Bool {
        guard position + 1 < scalars.count, scalars[position] == "O", scalars[position + 1] == "R"
        else { return false }
        return position + 2 == scalars.count || isSpace(scalars[position + 2])
            || scalars[position + 2] == "("
    }

    private mutating func takeOr() -> Bool {
        skipSpaces()
        guard standsOr() else { return false }
        position += 2
        return true
    }

    private mutating func skipSpaces() {
        while position < scalars.count, isSpace(scalars[position]) { position += 1 }
    }

    private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static func ends(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == ")" || scalar == "(" || scalar == "\""
            || scalar == ":"
    }

    private func words(in text: String) -> [String] {
        text.unicodeScalars.split { scalar in
            !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark)
        }.map { String(String.UnicodeScalarView($0)) }
    }

    private func error(_ message: String, at offset: Int? = nil) -> QueryError {
        QueryError(offset: offset ?? position, query: source, message: message)
    }
}
