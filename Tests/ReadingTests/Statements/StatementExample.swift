import News

/// One sentence of the gold with the statuses of its marked clauses.
struct StatementExample: Sendable {
    struct Mark: Sendable {
        let words: Range<Int>
        let status: EventStatus
        let isMain: Bool
    }

    let text: String
    /// What it is about: meetings, votes …
    let kind: String
    let marks: [Mark]

    /// Reads "The talks [began|H] late".
    init?(line: String, kind: String = "") {
        var text = String.UnicodeScalarView()
        var count = 0
        var start = 0
        var marks: [Mark] = []
        var rest = Array(line.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "[": start = count
            case "|":
                guard let letter = rest.popFirst(), let status = Self.status(letter),
                    rest.popFirst() == "]"
                else { return nil }
                let isMain = letter.properties.isUppercase
                marks.append(Mark(words: start..<count, status: status, isMain: isMain))
            default:
                text.append(scalar)
                count += 1
            }
        }
        self.text = String(text)
        self.kind = kind
        self.marks = marks
    }

    private static func status(_ letter: Unicode.Scalar) -> EventStatus? {
        switch letter.properties.uppercaseMapping {
        case "H": .happened
        case "O": .ongoing
        case "S": .scheduled
        case "E": .expected
        case "P": .possible
        case "D": .denied
        case "C": .cancelled
        case "U": .postponed
        default: nil
        }
    }
}
