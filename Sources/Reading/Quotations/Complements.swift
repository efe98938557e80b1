import Language

/// What a verb governs, by the frames in which a cue attributes.
struct Complements {
    let document: Document
    let lexicon: CueLexicon
    let verb: Int
    let sentence: Range<Int>

    /// The content of a cue in the first of its frames that the clause shows.
    func content(for entry: CueLexicon.Entry) -> [Range<Int>]? {
        if entry.frames.contains(.clause), let clause = clause ?? interrupted ?? saidOnOccasion {
            return clause
        }
        if entry.frames.contains(.infinitive), let infinitive { return infinitive }
        if entry.frames.contains(.gerund), let gerund { return gerund }
        if let preposition = preposition(among: entry.prepositions) { return preposition }
        if entry.frames.contains(.object), let object { return object }
        return nil
    }

    /// All frames that the clause shows, for measuring.
    var shown: [(String, [Range<Int>])] {
        var shown: [(String, [Range<Int>])] = []
        if let clause { shown.append(("clause", clause)) }
        if let infinitive { shown.append(("infinitive", infinitive)) }
        if let gerund { shown.append(("gerund", gerund)) }
        for child in document.rights(of: verb) where document.tokens[child].dep == "prep" {
            let word = document.word(child)
            if let found = preposition(among: [word]) { shown.append(("+" + word, found)) }
        }
        if let object { shown.append(("object", object)) }
        return shown
    }

    private var clause: [Range<Int>]? {
        guard
            let child = document.children(of: verb).first(where: {
                document.tokens[$0].dep == "ccomp" && isFinite($0)
            })
        else { return nil }
        var range = document.subtree(of: child)
        if child < verb {
            // "They came after she said that …": what stands before "after" is not said.
            guard let last = range.last, !Self.subordinators.contains(document.word(last)) else {
                return nil
            }
            range = leftReach(of: range)..<range.upperBound
        } else {
            let end = min(endBeforeNextCue(child, range), endBeforeEvidence(child, range))
            range = range.lowerBound..<(end < range.upperBound ? end : rightReach(of: range))
        }
        return [range.clamped(to: sentence)]
    }

    private static let subordinators: Set<String> = [
        "after", "although", "because", "before", "once", "since", "though", "unless", "until",
        "when", "while",
    ]

    /// "said in a statement that …"
    private var saidOnOccasion: [Range<Int>]? {
        document.clauseBelowOccasion(of: verb).map {
            [document.subtree(of: $0).clamped(to: sentence)]
        }
    }

    /// "said it was taking a toll, pointing to two defeats": what the speaker does
    /// beside is no part of what is said.
    private func endBeforeEvidence(_ clause: Int, _ range: Range<Int>) -> Int {
        for child in document.rights(of: clause)
        where document.tokens[child].dep == "advcl" && document.tokens[child].tag == "VBG" {
            let start = document.subtree(of: child).lowerBound
            guard start == child, start > clause + 1, document.tokens[start - 1].text == ",",
                Self.pointers.contains(document.tokens[child].lemma)
            else { continue }
            return start - 1
        }
        return range.upperBound
    }

    private static let pointers: Set<String> = ["cite", "note", "point", "quote", "refer"]

    /// What stands around a cue put into it: "The permit, he said, was hard to get."
    private var interrupted: [Range<Int>]? {
        guard document.tokens[verb].dep == "parataxis", document.hasChild(verb, "nsubj"),
            lexicon.speaks(document.tokens[verb].lemma)
        else { return nil }
        let head = document.tokens[verb].head
        let isRoot = document.tokens[head].head == head
        let whole = isRoot ? sentence : document.subtree(of: head).clamped(to: sentence)
        let cue = document.subtree(of: verb)
        let parts = [
            whole.lowerBound..<max(whole.lowerBound, cue.lowerBound),
            min(cue.upperBound, whole.upperBound)..<whole.upperBound,
        ].filter { part in part.contains { document.tokens[$0].pos != "PUNCT" } }
        return parts.isEmpty ? nil : parts.map(document.trimmed)
    }

    /// "is going", but not "going".
    private func isFinite(_ child: Int) -> Bool {
        document.tokens[child].tag != "VBG"
            || document.hasChild(child, "aux") && document.hasChild(child, "nsubj")
    }

    /// What stands before the content at the sentence's opening belongs to it
    /// ("In May, prices rose, he said").
    private func leftReach(of range: Range<Int>) -> Int {
        var start = range.lowerBound
        for child in document.lefts(of: verb).reversed() where child < start {
            guard
                ["advmod", "prep", "advcl", "npadvmod", "dep"].contains(document.tokens[child].dep)
            else { continue }
            start = min(start, document.subtree(of: child).lowerBound)
        }
        return start
    }

