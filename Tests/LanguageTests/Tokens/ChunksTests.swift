import Testing

@testable import Language

struct ChunksTests {
    @Test(
        arguments: [
            ("", []), (" ", [" "]), ("a", ["a"]), ("a b", ["a_", "b"]), ("a  b", ["a_", " ", "b"]),
            ("a ", ["a_"]), (" a", [" ", "a"]), ("a\n\nb", ["a", "\n\n", "b"]),
            ("a \n b", ["a_", "\n ", "b"]), ("é\u{a0}ß", ["é", "\u{a0}", "ß"]),
            ("中\u{3000}文 ", ["中", "\u{3000}", "文_"]), ("a\u{2028} b", ["a", "\u{2028} ", "b"]),
            ("\u{e001}\u{201c}", ["\u{e001}\u{201c}"]),
        ] as [(String, [String])])
    func cutsAtWhiteSpace(text: String, expected: [String]) {
        var chunks: [String] = []
        let bytes = Array(text.utf8)
        bytes.withUnsafeBytes { bytes in
            forEachChunk(of: bytes) { chunk, spaceAfter in
                chunks.append(
                    String(decoding: bytes[chunk], as: UTF8.self) + (spaceAfter ? "_" : ""))
            }
        }
        #expect(chunks == expected)
    }
}
