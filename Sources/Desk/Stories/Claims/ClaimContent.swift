import Briefing
import News

/// One claim with all of its sentences, however many there are, and all sources that
/// do not mention it.
struct ClaimContent {
    let icon: String
    let standing: String
    let subject: String
    let status: String?
    let why: String
    let sentences: [SentenceLine]
    let sentenceWords: String
    let window: ListWindow
    let silent: [Silent]
    let silentWords: String?
    /// The row in the comparison.
    let rowAddress: String

    /// A source that could have it and does not.
    struct Silent {
        let silentLetters: String
        let silentOutlet: String
    }

    /// Sentences on a page.
    static let size = 100

    /// The path of a claim's page.
    static func path(_ claim: String) -> String { "claims/\(Address.encoded(claim))" }

    static func address(_ story: String, _ claim: String) -> String {
        Address.story(story, path(claim))
    }

    /// - Returns: `nil` where the story has no such claim.
    init?(_ scene: StoryScene, claim id: String, after start: Int) {
        let view = scene.view
        let all =
            view.conflicts + view.agreed + view.updated + view.quoted
            + view.singles.flatMap(\.claims)
        guard let claim = all.first(where: { $0.claim.id == id }) else { return nil }
        let table = scene.table
        let lines = table.lines(of: claim)
        let rows = table.groups.flatMap { group in (lines[group] ?? []).map { ($0, group) } }
        window = ListWindow(
            of: rows.count, after: start, size: Self.size,
            address: Self.address(view.story.id, id) + scene.time)
        icon = claim.claim.standing.icon
        standing = claim.claim.standing.words
        subject = claim.subject
        status = claim.status
        why = view.named(claim.claim.why)
        sentences = rows[window.range].map { table.sentence($0.0, of: $0.1) }
        sentenceWords = rows.count == 1 ? "1 sentence" : "\(rows.count) sentences"
        silent = table.silent(on: claim).map { group in
            Silent(
                silentLetters: table.letters(of: group),
                silentOutlet: table.sources(of: group).first?.outlet ?? "")
        }
        silentWords =
            silent.isEmpty
            ? nil
            : silent.count == 1
                ? "1 source does not mention it"
                : "\(silent.count) sources do not mention it"
        rowAddress = scene.claims.address(view.story.id, claim: id, time: scene.time)
    }
}
