import Archive
import Briefing
import News

/// What outlets changed in the reports of a story after they were first kept.
struct RevisionsContent {
    let reports: [ChangedReport]
    let window: ListWindow

    /// Reports on a page.
    static let size = 25

    struct ChangedReport {
        let letter: String
        let outlet: String
        let title: String
        let address: String
        let steps: [Step]
    }

    /// From one revision to the next.
    struct Step {
        let ordinal: Int
        let keptAt: TimeWords?
        /// Edits of substance.
        let changes: [Change]
        /// "2 edits of typing …", which open.
        let typingWords: String?
        let typingChanges: [Change]
    }

    struct Change {
        /// "number, name": what of substance it touches.
        let substance: String
        let before: [Piece]
        let after: [Piece]
    }

    /// Words, with those that were put in or taken out marked.
    struct Piece {
        let words: String
        let isChanged: Bool
    }

    init(_ scene: StoryScene, after: Int) throws {
        let view = scene.view
        let changed = Set(try scene.store.changedReports(ofStory: view.story.id))
        let sources = view.sources.filter { changed.contains($0.article.id) }
        window = ListWindow(
            of: sources.count, after: after, size: Self.size,
            address: Address.story(view.story.id, "revisions"))
        reports = try sources[window.range].map { source in
            let revisions = try scene.store.revisions(of: source.article.id)
            return ChangedReport(
                letter: source.letter, outlet: source.outlet,
                title: SafeText.line(source.article.title ?? source.file),
                address: Address.report(source.article.id),
                steps: zip(revisions, revisions.dropFirst()).map { Self.step($0, $1, view.zone) })
        }
    }

    private static func step(_ old: Revision, _ new: Revision, _ zone: ReaderZone?) -> Step {
        let changes = RevisionChange.changes(from: old.report, to: new.report)
        let typing = changes.filter(\.substance.isEmpty)
        let edits = typing.count == 1 ? "1 edit" : "\(typing.count) edits"
        return Step(
            ordinal: new.ordinal, keptAt: DateStamp(new.added).map { TimeWords($0, zone: zone) },
            changes: changes.filter { !$0.substance.isEmpty }.map(change),
            typingWords: typing.isEmpty ? nil : edits + " of typing, time stamps or bylines",
            typingChanges: typing.map(change))
    }

    private static func change(_ change: RevisionChange) -> Change {
        Change(
            substance: change.substance.map(\.rawValue).joined(separator: ", "),
            before: pieces(change.before, change.removed),
            after: pieces(change.after, change.inserted))
    }

    private static func pieces(_ text: String?, _ marks: [Range<Int>]) -> [Piece] {
        MarkedText.pieces(text ?? "", marks).map { Piece(words: $0.words, isChanged: $0.isMarked) }
    }
}
