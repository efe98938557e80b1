import News

/// What a page's markup says of its report, one source of it.
///
/// Every field is what the source says; which source is believed is decided
/// where all of them are at hand.
struct MarkupFacts {
    var headline: String?
    var alternativeHeadline: String?
    var description: String?
    var authors: [String] = []
    var published: String?
    var modified: String?
    var publisher: String?
    var section: String?
    var url: String?
    var language: String?
    var body: String?
    /// `NewsArticle`, `article` … as written.
    var type: String?
    var posts: [LivePost] = []
    var otherTitles: [String] = []

    /// A post of a live blog in linked data.
    struct LivePost {
        var headline: String?
        var body: String?
        var published: String?
    }

    var isArticle: Bool {
        guard let type = type?.lowercased() else { return false }
        return ["article", "posting", "report", "review", "blogpost"].contains {
            type.hasSuffix($0)
        }
    }
}
