import Briefing
import News

/// The timeline as a picture: one lane for when it happened and one for when it was
/// reported, with a line between the two, time going down.
///
/// Steps are equal, because years and minutes stand side by side.
struct TimelineDrawing {
    static let width = 1_000
    /// Pixels of the picture from one moment to the next.
    static let step = 28
    static let top = 40
    static let laneHappened = 640
    static let laneReported = 760
    /// Pixels of a letter in the system's wider typefaces.
    private static let letter = 7.3
    /// Letters of a date at most, and of the reports of one moment.
    private static let dateLength = 44
    private static let reportsShown = 3

    let height: Int
    /// Where the words on what happened begin: behind the longest date.
    let whatX: Int
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
        let dates = rows.map { row in
            row.date.count + (row.slipped.last.map { $0.count + 3 } ?? 0)
        }
        let start = Double(min(dates.max() ?? 0, Self.dateLength)) * Self.letter + 16
        let length = (Double(Self.laneHappened - 16) - start) / Self.letter
        whatX = Int(start)
        marks = rows.enumerated().map { index, row in
            Mark(
                row, y: happened[index] ?? 0,
                reportY: row.reportedInstant.flatMap { reported[$0] }, length: Int(length))
        }
        reports = moments.map { moment in
            let letters = rows.filter { $0.reportedInstant == moment }
                .flatMap { $0.letters.split(separator: " ").map(String.init) }
                .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            let words = rows.first { $0.reportedInstant == moment }?.reported?.words ?? ""
            return ReportMark(
                reportHeight: reported[moment] ?? 0, reportText: (reported[moment] ?? 0) + 4,
                reportWords: "\(words) · \(Self.some(letters))")
        }
    }

    private static func some(_ letters: [String]) -> String {
        let more = letters.count - reportsShown
        return letters.prefix(reportsShown).joined(separator: " ") + (more > 0 ? " +\(more)" : "")
    }

    fileprivate static func short(_ text: String, _ length: Int) -> String {
        text.count <= length ? text : text.prefix(max(0, length - 1)) + "…"
    }

    /// A date, and the one that it had before, in as many letters as there is place for.
    fileprivate static func date(_ row: TimelineRow) -> (date: String, slipped: String?) {
        let date = short(row.date, dateLength)
        let place = dateLength - 3 - date.count
        guard let slipped = row.slipped.last, place > 3 else { return (date, nil) }
        return (date, short(slipped, place))
    }
}

extension TimelineDrawing.Mark {
    fileprivate init(_ row: TimelineRow, y: Int, reportY: Int?, length: Int) {
        self.y = y
        textY = y + 4
        mark = row.kind
        (markDate, markSlipped) = TimelineDrawing.date(row)
        isStruck = row.isMoved
        markWhat = TimelineDrawing.short(row.what, length)
        self.reportY = reportY
    }
}
