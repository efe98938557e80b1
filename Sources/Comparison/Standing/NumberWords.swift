import Foundation
import News

extension NumberMention {
    /// As a cell shows it: `about 1,200`, `4.5 percent`, `9`.
    var shown: String {
        var text = Self.hedgeWords[hedge].map { $0 + " " } ?? ""
        text += Self.digits(value)
        if let upper, upper != value { text += "–" + Self.digits(upper) }
        if let unit { text += " " + unit }
        return text
    }

    private static let hedgeWords: [Hedge: String] = [
        .about: "about", .atLeast: "at least", .moreThan: "more than", .atMost: "at most",
        .lessThan: "less than", .nearly: "nearly",
    ]

    /// Whole numbers with commas, others with at most three decimals.
    static func digits(_ value: Double) -> String {
        guard value == value.rounded(), abs(value) < 1e15 else {
            let scaled = (value * 1000).rounded() / 1000
            return abs(scaled) < 1e15 ? "\(scaled)" : "\(value)"
        }
        let plain = String(Int(abs(value)))
        var grouped = ""
        for (place, digit) in plain.enumerated() {
            if place > 0, (plain.count - place) % 3 == 0 { grouped += "," }
            grouped.append(digit)
        }
        return value < 0 ? "-" + grouped : grouped
    }
}
