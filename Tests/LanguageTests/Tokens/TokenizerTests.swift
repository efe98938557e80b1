import Testing

@testable import Language

/// A tokenizer of a few rules of our own.
struct TokenizerTests {
    static func file(_ exceptions: [(String, [String])], prefix: PackedBytes) -> ModelFile {
        let exceptions = exceptions.map { key, pieces in
            (
                PackedBytes.text(key),
                PackedBytes.list(
                    pieces.map { .map([(.integer(65), .text($0)), (.integer(67), .text("n"))]) })
            )
        }
        return ModelFile(
            PackedBytes.map([
                (.text("prefix_search"), prefix),
                (.text("suffix_search"), .text(#"\)$|!$|-$"#)),
                (.text("infix_finditer"), .text(#"(?<=[a-z])-(?=[a-z])"#)),
                (.text("token_match"), .null),
                (.text("url_match"), .text(#"^https?://\S+$"#)),
                (.text("exceptions"), .map(exceptions)),
                (.text("faster_heuristics"), .boolean(true)),
            ]).bytes)
    }

    func tokenizer() throws -> Tokenizer {
        let exceptions = [("can't", ["ca", "n't"]), (":-)", [":-)"]), ("(no)", ["(no)"])]
        let file = Self.file(exceptions, prefix: .text(#"^\(|^:"#))
        return Tokenizer(try TokenizerModel(file, norms: Norms(table: [:])))
    }

    @Test(
        arguments: [
            ("(well-known)", ["(", "well", "-", "known", ")"]),
            ("(can't!)", ["(", "ca", "n't", "!", ")"]),
            ("https://a-b.c/d-e!", ["https://a-b.c/d-e", "!"]),
            (":-)", [":-)"]), ("(:-))", ["(", ":-)", ")"]), ("((no)!", ["(", "(no)", "!"]),
            ("( no )", ["(", "no", ")"]), ("((((", ["(", "(", "(", "("]), ("a-", ["a", "-"]),
        ] as [(String, [String])])
    func cutsWords(text: String, expected: [String]) throws {
        var tokenizer = try tokenizer()
        for _ in 0..<2 {  // The second time from memory.
            Array(text.utf8).withUnsafeBytes { tokenizer.tokenize($0) }
            let texts = tokenizer.tokens.map { tokenizer.lexicon.lexemes[Int($0)].text }
            #expect(texts == expected)
        }
    }

    @Test func givesExceptionsTheirNorm() throws {
        var tokenizer = try tokenizer()
        Array("can't ca".utf8).withUnsafeBytes { tokenizer.tokenize($0) }
        let norms = tokenizer.tokens.map { tokenizer.lexicon.lexemes[Int($0)].norm }
        #expect(norms == ["n", "n", "ca"])
        #expect(tokenizer.spaces == [false, true, false])
    }

    @Test func refusesExceptionsThatChangeTheText() throws {
        let file = Self.file([("can't", ["can", "not"])], prefix: .null)
        let error = #expect(throws: ModelError.self) { try TokenizerRules(file) }
        #expect(error?.field == "exceptions.can't")
    }

    @Test func namesARuleThatItCannotRead() throws {
        let file = Self.file([], prefix: .text("^(?P<x>a)"))
        let error = #expect(throws: ModelError.self) { try TokenizerRules(file) }
        #expect(error?.field == "prefix_search")
    }
}
