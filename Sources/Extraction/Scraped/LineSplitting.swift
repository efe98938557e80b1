import News

/// The lines of a scraped text, tidied; wrapped and broken ones are joined.
///
/// Line ends of every system count. Empty lines are only remembered as a mark
/// on the line behind them.
func scrapedLines(of raw: String) -> [ScrapedLine] {
    var lines: [ScrapedLine] = []
    var isAfterBlank = false
    for piece in splitLines(raw) {
        var line = ScrapedLine(text: tidied(withoutEntities(piece)))
        if line.text.isEmpty {
            isAfterBlank = true
            continue
        }
        line.columns = columns(of: piece)
        line.isAfterBlank = isAfterBlank
        isAfterBlank = false
        cutMarks(&line)
        if !line.text.isEmpty { lines.append(line) }
    }
    return withSplitTail(joinBroken(unwrapped(lines)))
}

/// The last paragraphs, parted from what was joined to their ends.
private func withSplitTail(_ lines: [ScrapedLine]) -> [ScrapedLine] {
    let start = max(0, lines.count - 4)
    return lines[..<start]
        + lines[start...].flatMap { line in
            guard line.text.utf8.count >= 160 else { return [line] }
            return splitJoinedTail(line.text).map { text in
                var part = line
                part.text = text
                return part
            }
        }
}

/// The lines between line ends: those of Unix, Windows and old Macs, and
/// Unicode's own.
private func splitLines(_ raw: String) -> [String] {
    let bytes = Array(raw.utf8)
    var lines: [String] = []
    var start = 0
    var index = 0
    while index < bytes.count {
        let width = lineEndWidth(bytes, index)
        if width > 0 {
            lines.append(String(decoding: bytes[start..<index], as: UTF8.self))
            start = index + width
        }
        index += max(width, 1)
    }
    return lines + [String(decoding: bytes[start...], as: UTF8.self)]
}

/// How many bytes the line end at an index takes; 0 where there is none.
private func lineEndWidth(_ bytes: [UInt8], _ index: Int) -> Int {
    switch bytes[index] {
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0x0A...0x0C: 1
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
        index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
            ? 3 : 0
    default: 0
    }
}

/// Runs of three spaces or a tab part the columns of a table.
private func columns(of piece: String) -> Int {
    var columns = 1
    var spaces = 0
    var hasText = false
    for byte in piece.utf8.prefix(2000) {
        switch byte {
        case 0x09: spaces += 3
        case 0x20: spaces += 1
        default:
            if spaces >= 3, hasText { columns += 1 }
            spaces = 0
            hasText = true
        }
    }
    return columns
}

/// Takes bullets and the marks of Markdown headings off a line.
private func cutMarks(_ line: inout ScrapedLine) {
    let text = line.text
    for bullet in [
        "\u{2022} ", "\u{25CF} ", "\u{25AA} ", "\u{25A0} ", "\u{2023} ", "\u{B7} ", "* ",
    ]
    where text.hasPrefix(bullet) {
        line.text = String(text.dropFirst(bullet.count))
        line.isItem = true
        return
    }
    if text.hasPrefix("- "), text.utf8.count > 4 {
        line.isItem = true
    }
    if text.hasPrefix("#") {
        let rest = text.drop { $0 == "#" }
        let depth = text.utf8.count - rest.utf8.count
        if depth <= 6, rest.hasPrefix(" ") { line.text = String(rest.dropFirst()) }
    }
}

/// Joins the lines of a text that was wrapped at a fixed width.
///
/// A text is wrapped if most of its lines end where the next line's first word
/// would not have fitted.
private func unwrapped(_ lines: [ScrapedLine]) -> [ScrapedLine] {
    guard let width = wrapWidth(of: lines) else { return lines }
    var joined: [ScrapedLine] = []
    var lastLength = 0
    for line in lines {
        let first = line.text.unicodeScalars.prefix { $0 != " " }.count
        let length = line.text.unicodeScalars.count
        if let last = joined.indices.last, !line.isAfterBlank, !line.isItem,
            lastLength + 1 + first > width
        {
            joined[last].text += joined[last].text.hasSuffix("-") ? line.text : " " + line.text
        } else {
            joined.append(line)
        }
        lastLength = length
    }
    return joined
}

