import Crypto
import Foundation
internal import GRDB
import News

/// A story that a saved search found, before its sentences are looked up.
struct AlertDraft {
    let watch: String
    let query: Query
    let story: Story
    /// The number of the change that made the story what it is.
    let change: Int64
    /// Its reports that no rule hides.
    let reports: [Int64]
    /// All reports that the search finds.
    let fitting: Set<Int64>
}

extension Store {
    /// An alert shows at most so many reports, and so many claims.
    static let causeLimit = 20

    func alert(_ draft: AlertDraft, in db: Database) throws -> Alert {
        let told =
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM alert WHERE watch = ? AND story = ?)",
                arguments: [draft.watch, draft.story.id]) ?? false
        let causes = try draft.reports.compactMap { try cause($0, draft, in: db) }
        let ordered = AlertCause.Kind.allCases.flatMap { kind in
            causes.filter { $0.kind == kind && $0.fits }
                + (kind == .earlier ? [] : causes.filter { $0.kind == kind && !$0.fits })
        }
        return Alert(
            id: Self.alertID(draft), watch: draft.watch, query: draft.query.source,
            kind: told ? .changed : .new, story: draft.story.id,
            headline: draft.story.headline.text, reports: draft.story.articles.count,
            sources: draft.story.independent.count, at: clock(),
            causes: Array(ordered.prefix(Self.causeLimit)),
            claims: Array(Self.claims(draft).prefix(Self.causeLimit)))
    }

    /// The same for one search, story and change.
    private static func alertID(_ draft: AlertDraft) -> String {
        var hash = SHA256()
        for part in [draft.watch, draft.story.id, String(draft.change)] {
            hash.update(data: Data(part.utf8) + [0])
        }
        return "alert-" + Data(hash.finalize()).prefix(12).hexadecimal
    }

    private func cause(
        _ number: Int64, _ draft: AlertDraft, in db: Database
    ) throws -> AlertCause? {
        guard let report = try report(number, in: db) else { return nil }
        let ordinal = try Int.fetchOne(
            db, sql: "SELECT max(ordinal) FROM revision WHERE report = ?", arguments: [number])
        let told = try Int.fetchOne(
            db, sql: "SELECT ordinal FROM watchMatch WHERE watch = ? AND report = ?",
            arguments: [draft.watch, number])
        let kind: AlertCause.Kind = told == nil ? .new : told == ordinal ? .earlier : .changed
        let words = Set(draft.query.positiveWords.flatMap { $0 }.map(Facet.fold))
        let best = BestSentence(in: report, words: words)
        let article = report.article
        return AlertCause(
            kind: kind, article: article.id, url: article.url, outlet: article.outlet,
            title: article.title, published: article.published?.description,
            fits: draft.fitting.contains(number), span: best.span, text: best.text,
            changes: kind == .changed
                ? try changes(of: number, since: told, to: report, in: db) : [])
    }

    private func changes(
        of number: Int64, since ordinal: Int?, to report: Report, in db: Database
    ) throws -> [AlertCause.Change] {
        let data = try Data.fetchOne(
            db, sql: "SELECT record FROM revision WHERE report = ? AND ordinal = ?",
            arguments: [number, ordinal])
        guard let earlier = data.flatMap(Self.report) else { return [] }
        return RevisionChange.changes(from: earlier, to: report).map {
            AlertCause.Change(before: $0.before, after: $0.after)
        }
    }

    private static func claims(_ draft: AlertDraft) -> [Claim] {
        let wanted = draft.query.wantedStandings
        return (draft.story.comparison?.claims ?? []).filter { wanted.contains($0.standing) }
    }
}

extension Query {
    /// The standings that it asks for.
    fileprivate var wantedStandings: Set<Claim.Standing> { Self.standings(term) }

    private static func standings(_ term: Term) -> Set<Claim.Standing> {
        switch term {
        case .all(let terms), .any(let terms): Set(terms.flatMap(standings))
        case .field(.standing, let value, _):
            Set([Claim.Standing(rawValue: value)].compactMap { $0 })
        case .not, .words, .field, .pattern, .published: []
        }
    }
}

extension Sequence where Element == UInt8 {
    /// Two lowercase digits a byte.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
