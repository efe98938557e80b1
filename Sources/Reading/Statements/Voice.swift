import Language
import News

/// Whether what a quotation tells is its source's words, so that statements in it are
/// attributed.
///
/// Verbs of attitude and intention have a content too ("Congress refused to give the
/// money", "a judge issued an order blocking the plan", "he criticized the move to end
/// it"), but it is the outlet that tells of it: only a clause, an announcement or words
/// in quotation marks are somebody's.
struct Voice {
    let passage: Passage
    private let lexicon = CueLexicon.standard

    /// How far the source stands behind the words.
    enum Strength {
        /// The words are the source's.
        case spoken
        /// The saying has not happened ("had to admit that …"): an outer source goes first.
        case unspoken
        /// The outlet tells it.
        case none
    }

    private var document: Document { passage.document }

    init(passage: Passage) { self.passage = passage }

    func strength(of quotation: Quotation) -> Strength {
        guard quotation.kind == .indirect, quotation.field == passage.field,
            let span = quotation.cue.first, let verb = verb(in: span),
            let entry = lexicon.verb(document.tokens[verb].lemma)
        else { return .spoken }
        if hasClause(verb, in: quotation) { return isUndone(verb) ? .unspoken : .spoken }
        if isHeadlinePassive(verb) { return .none }
        if document.children(of: verb).contains(where: { isPreposition($0, of: entry) }) {
            return .spoken
        }
        let isSaid = entry.isSpeech && lexicon.speaks(document.tokens[verb].lemma)
        return isSaid && !document.hasChild(verb, "neg") ? .spoken : .none
    }

    private func verb(in span: Span) -> Int? {
        passage.tokens(overlapping: span).first {
            document.isVerb($0) && lexicon.verb(document.tokens[$0].lemma) != nil
        }
    }

    /// "said that it rains", not "refused to go" and not "issued an order".
    private func hasClause(_ verb: Int, in quotation: Quotation) -> Bool {
        let content = quotation.content.map { passage.tokens(overlapping: $0) }
        return document.children(of: verb).contains { child in
            ["ccomp", "parataxis"].contains(document.tokens[child].dep)
                && content.contains { $0.contains(child) }
        } || !content.contains { tokens in tokens.contains { document.tokens[$0].head == verb } }
    }

    /// "accused him of fraud": what stands after "of" is the accuser's.
    private func isPreposition(_ token: Int, of entry: CueLexicon.Entry) -> Bool {
        document.tokens[token].dep == "prep" && entry.prepositions.contains(document.word(token))
    }

    /// "had to admit", "refused to say", "must concede".
    private func isUndone(_ verb: Int) -> Bool {
        guard document.tokens[verb].tag == "VB" else { return false }
        let above = document.tokens[document.tokens[verb].head].lemma
        return document.tokens[verb].dep == "xcomp" && Self.undone.contains(above)
            || document.children(of: verb).contains {
                ["must", "need", "ought", "should"].contains(document.word($0))
            }
    }

    /// Verbs of duty and refusal: the infinitive after them has not been done.
    private static let undone: Set<String> = [
        "decline", "fail", "have", "hesitate", "need", "ought", "refuse", "want",
    ]

    /// "Mayor criticized for his remarks": somebody else criticizes.
    private func isHeadlinePassive(_ verb: Int) -> Bool {
        let next = verb + 1
        return passage.field == .title && ["VBD", "VBN"].contains(document.tokens[verb].tag)
            && next < passage.tokens.count
            && ["after", "by", "for", "over"].contains(document.word(next))
            && !document.hasChild(verb, "dobj")
    }
}
