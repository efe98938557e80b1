internal import GRDB

/// A row of the table `report`.
struct ReportRow: FetchableRecord, Decodable {
    var number: Int64
    var id: String
    var url: String?
    var outlet: String?
    var published: String?
    var day: Double?
    var length: Int
    var added: String
    var story: String?
    var pending: Bool
}
