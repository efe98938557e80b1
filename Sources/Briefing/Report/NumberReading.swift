import News

/// A number as it was understood: "about 1200 people killed", "12–14 percent".
struct NumberReading {
    let words: String

    init(_ number: NumberMention) {
        var value = JSON(number.value).text
        if let upper = number.upper { value += "–" + JSON(upper).text }
        let hedge = Self.hedges[number.hedge] ?? ""
        words = [hedge, value, number.unit ?? "", number.subject ?? "", asOf(number)]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static let hedges: [Hedge: String] = [
        .about: "about", .atLeast: "at least", .moreThan: "more than", .atMost: "at most",
        .lessThan: "less than", .nearly: "nearly",
    ]
}

private func asOf(_ number: NumberMention) -> String { number.asOf.map { "as of \($0)" } ?? "" }
