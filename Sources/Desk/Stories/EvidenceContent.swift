import Briefing
import News

/// What can be taken away from a story.
struct EvidenceContent {
    let files: [File]

    struct File {
        let address: String
        let name: String
        let what: String
    }

    init(view: StoryView) {
        let id = view.story.id
        files = [
            ("dossier.html", "Dossier", "one page to read or print, with every report"),
            (
                "evidence.wacz", "Evidence pack",
                "the recorded bytes of all revisions, with claims and digests (WACZ)"
            ),
            ("claims.csv", "Claims", "a table, one row for each sentence"),
            ("agenda.ics", "Agenda", "what was announced, for a calendar"),
            ("feed.atom", "Feed", "its reports as they come, for a feed reader"),
            ("story.json", "Story", "the record with all offsets and reasons"),
            ("reports.jsonl", "Reports", "the records of its reports"),
        ].map { File(address: Address.story(id, $0.0), name: $0.1, what: $0.2) }
    }
}
