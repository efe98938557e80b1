/// Amounts of time and shifts by them: "two and a half years", "three weeks ago".
extension TimeParser {
    /// A number of units; `value` is `nil` for "several" and its like.
    struct Quantity {
        var value: Double?
        var end: Int
        var isExact: Bool { value != nil }
    }

    /// Reads "3.5", "twenty-four", "a", "a couple of", "several", "half a".
    func quantity(at place: Int) -> Quantity? {
        if let words = vagueQuantity(at: place) { return words }
        if text(place) == "half" {
            guard text(place + 1) == "a" || text(place + 1) == "an" else { return nil }
            return Quantity(value: 0.5, end: place + 2)
        }
        if text(place) == "½" { return Quantity(value: 0.5, end: place + 1) }
        let article = ["a", "an", "another"].contains(text(place))
        if article {
            let start =
                ["single", "further", "full", "whole"].contains(text(place + 1))
                ? place + 2 : place + 1
            if text(start) == "half" { return Quantity(value: 0.5, end: skip("-", start + 1)) }
            if let number = cardinal(at: start), text(place) == "another" || word(start).scale > 0 {
                return Quantity(value: number.value, end: number.end)
            }
            if let number = cardinal(at: start), text(place) == "a" {
                return Quantity(value: number.value, end: number.end)
            }
            return Quantity(value: 1, end: start)
        }
        if text(place) == "single" { return Quantity(value: 1, end: place + 1) }
        guard var number = cardinal(at: place) else { return nil }
        addFraction(to: &number)
        return Quantity(value: number.value, end: number.end)
    }

    /// "a couple of" is two; "a few", "several", "dozens of" are no number.
    private func vagueQuantity(at place: Int) -> Quantity? {
        let start = text(place) == "a" ? place + 1 : place
        switch text(start) {
        case "couple": return Quantity(value: 2, end: skip("of", start + 1))
        case "few", "several", "many", "numerous", "some":
            if text(start) == "some", cardinal(at: start + 1) != nil {
                return quantity(at: start + 1)
            }
            return Quantity(value: nil, end: start + 1)
        case "number", "handful":
            guard text(start + 1) == "of", start > place else { return nil }
            return Quantity(value: nil, end: start + 2)
        case "dozens", "scores", "hundreds", "thousands", "tens", "millions", "billions":
            guard text(start + 1) == "of" else { return nil }
            return vagueQuantity(at: start + 2) ?? Quantity(value: nil, end: start + 2)
        default: return nil
        }
    }

    /// A number in digits or in words.
    func cardinal(at place: Int) -> (value: Double, end: Int)? {
        guard let atom = atom(place) else { return nil }
        if atom.kind == .number { return digits(at: place) }
        return spelledNumber(at: place)
    }

    /// "1,200", "3.5", "15 000" is two numbers.
    private func digits(at place: Int) -> (value: Double, end: Int)? {
        guard var value = atom(place).map({ Double($0.number) }), value >= 0 else { return nil }
        var end = place + 1
        while text(end) == ",", touches(end), touches(end + 1), atom(end + 1)?.digits == 3 {
            value = value * 1000 + Double(atoms[end + 1].number)
            end += 2
        }
        if text(end) == ".", touches(end), touches(end + 1), let part = atom(end + 1),
            part.number >= 0
        {
            var size = 1.0
            for _ in 0..<part.digits { size *= 10 }
            value += Double(part.number) / size
            end += 2
        }
        if let part = mixedFraction(at: end) {
            value += part.value
            end = part.end
        }
        if let scale = atom(end)?.word.scale, scale > 0, text(end) != "score" {
            return (value * Double(scale), end + 1)
        }
        return (value, end)
    }

    /// "-1/2" of "6-1/2 hours".
    private func mixedFraction(at place: Int) -> (value: Double, end: Int)? {
        let start = text(place) == "-" && touches(place) ? place + 1 : place
        guard let top = atom(start), top.digits == 1, text(start + 1) == "/",
            touches(start + 1), touches(start + 2), start == place || touches(start),
            let bottom = atom(start + 2), (2...8).contains(bottom.number), bottom.digits == 1,
            top.number > 0, top.number < bottom.number
        else { return nil }
        return (Double(top.number) / Double(bottom.number), start + 3)
    }

