import Language
import News

/// Reads the clauses of a passage with their status.
struct ClauseReader {
    private let passage: Passage
    private let finder: ClauseFinder
    private let body: StatusReader
    private let headline: StatusReader
    private let lexicon: StatusLexicon

    private var document: Document { passage.document }

    init(passage: Passage, times: TimesOfTokens, lexicon: StatusLexicon = .standard) {
        self.passage = passage
        self.lexicon = lexicon
        finder = ClauseFinder(document: passage.document, lexicon: lexicon)
        let hasDate: (Int) -> Bool = { Self.hasDate($0, in: passage, times: times) }
        body = StatusReader(
            document: passage.document, finder: finder, lexicon: lexicon, isHeadline: false,
            hasDate: hasDate)
        headline = StatusReader(
            document: passage.document, finder: finder, lexicon: lexicon, isHeadline: true,
            hasDate: hasDate)
    }

    /// Whether a date hangs on a verb itself and on no clause below it; "until May"
    /// and "since May" tell how long, not when.
    private static func hasDate(_ verb: Int, in passage: Passage, times: TimesOfTokens) -> Bool {
        let document = passage.document
        let words = document.line(around: verb, in: document.subtree(of: verb))
        for token in words where times.mayLieAhead(token) {
            var above = token
            for _ in 0..<6 {
                if above == verb { return true }
                guard !embedding.contains(document.tokens[above].dep),
                    !["until", "till", "since"].contains(document.word(above))
                else { break }
                above = document.tokens[above].head
            }
        }
        return false
    }

    private static let embedding: Set<String> = [
        "acl", "advcl", "attr", "ccomp", "conj", "csubj", "dobj", "nsubj", "nsubjpass",
        "parataxis", "pcomp", "relcl", "xcomp",
    ]

    /// A title, and a text's own first line where it is no sentence.
    private func isHeadline(_ sentence: Range<Int>) -> Bool {
        guard passage.field == .text else { return passage.field == .title }
        guard let first = passage.sentences.first, first == sentence, let last = sentence.last,
            passage.sentences.count > 1, passage.paragraphs[1] > passage.paragraphs[0]
        else { return false }
        return ![".", "!", "?", "\"", "”"].contains(document.tokens[last].text)
    }

    /// The clauses of one sentence, in the order of their tops.
    func clauses(of sentence: Range<Int>) -> [Clause] {
        let isQuestion = sentence.last.map { document.tokens[$0].text == "?" } ?? false
        let reader = isHeadline(sentence) ? headline : body
        var clauses: [Clause] = []
        for top in finder.tops(in: sentence) {
            let chain = finder.chain(from: top)
            guard let verb = chain.verbs.last else { continue }
            let tokens = words(of: top, in: sentence)
            var status = reader.status(verbs: chain.verbs, effects: chain.effects)
            if isQuestion, document.tokens[top].dep == "ROOT" { status = .possible }
            clauses.append(
                Clause(
                    verb: verb, top: top, predicate: predicate(chain.verbs), tokens: tokens,
                    status: status))
        }
        return settle(clauses)
    }

    private func predicate(_ verbs: [Int]) -> [Int] {
        var predicate = verbs
        for verb in verbs {
            for child in document.children(of: verb)
            where ["prt", "acomp", "attr", "oprd"].contains(document.tokens[child].dep) {
                predicate.append(child)
            }
            if predicate.last == verb, let state = state(below: verb) { predicate.append(state) }
        }
        return predicate
    }

    /// "is under way", "is in talks": the preposition that tells the state.
    private func state(below verb: Int) -> Int? {
        guard document.lemma(ofVerb: verb) == "be" else { return nil }
        return document.rights(of: verb).first { document.tokens[$0].dep == "prep" }
    }

    /// The words of a clause without the clauses beside it.
    private func words(of top: Int, in sentence: Range<Int>) -> Range<Int> {
        let beside: Set<String> = ["conj", "cc", "parataxis", "punct"]
        var start = top
        var end = top + 1
        for child in document.children(of: top) {
            let token = document.tokens[child]
            let isClause =
                beside.contains(token.dep) || token.dep == "advcl" && finder.isFinite(child)
                || token.dep == "ccomp" && child < top
            guard !isClause else { continue }
            let range = document.subtree(of: child)
            start = min(start, range.lowerBound)
            end = max(end, range.upperBound)
        }
        return document.trimmed((start..<end).clamped(to: sentence))
    }

    // MARK: clauses around

    /// Lets the clauses that lead to a clause have their say.
    private func settle(_ clauses: [Clause]) -> [Clause] {
        var clauses = clauses
        var index: [Int: Int] = [:]
        for (number, clause) in clauses.enumerated() {
            for verb in clause.predicate { index[verb] = index[verb] ?? number }
        }
        // From the top of the tree down: a clause is settled after its head.
        for number in clauses.indices.sorted(by: { depth(clauses[$0].top) < depth(clauses[$1].top) }
        ) {
            clauses[number].status = settled(clauses[number], among: clauses, index: index)
        }
        return clauses
    }

