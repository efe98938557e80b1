import Testing

@testable import Language

struct SpellingTests {
    @Test(arguments: [
        ("Zelensky's", "Xxxxx'x"), ("2025-02", "dddd-dd"), ("McDonald", "XxXxxxx"),
        ("U.S.", "X.X."), ("ÉCOLE", "XXXX"), ("№5", "№d"), ("½", "½"), ("x²", "xd"),
        ("aaaaaaBBBBBB", "xxxxXXXX"), ("ǅ", "x"), ("中文", "xx"),
        (String(repeating: "a", count: 100), "LONG"),
    ])
    func describesTheShapeOfWords(text: String, shape: String) {
        #expect(wordShape(text) == shape)
    }

    @Test(arguments: [
        ("ΟΔΟΣ", "οδος"), ("ΣΑΣ Σ", "σας σ"), ("ΑΣ'Σ", "ασ'ς"), ("İ", "i\u{307}"), ("ẞ", "ß"),
        ("ǅ", "ǆ"), ("\u{212a}", "k"), ("ABC", "abc"), ("", ""),
    ])
    func lowercasesAsPythonDoes(text: String, lowercased: String) {
        #expect(text.pythonLowercased().unicodeScalars.elementsEqual(lowercased.unicodeScalars))
    }

    @Test(arguments: [
        ("\u{a0}\u{3000}\u{1c}\t", true), ("", false), ("\u{200b}", false), (" x", false),
    ])
    func knowsWhiteSpace(text: String, isSpace: Bool) {
        #expect(text.isPythonSpace == isSpace)
    }

    @Test func passesOverCharactersNewerThanItsUnicode() {
        // U+1DF25 came with Unicode 15, U+1DF00 with 14.
        #expect(!"\u{1df25}".isPythonAlphabetic)
        #expect("\u{1df00}".isPythonAlphabetic)
    }

    @Test(arguments: [
        ("“", "\""), ("–", "-"), ("€", "$"), ("’s", "'s"), ("Rain", "rain"), ("colour", "color"),
    ])
    func givesTheStandardSpelling(text: String, norm: String) {
        let norms = Norms(table: [spellingHash("colour"): "color"])
        #expect(norms.norm(of: text) == norm)
    }

    @Test func numbersByteStringsInTheirOrder() {
        var table = ByteTable()
        for number in 0..<1000 {
            #expect(table.insert("word \(number)") == (number, true))
        }
        #expect(table.insert("word 17") == (17, false))
        #expect(table.find("word 999") == 999)
        #expect(table.find("word 1000") == nil)
        #expect(table.insert("\u{e9}").number != table.insert("e\u{301}").number)
        #expect(table.count == 1002)
    }
}
