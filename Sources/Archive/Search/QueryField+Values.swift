import Foundation
import News

extension QueryField {
    /// What is wrong with a value; `nil` where it can be asked for.
    func complaint(about value: String) -> String? {
        switch self {
        case .pubdate: fault(in: value) == nil ? nil : PublicationRange.form
        case .date:
            DateRange(value) == nil
                ? "Write a date as 2025, 2025-02 or 2025-02-04, or a range as 2025-02-04..2025-03"
                : nil
        case .standing:
            Claim.Standing(rawValue: value) == nil
                ? Self.choice(Claim.Standing.allCases.map(\.rawValue)) : nil
        case .status:
            AgendaEntry.Status(rawValue: value) == nil
                ? Self.choice(AgendaEntry.Status.allCases.map(\.rawValue)) : nil
        case .sources:
            CountRange(value) == nil ? "Write a number, or one after >=, <=, > or <" : nil
        default: nil
        }
    }

    /// Where in a value the fault is, in code points; `nil` where there is none or
    /// the whole is wrong.
    func fault(in value: String) -> Int? {
        guard self == .pubdate else { return nil }
        do {
            _ = try PublicationRange(value)
            return nil
        } catch {
            return error.offset
        }
    }

    private static func choice(_ values: [String]) -> String {
        "This can be \(values.joined(separator: ", "))"
    }
}

/// Days from one to another, both with it; `nil` is open.
struct DateRange: Equatable {
    var first: Int?
    var last: Int?

    init?(_ text: String) {
        let ends = text.components(separatedBy: "..")
        guard ends.count <= 2, ends.contains(where: { !$0.isEmpty }) else { return nil }
        for (index, end) in ends.enumerated() where !end.isEmpty {
            guard let stamp = DateStamp(end), stamp.hour == nil else { return nil }
            let interval = Self.days(of: stamp)
            if index == 0 { first = interval.lowerBound }
            if index == ends.count - 1 { last = interval.upperBound }
        }
    }

    private static func days(of stamp: DateStamp) -> ClosedRange<Int> {
        let first = stamp.instant / 86_400
        if stamp.dayOfMonth != nil { return first...first }
        let month = stamp.month.map { $0 % 12 + 1 } ?? 1
        let year = stamp.month.map { $0 == 12 ? stamp.year + 1 : stamp.year } ?? stamp.year + 1
        let next = CalendarDay(year, month, 1)?.number ?? first + 1
        return first...max(first, next - 1)
    }
}

/// How many there may be: `2`, `>=2`, `<5`.
struct CountRange: Equatable {
    let comparison: String
    let count: Int

    init?(_ text: String) {
        let comparison = text.prefix { ">=<".contains($0) }
        guard ["", ">", "<", ">=", "<=", "="].contains(String(comparison)),
            let count = Int(text.dropFirst(comparison.count)), count >= 0
        else { return nil }
        self.comparison = comparison.isEmpty ? "=" : String(comparison)
        self.count = count
    }
}
