import Archive
import Generating
import News

/// What comes in at a desk that never was, in the order in which it comes: reports of
/// events, copies of them by other outlets, and edits.
///
/// Events open all the time, are reported most in their first two days, and give way
/// to newer ones. No two texts are the same but where one outlet copies another.
struct GeneratedDesk {
    static let reportsADay = 3_000
    /// One report in so many opens an event.
    static let reportsAnEvent = 5
    /// How many events are reported at a time: those of about three days.
    static let liveEvents = 1_800
    /// Of a hundred reports so many are copies, with a sentence left out…
    static let copies = 12
    /// … and so many are edits of a report that came shortly before.
    static let edits = 3

    let vocabulary: GeneratedVocabulary
    private(set) var events: [GeneratedEvent] = []
    private var random: SeededRandom
    private var count = 0
    private var recent: [(id: String, report: GeneratedReport, event: Int, outlet: String)] = []
    private var opened = 0

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        vocabulary = GeneratedVocabulary(seed: seed &+ 1)
    }

    mutating func next() -> (report: Report, vectors: [Float]) {
        if events.isEmpty || random.below(Self.reportsAnEvent) == 0 { open() }
        let age = min(random.below(events.count), random.below(events.count))
        let place = events.count - 1 - age
        let chance = random.below(100)
        defer { count += 1 }
        if chance < Self.edits, recent.count > 50 { return edit() }
        if random.below(4) == 0 { events[place].count += 1 + random.below(9) }
        var report = GeneratedReport(on: events[place], vocabulary, &random)
        if chance < Self.edits + Self.copies, let latest = events[place].latest {
            report = latest
            report.sentences.remove(at: random.below(report.sentences.count))
        }
        events[place].latest = report
        let outlet = random.one(of: vocabulary.outlets)
        let id = "report-\(count)"
        recent.append((id, report, opened - events.count + place, outlet))
        if recent.count > 500 { recent.removeFirst(100) }
        return (record(id, report, outlet), vectors(events[place].meaning(&random)))
    }

    /// A recent report with one sentence written anew.
    private mutating func edit() -> (report: Report, vectors: [Float]) {
        let place = recent.count - 1 - random.below(50)
        let index = min(max(0, recent[place].event - (opened - events.count)), events.count - 1)
        let sentence = random.below(recent[place].report.sentences.count)
        recent[place].report.sentences[sentence] = GeneratedReport.sentence(
            on: events[index], vocabulary, &random)
        let (id, report, _, outlet) = recent[place]
        return (record(id, report, outlet), vectors(events[index].meaning(&random)))
    }

    private mutating func open() {
        events.append(GeneratedEvent(vocabulary, &random))
        opened += 1
        if events.count > Self.liveEvents { events.removeFirst() }
    }

    private func record(_ id: String, _ report: GeneratedReport, _ outlet: String) -> Report {
        let host = outlet.split(separator: " ")[1].lowercased()
        return report.record(
            id: id, url: "https://\(host).example/\(id)", outlet: outlet, published: published)
    }

    private var published: DateStamp {
        let minutes = count * 1_440 / Self.reportsADay
        var stamp = DateStamp(CalendarDay(number: 18_000 + minutes / 1_440))
        stamp.hour = minutes / 60 % 24
        stamp.minute = minutes % 60
        stamp.offset = 0
        return stamp
    }

    /// Headline and lead, as the archive keeps them.
    private func vectors(_ meaning: [Float]) -> [Float] {
        [Float(meaning.count)] + meaning + meaning
    }
}
