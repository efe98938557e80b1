import Foundation
import News

/// What a later run needs so that it ends like one run over everything: the
/// reports as they were read, their sentence vectors, and what people decided.
///
/// Neither reading nor encoding is done again; the stories are made anew, so that
/// a late report counts as if it had come in time.
public struct GroupingState: Equatable, Sendable {
    public var reports: [Report]
    /// By the id of the report.
    public var vectors: [String: ReportVectors]
    public var decisions: [EditorialDecision]

    public init(
        reports: [Report] = [], vectors: [String: ReportVectors] = [:],
        decisions: [EditorialDecision] = []
    ) {
        self.reports = reports
        self.vectors = vectors
        self.decisions = decisions
    }

    /// Adds a line of a state file.
    ///
    /// - Throws: where the line is no part of a state.
    public mutating func add(_ line: JSON) throws(EditorialDecisionError) {
        switch line["record"]?.string {
        case "decision": decisions.append(try EditorialDecision(json: line))
        case "kept":
            guard let json = line["report"] else { fallthrough }
            let report = Report(json: json)
            reports.append(report)
            vectors[report.article.id] = ReportVectors(
                headline: Self.vector(line["headline"]?.string),
                lead: Self.vector(line["lead"]?.string))
        default:
            throw EditorialDecisionError(description: "this is no line of a grouping state")
        }
    }

    /// The lines of a state file, in the order of the reports.
    public var lines: [JSON] {
        reports.map { report in
            let own = vectors[report.article.id]
            return .object([
                JSON.Member("record", .string("kept")),
                JSON.Member("headline", .string(Self.text(own?.headline ?? []))),
                JSON.Member("lead", .string(Self.text(own?.lead ?? []))),
                JSON.Member("report", report.json),
            ])
        } + decisions.map(\.json)
    }

    /// Base64 of the numbers as 32-bit floats, the lowest byte first.
    static func text(_ vector: [Float]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(vector.count * 4)
        for value in vector {
            let bits = value.bitPattern
            for shift in stride(from: 0, to: 32, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(shift)))
            }
        }
        return Data(bytes).base64EncodedString()
    }

    /// Empty where the text is no such base64.
    static func vector(_ text: String?) -> [Float] {
        guard let bytes = text.flatMap({ Data(base64Encoded: $0) }).map(Array.init),
            bytes.count.isMultiple(of: 4)
        else { return [] }
        return stride(from: 0, to: bytes.count, by: 4).map { start in
            var bits: UInt32 = 0
            for place in (0..<4).reversed() { bits = bits << 8 | UInt32(bytes[start + place]) }
            return Float(bitPattern: bits)
        }
    }
}
