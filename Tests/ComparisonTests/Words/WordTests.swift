import Testing

@testable import Comparison

struct WordTests {
    @Test(arguments: [
        ("U.S. officials' six-week plan", ["us", "officials", "six", "week", "plan"]),
        ("1,200 homes, 4.5 percent.", ["1200", "homes", "4.5", "percent"]),
        ("Lund\u{2019}s office didn't say.", ["lund", "office", "didn't", "say"]),
        ("— … !", []), ("", []),
    ])
    func cutsWords(text: String, forms: [String]) {
        #expect(WordReader().words(of: text).map(\.form) == forms)
    }

    @Test(arguments: [
        ("killed", "died"), ("injured", "wounded"), ("injuries", "hurt"), ("held", "holding"),
        ("negotiations", "negotiate"), ("announced", "announcement"), ("stopped", "stopping"),
        ("studies", "study"), ("elections", "election"), ("truce", "ceasefire"),
    ])
    func wordsOfOneMeaningHaveOneKey(one: String, other: String) {
        #expect(Vocabulary.english.key(of: one) == Vocabulary.english.key(of: other))
    }

    @Test(arguments: [
        ("crisis", "critic"), ("business", "busy"), ("string", "strike"), ("kill", "injure"),
        ("resign", "resist"), ("arrive", "arrest"),
    ])
    func otherWordsHaveOtherKeys(one: String, other: String) {
        #expect(Vocabulary.english.key(of: one) != Vocabulary.english.key(of: other))
    }

    @Test func offsetsCountCodePoints() {
        let words = WordReader().words(of: "Ça va 🙂 bien")
        #expect(words.map(\.start) == [0, 3, 8])
        #expect(words.last?.end == 12)
    }
}
