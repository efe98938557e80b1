import News

/// Reads the hour that stands beside a date.
struct ClockReader {
    let words: [Word]
    let tables: DateTables

    /// An hour and the words it takes.
    struct Time {
        var hour: Int
        var minute: Int?
        var second: Int?
        var offset: Int?
        var zone: DateTables.Zone?
        var start: Int
        var end: Int

        func set(_ stamp: inout DateStamp, on day: CalendarDay) {
            stamp.hour = hour
            stamp.minute = minute
            stamp.second = second
            stamp.offset = offset ?? zone?.offset(on: day)
        }
    }

    /// `T19:05:00+0100` directly behind a date.
    func isoTime(at index: Int) -> Time? {
        guard index < words.count, words[index].kind == .word, words[index].length == 1,
            words[index].key == Word.key(of: "t"), var time = digits(index + 1, sign: ":")
        else { return nil }
        time.start = index
        return withZone(time)
    }

    /// The hour behind a date, past signs, joining words and a weekday.
    func timeAfter(_ index: Int) -> Time? {
        var next = index
        for _ in 0..<5 where next < words.count {
            if let time = time(at: next) { return time }
            guard isJoint(next) else { return nil }
            next += 1
        }
        return nil
    }

    /// The hour before a date: "3:47 AM ET, Mon July 16, 2018".
    func timeBefore(_ index: Int, notBefore first: Int) -> Time? {
        var start = index - 1
        while start >= max(first, index - 14) {
            if let time = time(at: start), time.end <= index,
                (time.end..<index).allSatisfy(isJoint),
                !(start > 1 && words[start - 1].isSign(":") && words[start - 2].kind == .number)
            {
                return time
            }
            start -= 1
        }
        return nil
    }

    /// The hour that is all that a line says, if it is.
    func wholeLine() -> Time? {
        guard words.count <= 10, let time = time(at: 0), time.minute != nil,
            words[time.end...].allSatisfy({ $0.kind == .sign })
        else { return nil }
        return time
    }

    private func isJoint(_ index: Int) -> Bool {
        let word = words[index]
        switch word.kind {
        case .number: return false
        case .word: return tables.joins.contains(word.key) || tables.weekdays.contains(word.key)
        case .sign:
            // , - . / @ | bullets, dashes and brackets
            return [
                0x2C, 0x2D, 0x2E, 0x2F, 0x40, 0x7C, 0xB7, 0x2022, 0x2013, 0x2014, 0x28, 0x29, 0x3B,
                0x2219, 0x25CF,
            ].contains(word.value)
        }
    }

    private func time(at index: Int) -> Time? {
        guard index < words.count, words[index].kind == .number else { return nil }
        if let time = digits(index, sign: ":") { return withSide(time, isSure: true) }
        if let time = digits(index, sign: "h") { return withSide(time, isSure: true) }
        if let time = digits(index, sign: ".") { return withSide(time, isSure: false) }
        return wholeHour(index) ?? fourDigits(index)
    }

    /// `19:05`, `19:05:30`, `19h05`, `19.05`.
    private func digits(_ index: Int, sign: Unicode.Scalar) -> Time? {
        guard index + 2 < words.count, let hour = number(index, below: 25, digits: 1...2),
            isSeparator(index + 1, sign), let minute = number(index + 2, below: 60, digits: 2...2)
        else { return nil }
        var time = Time(hour: hour, minute: minute, start: index, end: index + 3)
        if isSeparator(index + 3, sign), let second = number(index + 4, below: 61, digits: 2...2) {
            time.second = second
            time.end = index + 5
            // Fractions of a second say nothing in a newsroom.
            if isSeparator(index + 5, "."), number(index + 6, below: .max, digits: 1...9) != nil {
                time.end = index + 7
            }
        }
        return time
    }

    private func isSeparator(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
        guard index < words.count else { return false }
        if sign == "h" {
            return words[index].kind == .word && words[index].key == Word.key(of: "h")
        }
        return words[index].isSign(sign)
    }

    private func number(_ index: Int, below bound: Int, digits: ClosedRange<Int>) -> Int? {
        guard index < words.count, words[index].kind == .number,
            digits.contains(words[index].length), words[index].value < bound
        else { return nil }
        return words[index].value
    }

    /// `7 p.m.`, `19 Uhr`.
    private func wholeHour(_ index: Int) -> Time? {
        guard let hour = number(index, below: 25, digits: 1...2) else { return nil }
        let time = Time(hour: hour, start: index, end: index + 1)
        if side(at: index + 1) != nil { return withSide(time, isSure: true) }
        guard isClockWord(index + 1) else { return nil }
        return withZone(Time(hour: hour, minute: 0, start: index, end: index + 2))
    }

