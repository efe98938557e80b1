import Language
import News
import Testing

@testable import Reading

struct QuoteMarksTests {
    @Test(arguments: [
        ("He said “yes, of course” and left.", ["“yes, of course”"]),
        ("He said \"yes, of course\" and left.", ["\"yes, of course\""]),
        ("He said ''yes, of course'' and left.", ["''yes, of course''"]),
        ("He said «yes, of course» and left.", ["«yes, of course»"]),
        ("He said „yes, of course“ and left.", ["„yes, of course“"]),
        ("He said ‘yes, of course’ and left.", ["‘yes, of course’"]),
        ("The ship’s crew and the sailors’ union met.", []),
        ("”Nobody knows,” she said.", ["”Nobody knows,”"]),
        ("She said “we never\n\nThe next paragraph.", ["“we never"]),
        ("“One.\n\n“Two.\n\n“Three,” he said.", ["“One.", "“Two.", "“Three,”"]),
        ("“He told me ‘no’ twice,” she said.", ["“He told me ‘no’ twice,”"]),
        ("", []),
        ("“”", []),
        ("”", []),
    ])
    func findsStretches(text: String, expected: [String]) throws {
        let document = try QuotationReaderTests.language.get().analyze(text)
        let passage = Passage(field: .text, document: document)
        #expect(QuoteMarks(passage: passage).stretches.map { passage.text($0.tokens) } == expected)
    }

    @Test func marksReopenedInTheNextParagraphCarryOn() throws {
        let document = try QuotationReaderTests.language.get().analyze("“One.\n\n“Two,” he said.")
        let stretches = QuoteMarks(passage: Passage(field: .text, document: document)).stretches
        #expect(stretches.map(\.continues) == [false, true])
    }
}