private func wrapWidth(of lines: [ScrapedLine]) -> Int? {
    let lengths = lines.map { $0.text.unicodeScalars.count }
    guard lines.count >= 6, let width = lengths.max(), (40...130).contains(width) else {
        return nil
    }
    var pairs = 0
    var full = 0
    for index in lines.indices.dropFirst() where !lines[index].isAfterBlank {
        let first = lines[index].text.unicodeScalars.prefix { $0 != " " }.count
        pairs += 1
        if lengths[index - 1] + 1 + first > width { full += 1 }
    }
    guard pairs >= 4, full * 100 >= pairs * 55 else { return nil }
    // Headlines of one length are no wrapped prose: some lines must go on in
    // lower case.
    let goesOn = lines.dropFirst().count { !$0.isAfterBlank && startsLower($0.text) }
    return goesOn * 3 >= pairs ? width : nil
}

func startsLower(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return isLetter(first) && first.properties.isLowercase
}

/// Joins lines that a scraper broke at a link: the first ends in the middle of
/// a sentence, or the next begins there.
private func joinBroken(_ lines: [ScrapedLine]) -> [ScrapedLine] {
    var joined: [ScrapedLine] = []
    for line in lines {
        if let last = joined.indices.last, !line.isItem, goesOn(joined[last].text, in: line) {
            let isTight = line.text.unicodeScalars.first.map {
                ",.;:)!?".unicodeScalars.contains($0)
            }
            joined[last].text += (isTight == true ? "" : " ") + line.text
        } else {
            joined.append(line)
        }
    }
    return joined
}

private let danglingWords = Set(
    [
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "its", "of", "on",
        "or", "that", "the", "their", "to", "was", "were", "which", "who", "whose", "with",
    ])

private func goesOn(_ text: String, in next: ScrapedLine) -> Bool {
    guard !next.isAfterBlank, let first = next.text.unicodeScalars.first,
        let last = text.unicodeScalars.last, text.utf8.count < 2_000_000
    else { return false }
    if next.text.unicodeScalars.count <= 2, ",.;:)".unicodeScalars.contains(first) { return true }
    let isLong = text.utf8.count >= 30
    guard isLong, !".!?:\u{201D}\"|\u{2026}".unicodeScalars.contains(last) else { return false }
    if ",;)".unicodeScalars.contains(first) { return true }
    if startsLower(next.text) {
        return next.text.contains(" ") && furnitureKind(of: next.text) == nil
            && Byline(next.text) == nil && !next.text.hasPrefix("http")
            && !next.text.hasPrefix("www.")
    }
    let word = text.suffix(12).split(separator: " ").last.map(String.init) ?? ""
    return text.contains(" ") && danglingWords.contains(word) && isLetter(first)
}

/// The text with the commonest character references resolved, which scrapers
/// leave behind.
private func withoutEntities(_ text: String) -> String {
    guard text.utf8.contains(0x26), text.utf8.contains(0x3B) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
        if first == "&", let end = rest.prefix(10).firstIndex(of: ";"),
            let scalar = scalar(named: String(rest[rest.index(after: rest.startIndex)..<end]))
        {
            result.append(scalar)
            rest = rest[rest.index(after: end)...]
        } else {
            result.append(first)
            rest = rest.dropFirst()
        }
    }
    return String(result)
}

private func scalar(named name: String) -> Unicode.Scalar? {
    let known: [String: Unicode.Scalar] = [
        "amp": "&", "apos": "'", "bull": "\u{2022}", "gt": ">", "hellip": "\u{2026}",
        "laquo": "\u{AB}", "ldquo": "\u{201C}", "lsquo": "\u{2018}", "lt": "<",
        "mdash": "\u{2014}", "nbsp": " ", "ndash": "\u{2013}", "quot": "\"",
        "raquo": "\u{BB}", "rdquo": "\u{201D}", "rsquo": "\u{2019}", "shy": "\u{AD}",
    ]
    if let scalar = known[name] { return scalar }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
}
