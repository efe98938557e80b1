import Language
import News

/// The main clause of a headline or an opening sentence, cut into who and what.
struct LeadClause {
    let passage: Int
    /// The subject with what belongs to it.
    let subject: Range<Int>
    /// From the verb to its object, without the circumstances behind it.
    let deed: Range<Int>

    /// Nothing where the sentence has no verb with a subject; a headline without
    /// one is told whole.
    init?(in passage: Passage, number: Int, sentence: Range<Int>, names: [EntityMention]) {
        self.passage = number
        let body = Self.withoutTopic(sentence, in: passage)
        let isHeadline = passage.field == .title
        let hidden = isHeadline ? Self.hiddenVerb(of: body, in: passage, names) : nil
        let main = Self.mainVerb(of: body, in: passage)
        if let verb = main, hidden.map({ verb < $0 || verb > $0 + 2 }) ?? true {
            let found = Self.subject(of: verb, in: body, passage)
            subject = found ?? body.lowerBound..<max(verb, body.lowerBound)
            let start = max(subject.upperBound, body.lowerBound)
            let isTold = found == nil && isHeadline
            deed = Self.deed(
                from: isTold ? body.lowerBound : min(start, verb), verb: verb, in: body, passage)
        } else if let verb = hidden {
            subject = body.lowerBound..<verb
            deed = Self.deed(from: verb, verb: verb, in: body, passage)
        } else {
            guard isHeadline, Self.isSpoken(body, in: passage) else { return nil }
            subject = body.lowerBound..<body.lowerBound
            deed = Self.deed(from: body.lowerBound, verb: body.lowerBound, in: body, passage)
        }
    }
}

extension LeadClause {
    private static let circumstances: Set<String> = [
        "advcl", "npadvmod", "parataxis", "acl", "relcl",
    ]
    private static let clauseOpeners: Set<String> = [
        "after", "although", "amid", "as", "because", "before", "but", "during", "following", "if",
        "since", "that", "though", "unless", "until", "when", "where", "which", "while", "who",
    ]
    private static let longestDeed = 12

    /// A headline's "Topic: what happened" is read behind the colon.
    private static func withoutTopic(_ sentence: Range<Int>, in passage: Passage) -> Range<Int> {
        guard passage.field == .title else { return withoutPlaceLine(sentence, in: passage) }
        if let mark = sentence.first(where: { passage.tokens[$0].text == ";" }),
            mark > sentence.lowerBound
        {
            return sentence.lowerBound..<mark
        }
        guard let colon = sentence.first(where: { passage.tokens[$0].text == ":" }),
            sentence.upperBound - colon > 3
        else { return sentence }
        // What stands behind it may be only what somebody says, or asks.
        let isQuote = ["'", "‘", "\"", "“", "'"].contains(passage.tokens[colon + 1].text)
        let asks = passage.tokens[colon + 1].tag.hasPrefix("W")
        let warns = ["do", "don’t", "don't", "never"].contains(passage.tokens[colon + 1].norm)
        return isQuote || asks || warns
            ? sentence.lowerBound..<colon : colon + 1..<sentence.upperBound
    }

    /// "HARBOUR CITY (NPA) — The ferry …" is read behind the dash.
    private static func withoutPlaceLine(_ sentence: Range<Int>, in passage: Passage) -> Range<Int>
    {
        let dash = sentence.prefix(longestPlaceLine).first {
            ["—", "–", "--"].contains(passage.tokens[$0].text)
        }
        guard let dash, dash + 3 < sentence.upperBound else { return sentence }
        let hasCapitals = (max(sentence.lowerBound, dash - 6)..<dash).contains { index in
            let text = passage.tokens[index].text
            return text.utf8.count > 3 && text == text.uppercased() && text != text.lowercased()
        }
        return hasCapitals ? dash + 1..<sentence.upperBound : sentence
    }

    /// Tokens before the dash of a place line, a headline glued to it counted in.
    private static let longestPlaceLine = 24

    private static func subject(
        of verb: Int, in body: Range<Int>, _ passage: Passage
    ) -> Range<Int>? {
        let head = passage.document.children(of: verb).first {
            ["nsubj", "nsubjpass"].contains(passage.tokens[$0].dep) && body.contains($0)
        }
        return head.map { passage.document.subtree(of: $0).clamped(to: body) }
    }

    /// "Lady Gaga stages protest": the engine takes the verb for a noun in the
    /// plural, but behind a person's name it is none.
    private static func hiddenVerb(
        of body: Range<Int>, in passage: Passage, _ names: [EntityMention]
    ) -> Int? {
        body.dropFirst().first { index in
            let token = passage.tokens[index]
            return token.text == token.norm && ["NNS", "VBZ"].contains(token.tag)
                && names.contains {
                    $0.label == .person && $0.span.end + 1 == token.start
                        && $0.span.field == passage.field
                }
        }
    }

