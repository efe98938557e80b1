import Briefing
import News

/// The timeline as a picture: one lane for when it happened and one for when it was
/// reported, with a line between the two, time going down.
///
/// Steps are equal, because years and minutes stand side by side.
struct TimelineDrawing {
    static let width = 960
    /// Pixels of the picture from one moment to the next.
    static let step = 28
    static let top = 40
    static let laneHappened = 640
    static let laneReported = 760
    /// Letters that fit between the date and the lanes.
    private static let whatLength = 58

    let height: Int
    /// Where the line of now begins, and its words.
    let nowHeight: Int
    let nowText: Int
    let bottom: Int
    let marks: [Mark]
    let reports: [ReportMark]

    struct Mark {
        let y: Int
        let textY: Int
        let mark: String
        let markDate: String
        let markSlipped: String?
        let isStruck: Bool
        let markWhat: String
        /// Where its first report stands.
        let reportY: Int?
    }

    struct ReportMark {
        let reportHeight: Int
        let reportText: Int
        let reportWords: String
    }

    /// - Parameter now: seconds since 1970; what is later stands below it.
    init(_ rows: [TimelineRow], now: Int, zone: ReaderZone?) {
        let moments = Set(rows.compactMap(\.reportedInstant)).sorted()
        // Things of a day stand before the reports of that day.
        let order =
            rows.indices.map { (rows[$0].instant, 0, $0) }
            + moments.indices.map { (moments[$0], 1, $0) }
            + [(now, 2, 0)]
        var happened: [Int: Int] = [:]
        var reported: [Int: Int] = [:]
        var nowPlace = Self.top
        var y = Self.top
        for (_, lane, index) in order.sorted(by: <) {
            y += Self.step
            switch lane {
            case 0: happened[index] = y
            case 1: reported[moments[index]] = y
            default: nowPlace = y
            }
        }
        bottom = y + Self.step / 2
        height = bottom + 6
        nowHeight = nowPlace
        nowText = nowPlace - 5
        marks = rows.enumerated().map { index, row in
            Mark(
                row, y: happened[index] ?? 0, reportY: row.reportedInstant.flatMap { reported[$0] })
        }
        reports = moments.map { moment in
            let letters = rows.filter { $0.reportedInstant == moment }
                .flatMap { $0.letters.split(separator: " ").map(String.init) }
                .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            let words = rows.first { $0.reportedInstant == moment }?.reported?.words ?? ""
            return ReportMark(
                reportHeight: reported[moment] ?? 0, reportText: (reported[moment] ?? 0) + 4,
                reportWords: "\(words) · \(letters.prefix(4).joined(separator: " "))")
        }
    }

    fileprivate static func short(_ text: String) -> String {
        text.count <= whatLength ? text : text.prefix(whatLength - 1) + "…"
    }
}

extension TimelineDrawing.Mark {
    fileprivate init(_ row: TimelineRow, y: Int, reportY: Int?) {
        self.y = y
        textY = y + 4
        mark = row.kind
        markDate = row.date
        markSlipped = row.slipped.isEmpty ? nil : row.slipped.joined(separator: ", ")
        isStruck = row.isMoved
        markWhat = TimelineDrawing.short(row.what)
        self.reportY = reportY
    }
}
