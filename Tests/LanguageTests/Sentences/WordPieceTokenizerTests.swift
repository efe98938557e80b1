import Foundation
import Testing

@testable import Language

struct WordPieceTokenizerTests {
    // Numbers:                         0      1      2      3      4     5      6
    static let pieces = Array("[UNK]\n[CLS]\n[SEP]\nrain\n##ing\nfall\n.\nfalling\nf\né\n".utf8)

    func tokens(of text: String, limit: Int = 16) throws -> [Int32] {
        let vocabulary = try WordPieceVocabulary(
            bytes: Self.pieces, name: "vocab.txt", limit: 100)
        return WordPieceTokenizer(vocabulary: vocabulary, tokenLimit: limit).tokens(of: text)
    }

    @Test(arguments: [
        ("", [1, 2]),
        ("Rain raining", [1, 3, 3, 4, 2]),
        ("FALLING", [1, 7, 2]),
        ("fallingx", [1, 0, 2]),
        ("rain.fall", [1, 3, 6, 5, 2]),
        ("rain\tfall\r\n", [1, 3, 5, 2]),
        ("f\u{301}", [1, 8, 2]),
        ("[SEP]", [1, 0, 0, 0, 2]),
        ("ing", [1, 0, 2]),
    ])
    func takesTheLongestKnownPieces(text: String, expected: [Int32]) throws {
        #expect(try tokens(of: text) == expected)
    }

    @Test(arguments: [(3, [1, 3, 2]), (4, [1, 3, 5, 2]), (5, [1, 3, 5, 3, 2])])
    func cutsALongText(limit: Int, expected: [Int32]) throws {
        #expect(try tokens(of: "rain fall rain fall rain fall", limit: limit) == expected)
    }

    @Test func leavesAWordOfMoreThanAHundredCharactersUnknown() throws {
        let word = "f" + String(repeating: "ing", count: 33)
        #expect(word.count == 100)
        #expect(try tokens(of: word, limit: 99) == [1, 8] + Array(repeating: 4, count: 33) + [2])
        #expect(try tokens(of: word + "s", limit: 99) == [1, 0, 2])
        #expect(try tokens(of: String(repeating: "ing", count: 200_000)) == [1, 0, 2])
    }

    @Test(arguments: [
        ("[UNK]\n[CLS]\n", "[SEP]"),
        ("", "[UNK]"),
        ("\n\n[UNK]\r\n[SEP]", "[CLS]"),
    ])
    func namesTheMarkThatAVocabularyLacks(pieces: String, mark: String) {
        #expect(throws: ModelError(file: "vocab.txt", field: mark, reason: "is missing")) {
            try WordPieceVocabulary(bytes: Array(pieces.utf8), name: "vocab.txt", limit: 9)
        }
    }

    @Test func refusesMorePiecesThanThereAreVectors() {
        #expect(throws: ModelError(file: "vocab.txt", reason: "has 10 pieces for 9 vectors")) {
            try WordPieceVocabulary(bytes: Self.pieces, name: "vocab.txt", limit: 9)
        }
    }

    @Test func readsAnyCharacters() throws {
        var random = Seeded(1)
        for _ in 0..<2000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...20, using: &random) {
                let value = UInt32.random(in: 0...0x10FFFF, using: &random) >> (random.next() % 14)
                text.append(Unicode.Scalar(value) ?? "f")
            }
            let tokens = try tokens(of: String(text))
            #expect(tokens.first == 1 && tokens.last == 2 && tokens.count <= 16)
        }
    }
}
