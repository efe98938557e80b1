import Testing

@testable import Archive

@Suite struct PatternTests {
    @Test(arguments: [
        ("nine|9 dead", "Police say 9 dead.", true), ("^9", "Police say 9.", false),
        ("^Police", "Police say 9.", true), ("9\\.$", "Police say 9.", true),
        ("\\d{2,3} people", "Some 140 people left.", true),
        ("\\d{2} people", "Some 4 people left.", false), ("\\bcat\\b", "a concatenation", false),
        ("\\bcat\\b", "a cat sat", true), ("\\Bcat", "a concatenation", true),
        ("c[a-c]t", "a cut, a cat", true), ("c[^a-c]t", "cat", false), ("colou?r", "color", true),
        ("(ab)+c", "xababc", true), ("a.c", "a\nc", false), ("Krak[oó]w", "Kraków", true),
        ("a{2}", "a a", false), ("a{2,}b", "caaaab", true), ("x{a}", "x{a}", true),
        ("(a|b)*d", "abbad", true), ("", "", true), ("\\s\\w+\\s", "a bc d", true),
        ("a+?b", "aab", true),
    ])
    func finds(pattern: String, text: String, isFound: Bool) throws {
        #expect(try Pattern(pattern).isFound(in: text) == isFound)
    }

    @Test(arguments: [("KYIV", "Kyiv fell", true), ("[K-L]yiv", "kYIV", true), ("É", "é", true)])
    func ignoresCase(pattern: String, text: String, isFound: Bool) throws {
        #expect(try Pattern(pattern, ignoresCase: true).isFound(in: text) == isFound)
        #expect(try !Pattern(pattern).isFound(in: text))
    }

    @Test(arguments: [
        ("nine|9 dead", ""), ("Sata(ke|ru) said", " said"),
        ("\\d+ people were (hurt|killed)", " people were "),
        ("ab+c", "ab"), ("(abc)?de", "de"), ("(abc)+d", "abc"), ("^Police$", "Police"), (".*", ""),
    ])
    func knowsWhatEveryTextHasThatFits(pattern: String, literal: String) throws {
        #expect(try Pattern(pattern).literal == Array(literal.utf8))
    }

    @Test func theSignOfTheKelvinIsALetterWhereCaseIsIgnored() throws {
        #expect(try Pattern("tank", ignoresCase: true).isFound(in: "A TAN\u{212A}."))
    }

    @Test(arguments: ["(a+)+b", "(a|aa)+$b", "(.*)*x", "(a?){60}a{60}b", "((a*)*)*b"])
    func noPatternIsSlow(pattern: String) throws {
        // A matcher that goes back and tries again would not end in this world's time.
        let text = String(repeating: "a", count: 5_000)
        #expect(try !Pattern(pattern).isFound(in: text))
    }

    @Test(arguments: [
        ("(a", 0), ("a)", 1), ("[a", 0), ("*a", 0), ("a{3,2}", 1), ("a{999}", 1), ("\\", 1),
        ("\\1", 0), ("(?=a)", 0), ("[z-a]", 1),
    ])
    func pointsAtWhatIsWrong(pattern: String, offset: Int) {
        let error = #expect(throws: PatternError.self) { try Pattern(pattern) }
        #expect(error?.offset == offset)
    }

    @Test func deepAndLongPatternsAreRefused() {
        let deep = String(repeating: "(", count: 60) + "x" + String(repeating: ")", count: 60)
        #expect(throws: PatternError.self) { try Pattern(deep) }
        #expect(throws: PatternError.self) { try Pattern("((a{100}){100}){100}") }
    }
}