    /// What follows the content without a new cue belongs to it: "… and it was his
    /// business", ", but that he would go", ": two of them were his".
    private func rightReach(of range: Range<Int>) -> Int {
        var end = range.upperBound
        for child in document.rights(of: verb) where child >= end {
            let words = document.subtree(of: child)
            guard words.lowerBound <= end + 2, carriesOn(child) else { continue }
            end = words.upperBound
        }
        return end
    }

    private func carriesOn(_ child: Int) -> Bool {
        let token = document.tokens[child]
        switch token.dep {
        case "advcl": return token.tag != "VBG"
        case "prep", "ccomp": return true
        case "conj", "parataxis", "dep":
            return document.hasChild(child, "nsubj") && !isCue(child)
                || document.child(of: child, "mark").map { document.word($0) == "that" } ?? false
        default: return false
        }
    }

    private func isCue(_ verb: Int) -> Bool {
        document.hasChild(verb, "ccomp") && lexicon.speaks(document.tokens[verb].lemma)
    }

    /// "that it would rain and quoted the forecast": a second cue of the same
    /// source, which the analysis hangs on the content.
    private func endBeforeNextCue(_ clause: Int, _ range: Range<Int>) -> Int {
        for child in document.rights(of: clause) where document.tokens[child].dep == "conj" {
            guard document.tokens[child].tag == document.tokens[verb].tag,
                !document.hasChild(child, "nsubj"), !document.hasChild(child, "aux"),
                lexicon.speaks(document.tokens[child].lemma)
            else { continue }
            let start = document.subtree(of: child).lowerBound
            var end = start
            while end > clause + 1, ["CCONJ", "PUNCT"].contains(document.tokens[end - 1].pos) {
                end -= 1
            }
            return end
        }
        return range.upperBound
    }

    private var infinitive: [Range<Int>]? {
        guard
            let child = document.rights(of: verb).first(where: { child in
                ["xcomp", "advcl", "ccomp"].contains(document.tokens[child].dep)
                    && document.tokens[child].tag == "VB"
                    && document.lefts(of: child).contains { document.tokens[$0].tag == "TO" }
            })
        else { return nil }
        let range = document.subtree(of: child)
        if let object = document.child(of: verb, "dobj"), object > verb, object < child {
            return [document.subtree(of: object).lowerBound..<range.upperBound]
        }
        return [range]
    }

    private var gerund: [Range<Int>]? {
        document.rights(of: verb).first {
            ["xcomp", "ccomp"].contains(document.tokens[$0].dep)
                && document.tokens[$0].tag == "VBG" && !document.hasChild($0, "aux")
        }.map { [document.subtree(of: $0)] }
    }

    private var object: [Range<Int>]? {
        if document.isPassive(verb) { return passiveObject }
        guard
            let object = document.rights(of: verb).first(where: {
                ["dobj", "oprd"].contains(document.tokens[$0].dep)
            }),
            // "a warning that …": the noun is the cue.
            lexicon.noun(document.tokens[object].lemma) == nil
                || !document.hasChild(object, "acl")
        else { return nil }
        var range = document.subtree(of: object)
        for child in document.rights(of: verb) where child > object {
            let token = document.tokens[child]
            let words = document.subtree(of: child)
            guard words.lowerBound <= range.upperBound else { continue }
            if ["oprd", "xcomp", "acl"].contains(token.dep)
                || token.dep == "prep" && Self.objectPrepositions.contains(token.norm)
            {
                range = range.lowerBound..<max(range.upperBound, words.upperBound)
            }
        }
        return [range]
    }

    private static let objectPrepositions: Set<String> = [
        "about", "against", "as", "for", "from", "into", "of", "on", "over", "to", "with",
    ]

    private var passiveObject: [Range<Int>]? {
        guard document.agent(of: verb) != nil, let subject = document.child(of: verb, "nsubjpass")
        else { return nil }
        return [document.subtree(of: subject)]
    }

    private func preposition(among words: [String]) -> [Range<Int>]? {
        guard !words.isEmpty else { return nil }
        for child in document.rights(of: verb) {
            let token = document.tokens[child]
            guard token.dep == "prep" || token.dep == "agent" || token.dep == "prt",
                words.contains(token.norm)
            else { continue }
            if token.dep == "prt" { return object }
            let range = document.subtree(of: child)
            if let object = document.child(of: verb, "dobj"), object > verb, object < child {
                return [document.subtree(of: object).lowerBound..<range.upperBound]
            }
            guard range.upperBound > child + 1 else { continue }
            return [child + 1..<range.upperBound]
        }
        return nil
    }
}
