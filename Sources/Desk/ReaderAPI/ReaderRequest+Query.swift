import Archive
import Briefing
import Hummingbird

extension ReaderRequest {
    /// How many items are listed, and how many are sent whole, at most.
    static let listLimit = 10_000
    static let contentLimit = 250

    /// The reports that the request asks for.
    ///
    /// - Parameter stream: the list that its address names, where it does.
    /// - Throws: 400 for what the desk does not know.
    func query(_ stream: String?, limit: Int) throws -> ReaderQuery {
        var query = ReaderQuery(account: account)
        try known(stream ?? self["s"] ?? ReaderStream.allName).narrow(&query)
        for text in all("it") where !text.isEmpty { try known(text).narrow(&query) }
        for text in all("xt") where !text.isEmpty { try known(text).exclude(&query) }
        query.oldestFirst = self["r"] == "o"
        query.since = try number("ot").map { UTCTime($0).text }
        query.before = try number("nt").map { UTCTime($0).text }
        query.after = try number("c").map(Int64.init)
        // One more than is wanted tells that there is another page.
        query.limit = min(try number("n") ?? 20, limit) + 1
        return query
    }

    func known(_ text: String) throws -> ReaderStream {
        guard let stream = ReaderStream(text) else {
            throw HTTPError(.badRequest, message: "There is no list called \(text).")
        }
        return stream
    }
}
