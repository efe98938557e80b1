import Archive
import News

/// The health of the sources, one a line.
struct SourceList {
    private let sources: [SourceHealth]

    init(_ sources: [SourceHealth]) {
        self.sources = sources
    }

    var text: String {
        guard !sources.isEmpty else { return "The archive is empty.\n" }
        return sources.map(Self.words).joined()
    }

    private static func words(_ source: SourceHealth) -> String {
        var parts = ["\(source.reports) reports"]
        if let rate = source.rate { parts.append("\(tenths(rate)) a day") }
        if let last = source.lastDay { parts.append("last \(CalendarDay(number: last))") }
        if source.undated > 0 { parts.append("\(source.undated) without a date") }
        if source.isSilent, let silence = source.silence {
            parts.append("SILENT for \(silence) days")
        }
        if source.isShrinking, let earlier = source.earlierLength {
            parts.append("SHORTER texts: \(source.recentLength) bytes, before \(earlier)")
        }
        if source.isLosingDates {
            parts.append("NO DATES: \(Int(source.recentUndated * 100)) % of the last reports")
        }
        return "\(source.outlet ?? "(outlet not named)"): \(parts.joined(separator: " · "))\n"
    }

    private static func tenths(_ value: Double) -> String {
        "\(Double(Int(value * 10 + 0.5)) / 10)"
    }

    var records: [JSON] {
        sources.map { source in
            .object([
                JSON.Member("record", .string("source")),
                JSON.Member("outlet", JSON(source.outlet)),
                JSON.Member("reports", .integer(source.reports)),
                JSON.Member("first", JSON(source.firstDay.map { "\(CalendarDay(number: $0))" })),
                JSON.Member("last", JSON(source.lastDay.map { "\(CalendarDay(number: $0))" })),
                JSON.Member("rate", source.rate.map(JSON.score) ?? .null),
                JSON.Member("silence", JSON(source.silence)),
                JSON.Member("silent", .bool(source.isSilent)),
                JSON.Member("undated", .integer(source.undated)),
                JSON.Member("recentLength", .integer(source.recentLength)),
                JSON.Member("earlierLength", JSON(source.earlierLength)),
                JSON.Member("recentUndated", JSON.score(source.recentUndated)),
                JSON.Member(
                    "earlierUndated", source.earlierUndated.map(JSON.score) ?? .null),
            ])
        }
    }

    /// The same for a table of an export.
    var rows: [[JSON]] {
        sources.map { source in
            [
                JSON(source.outlet), .integer(source.reports),
                JSON(source.firstDay.map { "\(CalendarDay(number: $0))" }),
                JSON(source.lastDay.map { "\(CalendarDay(number: $0))" }),
                source.rate.map(JSON.score) ?? .null, JSON(source.silence),
                .bool(source.isSilent), .integer(source.undated),
            ]
        }
    }
}
