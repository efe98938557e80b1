import Foundation
import Testing

@testable import Language

/// What spaCy says of the project's own sentences, every token of it.
struct ReferenceTests {
    /// Where the workplace keeps texts that are not the project's; nowhere else.
    static let shared = URL(fileURLWithPath: #filePath)
        .appendingPathComponent("../../../../../shared/bench/language/spacy_reference.json")
        .standardized

    struct ReferenceDocument: Decodable {
        let text: String
        let tokens: [ReferenceToken]
    }

    struct ReferenceToken: Decodable {
        let text: String
        let start, head, leftEdge, rightEdge: Int
        let space, startsSentence: Bool
        let norm, tag, pos, morph, lemma, dep, entity: String
        /// The first four values of the token's vector.
        let vector: [Float]
    }

    static func documents() throws -> [ReferenceDocument] {
        let url = try #require(
            Bundle.module.url(
                forResource: "english", withExtension: "jsonl", subdirectory: "Fixtures"))
        return try Data(contentsOf: url).split(separator: 0x0a).map {
            try JSONDecoder().decode(ReferenceDocument.self, from: $0)
        }
    }

    @Test func saysWhatSpacySays() throws {
        let pipeline = try EnglishModel.pipeline.get()
        for expected in try Self.documents() {
            let document = pipeline.analyze(expected.text)
            #expect(document.tokens.map(\.text) == expected.tokens.map(\.text))
            for (token, wanted) in zip(document.tokens, expected.tokens) {
                compare(token, wanted, "\(wanted.text) in \(expected.text.prefix(60))")
            }
        }
    }

    func compare(_ token: Token, _ wanted: ReferenceToken, _ place: String) {
        #expect(token.start == wanted.start, "\(place)")
        #expect(token.spaceAfter == wanted.space, "\(place)")
        #expect(token.norm == wanted.norm, "\(place)")
        #expect(token.tag == wanted.tag, "\(place)")
        #expect(token.pos == wanted.pos, "\(place)")
        #expect(token.morph == wanted.morph, "\(place)")
        #expect(token.lemma == wanted.lemma, "\(place)")
        #expect(token.dep == wanted.dep, "\(place)")
        #expect(token.head == wanted.head, "\(place)")
        #expect(token.startsSentence == wanted.startsSentence, "\(place)")
        #expect(token.entity == wanted.entity, "\(place)")
    }

    @Test func makesSpacysVectors() throws {
        let model = try PipelineModel(contentsOf: EnglishModel.folder.get(), leavingOut: [])
        var tokenizer = Tokenizer(model.tokenizer)
        let encoder = EncoderWorkspace(model.encoders[0].encoder)
        for expected in try Self.documents() {
            Array(expected.text.utf8).withUnsafeBytes { tokenizer.tokenize($0) }
            encoder.encode(tokenizer.tokens, tokenizer.spaces, tokenizer.lexicon.lexemes) {
                tokens, vectors in
                for token in tokens {
                    let row =
                        vectors + (token - tokens.lowerBound) * model.encoders[0].encoder.width
                    for (index, value) in expected.tokens[token].vector.enumerated() {
                        #expect(abs(row[index] - value) < 1e-4)
                    }
                }
            }
        }
    }

    @Test func placesTokensInTheText() throws {
        let pipeline = try EnglishModel.pipeline.get()
        for expected in try Self.documents() {
            let document = pipeline.analyze(expected.text)
            for (index, token) in document.tokens.enumerated() {
                let utf8 = Array(expected.text.utf8)[token.utf8Start..<token.utf8End]
                let scalars = Array(expected.text.unicodeScalars)[token.start..<token.end]
                #expect(String(decoding: utf8, as: UTF8.self) == token.text)
                #expect(String(String.UnicodeScalarView(scalars)) == token.text)
                #expect(expected.text[document.range(of: index)] == token.text)
                #expect(document.subtree(of: index).lowerBound == expected.tokens[index].leftEdge)
                #expect(
                    document.subtree(of: index).upperBound == expected.tokens[index].rightEdge + 1)
            }
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: shared.path)))
    func saysWhatSpacySaysOfTheWorkplacesTexts() throws {
        struct File: Decodable { let docs: [SharedDocument] }
        struct SharedDocument: Decodable {
            let text: String
            let tokens: [SharedToken]
            let ents: [SharedEntity]?
        }
        struct SharedToken: Decodable {
            let t, norm, tag, pos, morph, lemma, dep: String
            let idx, head: Int
            let ws, ss: Bool
        }
        struct SharedEntity: Decodable {}
        let pipeline = try EnglishModel.pipeline.get()
        let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: Self.shared))
        for expected in file.docs {
            let document = pipeline.analyze(expected.text)
            let ours = document.tokens.map {
                [
                    $0.text, $0.norm, $0.tag, $0.pos, $0.morph, $0.lemma, $0.dep,
                    "\($0.start) \($0.head) \($0.spaceAfter) \($0.startsSentence)",
                ]
            }
            let theirs = expected.tokens.map {
                [
                    $0.t, $0.norm, $0.tag, $0.pos, $0.morph, $0.lemma, $0.dep,
                    "\($0.idx) \($0.head) \($0.ws) \($0.ss)",
                ]
            }
            #expect(ours == theirs)
        }
    }
}
