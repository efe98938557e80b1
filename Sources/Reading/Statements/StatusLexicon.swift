import News

/// The word lists that tell how sure a clause is.
struct StatusLexicon: Sendable {
    /// What an operator makes of the action below it.
    enum Effect: Sendable, Equatable {
        case becomes(EventStatus)
        /// As sure as the operator itself: "managed to".
        case same
        /// Like "will": "is going to".
        case future
    }

    enum Voice: String { case active, passive, adjective }

    private let operators: [String: Effect]
    private let attitudes: [String: Effect]
    private let infinitiveAttitudes: [String: Effect]
    private let endings: [String: (status: EventStatus, objects: Set<String>)]
    private let outcomes: Set<String>
    private let events: Set<String>

    static let standard = StatusLexicon(
        operators: WordTable("statements-operators.tsv"),
        attitudes: WordTable("statements-attitudes.tsv"),
        endings: WordTable("statements-endings.tsv"),
        outcomes: WordList("statements-outcomes.txt"),
        events: WordList("statements-event-nouns.txt"))

    init(
        operators: WordTable, attitudes: WordTable, endings: WordTable, outcomes: WordList,
        events: WordList
    ) {
        var effects: [String: Effect] = [:]
        for row in operators.rows where row.count >= 3 {
            effects[row[0] + " " + row[1]] = Self.effect(row[2])
        }
        self.operators = effects
        var finite: [String: Effect] = [:]
        var infinitive: [String: Effect] = [:]
        for row in attitudes.rows where row.count >= 2 {
            infinitive[row[0]] = Self.effect(row[1])
            if row.count == 2 { finite[row[0]] = Self.effect(row[1]) }
        }
        self.attitudes = finite
        infinitiveAttitudes = infinitive
        self.endings = endings.rows.reduce(into: [:]) { table, row in
            guard row.count >= 2, let status = EventStatus(rawValue: row[1]) else { return }
            let objects = row.count > 2 ? row[2].split(separator: " ").map(String.init) : []
            table[row[0]] = (status, Set(objects))
        }
        self.outcomes = outcomes.entries
        self.events = events.entries
    }

    private static func effect(_ word: String) -> Effect? {
        switch word {
        case "same": .same
        case "will": .future
        default: EventStatus(rawValue: word).map(Effect.becomes)
        }
    }

    func effect(of lemma: String, _ voice: Voice) -> Effect? {
        operators[lemma + " " + voice.rawValue]
    }

    /// What a clause below this verb or noun becomes.
    func attitude(_ lemma: String, infinitive: Bool) -> Effect? {
        infinitive ? infinitiveAttitudes[lemma] : attitudes[lemma]
    }

    /// The status that the predicate itself gives: "call off".
    func ending(_ predicate: String, object: String?) -> EventStatus? {
        guard let ending = endings[predicate] else { return nil }
        guard !ending.objects.isEmpty else { return ending.status }
        return object.map(ending.objects.contains) ?? false ? ending.status : nil
    }

    /// Verbs that foretell with "will", where others announce.
    func foretells(_ lemma: String) -> Bool { outcomes.contains(lemma) }

    /// Nouns that say what happens, where the verb only carries them: "hold talks".
    func isEvent(_ noun: String) -> Bool {
        events.contains(noun)
            || ["ion", "ment", "ing", "ance", "ence"].contains { noun.hasSuffix($0) }
    }
}
