import News
import Testing

@Suite("JSON")
struct JSONTests {
    @Test(arguments: [
        #"{"b":1,"a":[true,null,"x"],"c":{"d":-2.5}}"#,
        #"[]"#,
        #""quote \" slash \\ line\n tab\t control \u0001""#,
        #"{"big":12345678901234567,"half":0.5}"#,
    ])
    func writesWhatItReads(text: String) throws {
        #expect(try JSON(parsing: text).text == text)
    }

    @Test(arguments: [
        (#""\ud83d\ude42""#, "🙂", 0),
        (#""a\ud83d b""#, "a\u{FFFD} b", 1),
        (#""\ude42""#, "\u{FFFD}", 1),
        (#""\ud83d\ud83d\ude42""#, "\u{FFFD}🙂", 1),
        (#""caf\u00e9\/bar""#, "café/bar", 0),
    ])
    func mendsLoneSurrogates(text: String, expected: String, repairs: Int) throws {
        var count = 0
        let json = try JSON(parsing: text.utf8, repairs: &count)
        #expect(json.string == expected)
        #expect(count == repairs)
    }

    @Test(arguments: [
        "", "{", "[1,", "{\"a\"}", "nul", "01x", "\"open", "{\"a\":1} x", "[1 2]", "{1:2}",
        "\"\\x\"", "\"\\u12\"", "1e999",
    ])
    func refusesWhatIsNotJSON(text: String) {
        #expect(throws: JSONError.self) { try JSON(parsing: text) }
    }

    @Test func refusesDeepNestingRatherThanFollowingIt() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: JSONError.self) { try JSON(parsing: text) }
    }

    @Test func saysWhereItFailed() {
        #expect(throws: JSONError(offset: 6, reason: "not a JSON value")) {
            try JSON(parsing: #"{"a": x}"#)
        }
    }

    @Test func readsAnyBytesWithoutCrashing() {
        var generator = SeededGenerator(seed: 7)
        let letters = Array("{}[]\",:\\u0dtruefalsn1-e. \u{0}\u{FF}".utf8)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0..<24, using: &generator)
            let bytes = (0..<count).map { _ in
                letters[Int.random(in: 0..<letters.count, using: &generator)]
            }
            var repairs = 0
            _ = try? JSON(parsing: bytes, repairs: &repairs)
        }
    }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