    /// "twenty-four", "one hundred and five", "two thousand and twenty".
    func spelledNumber(at place: Int) -> (value: Double, end: Int)? {
        var (total, group, end) = (0, 0, place)
        var last = -1
        var isNumber = false
        // Beyond these bounds "hundred hundred hundred …" is no number of anything.
        while let atom = atom(end), atom.kind == .word, group < 1_000_000, total < 1 << 50 {
            if atom.word.number >= 0, fits(atom.word.number, after: last) {
                group += atom.word.number
                last = atom.word.number
            } else if isNumber || atom.text == "dozen", atom.word.scale > 0, atom.text != "score" {
                group = max(group, 1) * atom.word.scale
                if atom.word.scale >= 1000 { (total, group) = (total + group, 0) }
                last = atom.word.scale
            } else {
                break
            }
            isNumber = true
            end += 1
            end = joined(end, last)
        }
        return isNumber ? (Double(total + group), end) : nil
    }

    /// "twenty" takes "four", "hundred" takes "twelve"; "five" takes no "six".
    private func fits(_ number: Int, after last: Int) -> Bool {
        last < 0 || last >= 100 || (last >= 20 && number < 10 && number > 0)
    }

    /// Over a hyphen or an "and" that stands inside a number.
    private func joined(_ place: Int, _ last: Int) -> Int {
        if text(place) == "-", touches(place), touches(place + 1), last >= 20,
            word(place + 1).number > 0, word(place + 1).number < 10
        {
            return place + 1
        }
        if text(place) == "and", last >= 20, word(place + 1).number > 0,
            last >= 100 || (word(place + 1).number < 10 && word(place + 2).unit != nil)
        {
            return place + 1
        }
        return place
    }

    /// "two and a half", "one and a quarter".
    private func addFraction(to number: inout (value: Double, end: Int)) {
        guard text(number.end) == "and" else { return }
        let part = skip(["a", "one"], number.end + 1)
        if text(part) == "half" {
            number = (number.value + 0.5, part + 1)
        } else if text(part) == "quarter", word(part + 1).unit != nil {
            number = (number.value + 0.25, part + 1)
        }
    }

    /// An amount of time: "three weeks", "a year and two months", "24-hour".
    struct Amount {
        /// `nil` for "several weeks".
        var steps: [TimeShift.Step]?
        /// The TIMEX3 duration.
        var value: String
        var end: Int
    }

    func amount(at place: Int) -> Amount? {
        if let quarters = quarterCentury(at: place) { return quarters }
        guard let quantity = quantity(at: place) else { return nil }
        var unitPlace = skip("-", quantity.end)
        if text(unitPlace) == "or", text(unitPlace + 1) == "so" { unitPlace += 2 }
        if !touches(unitPlace) || unitPlace == quantity.end {
            while Self.fillers.contains(text(unitPlace)) { unitPlace += 1 }
        }
        guard let unit = word(unitPlace).unit, isUnit(unitPlace, of: quantity) else {
            return letterUnit(at: place, quantity)
        }
        // "an hours-long silence" is of more hours than one.
        let isArticle = quantity.end == place + 1 && ["a", "an"].contains(text(place))
        if isArticle, word(unitPlace).isPluralUnit { return nil }
        guard let value = quantity.value else {
            return Amount(steps: nil, value: vague(unit), end: unitPlace + 1)
        }
        var steps = [TimeShift.Step(amount: value * Double(unit.factor), unit: unit)]
        var end = unitPlace + 1
        extend(&steps, &end)
        // An age, such as "two-year-old", is no length of time.
        if ["old", "olds"].contains(text(skip("-", end))) { return nil }
        return Amount(steps: steps, value: duration(of: steps), end: longEnd(end))
    }

    /// "a quarter century", "a quarter of a century".
    private func quarterCentury(at place: Int) -> Amount? {
        let start = skip("a", place)
        guard text(start) == "quarter" else { return nil }
        let unit = skip("a", skip("of", skip("-", start + 1)))
        guard unit > start, text(unit) == "century" else { return nil }
        let step = TimeShift.Step(amount: 25, unit: TimeUnit("Y"))
        return Amount(steps: [step], value: "P25Y", end: unit + 1)
    }