    /// `1905 GMT`: only with a zone, else it is a year.
    private func fourDigits(_ index: Int) -> Time? {
        guard let value = number(index, below: 2400, digits: 4...4), value % 100 < 60 else {
            return nil
        }
        var time = Time(hour: value / 100, minute: value % 100, start: index, end: index + 1)
        if index + 1 < words.count, words[index + 1].kind == .word,
            ["hrs", "hours", "uur"].contains(where: { Word.key(of: $0) == words[index + 1].key })
        {
            time.end += 1
            return withZone(time)
        }
        let zoned = withZone(time)
        return zoned.zone == nil ? nil : zoned
    }

    private func isClockWord(_ index: Int) -> Bool {
        guard index < words.count, words[index].kind == .word else { return false }
        return ["uhr", "h", "uur", "ώρα"].contains { Word.key(of: $0) == words[index].key }
    }

    /// `am`, `p.m.`, `π.μ.` and the index after it.
    private func side(at index: Int) -> (side: DateTables.Side, end: Int)? {
        guard index < words.count, words[index].kind == .word else { return nil }
        if let side = tables.sides[words[index].key], words[index].length > 1 {
            return (side, index + 1)
        }
        guard words[index].length == 1, index + 2 < words.count, words[index + 1].isSign("."),
            words[index + 2].length == 1, words[index + 2].kind == .word
        else { return nil }
        let second = words[index + 2].key
        guard second == Word.key(of: "m") || second == Word.key(of: "μ") else { return nil }
        let end = index + 3 < words.count && words[index + 3].isSign(".") ? index + 4 : index + 3
        if words[index].key == Word.key(of: "a") || words[index].key == Word.key(of: "π") {
            return (.morning, end)
        }
        let isAfternoon =
            words[index].key == Word.key(of: "p") || words[index].key == Word.key(of: "μ")
        return isAfternoon ? (.afternoon, end) : nil
    }

    private func withSide(_ time: Time, isSure: Bool) -> Time? {
        var time = time
        if let (side, end) = side(at: time.end) {
            guard time.hour <= 12 || side == .afternoon else { return nil }
            if time.hour <= 12 {
                time.hour = time.hour % 12 + (side == .afternoon ? 12 : 0)
            }
            time.minute = time.minute ?? 0
            time.end = end
            return withZone(time)
        }
        if isClockWord(time.end) {
            time.end += 1
            return withZone(time)
        }
        let zoned = withZone(time)
        // "19.05" may be a decimal: it needs two digits before the point.
        let isClock =
            isSure || zoned.offset != nil || zoned.zone != nil
            || words[time.start].length == 2
        return isClock && time.hour < 24 ? zoned : nil
    }

    /// `+0100`, `+01:00`, `Z`, `GMT`, `(ET)`, `GMT+1` behind an hour.
    private func withZone(_ time: Time) -> Time {
        var time = time
        var index = time.end
        if index < words.count, words[index].isSign("(") { index += 1 }
        if index < words.count, words[index].kind == .word,
            let zone = tables.zones[words[index].key]
        {
            time.zone = zone
            time.end = index + 1
            if let (offset, end) = numericOffset(index + 1), zone.minutes == 0 {
                time.offset = offset
                time.end = end
            }
            closeBracket(&time)
        } else if let (offset, end) = numericOffset(index) {
            time.offset = offset
            time.end = end
            closeBracket(&time)
        }
        return time
    }

    private func closeBracket(_ time: inout Time) {
        if time.end < words.count, words[time.end].isSign(")") { time.end += 1 }
    }

    private func numericOffset(_ index: Int) -> (minutes: Int, end: Int)? {
        guard index + 1 < words.count, words[index].isSign("+") || words[index].isSign("-"),
            words[index].range.upperBound == words[index + 1].range.lowerBound,
            words[index + 1].kind == .number
        else { return nil }
        let sign = words[index].isSign("-") ? -1 : 1
        let number = words[index + 1]
        switch number.length {
        case 4 where number.value / 100 <= 14:
            return (sign * (number.value / 100 * 60 + number.value % 100), index + 2)
        case 1, 2:
            guard number.value <= 14 else { return nil }
            if index + 3 < words.count, words[index + 2].isSign(":"), words[index + 3].length == 2,
                words[index + 3].value < 60
            {
                return (sign * (number.value * 60 + words[index + 3].value), index + 4)
            }
            return (sign * number.value * 60, index + 2)
        default: return nil
        }
    }
}
