import Briefing
import News

/// When things happened against when they were reported, as a picture and as a list of
/// the same.
struct TimelineContent {
    let entries: [Line]
    let drawing: TimelineDrawing?
    let agenda: [AgendaItem]
    /// The entries of the agenda on this page, where it has not all of them.
    let agendaRange: String?
    let nowWords: String
    /// Whether now comes after all entries of this page.
    let isNowLast: Bool
    let more: String?
    let before: String?

    /// A row, and whether now comes before it.
    struct Line {
        let row: TimelineRow
        let isAfterNow: Bool
    }

    /// So many entries are on a page, of the timeline and of the agenda.
    static let size = 60
    static let agendaSize = 30

    init(_ scene: StoryScene, after: Int) {
        let view = scene.view
        let now = PastMoment.end(scene.at ?? scene.now)
        let time = scene.at.map { "at=\(Address.encoded($0.description))" }
        let all = TimelineRow.rows(of: view, scene.claims, at: scene.time, now: now)
        let shown = all.dropFirst(after).prefix(Self.size)
        let border = shown.firstIndex { $0.instant > now }
        entries = zip(shown.indices, shown).map { Line(row: $1, isAfterNow: $0 == border) }
        drawing =
            shown.count > 1
            ? TimelineDrawing(Array(shown), now: now, zone: view.zone) : nil
        // Of a long agenda each page has a part, so that none is too heavy.
        let place = after / Self.size * Self.agendaSize
        let part = (place..<place + Self.agendaSize).clamped(to: view.agenda.indices)
        agenda = part.map {
            AgendaItem(view.agenda[$0], view: view, place: $0, time: scene.time)
        }
        agendaRange =
            part.count < view.agenda.count ? ListWindow.words(part, of: view.agenda.count) : nil
        let moment = DateWords.stamp(scene.at ?? scene.now, zone: view.zone)
        nowWords = scene.at == nil ? "now, \(moment)" : moment
        isNowLast = border == nil
        let page = { (place: Int) in
            Address.story(view.story.id, "timeline") + "?after=\(place)"
                + (time.map { "&\($0)" } ?? "")
        }
        let isMore = after + shown.count < all.count || part.upperBound < view.agenda.count
        more = isMore ? page(after + Self.size) : nil
        before = after > 0 ? page(max(0, after - Self.size)) : nil
    }
}
