/// Finds sentences that give the same words as somebody's: one utterance, whoever quotes it.
///
/// - Four words in a row within quotation marks of both, or two words of content.
/// - Four words of content in a row, within the quotation marks of one and anywhere in
///   the other: "“I fully accept my responsibility for the mistakes”" and "he fully
///   accepts the responsibility for the mistakes".
///
/// - Twelve words in a row, quoted or not: one text, whoever prints it.
///
/// Two people who are both named stay two, unless eight words in a row are the same.
struct SharedUtterances {
    /// Pairs of places in the list that are one utterance; enough of them to link all.
    private(set) var links: [(Int, Int)] = []
    /// The first sentence that has each run of words.
    private var first: [String: Int] = [:]
    private let people: [String?]

    private static let words = 4
    private static let quotedContent = 2
    private static let content = 4
    private static let wordsOfTwo = 8
    private static let wordsOfCopy = 12

    /// - Parameter people: the speaker of each sentence, where that is a named person.
    init(among sentences: [StatedSentence], people: [String?]) {
        self.people = people
        for (place, sentence) in sentences.enumerated() {
            for run in runs(of: sentence.quotedWords, Self.wordsOfTwo) { join(place, "8 " + run) }
            for run in runs(of: sentence.words.map(\.form), Self.wordsOfCopy) {
                join(place, "copy " + run)
            }
            for run in runs(of: sentence.quotedWords, Self.words) { joinSpeaker(place, "4 " + run) }
            for run in runs(of: sentence.quotedKeys, Self.quotedContent) {
                joinSpeaker(place, "2 " + run)
            }
            for run in runs(of: sentence.quotedKeys, Self.content) where first["c " + run] == nil {
                first["c " + run] = place
            }
        }
        for (place, sentence) in sentences.enumerated() {
            let keys = sentence.words.filter { !$0.isFunction }.map(\.key)
            for run in runs(of: keys, Self.content) {
                guard let other = first["c " + run], other != place, mayBeOne(other, place) else {
                    continue
                }
                links.append((other, place))
            }
        }
    }

    private func mayBeOne(_ one: Int, _ other: Int) -> Bool {
        people[one] == nil || people[other] == nil || people[one] == people[other]
    }

    private mutating func join(_ place: Int, _ run: String) {
        if let other = first[run], other != place { links.append((other, place)) }
        if first[run] == nil { first[run] = place }
    }

    /// Links what has the same words, each named person apart.
    private mutating func joinSpeaker(_ place: Int, _ run: String) {
        if let other = first[run], other != place, mayBeOne(other, place) {
            links.append((other, place))
        }
        join(place, run + " by " + (people[place] ?? "nobody"))
        if first[run] == nil { first[run] = place }
    }

    private func runs(of words: [String], _ length: Int) -> [String] {
        guard words.count >= length else { return [] }
        return (0...(words.count - length)).map {
            words[$0..<$0 + length].joined(separator: " ")
        }
    }
}
