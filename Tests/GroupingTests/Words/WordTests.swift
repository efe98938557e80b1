import News
import Testing

@testable import Grouping

@Suite struct WordTests {
    @Test(arguments: [
        ("Kyiv's mayor", ["kyiv", "mayor"]), ("U.S. forces", ["us", "forces"]),
        ("1,200 killed", ["1200", "killed"]), ("Erdoğan’s visit", ["erdogan", "visit"]),
        ("", []),
    ])
    func splitsTextIntoWords(text: String, keys: [String]) {
        #expect(WordReader.words(in: text).map(\.key) == keys)
    }

    @Test(arguments: [
        ("the Ukrainian capital", ["kyiv", "ukraine"]), ("Kiev", ["kyiv", "ukraine"]),
        ("the US", ["united states"]), ("Zelenskyy", ["zelensky"]),
        ("North Koreans", ["north korea"]), ("turkish", ["turkish"]),
    ])
    func knowsWhatStandsForAPlace(text: String, terms: [String]) {
        let words = WordReader.words(in: text)
        #expect(TermReader().meanings(of: words).map(\.term) == terms)
    }

    @Test(arguments: [
        ("strikes", "strike"), ("planned", "plan"), ("cities", "city"), ("killing", "killed"),
    ])
    func bringsTheFormsOfAWordTogether(one: String, other: String) {
        #expect(stem(one) == stem(other))
    }

    @Test(arguments: [("12th", 12), ("twelfth", 12), ("2nd", 2), ("second", 2)])
    func readsOrdinals(word: String, value: Int) {
        #expect(NumberWords.ordinal(word) == value)
    }
}
