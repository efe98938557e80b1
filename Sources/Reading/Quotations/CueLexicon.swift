/// The words that attribute: what they are, and what follows them.
///
/// `Lists/quotations-cues.tsv` has one a line: lemma, class, and the frames in
/// which it attributes.
struct CueLexicon: Sendable {
    /// What the cue's content is by grammar.
    struct Frames: OptionSet, Sendable {
        let rawValue: Int
        /// Words in quotation marks: "…," he *said*.
        static let quote = Frames(rawValue: 1)
        /// Words in quotation marks right beside it only: "…," he *began*.
        static let beside = Frames(rawValue: 32)
        /// A clause: *said* that it rains.
        static let clause = Frames(rawValue: 2)
        /// An infinitive: *vowed* to return.
        static let infinitive = Frames(rawValue: 4)
        /// A noun phrase with what belongs to it: *accused* him of fraud.
        static let object = Frames(rawValue: 8)
        /// A gerund: *recalled* seeing him.
        static let gerund = Frames(rawValue: 16)

        static let all: Frames = [.quote, .clause, .infinitive, .object, .gerund, .beside]

        static let names: [String: Frames] = [
            "quote": .quote, "clause": .clause, "infinitive": .infinitive, "object": .object,
            "gerund": .gerund, "beside": .beside,
        ]
    }

    struct Entry: Sendable {
        var frames: Frames = []
        /// A verb of saying, not one of thought, stance, intention or evidence.
        var isSpeech = false
        /// Prepositions that open the content: *called* for talks.
        var prepositions: [String] = []

        /// The entry with these frames only; prepositions go with objects.
        func narrowed(to allowed: Frames) -> Entry {
            Entry(
                frames: frames.intersection(allowed), isSpeech: isSpeech,
                prepositions: allowed.contains(.object) ? prepositions : [])
        }
    }

    private let verbs: [String: Entry]
    private let nouns: [String: Entry]

    init(verbs: WordTable, nouns: WordTable) {
        self.verbs = Self.entries(verbs)
        self.nouns = Self.entries(nouns)
    }

    static let standard = CueLexicon(
        verbs: WordTable("quotations-verbs.tsv"), nouns: WordTable("quotations-nouns.tsv"))

    func verb(_ lemma: String) -> Entry? { verbs[lemma] }

    func noun(_ lemma: String) -> Entry? { nouns[lemma] }

    /// Verbs that stand beside words in quotation marks.
    func speaks(_ lemma: String) -> Bool {
        verbs[lemma].map { !$0.frames.isDisjoint(with: [.quote, .beside]) } ?? false
    }

    /// Verbs that attribute quoted words anywhere below them.
    func governs(_ lemma: String) -> Bool {
        verbs[lemma].map { $0.frames != .beside } ?? false
    }

    private static func entries(_ table: WordTable) -> [String: Entry] {
        var entries: [String: Entry] = [:]
        for row in table.rows where row.count >= 3 {
            var entry = entries[row[0]] ?? Entry()
            if row[1] == "speech" { entry.isSpeech = true }
            for name in row[2].split(separator: " ") {
                if let frame = Frames.names[String(name)] {
                    entry.frames.insert(frame)
                } else if name.hasPrefix("+") {
                    entry.prepositions.append(String(name.dropFirst()))
                }
            }
            entries[row[0]] = entry
        }
        return entries
    }
}