    private func depth(_ token: Int) -> Int {
        var depth = 0
        var token = token
        while document.tokens[token].head != token, depth < 100 {
            token = document.tokens[token].head
            depth += 1
        }
        return depth
    }

    private func settled(_ clause: Clause, among clauses: [Clause], index: [Int: Int])
        -> EventStatus
    {
        let token = document.tokens[clause.top]
        let head = index[token.head].map { clauses[$0] }
        switch token.dep {
        case "acl", "relcl":
            if let verb = document.verbAboveOccasion(of: clause.top) {
                return content(clause, below: verb, index[verb].map { clauses[$0] })
            }
            guard let governor = finder.governorOfFor(clause.top) else {
                return token.dep == "acl" ? content(clause, below: token.head, head) : clause.status
            }
            return content(clause, below: governor, index[governor].map { clauses[$0] })
        case "ccomp", "csubj", "xcomp": return content(clause, below: token.head, head)
        case "conj": return conjunct(clause, head)
        case "advcl": return adverbial(clause, head)
        default: break
        }
        return hasCondition(clause) && isOpen(clause) ? .possible : clause.status
    }

    private func isOpen(_ clause: Clause) -> Bool {
        [.scheduled, .expected, .possible].contains(clause.status)
    }

    private func hasCondition(_ clause: Clause) -> Bool {
        document.children(of: clause.top).contains {
            document.tokens[$0].dep == "advcl" && body.mark(of: $0) == "if"
        }
    }

    /// What is believed, hoped, denied or brought about.
    private func content(
        _ clause: Clause, below head: Int, _ governing: Clause?
    ) -> EventStatus {
        if body.isConditional(clause.top) { return .possible }
        if isDeniedReport(head) { return .denied }
        let isInfinitive =
            finder.isInfinitive(clause.top) || isBare(clause.top)
        let isPlain = clause.status == .happened || clause.status == .ongoing
        let governor = document.tokens[head].lemma
        switch lexicon.attitude(governor, infinitive: isInfinitive) {
        case .becomes(.denied)?: return .denied
        case .becomes(let attitude)? where isInfinitive || isPlain:
            return body.isNegated(head) ? .denied : attitude
        case .becomes? where clause.status == .scheduled: return .expected
        // "blamed for allowing them to be hacked": no clause of its own above.
        case .same? where isInfinitive:
            return governing?.status ?? (isNamedDeed(head) ? .happened : clause.status)
        default: break
        }
        if hasCondition(clause), isOpen(clause) { return .possible }
        return clause.status
    }

    private func isNamedDeed(_ verb: Int) -> Bool {
        document.tokens[verb].dep == "pcomp" && document.tokens[verb].tag == "VBG"
    }

    /// "let it stand"
    private func isBare(_ verb: Int) -> Bool {
        document.tokens[verb].tag == "VB" && !hasOwnAuxiliary(verb)
    }

    /// "denied reports that …"
    private func isDeniedReport(_ noun: Int) -> Bool {
        let token = document.tokens[noun]
        guard token.pos == "NOUN", token.dep == "dobj" else { return false }
        return Self.denials.contains(document.tokens[token.head].lemma)
    }

    private static let denials: Set<String> = ["deny", "dismiss", "reject", "refute"]

    /// "will rise and fall": the second verb shares the auxiliary of the first.
    private func conjunct(_ clause: Clause, _ head: Clause?) -> EventStatus {
        guard let head else { return clause.status }
        let tag = document.tokens[clause.top].tag
        let isBare =
            (tag == "VB" || tag == "VBN" || tag == "VBG") && !hasOwnAuxiliary(clause.top)
        if isBare, clause.status != .denied { return head.status }
        return clause.status
    }

    private func hasOwnAuxiliary(_ verb: Int) -> Bool {
        document.children(of: verb).contains {
            ["aux", "auxpass"].contains(document.tokens[$0].dep)
        }
    }

    private func adverbial(_ clause: Clause, _ head: Clause?) -> EventStatus {
        let mark = body.mark(of: clause.top)
        if body.isConditional(clause.top) { return .possible }
        guard let head, clause.status != .denied else { return clause.status }
        if finder.isInfinitive(clause.top) {
            return content(clause, below: document.tokens[clause.top].head, head)
        }
        if !finder.isFinite(clause.top) {
            return mark == nil ? head.status : clause.status
        }
        let isPresent = clause.status == .ongoing || clause.status == .scheduled
        if isPresent, mark == "until" { return .possible }
        // "expected to vote when it returns on Monday": the return has its own date.
        if clause.status == .scheduled, mark != "if" { return .scheduled }
        return isPresent && isOpen(head) ? head.status : clause.status
    }
}
