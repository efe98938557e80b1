/// Widths in columns of a terminal.
enum Columns {
    /// How many columns a text takes: two for wide characters (East Asian Width,
    /// Unicode Annex 11), none for combining marks.
    static func width(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + width($1) }
    }

    private static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        if scalar.isASCII { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return isWide(scalar) ? 2 : 1
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: scalar.properties.isEmojiPresentation
        }
    }

    /// The words in lines of at most `width` columns; a word that is longer is cut.
    static func wrap(_ text: String, width: Int) -> [String] {
        let width = max(width, 8)
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ").flatMap({ pieces(of: $0, width: width) }) {
            let size = Self.width(word)
            if used > 0, used + 1 + size > width {
                lines.append(line)
                (line, used) = (word, size)
            } else {
                line += used > 0 ? " " + word : word
                used += size + (used > 0 ? 1 : 0)
            }
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }

    private static func pieces(of word: Substring, width: Int) -> [String] {
        guard Self.width(word) > width else { return [String(word)] }
        var pieces: [String] = []
        var piece = ""
        for character in word {
            if Self.width(piece) + Self.width(character) > width {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return pieces + [piece]
    }

    /// The text, followed by spaces up to a width.
    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - Self.width(text)))
    }
}
