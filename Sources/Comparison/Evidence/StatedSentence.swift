import News

/// A sentence of a report with all that is known of it.
struct StatedSentence: Sendable {
    /// What two sentences can have in common.
    enum Term: Hashable, Comparable, Sendable {
        case name(Int)
        case word(String)
        case number(Double)
        case day(Int)
        /// The time of day, as `07:40`.
        case clock(String)
    }

    /// The number of its report in the story, in order of publication.
    let report: Int
    /// The report's independent group.
    let group: Int
    /// Its place in the report, the title first.
    let order: Int
    let span: Span
    let text: String
    /// Its words, offsets counted in its field.
    let words: [Word]
    let terms: Set<Term>
    let times: [DatedExpression]
    let numbers: [NumberMention]
    let statements: [Statement]
    /// The story's cast members that it names or means.
    let members: Set<Int>
    /// Share of it that stands in quotation marks, or is said to be somebody's words.
    let quotedShare: Double
    /// The forms of its words in quotation marks, in their order.
    let quotedWords: [String]
    /// The keys of its words of content in quotation marks, in their order.
    let quotedKeys: [String]
    /// Who says so, as the outlet has it.
    let attribution: String?
    /// The words in it that the outlet gives as somebody's.
    let speech: [Speech]

    /// The cast members that do each deed, where they are known, by the predicate.
    let doers: [String: Set<Int>]
    /// The keys of its predicates' words, auxiliaries left out.
    let predicateKeys: Set<String>

    /// Words that an outlet gives as somebody's, and whose they are.
    struct Speech: Sendable {
        /// Code points into the field.
        let ranges: [Range<Int>]
        /// The speaker; nil where only "he", "they" or nobody is named.
        let source: String?

        func contains(_ place: Int) -> Bool { ranges.contains { $0.contains(place) } }
    }

    /// "the 2016 election", "last month's vote": the date of a thing, not of what is told.
    func isAttribute(_ time: DatedExpression) -> Bool {
        guard let days = time.days, days.last.number - days.first.number > 2,
            let last = words.lastIndex(where: { $0.start < time.span.end }),
            last + 1 < words.count
        else { return false }
        let (word, next) = (words[last], words[last + 1])
        return (!next.isFunction || next.isCapitalised) && next.start == word.end + 1
    }

    /// "In this Dec. 13, 2016, file photo, a logo …": under a picture, taken at any time.
    var isCaption: Bool {
        zip(words, words.dropFirst()).contains { word, next in
            word.form == "file" && Self.pictures.contains(next.form)
        }
    }

    private static let pictures: Set<String> = ["image", "photo", "photograph", "picture"]

    var isDenied: Bool { statements.contains { $0.status == .denied } }

    /// Whether it gives somebody's words without naming anybody.
    var isUnnamedSpeech: Bool {
        attribution == nil
            && (quotedShare >= 0.5 || words.contains { Self.saying.contains($0.form) }
                || hasPronounSaying
                || isInOwnPerson || isHearsay || isFragment)
    }

    /// "reportedly", "after reports that": others say it, and nobody is named.
    private var isHearsay: Bool {
        zip(words, words.dropFirst()).contains { word, next in
            Self.hearsay.contains(word.form) || Self.accusing.contains(word.key)
                || Self.accounts.contains(word.form) && next.form == "that"
        }
    }

    private static let hearsay: Set<String> = ["allegedly", "purportedly", "reportedly", "rumored"]
    /// To accuse and to allege is somebody's, by the keys of the words.
    private static let accusing: Set<String> = Set(
        ["accuse", "accusation", "allege", "allegation"].map { Vocabulary.english.key(of: $0) })
    private static let accounts: Set<String> = ["report", "reports", "rumors", "rumours"]

    /// "…and then they left": the middle of somebody's words.
    private var isFragment: Bool { text.hasPrefix("..") || text.hasPrefix("\u{2026}") }

    /// Whether it tells of a report: "CNN reported", "a story in the Times".
    var tellsOfAReport: Bool { words.contains { Self.reporting.contains($0.form) } }

    private static let reporting: Set<String> = [
        "according", "citing", "report", "reported", "reporting", "reports", "story",
    ]

    /// "He identified the officer": somebody who is not named here says so.
    private var hasPronounSaying: Bool {
        zip(words, words.dropFirst()).contains { word, next in
            ["he", "she", "they"].contains(word.form) && Self.telling.contains(next.form)
        }
    }

    private static let telling: Set<String> = [
        "acknowledged", "added", "admitted", "announced", "argued", "claimed", "confirmed",
        "declared", "denied", "described", "estimated", "explained", "identified", "insisted",
        "noted", "recalled", "stated", "testified", "warned", "wrote",
    ]

    /// "We are here to ask": news is told in the third person, so these are somebody's
    /// words, marked or not.
    private var isInOwnPerson: Bool {
        !isTitle
            && words.contains { word in
                let pronoun = word.form.prefix { $0 != "'" && $0 != "\u{2019}" }
                return Self.ownPersons.contains(String(pronoun))
            }
    }

    private static let ownPersons: Set<String> = ["i", "me", "my", "our", "we", "you", "your"]

    private static let saying: Set<String> = [
        "said", "saying", "says", "tell", "telling", "tells", "told",
    ]

    /// Whether it states anything: a question, or words without a verb below the
    /// headline, state nothing that another could agree with or deny.
    var isAssertion: Bool {
        guard isTitle || !predicateKeys.isEmpty || !statements.isEmpty, !isWithdrawn else {
            return false
        }
        let end = text.unicodeScalars.last { !Self.closing.contains($0) }
        return end != "?"
    }

    /// "Police initially reported two gunmen": what was thought and no longer is.
    private var isWithdrawn: Bool {
        words.indices.contains { place in
            let near = words[max(0, place - 1)..<min(words.count, place + 2)]
            return Self.formerly.contains(words[place].form)
                && near.contains { Self.held.contains($0.key) }
        }
    }

    private static let formerly: Set<String> = ["initially", "mistakenly", "originally", "wrongly"]
    /// Verbs of what is held to be so, by their keys.
    private static let held: Set<String> = Set(
        ["believe", "fear", "identify", "report", "say", "suspect", "think"].map {
            Vocabulary.english.key(of: $0)
        })

    private static let closing: Set<Unicode.Scalar> = ["\"", "\u{201D}", "\u{2019}", "'", ")", " "]

    var isTitle: Bool { span.field == .title }

    /// "More: …", "Watch: …": a link to another report, and no statement of this one.
    var isTeaser: Bool {
        guard let first = words.first, Self.teasers.contains(first.form) else { return false }
        return words.prefix(Self.labelWords).contains { word in
            CodePoints(text).scalars.dropFirst(word.end - span.start).first == ":"
        }
    }

    private static let labelWords = 3
    private static let teasers: Set<String> = [
        "also", "more", "read", "related", "see", "thread", "video", "watch",
    ]
}
