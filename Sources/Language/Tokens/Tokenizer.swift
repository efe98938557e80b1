/// Cuts texts into tokens; one for each worker, because it remembers how chunks are cut.
struct Tokenizer {
    /// Longer chunks are rare enough to be cut each time.
    private static let longestRemembered = 48

    private let model: TokenizerModel
    private(set) var lexicon: Lexicon
    private var cutter: ChunkCutter

    /// The chunks met so far, and where their tokens stand in `cachedTokens`.
    private var chunks = ByteTable()
    private var cachedEnds: [Int32] = []
    private var cachedTokens: [Int32] = []

    /// The tokens of the last text: their lexemes, and whether one space follows.
    private(set) var tokens: [Int32] = []
    private(set) var spaces: [Bool] = []

    init(_ model: TokenizerModel) {
        self.model = model
        lexicon = Lexicon(norms: model.norms, exceptions: model.cutExceptions)
        cutter = ChunkCutter(model.rules)
    }

    /// How much is remembered of earlier texts.
    var rememberedCount: Int { max(lexicon.lexemes.count, chunks.count) }

    /// Forgets the last text's tokens, and with them the memory that they took.
    mutating func clearTokens() {
        tokens = []
        spaces = []
    }

    /// Leaves the tokens in `tokens` and `spaces`.
    mutating func tokenize(_ bytes: UnsafeRawBufferPointer) {
        tokens.removeAll(keepingCapacity: true)
        spaces.removeAll(keepingCapacity: true)
        forEachChunk(of: bytes) { chunk, spaceAfter in
            appendTokens(of: UnsafeRawBufferPointer(rebasing: bytes[chunk]))
            if spaceAfter, !spaces.isEmpty { spaces[spaces.count - 1] = true }
        }
        mendCutExceptions()
    }

    private mutating func appendTokens(of chunk: UnsafeRawBufferPointer) {
        guard chunk.count <= Self.longestRemembered else {
            cut(chunk) { $0.tokens.append($1) }
            padSpaces()
            return
        }
        let (number, isNew) = chunks.insert(chunk)
        if isNew {
            cut(chunk) { $0.cachedTokens.append($1) }
            cachedEnds.append(Int32(cachedTokens.count))
        }
        let start = number == 0 ? 0 : Int(cachedEnds[number - 1])
        tokens.append(contentsOf: cachedTokens[start..<Int(cachedEnds[number])])
        padSpaces()
    }

    private mutating func padSpaces() {
        while spaces.count < tokens.count { spaces.append(false) }
    }

    private mutating func cut(
        _ chunk: UnsafeRawBufferPointer, _ append: (inout Self, Int32) -> Void
    ) {
        cutter.cut(chunk)
        for piece in cutter.pieces {
            switch piece {
            case .part(let range):
                let bytes = chunk[
                    cutter.offsets[range.lowerBound]..<cutter.offsets[range.upperBound]]
                append(&self, lexicon.number(of: UnsafeRawBufferPointer(rebasing: bytes)))
            case .exception(let exception):
                for lexeme in lexemes(ofException: exception) { append(&self, lexeme) }
            }
        }
    }

    private mutating func lexemes(ofException exception: Int) -> [Int32] {
        model.rules.exceptions[exception].map { piece in
            var text = piece.text
            return text.withUTF8 {
                lexicon.number(of: UnsafeRawBufferPointer($0), norm: piece.norm)
            }
        }
    }

    // MARK: Exceptions that were cut

    private mutating func mendCutExceptions() {
        let matches = cutExceptions()
        guard !matches.isEmpty else { return }
        var mended: [Int32] = []
        var mendedSpaces: [Bool] = []
        var position = 0
        for match in matches {
            mended += tokens[position..<match.lowerBound]
            mendedSpaces += spaces[position..<match.lowerBound]
            if let exception = model.rules.exceptionNumbers.find(text(of: match)) {
                mended += lexemes(ofException: exception)
                while mendedSpaces.count < mended.count { mendedSpaces.append(false) }
                mendedSpaces[mendedSpaces.count - 1] = spaces[match.upperBound - 1]
            } else {
                mended += tokens[match]
                mendedSpaces += spaces[match]
            }
            position = match.upperBound
        }
        tokens = mended + tokens[position...]
        spaces = mendedSpaces + spaces[position...]
    }

    /// The longest occurrences, of equals the first, that share no token.
    private func cutExceptions() -> [Range<Int>] {
        var found: [Range<Int>] = []
        for position in tokens.indices
        where lexicon.lexemes[Int(tokens[position])].exceptionStart >= 0 {
            for length in model.cutExceptions.lengths(at: position, in: tokens, lexicon.lexemes) {
                found.append(position..<position + length)
            }
        }
        guard !found.isEmpty else { return [] }
        found.sort { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
        var seen = Set<Int>()
        var kept: [Range<Int>] = []
        for match in found {
            if !seen.contains(match.lowerBound), !seen.contains(match.upperBound - 1) {
                kept.append(match)
            }
            seen.formUnion(match)
        }
        return kept.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The text that tokens cover, with the spaces between them.
    private func text(of range: Range<Int>) -> String {
        var text = ""
        for index in range {
            text += lexicon.lexemes[Int(tokens[index])].text
            if spaces[index], index < range.upperBound - 1 { text += " " }
        }
        return text
    }
}
