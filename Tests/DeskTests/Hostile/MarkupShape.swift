/// The tags of a page with the names of their attributes, in their order: what is left
/// of it when all words are taken away.
struct MarkupShape: Equatable {
    private(set) var tags: [String] = []
    /// Values of attributes that lead somewhere.
    private(set) var addresses: [String] = []
    private(set) var words = ""

    /// Reads tags as browsers do where pages are well made; anything else is a tag too,
    /// of the name "?".
    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var position = 0
        while position < scalars.count {
            guard scalars[position] == "<" else {
                words.unicodeScalars.append(scalars[position])
                position += 1
                continue
            }
            let end = Self.end(of: scalars, from: position)
            add(String(String.UnicodeScalarView(scalars[(position + 1)..<end])))
            position = end + 1
        }
    }

    /// Where a tag ends: at the bracket that stands in no quotation marks.
    private static func end(of scalars: [Unicode.Scalar], from start: Int) -> Int {
        var quote: Unicode.Scalar?
        for place in (start + 1)..<scalars.count {
            let scalar = scalars[place]
            if let open = quote {
                if scalar == open { quote = nil }
            } else if scalar == "\"" || scalar == "'" {
                quote = scalar
            } else if scalar == ">" {
                return place
            }
        }
        return scalars.count
    }

    private mutating func add(_ tag: String) {
        let name = tag.prefix { !$0.isWhitespace }
        guard !name.isEmpty else { return tags.append("?") }
        var attributes: [String] = []
        for match in tag.dropFirst(name.count).matches(of: /([^\s=]+)(?:="([^"]*)")?/) {
            attributes.append(String(match.1))
            guard ["href", "src", "action", "formaction", "srcset"].contains(match.1) else {
                continue
            }
            addresses.append(match.2.map(String.init) ?? "")
        }
        tags.append(([String(name)] + attributes).joined(separator: " "))
    }
}
