import News

/// Whose words the cells of a claim are.
///
/// Five outlets that quote one official have one source, the official; and so have two
/// that have the same words in quotation marks, whomever they name. An outlet that names
/// nobody is a source of its own, and so are its copies together with it; but words that
/// it gives as somebody's, without a name, are not seen to be a second source's.
struct ClaimSources: Equatable, Sendable {
    /// Sources behind the outlets, each counted once.
    let count: Int
    /// Independent groups of reports.
    let groups: Int
    /// The source where there is one for all; a name before a description.
    let common: String?

    /// Words in quotation marks that two outlets have in a row are one utterance.
    private static let sharedRun = 4

    /// - Parameter sentences: those of the cells, in the same order.
    init(_ cells: [Cell], sentences: [StatedSentence], reader: SourceReader) {
        let keys = cells.map { $0.attribution.map(reader.keys) }
        var sources = Array(cells.indices)
        for one in cells.indices {
            for other in cells.indices[(one + 1)...] where sources[one] != sources[other] {
                let isOne =
                    cells[one].group == cells[other].group || Self.isOne(keys[one], keys[other])
                    || Self.quoteTheSame(sentences[one], sentences[other])
                guard isOne else { continue }
                let (kept, joined) = (sources[one], sources[other])
                sources = sources.map { $0 == joined ? kept : $0 }
            }
        }
        let unnamed = cells.indices.filter {
            cells[$0].attribution == nil && sentences[$0].isUnnamedSpeech
        }
        if let speaker = keys.firstIndex(where: { $0 != nil }) ?? unnamed.first {
            for place in unnamed { sources[place] = sources[speaker] }
        }
        groups = Set(cells.map(\.group)).count
        count = Set(sources).count
        common = count == 1 ? Self.name(of: cells, reader) : nil
    }

    /// "officials" and "U.S. officials" are taken as one: two sources are counted only
    /// where they are seen to be two.
    private static func isOne(_ one: Set<String>?, _ other: Set<String>?) -> Bool {
        guard let one, let other else { return false }
        return one.isSubset(of: other) || other.isSubset(of: one)
    }

    private static func quoteTheSame(_ one: StatedSentence, _ other: StatedSentence) -> Bool {
        let (words, others) = (one.quotedWords, other.quotedWords)
        guard words.count >= sharedRun, others.count >= sharedRun else { return false }
        let runs = Set((0...(words.count - sharedRun)).map { Array(words[$0..<$0 + sharedRun]) })
        return (0...(others.count - sharedRun)).contains { start in
            runs.contains(Array(others[start..<start + sharedRun]))
        }
    }

    /// What most cells name, a name before a description, the first of equals.
    private static func name(of cells: [Cell], _ reader: SourceReader) -> String? {
        let named = cells.compactMap(\.attribution)
        return named.indices.max { one, other in
            func rank(_ place: Int) -> (Int, Int, Int) {
                (
                    reader.isName(named[place]) ? 1 : 0,
                    named.filter { $0 == named[place] }.count, -place
                )
            }
            return rank(one) < rank(other)
        }.map { named[$0] }
    }
}
