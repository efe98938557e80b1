import Archive
import Briefing
import Hummingbird
import News

/// One view of a story, with what all its views have.
struct StoryPage {
    let place: Place
    let headline: String
    let headlineSource: String
    let sourceCounts: String
    let sourcesAddress: String
    /// How many claims there are of each standing, with the way to them.
    let claimCounts: [StoryChip]
    let tabs: [Tab]
    /// Why the list of stories leaves it out, where it does.
    let hiddenWhy: String?
    /// Sentences that were not found in their reports, and so are not shown.
    let unverified: Int?
    let story: String
    let formKey: String
    let notice: Notice?
    let work: WorkBar?
    let past: PastPanel?
    /// What this view shows.
    let content: Any

    struct Tab {
        let address: String
        let name: String
        let current: String?
        let key: String
    }

    /// A view of a story.
    struct Kind {
        let path: String
        let name: String
        let key: String
        let template: String
        /// Whether it can show an earlier time.
        let hasPast: Bool
        /// Whether it shows what comes of comparing the reports.
        var isCompared = true

        /// All of one entry of the agenda.
        static func announced(_ place: Int) -> Kind {
            Kind(
                path: AnnouncedContent.path(place), name: "Timeline", key: "t",
                template: "announced", hasPast: true)
        }

        /// All of one claim.
        static func claim(_ id: String) -> Kind {
            Kind(
                path: ClaimContent.path(id), name: "Compare", key: "c", template: "claim",
                hasPast: true)
        }
    }

    static let compare = Kind(
        path: "", name: "Compare", key: "c", template: "compare", hasPast: true)
    static let timeline = Kind(
        path: "timeline", name: "Timeline", key: "t", template: "timeline", hasPast: true)
    static let sources = Kind(
        path: "sources", name: "Sources", key: "w", template: "sources", hasPast: true,
        isCompared: false)
    static let revisions = Kind(
        path: "revisions", name: "Revisions", key: "r", template: "revisions", hasPast: false)
    static let evidence = Kind(
        path: "evidence", name: "Evidence", key: "e", template: "evidence", hasPast: false)
    static let kinds = [compare, timeline, sources, revisions, evidence]
}

extension StoryPage {
    init(_ scene: StoryScene, _ kind: Kind, id: String, _ own: Own, content: Any) {
        let (view, time) = (scene.view, scene.time)
        place = Place("\(view.headline) · \(kind.name)")
        headline = view.headline
        headlineSource = view.headlineSource
        sourceCounts = view.sourceCounts
        sourcesAddress = Address.story(id, "sources") + time
        claimCounts =
            scene.isCompared
            ? StoryChip.counts(of: view, scene.claims, id: id, time: time) : []
        tabs = Self.kinds.map { tab in
            Tab(
                address: Address.story(id, tab.path) + (tab.hasPast ? time : ""), name: tab.name,
                current: tab.name == kind.name ? "page" : nil, key: tab.key)
        }
        hiddenWhy = own.hidden?.words
        unverified = view.unverified > 0 ? view.unverified : nil
        story = id
        formKey = own.key
        notice = own.notice
        work = own.work
        past = own.past
        self.content = content
    }

    /// What the archive has of a story besides its reports.
    struct Own {
        let key: String
        let hidden: HiddenStory.Reason?
        let notice: Notice?
        let work: WorkBar?
        let past: PastPanel?
    }
}
