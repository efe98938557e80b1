import Testing

@testable import Language

/// The expected matches are those of Python's `re.search`.
struct PatternTests {
    func match(_ pattern: String, _ text: String, from start: Int = 0) throws -> Range<Int>? {
        var matcher = PatternMatcher()
        let pattern = try Pattern(pattern)
        return text.unicodeScalars.map(\.value).withUnsafeBufferPointer {
            pattern.firstMatch(in: $0, from: start, &matcher)
        }
    }

    @Test(
        arguments: [
            ("a|ab", "abc", 0..<1), ("(?:a|ab)c", "abc", 0..<3), ("a{2,3}", "aaaa", 0..<3),
            ("a{2,3}?", "aaaa", 0..<2), ("(?<=[0-9])km$", "5km", 1..<3),
            ("(?<=[0-9])km$", "km", nil), (#"\d+(?!\.)"#, "12.5", 0..<1),
            (#"[^a-c\]]+"#, "ab]de", 3..<5), (#"\w+"#, "é_1²½ x", 0..<5),
            (#"\S+@\S+"#, "me a@b c", 3..<6), ("a$", "a\n", 0..<1), (#"\bis\b"#, "this is", 5..<7),
            ("x*", "xx", 0..<2), ("(a*)*b", "aaab", 0..<4), ("(?<!a)b", "abb", 2..<3),
            (#"[\u00e9-\u00ff]+"#, "caféÿ", 3..<5), ("a{,2}b", "aaab", 1..<4),
            ("a{x}", "a{x}", 0..<4), ("^b|c", "abc", 2..<3), ("(?u)[+-]", "1-2", 1..<2),
            (".+", "a\nb", 0..<1), (#"\$|US\$"#, "US$", 0..<3), ("[]a]", "]", 0..<1),
            (#"[\w.-]+"#, "a.b-c d", 0..<5), ("(?<=ab|c)d", "abd", 2..<3),
        ] as [(String, String, Range<Int>?)])
    func matchesAsPythonDoes(pattern: String, text: String, expected: Range<Int>?) throws {
        #expect(try match(pattern, text) == expected)
    }

    @Test(arguments: [
        "(", ")", "a)", "[a", "*a", "(?P<name>a)", #"\1"#, "a{3,2}", "[z-a]", #"\uD"#, "a\\",
        #"\U00110000"#, "(?i)a", "a++", "(?<", "[a-\\w]",
    ])
    func refusesWhatItDoesNotKnow(pattern: String) {
        #expect(throws: PatternParser.Failure.self) { try Pattern(pattern) }
    }

    @Test func boundsDepthAndLength() {
        let deep = String(repeating: "(", count: PatternParser.maximumDepth + 1)
        #expect(throws: PatternParser.Failure.self) { try Pattern(deep) }
        #expect(throws: PatternParser.Failure.self) { try Pattern("((a{1000}){1000}){1000}") }
    }

    @Test func takesNoMoreThanLinearTime() throws {
        let text = String(repeating: "a", count: 2_000)
        #expect(try match("(?:a+)+$", text + "!") == nil)
        #expect(try match("(?:a?){30}a{30}!", text) == nil)
    }

    @Test func boundsItsMemory() throws {
        // 18,000 instructions at 60,000 letters are more than 2^30 places.
        #expect(PatternMatcher.maximumMemory == 1 << 30)
        let text = String(repeating: "a", count: 60_000)
        #expect(try match("^a{0,9000}b", text) == nil)
    }

    @Test(
        arguments: [
            ("well...", 3), ("well", 0), ("!!", 1), ("5km", 2), ("km", 0), ("don's", 2),
            ("x.", 1), ("\n", 0), ("", 0),
        ])
    func findsSuffixesFromTheEnd(text: String, length: Int) throws {
        let pattern = try Pattern(
            #"!$|\.\.+$|'s$|(?<=[0-9])(?:m|km)$|(?<=[a-z])\.$"#)
        var matcher = PatternMatcher()
        text.unicodeScalars.map(\.value).withUnsafeBufferPointer { scalars in
            let found = pattern.firstSuffixMatch(in: scalars, &matcher)
            #expect(found?.count ?? 0 == length)
            #expect(found == pattern.firstMatch(in: scalars, from: 0, &matcher))
        }
    }
}
