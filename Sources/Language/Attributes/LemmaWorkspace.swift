/// One worker's memory of the lemmas that it has worked out.
struct LemmaWorkspace {
    private struct Key: Hashable {
        let lexeme: Int32
        let pos, morph: LabelTable.Label
    }

    private let lemmatizer: Lemmatizer
    private let table: LabelTable
    private var lemmas: [Key: String] = [:]

    init(_ lemmatizer: Lemmatizer, _ table: LabelTable) {
        self.lemmatizer = lemmatizer
        self.table = table
    }

    /// Forgets what depends on the numbers of lexemes.
    mutating func forgetLexemes() {
        lemmas.removeAll()
    }

    /// Gives a lemma to all tokens that have none.
    mutating func apply(to annotations: inout Annotations, _ lexemes: [Lexeme]) {
        for token in 0..<annotations.count where annotations.lemmas[token].isEmpty {
            let key = Key(
                lexeme: annotations.lexemes[token], pos: annotations.partsOfSpeech[token],
                morph: annotations.morphologies[token])
            if let lemma = lemmas[key] {
                annotations.lemmas[token] = lemma
                continue
            }
            let lexeme = lexemes[Int(key.lexeme)]
            let lemma = lemmatizer.lemma(
                of: lexeme.text, lowercased: lexeme.lowercased, pos: table[key.pos],
                morphology: table[key.morph])
            lemmas[key] = lemma
            annotations.lemmas[token] = lemma
        }
    }
}
