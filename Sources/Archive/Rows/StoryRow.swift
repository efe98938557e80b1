import Foundation
internal import GRDB

/// A row of the table `story`.
struct StoryRow: FetchableRecord, Decodable {
    var id: String
    var record: Data
    var headline: String
    var reports: Int
    var sources: Int
    var firstDay: Double?
    var lastDay: Double?
    var change: Int64
}
