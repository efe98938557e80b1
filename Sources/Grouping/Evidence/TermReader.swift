import Foundation
import News

/// Reads the terms of a report: with the cast that reading found, or from
/// capitals alone where the report was not read.
struct TermReader: Sendable {
    /// How many words of the text count as its lead.
    static let leadWords = 90
    /// The same in code points, for what reading found there.
    static let leadLength = 600
    /// How many words are looked through for names.
    static let nameWords = 250
    /// With fewer words of text than this, capitals are not trusted.
    static let bodyForNames = 8
    /// How many words of the lead are looked through for the place.
    static let placeWords = 40
    /// Before a date among the terms, so that it is no word.
    static let dateMark = "date "
    /// How much a word of the headline counts for each in the lead.
    static let headlineWeight: Float = 3
    /// What a country counts that is only implied by its capital.
    static let impliedWeight: Float = 0.5

    private let forms: NameForms
    private let stopWords: Set<String>

    init() {
        forms = NameForms(places: ListFile("places.tsv"), spellings: ListFile("spellings.tsv"))
        stopWords = Set(ListFile("stopwords.txt").rows.compactMap(\.first))
    }

    func terms(of report: Report, table: inout TermTable) -> ReportTerms {
        let title = WordReader.words(in: report.article.title ?? "")
        var body = WordReader.words(
            in: report.article.text, limit: Self.nameWords + title.count)
        body = Self.withoutRepeated(title, body)
        let standfirst = WordReader.words(in: report.article.standfirst ?? "")
        var lead = Array(body.prefix(Self.leadWords))
        // A standfirst that is not the lead again is part of it.
        if !standfirst.isEmpty { lead = Array((standfirst + lead).prefix(Self.leadWords)) }

        var result = ReportTerms()
        for (term, weight) in meanings(of: title) {
            result.words[table.number(of: term), default: 0] += weight * Self.headlineWeight
        }
        for (term, weight) in meanings(of: lead) {
            result.words[table.number(of: term), default: 0] += weight
        }
        for (term, weight) in names(of: report, title: title, body: standfirst + body) {
            result.names[table.number(of: term), default: 0] += weight
        }
        result.places = Set(
            places(in: title, report: report)
                .map { table.number(of: $0) })
        result.isBare = standfirst.count + body.count < Self.bodyForNames
        if result.isBare { result.names = [:] }
        result.ordinals = ordinals(in: title, table: &table)
        for date in Self.dates(of: report) {
            result.dates.insert(table.number(of: Self.dateMark + date))
            if let day = DateStamp(date)?.day { result.days.append(Int32(day.number)) }
        }
        return result
    }

    /// Saved texts often begin with their own headline once more.
    static func withoutRepeated(_ title: [Word], _ body: [Word]) -> [Word] {
        guard title.count > 2, body.count > title.count,
            zip(title, body).allSatisfy({ $0.key == $1.key })
        else { return body }
        return Array(body.dropFirst(title.count))
    }

    // MARK: Dates

    /// The dates of headline and lead as TIMEX3, down to the day; years alone tell
    /// too little.
    static func dates(of report: Report) -> [String] {
        var found: Set<String> = []
        for time in report.times where time.kind == .date || time.kind == .time {
            if time.span.field == .text, time.span.start >= leadLength { continue }
            let value = String(time.value.prefix { $0 != "T" })
            guard value.utf8.count > 4, value.utf8.contains(0x2D) else { continue }
            found.insert(value)
        }
        return found.sorted()
    }

    // MARK: Words

    /// The terms of a run of words, in order; places and names under the form
    /// that stands for all of their forms.
    func meanings(of words: [Word]) -> [(term: String, weight: Float)] {
        var result: [(String, Float)] = []
        var index = 0
        while index < words.count {
            if let (meaning, length) = forms.match(words, at: index) {
                result.append((meaning.term, 1))
                if let implied = meaning.implied { result.append((implied, Self.impliedWeight)) }
                index += length
                continue
            }
            if let term = term(of: words[index]) { result.append((term, 1)) }
            index += 1
        }
        return result
    }

    /// The term of a single word; `nil` for words that say nothing.
    func term(of word: Word) -> String? {
        if stopWords.contains(word.key) { return nil }
        if word.key.utf8.count < 2, !word.isNumber { return nil }
        if let number = NumberWords.value(of: word.key) { return String(number) }
        return stem(word.key)
    }

