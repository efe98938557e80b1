/// The strings whose identifier in spaCy is a small number, not a hash.
///
/// ```swift
/// ReservedSymbols.identifiers["ORG"]  // 383
/// ```
///
/// From spaCy's `symbols.pyx` (MIT, Explosion). The list matters for ordinary
/// words too: "dep", "mark", "number" and "agent" stand in it, and hashing them
/// would read the wrong rows of the embedding tables.
enum ReservedSymbols {
    static let identifiers: [String: UInt64] = {
        var identifiers: [String: UInt64] = ["": 0]
        for (first, names) in runs {
            for (offset, name) in names.enumerated() {
                identifiers[name] = UInt64(first + offset)
            }
        }
        return identifiers
    }()

    /// The string whose number is `identifier`.
    static func name(of identifier: Int) -> String? {
        if identifier == 0 { return "" }
        for (first, names) in runs where first..<first + names.count ~= identifier {
            return names[identifier - first]
        }
        return nil
    }

    /// Names in a row, with the number of the first.
    private static let runs: [(first: Int, names: [String])] = [
        (1, split(lexemeFlags)),
        (19, (19...63).map { "FLAG\($0)" }),
        (64, split(attributesAndPartsOfSpeech)),
        (104, (1...276).map { "DEPRECATED" + String(String(1000 + $0).dropFirst()) }),
        (380, split(entitiesAndRelations)),
    ]

    private static func split(_ names: String) -> [String] {
        names.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static let lexemeFlags = """
        IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL
        LIKE_NUM LIKE_EMAIL IS_STOP IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE IS_LEFT_PUNCT
        IS_RIGHT_PUNCT IS_CURRENCY
        """

    private static let attributesAndPartsOfSpeech = """
        ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB
        ENT_TYPE HEAD SENT_START SPACY PROB LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN
        NUM PART PRON PROPN PUNCT SCONJ SYM VERB X EOL SPACE
        """

    private static let entitiesAndRelations = """
        PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME
        PERCENT MONEY QUANTITY ORDINAL CARDINAL acomp advcl advmod agent amod appos attr aux
        auxpass cc ccomp complm conj cop csubj csubjpass dep det dobj expl hmod hyph infmod
        intj iobj mark meta neg nmod nn npadvmod nsubj nsubjpass num number oprd obj obl
        parataxis partmod pcomp pobj poss possessive preconj prep prt punct quantmod relcl
        rcmod root xcomp acl ENT_KB_ID MORPH ENT_ID IDX _
        """
}