    /// Words between a number and its unit that do not change the length.
    private static let fillers: Set<String> = [
        "additional", "calendar", "consecutive", "entire", "extra", "full", "long", "more", "short",
        "straight", "successive", "trading", "whole", "working", "business", "solid", "turbulent",
        "unusually", "other",
    ]

    /// "second" after a number is an ordinal unless it is plural or hyphenated.
    private func isUnit(_ place: Int, of quantity: Quantity) -> Bool {
        let word = word(place)
        guard let unit = word.unit else { return false }
        if word.ordinal > 0, !word.isPluralUnit {
            return quantity.value == 1 || text(place - 1) == "-"
        }
        // "one quarter of voters" is a share, "two quarters" are half a year.
        if unit.code == "Q" {
            return word.isPluralUnit && (quantity.value != 3 || text(place + 1) != "of")
        }
        return true
    }

    /// "PXY", and "PXDE" for "several decades".
    func vague(_ unit: TimeUnit) -> String {
        switch unit.factor {
        case 10: "PXDE"
        case 100: "PXCE"
        case 1000: "PXML"
        default: unit.duration("X")
        }
    }

    /// "an hour and a half", "a year and two months", "five feet" is not.
    private func extend(_ steps: inout [TimeShift.Step], _ end: inout Int) {
        guard let last = steps.last else { return }
        if text(end) == "and" {
            let part = skip("a", end + 1)
            if text(part) == "half" || (text(part) == "quarter" && part == end + 2) {
                let share = text(part) == "half" ? 0.5 : 0.25
                steps[steps.count - 1].amount += share * Double(last.unit.factor)
                end = part + 1
                return
            }
        }
        let next = skip(",", skip("and", end))
        guard let more = quantity(at: next), let value = more.value, next > end || more.end > next,
            let unit = word(more.end).unit, isSmaller(unit, than: last.unit), text(next) != "the"
        else { return }
        steps.append(TimeShift.Step(amount: value * Double(unit.factor), unit: unit))
        end = more.end + 1
        extend(&steps, &end)
    }

    private static let sizes = ["S", "MIN", "H", "D", "W", "M", "Q", "Y"]

    private func isSmaller(_ unit: TimeUnit, than other: TimeUnit) -> Bool {
        guard let one = Self.sizes.firstIndex(of: unit.code),
            let two = Self.sizes.firstIndex(of: other.code)
        else { return false }
        return one < two
    }

    /// "two-year-long" and "week-long".
    private func longEnd(_ end: Int) -> Int {
        text(end) == "-" && text(end + 1) == "long" ? end + 2 : end
    }

    /// `P3D`; `P1Y2M`; `PT1H30M`.
    func duration(of steps: [TimeShift.Step]) -> String {
        guard steps.count > 1 else {
            return steps.first.map { $0.unit.duration(plain($0.amount)) } ?? ""
        }
        var (date, clock) = ("P", "")
        for step in steps {
            if step.unit.isOfClock {
                clock += plain(step.amount) + (step.unit.code == "MIN" ? "M" : step.unit.code)
            } else {
                date += plain(step.amount) + step.unit.code
            }
        }
        return clock.isEmpty ? date : date + "T" + clock
    }

    /// "3h" and "3Y": digits and a unit's letter without a space. "3D" is no days.
    private func letterUnit(at place: Int, _ quantity: Quantity) -> Amount? {
        guard touches(quantity.end), atom(quantity.end - 1)?.kind == .number,
            let value = quantity.value,
            let unit = Self.letters[text(quantity.end)],
            !touches(quantity.end + 1)
                || atom(quantity.end + 1)?.kind == .mark
        else { return nil }
        let step = TimeShift.Step(amount: value, unit: TimeUnit(unit))
        return Amount(steps: [step], value: duration(of: [step]), end: quantity.end + 1)
    }

    private static let letters = ["h": "H", "hrs": "H", "y": "Y"]

    /// A number without its fraction where it has none.
    func plain(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? String(value)
    }
}
