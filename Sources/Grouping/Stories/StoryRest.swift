/// What a story is without one of its reports, for each of them.
enum StoryRest {
    /// The sums of all other reports; `nil` for a report that is alone.
    ///
    /// Each half is added to what the other half leaves out, and so on down: the
    /// cost grows with the number of reports, times its logarithm.
    static func cores(of reports: [ReportProfile]) -> [StoryCore?] {
        var result: [StoryCore?] = []
        result.reserveCapacity(reports.count)
        descend(reports.map { StoryCore($0) }[...], outside: nil, into: &result)
        return result
    }

    private static func descend(
        _ reports: ArraySlice<StoryCore>, outside: StoryCore?, into result: inout [StoryCore?]
    ) {
        guard reports.count > 1 else {
            if !reports.isEmpty { result.append(outside) }
            return
        }
        let middle = reports.startIndex + reports.count / 2
        let (left, right) = (reports[..<middle], reports[middle...])
        descend(left, outside: sum(right, outside), into: &result)
        descend(right, outside: sum(left, outside), into: &result)
    }

    private static func sum(
        _ reports: ArraySlice<StoryCore>, _ outside: StoryCore?
    ) -> StoryCore? {
        guard let first = reports.first else { return outside }
        let inside = reports.dropFirst().reduce(into: first) { $0.add($1) }
        guard var whole = outside else { return inside }
        whole.add(inside)
        return whole
    }
}
