/// What the components have found out about a text's tokens so far.
struct Annotations {
    typealias Label = LabelTable.Label

    var lexemes: [Int32] = []
    var tags: [Label] = []
    var partsOfSpeech: [Label] = []
    var morphologies: [Label] = []
    var dependencies: [Label] = []
    var heads: [Int32] = []
    /// "" where there is none yet.
    var lemmas: [String] = []
    var sentenceStarts: [Bool] = []
    /// Whether some component has set the sentence starts.
    var hasSentences = false
    var entities: [(tokens: Range<Int>, label: Label)] = []

    var count: Int { lexemes.count }

    /// Begins a text of these tokens, of which nothing is known.
    mutating func begin(_ lexemes: [Int32]) {
        self.lexemes = lexemes
        for column in [\Self.tags, \.partsOfSpeech, \.morphologies, \.dependencies] {
            self[keyPath: column].reset(to: LabelTable.none, count: lexemes.count)
        }
        heads.removeAll(keepingCapacity: true)
        heads.append(contentsOf: (0..<lexemes.count).map { Int32($0) })
        lemmas.reset(to: "", count: lexemes.count)
        sentenceStarts.reset(to: false, count: lexemes.count)
        hasSentences = false
        entities.removeAll(keepingCapacity: true)
    }
}

extension Array {
    fileprivate mutating func reset(to element: Element, count: Int) {
        removeAll(keepingCapacity: true)
        append(contentsOf: repeatElement(element, count: count))
    }
}
