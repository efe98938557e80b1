import Foundation
import Testing

@testable import Language

struct LanguagePipelineTests {
    @Test func walksTheTree() throws {
        let pipeline = try EnglishModel.pipeline.get()
        let document = pipeline.analyze("Rain closed two schools. Nobody was hurt.")
        #expect(document.sentences == [0..<5, 5..<9])
        #expect(document.children(of: 1) == [0, 3, 4])
        #expect(document.lefts(of: 1) == [0])
        #expect(document.rights(of: 1) == [3, 4])
        #expect(document.text(of: document.subtree(of: 3)) == "two schools")
        #expect(document.sentence(of: 6) == 1)
        #expect(document.tokens[1].lemma == "close")
    }

    @Test func findsEntities() throws {
        let pipeline = try EnglishModel.pipeline.get()
        let document = pipeline.analyze("Angela Merkel met Macron in Paris.")
        let entities = document.entities.map { "\(document.text(of: $0.tokens)) \($0.label)" }
        #expect(entities == ["Angela Merkel PERSON", "Macron PERSON", "Paris GPE"])
    }

    @Test(arguments: ["", " ", "\n\n", "\u{feff}", "\0", "🇳🇴", "e\u{301}", "\u{fffd}"])
    func readsAnyText(text: String) throws {
        let document = try EnglishModel.pipeline.get().analyze(text)
        let tokens = document.tokens.map { $0.text + ($0.spaceAfter ? " " : "") }
        #expect(tokens.joined() == text)
        #expect(document.sentences.map(\.count).reduce(0, +) == document.tokens.count)
    }

    @Test func losesNoLetterOfRandomText() throws {
        let pipeline = try EnglishModel.pipeline.get()
        var random = Seeded(5)
        let scalars = Array("ab 1.,'\"-–()\n\t\u{a0}’é中🚢".unicodeScalars)
        for _ in 0..<500 {
            let text = String(
                String.UnicodeScalarView(
                    (0..<Int.random(in: 0..<60, using: &random)).compactMap { _ in
                        scalars.randomElement(using: &random)
                    }))
            let document = pipeline.analyze(text)
            let tokens = document.tokens.map { $0.text + ($0.spaceAfter ? " " : "") }
            #expect(tokens.joined().unicodeScalars.elementsEqual(text.unicodeScalars))
        }
    }

    @Test func readsALongTextAsItsParts() throws {
        let pipeline = try EnglishModel.pipeline.get()
        // Longer than the blocks that are encoded at a time and than the kept terms.
        let part = "The committee met on Monday, and its chair spoke for an hour.\n\n"
        let document = pipeline.analyze(String(repeating: part, count: 60))
        let once = pipeline.analyze(part + part + part)
        let length = once.tokens.count / 3
        for (index, token) in document.tokens.enumerated().dropFirst(length).dropLast(length) {
            #expect(token.tag == once.tokens[length + index % length].tag)
            #expect(token.dep == once.tokens[length + index % length].dep)
        }
    }

    @Test(arguments: ["!", "a-", "x ", "'", "..", ":", "(", "é"])
    func readsHugeRunsOfOneThing(piece: String) throws {
        let text = String(repeating: piece, count: 20_000)
        let document = try EnglishModel.pipeline.get().analyze(text)
        #expect(document.tokens.last?.utf8End ?? 0 >= text.utf8.count - 1)
    }

    @Test func readsTextsOnManyThreadsAtOnce() async throws {
        let pipeline = try EnglishModel.pipeline.get()
        let texts = try ReferenceTests.documents().map(\.text)
        let alone = texts.map { pipeline.analyze($0).tokens }
        await withTaskGroup(of: (Int, [Token]).self) { group in
            for round in 0..<4 {
                for (index, text) in texts.enumerated() where (index + round) % 2 == 0 {
                    group.addTask { (index, pipeline.analyze(text).tokens) }
                }
            }
            for await (index, tokens) in group { #expect(tokens == alone[index]) }
        }
    }

    @Test func leavesComponentsOutByChoice() throws {
        let omitted: Set = ["ner", "lemmatizer"]
        let pipeline = try LanguagePipeline(
            contentsOf: EnglishModel.folder.get(), leavingOut: omitted)
        let document = pipeline.analyze("Angela Merkel left.")
        #expect(document.entities.isEmpty)
        #expect(document.tokens[2].lemma == "")
        #expect(document.tokens[2].tag == "VBD")
    }

    @Test func forgetsWordsWhenItHasMetTooMany() throws {
        let pipeline = try EnglishModel.pipeline.get()
        let before = pipeline.analyze("She said no.").tokens
        let words = (0..<30_000).map { "w\($0)" }.joined(separator: " ")
        #expect(pipeline.analyze(words).tokens.count == 30_000)
        #expect(pipeline.analyze("She said no.").tokens == before)
    }
}
