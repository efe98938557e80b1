/// A page that is to be looked at again.
public struct PlannedPage: Equatable, Sendable {
    /// The id of its report.
    public let report: String
    /// Where the page lies.
    public let url: String
    /// When it was to be looked at, in seconds since 1970.
    public let due: Int
    /// How often it was looked at since it was first seen.
    public let visits: Int
    /// What to ask with, so that an unchanged page need not be sent again.
    public let validators: Validators

    /// What a server said a page's state is (RFC 9110, section 8.8).
    public struct Validators: Equatable, Sendable {
        /// The field `ETag`, as it came.
        public var etag: String?
        /// The field `Last-Modified`, as it came.
        public var modified: String?

        public init(etag: String? = nil, modified: String? = nil) {
            self.etag = etag
            self.modified = modified
        }
    }

    /// What became of looking at a page again.
    public enum Outcome: Equatable, Sendable {
        /// It says what it said, or the server said that it did not change.
        case same(Validators)
        /// Its text changed; the new one was added as a revision.
        case changed(Validators)
        /// It is no longer there: 404, 410 or 451.
        case gone(status: Int)
        /// It could not be had this time.
        case failed(String)
    }
}