    /// A headline that is written with capitals throughout hides its verb from
    /// the engine; the first sentence says it better.
    private static func isSpoken(_ body: Range<Int>, in passage: Passage) -> Bool {
        body.contains { index in
            let token = passage.tokens[index]
            return token.end - token.start > 4 && token.text == token.norm
        }
    }

    /// The root, or the first verb with a subject.
    private static func mainVerb(of sentence: Range<Int>, in passage: Passage) -> Int? {
        let verbs = sentence.filter { ["VERB", "AUX"].contains(passage.tokens[$0].pos) }
        func hasSubject(_ verb: Int) -> Bool {
            passage.document.children(of: verb).contains {
                passage.tokens[$0].dep.hasPrefix("nsubj") && sentence.contains($0)
                    // "an official who refused": nobody is called who.
                    && !(passage.tokens[$0].tag == "WP" && passage.tokens[verb].dep == "relcl")
            }
        }
        let roots = verbs.filter { passage.tokens[$0].head == $0 }
        if let root = roots.first(where: hasSubject) {
            // "The two will meet on Tuesday, an official confirmed": what is told
            // stands before the one who tells it.
            let told = passage.document.children(of: root).first {
                $0 < root && passage.tokens[$0].dep == "ccomp" && hasSubject($0)
            }
            return told ?? root
        }
        return verbs.first(where: hasSubject) ?? roots.first
            ?? verbs.first { passage.tokens[$0].tag == "VBN" || passage.tokens[$0].tag == "VBD" }
    }

    /// The verb and its object, up to where the circumstances begin.
    private static func deed(
        from start: Int, verb: Int, in body: Range<Int>, _ passage: Passage
    ) -> Range<Int> {
        var end = verb + 1
        while end < body.upperBound, end - start < longestDeed {
            let token = passage.tokens[end]
            if token.isSpace || [":", ";", "—", "–", "--", "(", "."].contains(token.text) { break }
            if end > verb + 1, opensCircumstance(end, of: verb, passage) { break }
            end += 1
        }
        var first = start
        while first < verb, start != body.lowerBound,
            !["AUX", "VERB", "ADV", "PART"].contains(passage.tokens[first].pos)
        {
            first += 1
        }
        while end > verb + 1, isLoose(end - 1, passage) { end -= 1 }
        return withOpeningMark(first..<end, in: body, passage)
    }

    /// A word that only leads to the next: "of", "his", "and".
    private static func isLoose(_ index: Int, _ passage: Passage) -> Bool {
        let token = passage.tokens[index]
        if [",", "\"", "and", "to"].contains(token.norm) { return true }
        return token.dep != "prt"
            && (["CCONJ", "DET", "SCONJ"].contains(token.pos) || token.dep == "prep"
                || token.dep == "poss" || token.dep == "case")
    }

    /// "'blacked out' in crash" with the mark before its first word.
    private static func withOpeningMark(
        _ deed: Range<Int>, in body: Range<Int>, _ passage: Passage
    ) -> Range<Int> {
        let before = deed.lowerBound - 1
        let closing = ["'": "'", "\"": "\"", "‘": "’", "“": "”"]
        guard body.contains(before), let end = closing[passage.tokens[before].text],
            deed.contains(where: { passage.tokens[$0].text == end })
        else { return deed }
        return before..<deed.upperBound
    }

    private static func opensCircumstance(_ index: Int, of verb: Int, _ passage: Passage) -> Bool {
        let token = passage.tokens[index]
        if token.text == ",", passage.tokens[index].head == verb { return true }
        if clauseOpeners.contains(token.norm), token.dep != "dobj" {
            return passage.tokens[index].pos != "PRON" || token.norm != "that"
        }
        // "arrives at the White House" + "for talks"
        if token.norm == "for", token.head == verb,
            passage.document.children(of: verb).contains(where: {
                $0 > verb && $0 < index && ["prep", "dobj"].contains(passage.tokens[$0].dep)
            }),
            !passage.document.children(of: verb).contains(where: {
                passage.tokens[$0].dep == "dobj"
            })
        {
            return true
        }
        // "for the first time in 108 years", "for stopping …"
        if token.dep == "prep", token.head == verb, index > verb + 2,
            let object = passage.document.children(of: index).first
        {
            if passage.tokens[object].dep == "pcomp" { return true }
            let next = min(index + 1, passage.tokens.count - 1)
            if ["DATE", "TIME", "ORDINAL"].contains(where: {
                passage.tokens[next].entity.hasSuffix($0)
                    || passage.tokens[object].entity.hasSuffix($0)
            }) {
                return true
            }
        }
        // "to meet …" behind a full predicate.
        if token.norm == "to", token.tag == "TO", token.dep == "aux" {
            return ["advcl", "acl"].contains(passage.tokens[token.head].dep)
        }
        return circumstances.contains(token.dep) && token.head == verb
    }
}
