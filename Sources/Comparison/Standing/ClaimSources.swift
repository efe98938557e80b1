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

    /// - Parameters:
    ///   - cells: what each cell's outlet says of whose words it has.
    ///   - sentences: those of the cells, in the same order.
    init(_ cells: [CellSource], sentences: [StatedSentence], reader: SourceReader) {
        var sources = UnionOfSources(count: cells.count)
        sources.joinAll(sentences.map(\.group))
        Self.joinNames(cells, sentences, reader, &sources)
        let people = cells.map { cell in cell.name.flatMap { reader.isPerson($0) ? $0 : nil } }
        for (one, other) in SharedUtterances(among: sentences, people: people).links {
            sources.join(one, other)
        }
        let unnamed = cells.indices.filter { cells[$0].name == nil && cells[$0].isUnnamed }
        if let speaker = cells.firstIndex(where: { $0.name != nil }) ?? cells.indices.first {
            for place in unnamed { sources.join(speaker, place) }
        }
        groups = Set(sentences.map(\.group)).count
        count = sources.count
        common = count == 1 ? Self.name(of: cells.compactMap(\.name), reader) : nil
    }

    /// One source are those who are called alike or speak for one body, an outlet and
    /// who cites it, and a person and who tells of that person's mind.
    private static func joinNames(
        _ cells: [CellSource], _ sentences: [StatedSentence], _ reader: SourceReader,
        _ sources: inout UnionOfSources
    ) {
        var firstWith: [String: Int] = [:]
        for (place, cell) in cells.enumerated() {
            guard let name = cell.name else { continue }
            if let other = firstWith[name] {
                sources.join(other, place)
            } else {
                for (known, other) in firstWith.sorted(by: { $0.value < $1.value })
                where reader.isOne(known, name) {
                    sources.join(other, place)
                }
                firstWith[name] = place
            }
        }
        for (name, place) in firstWith.sorted(by: { $0.value < $1.value }) {
            for other in cells.indices where reader.cites(name, in: sentences[other]) {
                sources.join(place, other)
            }
        }
        joinReported(sentences, reader, &sources)
        for (place, cell) in cells.enumerated() {
            if let holder = cell.holder, cell.name == nil {
                for (name, other) in firstWith where reader.isOne(name, holder) {
                    sources.join(other, place)
                }
            }
            guard cell.name == nil else { continue }
            for (name, other) in firstWith where reader.isOutlet(name, of: sentences[place].report)
            {
                sources.join(other, place)
            }
        }
    }

    /// Outlets that tell of one body's report have it from that body.
    private static func joinReported(
        _ sentences: [StatedSentence], _ reader: SourceReader, _ sources: inout UnionOfSources
    ) {
        var first: [Int: Int] = [:]
        for (place, sentence) in sentences.enumerated() where sentence.tellsOfAReport {
            for member in sentence.members.sorted() where reader.isBody(member) {
                if let other = first[member] { sources.join(other, place) }
                if first[member] == nil { first[member] = place }
            }
        }
    }

    /// What most cells name, a name before a description, the first of equals.
    private static func name(of named: [String], _ reader: SourceReader) -> String? {
        named.indices.max { one, other in
            func rank(_ place: Int) -> (Int, Int, Int) {
                (
                    reader.isName(named[place]) ? 1 : 0,
                    named.count { $0 == named[place] }, -place
                )
            }
            return rank(one) < rank(other)
        }.map { named[$0] }
    }
}
