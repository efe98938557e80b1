import Language
import News

/// Lays the claims of a story's reports side by side.
public struct StoryComparing: Sendable {
    let encoder: SentenceEncoder?
    let vectors: SentenceVectors?

    /// Without an encoder sentences are matched by their words alone.
    ///
    /// Copies of a value share the vectors of the reports that it has compared.
    public init(encoder: SentenceEncoder?) {
        self.encoder = encoder
        vectors = encoder.map { SentenceVectors(encoder: $0) }
    }

    /// How many sentences it has encoded so far.
    public var sentencesEncoded: Int { vectors?.encoded ?? 0 }

    /// Fills `story.comparison` from its reports.
    ///
    /// `asOf` leaves out what was published later; reports without a date stay.
    public func compare(_ story: Story, reports: [Report], asOf: DateStamp? = nil) -> Story {
        let known = reports.filter { report in
            report.article.published.map { ComparedStory.isKnown($0, at: asOf) } ?? true
        }
        var result = asOf == nil ? story : story.keeping(known)
        let compared = ComparedStory(result, reports: known, asOf: asOf)
        let matching = SentenceMatching(compared.sentences, vectors: vectors) {
            compared.reports[$0].article.id
        }
        var clustering = SentenceClustering(matching)
        let time = EventTimeReading(story: compared)
        let eventDay = time.eventDay()
        let drafts = ClaimWriting(
            story: compared, matching: matching, clusters: clustering.clusters(),
            eventDay: eventDay, sourceReader: SourceReader(story: compared)
        ).drafts()
        let lead = drafts.first { $0.isLead }?.sentences ?? []
        let people = ParticipantWriting(story: compared, lead: lead.map { compared.sentences[$0] })
        let agenda = AgendaWriting(story: compared, index: matching.index, drafts: drafts)
        let items = agenda.items()
        let timeline = TimelineWriting(
            story: compared, index: matching.index, drafts: drafts, eventDay: eventDay,
            appointments: items)
        result.comparison = StoryComparison(
            who: people.who(), places: people.places(), when: time.eventTime(),
            claims: drafts.map(\.claim), timeline: timeline.entries(), agenda: agenda.entries(items)
        )
        return result
    }
}
