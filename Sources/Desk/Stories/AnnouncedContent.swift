import Briefing
import News

/// One entry of a story's agenda with all sentences that announce it.
struct AnnouncedContent {
    let item: AgendaItem
    let window: ListWindow

    /// Sentences on a page.
    static let size = 100

    static func path(_ place: Int) -> String { "agenda/\(place)" }

    /// - Returns: `nil` where the story's agenda has no such entry.
    init?(_ scene: StoryScene, place: Int, after: Int) {
        let agenda = scene.view.agenda
        guard agenda.indices.contains(place) else { return nil }
        window = ListWindow(
            of: agenda[place].lines.count, after: after, size: Self.size,
            address: Address.story(scene.view.story.id, Self.path(place)) + scene.time)
        item = AgendaItem(
            agenda[place], view: scene.view, place: place, time: scene.time,
            quoting: window.range)
    }
}
