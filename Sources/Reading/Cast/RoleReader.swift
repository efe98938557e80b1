import Language

/// Reads what a person is from the words around the name, as written.
///
/// ```swift
/// // "Israeli Prime Minister Benjamin Netanyahu": Israeli Prime Minister
/// // "Trump's Middle East envoy, Steve Witkoff": Middle East envoy
/// // "Anna Berg, a surgeon at the hospital": surgeon at the hospital
/// ```
struct RoleReader {
    let passage: NamePassage
    let lexicon: NameLexicon

    private static let longest = 9

    /// The roles that stand beside one mention of a person.
    func roles(beside name: Range<Int>) -> [Range<Int>] {
        if let role = roleBefore(name) { return [role] }
        guard let head = name.last(where: { !name.contains(passage.tokens[$0].head) }) else {
            return []
        }
        let token = passage.tokens[head]
        if token.dep == "appos", token.head < name.lowerBound, isRole(token.head) {
            let role = premodified(token.head)
            // "the nominee for president, Ann Reid": she is not the president.
            return passage.word(role.lowerBound - 1) == "for" ? [] : [role]
        }
        return passage.passage.document.children(of: head)
            .filter { $0 >= name.upperBound && passage.tokens[$0].dep == "appos" && isRole($0) }
            .map { extended(premodified($0)) }
    }
}

extension RoleReader {
    /// A noun or a title for people.
    fileprivate func isRole(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        guard token.tag.hasPrefix("NN") else { return false }
        if lexicon.nouns[token.lemma.lowercased()] == .person { return token.tag != "NNS" }
        return lexicon.titles.contains(token.text)
    }

    fileprivate func roleBefore(_ name: Range<Int>) -> Range<Int>? {
        let last = name.lowerBound - 1
        guard last >= 0, isRole(last), !lexicon.honorifics.contains(passage.tokens[last].text)
        else { return nil }
        return premodified(last)
    }

    /// The noun with the adjectives, nouns and names right before it.
    fileprivate func premodified(_ noun: Int) -> Range<Int> {
        var start = noun
        while start > 0, noun - start < Self.longest, modifies(start - 1) {
            start -= 1
            // Nothing before "former" belongs to what somebody was.
            if passage.word(start) == "former" { break }
        }
        while start < noun, isMark(start) {
            // The rest of "3-year-old" is no role.
            let isRest =
                passage.tokens[start].text == "-" && start > 0 && start + 1 < noun
                && passage.touchesNext(start - 1) && passage.touchesNext(start)
            start += isRest ? 2 : 1
        }
        return start..<noun + 1
    }

    fileprivate func modifies(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        if token.isSpace || passage.sentenceNumbers[index] < 0 { return false }
        if token.text == "-" { return passage.touchesNext(index) && passage.touchesNext(index - 1) }
        guard ["amod", "compound", "nmod", "advmod"].contains(token.dep) else { return false }
        if token.dep == "advmod" { return ["then", "former", "formerly"].contains(token.norm) }
        return ["NOUN", "PROPN", "ADJ"].contains(token.pos)
    }

    fileprivate func isMark(_ index: Int) -> Bool {
        !passage.shapes[index].contains(.letters)
    }

    /// Takes in "of …" and "at …" behind the noun, up to the next mark.
    fileprivate func extended(_ role: Range<Int>) -> Range<Int> {
        guard let noun = role.last, role.upperBound < passage.tokens.count,
            ["at", "for", "in", "of", "to", "with"].contains(passage.word(role.upperBound)),
            passage.tokens[role.upperBound].head == noun
        else { return role }
        let phrase = passage.passage.document.subtree(of: role.upperBound)
        var end = role.upperBound
        while end < phrase.upperBound, end - role.lowerBound < Self.longest,
            ![",", ";", "(", "—", "–", ".", "\""].contains(passage.tokens[end].text),
            !["who", "that", "which"].contains(passage.tokens[end].norm)
        {
            end += 1
        }
        return end == phrase.upperBound || end - role.lowerBound < Self.longest
            ? role.lowerBound..<end : role
    }
}
