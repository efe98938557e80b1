/// Words of several styles, set in lines of one width.
struct StyledLines {
    /// Words of one style; the codes are those of a terminal (ECMA-48, SGR).
    struct Run {
        let words: String
        let codes: [String]
    }

    let width: Int
    /// Words between spaces, each of one or more runs.
    private var words: [[Run]] = [[]]

    init(width: Int) {
        self.width = max(width, 8)
    }

    mutating func add(_ runs: [Run], isStrong: Bool = false) {
        for run in runs where !run.words.isEmpty {
            let codes = isStrong ? ["1"] + run.codes : run.codes
            let parts = run.words.split(separator: " ", omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() {
                if index > 0 { words.append([]) }
                if !part.isEmpty {
                    words[words.count - 1].append(Run(words: String(part), codes: codes))
                }
            }
        }
    }

    /// The lines, with escape sequences where the style has colour; a word that is
    /// longer than a line is cut.
    func lines(_ style: TextStyle) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in words where !word.isEmpty {
            let size = word.reduce(0) { $0 + Columns.width($1.words) }
            if used > 0, used + 1 + size > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            if used > 0 { (line, used) = (line + " ", used + 1) }
            for run in word {
                for piece in Columns.wrapped(run.words, first: width - used, width: width) {
                    let length = Columns.width(piece)
                    if used + length > width {
                        lines.append(line)
                        (line, used) = ("", 0)
                    }
                    line += style.set(piece, codes: run.codes)
                    used += length
                }
            }
        }
        if used > 0 { lines.append(line) }
        return lines
    }
}

extension TextStyle {
    /// The words with escape sequences around them where colour is wanted.
    func set(_ words: String, codes: [String]) -> String {
        guard color, !codes.isEmpty, !words.isEmpty else { return words }
        return "\u{1B}[\(codes.joined(separator: ";"))m\(words)\u{1B}[0m"
    }
}

extension Columns {
    /// A word in pieces, the first of which fits into what is left of a line.
    static func wrapped(_ word: String, first: Int, width: Int) -> [String] {
        guard Columns.width(word) > first, Columns.width(word) > width else { return [word] }
        var pieces: [String] = []
        var piece = ""
        var room = first
        for character in word {
            if Columns.width(piece) + Columns.width(String(character)) > room, !piece.isEmpty {
                pieces.append(piece)
                (piece, room) = ("", width)
            }
            piece.append(character)
        }
        return pieces + [piece]
    }
}
