import News
import Testing

@testable import Reading

struct TimeHostileTextTests {
    static let words = [
        "the", "a", "last", "next", "two", "hundred", "million", "dozen", "99999999999999999999",
        "2025", "0", "31", "May", "Monday", "week", "weeks", "ago", "later", "from", "to", "of",
        "-", "/", ".", ",", ":", "'", "$", "%", "half", "early", "end", "before", "after", "Easter",
        "noon", "p.m.", "UTC", "+", "every", "quarter", "third", "1st", "½", "\n", "year", "old",
        "dozens", "in", "five", "and", "between", "no", "one", "killed", "fiscal", "’82", "🙂",
    ]

    /// A small generator of numbers, the same in every run.
    struct Chance {
        var state: UInt64

        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    @Test(arguments: 0..<40)
    func survivesAnyMixOfWords(seed: Int) throws {
        var chance = Chance(state: UInt64(seed) &* 977)
        var text = ""
        for _ in 0..<200 {
            text += Self.words[chance.next(below: Self.words.count)]
            if chance.next(below: 4) > 0 { text += " " }
        }
        for published in ["-", "2025-02-04", "0001-01-01T00:00", "9999-12-31T23:59"] {
            let times = try TimeReaderTests.times(in: text, published: published)
            let numbers = try NumberReaderTests.numbers(in: text, published: published)
            let length = text.unicodeScalars.count
            let spans = times.map(\.span) + numbers.map(\.span)
            #expect(spans.allSatisfy { $0.start >= 0 && $0.start < $0.end && $0.end <= length })
        }
    }

    @Test func takesNoNumberBeyondItsBounds() throws {
        let text = "They saw " + String(repeating: "hundred ", count: 60) + "ships."
        #expect(try NumberReaderTests.numbers(in: text).allSatisfy { $0.value.isFinite })
    }
}
