import News

/// Where a feed stands among the documents that belong together (RFC 5005), and where
/// its entries lead.
public struct FeedFrame: Sendable {
    /// What a feed document has of the whole.
    public enum Part: Sendable {
        /// The latest entries; others may be in the documents that it links to.
        case latest
        /// All there are: an entry that is no longer in it is gone (RFC 5005, 2).
        case complete
        /// Earlier entries; which ones does not change any more (RFC 5005, 4).
        case archive
    }

    public struct Link: Equatable, Sendable {
        /// A relation of RFC 4287 or RFC 5005: "self", "next", "prev-archive".
        public let relation: String
        /// An absolute address.
        public let address: String

        public init(_ relation: String, _ address: String) {
            self.relation = relation
            self.address = address
        }
    }

    public var part = Part.latest
    public var links: [Link] = []
    /// What is left out of it and why, in words.
    public var remark: String?
    /// The page of a story or report by its id, as an absolute address; none where there
    /// are no pages.
    public var page: (@Sendable (String) -> String)?

    public init() {}

    func address(_ relation: String) -> String? {
        links.first { $0.relation == relation }?.address
    }

    /// The elements that stand in a feed's head.
    var elements: String {
        let mark =
            switch part {
            case .latest: ""
            case .complete: "<fh:complete/>"
            case .archive: "<fh:archive/>"
            }
        let links = links.map {
            XMLText.element("link", [("rel", $0.relation), ("href", $0.address)])
        }
        let remark = remark.map { "<subtitle>\(XMLText.escaped(SafeText.line($0)))</subtitle>" }
        return (remark ?? "") + links.joined() + mark
    }

    /// The members of a JSON Feed's head (version 1.1): what is behind it in time comes next.
    var members: [JSON.Member] {
        let names = [
            ("feed_url", "self"), ("home_page_url", "alternate"), ("next_url", "next"),
            ("next_url", "prev-archive"),
        ]
        return names.compactMap { name, relation in
            address(relation).map { JSON.Member(name, .string($0)) }
        }
    }
}
