/// Which report is in which story, and what is known of the stories.
struct Assignment: Sendable {
    /// For each report, in the order grouped, the number of its story.
    var story: [Int]
    /// What first brought each report to another; `nil` for a report that none
    /// was near enough to.
    var joinings: [Joining?]
    var profiles: [ReportProfile]
    var rule: ClosenessRule

    /// The reports of each story, stories by their first report.
    var members: [[Int]] {
        var order: [Int: Int] = [:]
        var result: [[Int]] = []
        for (report, story) in story.enumerated() {
            if let place = order[story] {
                result[place].append(report)
            } else {
                order[story] = result.count
                result.append([report])
            }
        }
        return result
    }
}
