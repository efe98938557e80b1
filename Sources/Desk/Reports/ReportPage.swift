import Archive
import Briefing
import Hummingbird
import News

/// A report, its sentences each with an address of its own; those that stand in
/// a claim lead to it.
struct ReportPage {
    let place: Place
    let title: String
    let outlet: String
    let bylines: String
    let time: TimeWords?
    let outside: String?
    let storyAddress: String?
    let storyHeadline: String?
    let standfirst: String?
    let paragraphs: [Paragraph]
    let captions: [String]
    let notices: [String]
    let leftOut: [LeftOut]
    let revisions: Int
    let revisionsAddress: String?
    let language: String
    let isEmpty: Bool
    let work: WorkBar
    let notice: Notice?
    let formKey: String

    struct Paragraph {
        let sentences: [Piece]
    }

    struct Piece {
        /// The place of its first letter in the text, in code points.
        let id: String
        let words: String
        /// The claim it stands in, and that claim's standing.
        let claim: String?
        let standing: String?
    }

    /// What was cut away, by its kind.
    struct LeftOut {
        let kind: String
        let texts: [String]
    }
}

extension DeskServer {
    func addReports(to router: Router<BasicRequestContext>) {
        router.get("/reports/{id}") { request, context in
            let id = Address.decoded(try context.parameters.require("id"))
            let (zone, pages, key) = (zone, pages, formKey)
            return try await archive { store in
                guard let report = try store.reports([id]).first else {
                    throw HTTPError(.notFound)
                }
                let story = try store.storyID(of: id).map { try store.story($0) }
                let subject = WorkSubject(.report, id)
                let bar = WorkBar(
                    subject, flags: try store.flags(of: subject),
                    notes: try store.notes(on: subject), back: Notice.back(request), zone: zone)
                let page = ReportPage(
                    report, story: story, revisions: try store.revisions(of: id).count,
                    work: bar, notice: try Notice(request, in: store), key: key, zone: zone)
                return try pages.page("report", page)
            }
        }
    }
}

extension ReportPage {
    init(
        _ report: Report, story: Story?, revisions: Int, work: WorkBar, notice: Notice?,
        key: String, zone: ReaderZone?
    ) {
        let article = report.article
        title = SafeText.line(article.title ?? "No headline")
        place = Place(title)
        outlet = SafeText.line(article.outlet ?? "outlet not named")
        bylines = article.bylines.map(SafeText.line).joined(separator: ", ")
        time = article.published.map { TimeWords($0, zone: zone) }
        outside = Address.outside(article.url)
        storyAddress = story.map { Address.story($0.id) }
        storyHeadline = story.map { SafeText.line($0.headline.text) }
        standfirst = article.standfirst.map(SafeText.line)
        paragraphs = ReportSentences(report, story: story).paragraphs
        captions = article.captions.compactMap { ($0.text ?? $0.alt).map(SafeText.line) }
        notices = article.notices.map { SafeText.line($0.text) }
        leftOut = Furniture.Kind.allCases.compactMap { kind in
            let texts = article.furniture.filter { $0.kind == kind }.map { SafeText.line($0.text) }
            return texts.isEmpty ? nil : LeftOut(kind: kind.words, texts: texts)
        }
        self.revisions = revisions
        revisionsAddress =
            revisions > 1 ? story.map { Address.story($0.id, "revisions") } : nil
        language = article.language ?? ""
        isEmpty = article.text.isEmpty
        self.work = work
        self.notice = notice
        formKey = key
    }
}
