import News

/// A duration of ISO 8601 in whole numbers: `P1Y2M`, `P2W`, `P1DT12H`.
struct ISODuration: Equatable {
    private(set) var months = 0
    private(set) var days = 0
    private(set) var seconds = 0

    /// No part of it may have more digits.
    static let digitLimit = 5

    /// - Throws: `Fault`, which points at the first character that is wrong.
    init(_ text: String) throws(PublicationRange.Fault) {
        let scalars = Array(text.unicodeScalars)
        guard scalars.first == "P" else { throw PublicationRange.Fault(offset: 0) }
        var (position, rank, inTime) = (1, -1, false)
        while position < scalars.count {
            if scalars[position] == "T", !inTime {
                inTime = true
                position += 1
                continue
            }
            let start = position
            while position < scalars.count, ("0"..."9").contains(scalars[position]) {
                position += 1
            }
            guard (1...Self.digitLimit).contains(position - start), position < scalars.count,
                let count = Int(String(String.UnicodeScalarView(scalars[start..<position]))),
                let next = add(count, scalars[position], inTime), next > rank
            else { throw PublicationRange.Fault(offset: min(position, scalars.count)) }
            rank = next
            position += 1
        }
        guard rank >= 0, scalars.last != "T" else {
            throw PublicationRange.Fault(offset: scalars.count)
        }
    }

    /// The place of the unit in the order that ISO 8601 has them in.
    private mutating func add(_ count: Int, _ unit: Unicode.Scalar, _ inTime: Bool) -> Int? {
        switch (unit, inTime) {
        case ("Y", false): months += 12 * count
        case ("M", false): months += count
        case ("W", false): days += 7 * count
        case ("D", false): days += count
        case ("H", true): seconds += 3_600 * count
        case ("M", true): seconds += 60 * count
        case ("S", true): seconds += count
        default: return nil
        }
        let order: [Unicode.Scalar] = inTime ? ["H", "M", "S"] : ["Y", "M", "W", "D"]
        return order.firstIndex(of: unit).map { $0 + (inTime ? 4 : 0) }
    }

    /// A moment in seconds since 1970, so much later, or earlier with a sign of -1.
    func moved(_ instant: Int, by sign: Int) -> Int {
        let time = ((instant % 86_400) + 86_400) % 86_400
        let day = CalendarDay(number: (instant - time) / 86_400)
            .adding(months: sign * months).adding(days: sign * days)
        return day.number * 86_400 + time + sign * seconds
    }
}
