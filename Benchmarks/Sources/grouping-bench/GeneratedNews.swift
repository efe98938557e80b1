import Generating
import Grouping
import News

/// Reports of events that never were, the same for the same seed: headline, lead, names
/// and vectors as read reports have, in the order in which they come out.
///
/// Events open all the time, are reported most in their first hours, and give way to
/// newer ones; the words follow Zipf's law, the names are the event's own.
struct GeneratedNews {
    /// An event that is being reported.
    private struct Event {
        var names: [String]
        var words: [String]
        var vector: [Float]
    }

    /// How many events are reported at a time.
    static let liveEvents = 2_000
    /// One report in so many opens an event.
    static let reportsAnEvent = 5
    static let reportsADay = 20_000
    static let vectorLength = 384

    private var random: SeededRandom
    private var events: [Event] = []
    private var count = 0
    private let vocabulary: [String]

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        var random = random
        vocabulary = (0..<20_000).map { _ in Self.word(syllables: 2, &random) }
    }

    mutating func next() -> (report: Report, vectors: ReportVectors) {
        if events.isEmpty || random.below(Self.reportsAnEvent) == 0 { openEvent() }
        // The newest events are reported most.
        let age = min(random.below(events.count), random.below(events.count))
        let event = events[events.count - 1 - age]
        var article = Article(id: "report-\(count)", text: text(of: event))
        article.title = headline(of: event)
        article.published = published
        article.outlet = "outlet \(random.below(800)).example"
        count += 1
        var report = Report(article: article)
        report.cast = event.names.enumerated().map { place, name in
            CastMember(
                entity: "e\(place)", name: name, label: place == 0 ? .polity : .person,
                mentions: 1 + random.below(4))
        }
        let vector = near(event.vector)
        return (report, ReportVectors(headline: vector, lead: vector))
    }

    private var published: DateStamp? {
        let minutes = count * 1_440 / Self.reportsADay
        var stamp = DateStamp(CalendarDay(number: 20_000 + minutes / 1_440))
        stamp.hour = minutes / 60 % 24
        stamp.minute = minutes % 60
        stamp.offset = 0
        return stamp
    }

    private mutating func openEvent() {
        let names = (0..<5).map { _ in Self.word(syllables: 3, &random).capitalizedFirst }
        let words = (0..<14).map { _ in vocabulary[random.below(vocabulary.count)] }
        events.append(Event(names: names, words: words, vector: unitVector()))
        if events.count > Self.liveEvents { events.removeFirst() }
    }

    // MARK: Words

    private mutating func headline(of event: Event) -> String {
        var words = (0..<6).map { _ in event.words[random.below(event.words.count)] }
        words.insert(event.names[random.below(event.names.count)], at: 2)
        return words.joined(separator: " ")
    }

    private mutating func text(of event: Event) -> String {
        (0..<8).map { _ in sentence(of: event) }.joined(separator: " ")
    }

    private mutating func sentence(of event: Event) -> String {
        var words = ["The"]
        for _ in 0..<14 {
            switch random.below(6) {
            case 0: words.append(event.names[random.below(event.names.count)])
            case 1, 2: words.append(event.words[random.below(event.words.count)])
            default: words.append(commonWord())
            }
        }
        return words.joined(separator: " ") + "."
    }

    /// By Zipf's law: a word's frequency goes with one over its rank.
    private mutating func commonWord() -> String {
        var rank = vocabulary.count
        while rank > 1, random.below(3) != 0 { rank = rank * 2 / 3 }
        return vocabulary[random.below(max(rank, 1))]
    }

    private static func word(syllables: Int, _ random: inout SeededRandom) -> String {
        let (onsets, vowels) = (Array("bdfgklmnprstvz"), Array("aeiou"))
        return (0..<syllables + random.below(2)).reduce(into: "") { word, _ in
            word.append(onsets[random.below(onsets.count)])
            word.append(vowels[random.below(vowels.count)])
            if random.below(2) == 0 { word.append(onsets[random.below(onsets.count)]) }
        }
    }

    // MARK: Vectors

    private mutating func unitVector() -> [Float] {
        Self.normalised((0..<Self.vectorLength).map { _ in random.signed() })
    }

    /// A vector at about .8 of likeness.
    private mutating func near(_ vector: [Float]) -> [Float] {
        let noise = unitVector()
        return Self.normalised(zip(vector, noise).map { $0 + 0.75 * $1 })
    }

    private static func normalised(_ vector: [Float]) -> [Float] {
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return vector.map { $0 / length }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