    // MARK: Names

    private func names(
        of report: Report, title: [Word], body: [Word]
    ) -> [(term: String, weight: Float)] {
        // Capitals in a headline alone say little: every outlet has its own habit.
        let capitals =
            body.count < Self.bodyForNames ? [] : capitalNames(title: title, body: body)
        guard !report.cast.isEmpty else { return capitals }
        var result = capitals
        for member in report.cast where member.label != .work {
            let weight = Float(min(member.mentions, 4))
            for (term, share) in meanings(of: WordReader.words(in: member.name)) {
                result.append((term, share * weight))
            }
        }
        return result
    }

    /// Words with a capital in the middle of a sentence, and words of the
    /// headline that are so written in the text, or in a headline that has words
    /// in small letters.
    private func capitalNames(title: [Word], body: [Word]) -> [(term: String, weight: Float)] {
        var result: [(term: String, weight: Float)] = []
        var known: Set<String> = []
        for (term, weight, word) in positioned(body)
        where word.isCapital && !word.opensSentence {
            result.append((term, weight))
            known.insert(term)
        }
        let small = title.filter { !$0.isCapital && $0.key.utf8.count > 3 && !$0.isNumber }
        for (index, (term, weight, word)) in positioned(title).enumerated() where word.isCapital {
            let tells = small.count > 1 && (index > 0 || word.isAllCapitals)
            if known.contains(term) || tells {
                result.append((term, weight * Self.headlineWeight))
            }
        }
        return result
    }

    /// Terms with the word that each begins with.
    private func positioned(_ words: [Word]) -> [(term: String, weight: Float, word: Word)] {
        var result: [(String, Float, Word)] = []
        var index = 0
        while index < words.count {
            let word = words[index]
            if let (meaning, length) = forms.match(words, at: index) {
                // A known place is a name also where it opens the sentence.
                var inside = word
                if word.isCapital { inside.opensSentence = false }
                result.append((meaning.term, 1, inside))
                if let implied = meaning.implied {
                    result.append((implied, Self.impliedWeight, inside))
                }
                index += length
                continue
            }
            if word.isCapital, let term = term(of: word) { result.append((term, 1, word)) }
            index += 1
        }
        return result
    }

    /// The known places among the words, and those that reading found; a country
    /// also where only its capital is named.
    private func places(in words: [Word], report: Report) -> [String] {
        var result: [String] = []
        for index in words.indices {
            guard let (meaning, _) = forms.match(words, at: index), meaning.isPlace else {
                continue
            }
            result += [meaning.term] + [meaning.implied].compactMap { $0 }
        }
        let keys = Set(words.map(\.key))
        for member in report.cast where Self.placeLabels.contains(member.label) {
            let name = WordReader.words(in: member.name)
            guard name.allSatisfy({ keys.contains($0.key) }) else { continue }
            result += meanings(of: name).map(\.term)
        }
        return result
    }

    private static let placeLabels: Set<EntityLabel> = [.polity, .location, .facility]

    // MARK: Ordinals

    /// Nouns whose numbers tell no two events apart: the second time, the first day.
    private static let measures: Set<String> = Set(
        [
            "time", "times", "day", "week", "weekend", "month", "year", "hour", "minute", "half",
            "quarter", "degree", "place", "lady", "amendment", "floor", "street", "avenue", "term",
            "person", "man", "woman", "child", "son", "daughter", "anniversary", "century",
            "birthday", "grade", "generation", "step", "look", "glance", "thing", "one", "in",
        ].map(stem))

    private func ordinals(in words: [Word], table: inout TermTable) -> [ReportTerms.Ordinal] {
        var found: Set<ReportTerms.Ordinal> = []
        for (word, next) in zip(words, words.dropFirst()) where !next.opensSentence {
            guard let number = NumberWords.ordinal(word.key), let noun = term(of: next),
                !next.isNumber, !Self.measures.contains(noun)
            else { continue }
            found.insert(ReportTerms.Ordinal(noun: table.number(of: noun), number: number))
        }
        return found.sorted { ($0.noun, $0.number) < ($1.noun, $1.number) }
    }
}
