import News

/// What a record of a web archive holds: a page, a text, or a report's record.
struct WebDocument {
    enum Form {
        case page, plain, record
    }

    var id: String
    var url: String?
    var fetched: DateStamp?
    let charset: String?
    let form: Form
    let body: [UInt8]

    /// The same, found again.
    func again(_ revisit: RevisitMemory.Waiting) -> WebDocument {
        var document = self
        document.id = revisit.id
        document.url = revisit.url ?? url
        document.fetched = revisit.date ?? fetched
        return document
    }

    func input(outlet: String?) -> Input {
        switch form {
        case .plain:
            .plain(
                PlainBytes(
                    id: id, url: url, outlet: outlet, bytes: body, charset: charset,
                    fetched: fetched))
        case .page, .record:
            .page(
                Page(
                    id: id, url: url, outlet: outlet, body: .bytes(body), fetched: fetched,
                    charset: charset))
        }
    }
}
