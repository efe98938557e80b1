import Foundation

/// A pipeline's `tokenizer` file: where words are cut, and the exceptions.
struct TokenizerRules: Sendable {
    /// A part of an exception: "do" and "n't" of "don't".
    struct Piece: Sendable {
        let text: String
        let norm: String?
    }

    let prefixes: Pattern?
    let suffixes: Pattern?
    let infixes: Pattern?
    /// Texts that stay whole whatever stands in them.
    let wholeTokens: Pattern?
    let addresses: Pattern?
    let exceptions: [[Piece]]
    let exceptionNumbers: ByteTable
    /// In code points.
    let longestException: Int
    /// Whether only exceptions that the other rules would cut are looked for again
    /// in the finished tokens.
    let seeksOnlyCutExceptions: Bool

    init(_ file: ModelFile) throws {
        let root = try PackedField(root: file)
        prefixes = try Self.pattern("prefix_search", in: root)
        suffixes = try Self.pattern("suffix_search", in: root)
        infixes = try Self.pattern("infix_finditer", in: root)
        wholeTokens = try Self.pattern("token_match", in: root)
        addresses = try Self.pattern("url_match", in: root)
        seeksOnlyCutExceptions = try root.optionalMember("faster_heuristics")?.boolean() ?? true

        var exceptions: [[Piece]] = []
        var numbers = ByteTable()
        var longest = 0
        for (key, value) in try root.member("exceptions").entries() {
            let text = try key.string()
            guard numbers.insert(text).isNew else { throw value.error("stands there twice") }
            exceptions.append(try Self.pieces(of: text, value))
            longest = max(longest, text.unicodeScalars.count)
        }
        self.exceptions = exceptions
        exceptionNumbers = numbers
        longestException = longest
    }

    private static func pattern(_ name: String, in root: PackedField) throws -> Pattern? {
        guard let field = try root.optionalMember(name) else { return nil }
        do {
            return try Pattern(field.string())
        } catch let failure as PatternParser.Failure {
            throw field.error("\(failure.reason), at character \(failure.offset)")
        }
    }

    /// The pieces are maps with spaCy's numbers of ORTH (65) and NORM (67) as keys.
    private static func pieces(of text: String, _ field: PackedField) throws -> [Piece] {
        let pieces = try field.items().map { item in
            var orth: String?
            var norm: String?
            for (key, value) in try item.entries() {
                switch try key.integer() {
                case 65: orth = try value.string()
                case 67: norm = try value.string()
                default: throw value.error("only ORTH and NORM may be set")
                }
            }
            guard let orth, !orth.isEmpty else { throw item.error("holds no ORTH") }
            return Piece(text: orth, norm: norm)
        }
        guard pieces.map(\.text).joined().utf8.elementsEqual(text.utf8), !pieces.isEmpty else {
            throw field.error("the pieces do not make up the exception")
        }
        return pieces
    }
}
