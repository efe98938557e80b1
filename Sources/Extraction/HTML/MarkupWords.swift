import News

/// What the names in `class`, `id` and the like say of an element.
///
/// ```swift
/// MarkupHints(reading: "post-content single".utf8)        // body
/// MarkupHints(reading: "js-relatedArticles grid".utf8)    // related
/// ```
struct MarkupHints: Equatable {
    /// The report's own text.
    var isBody = false
    /// Around the report: `article`, `story`, `main`.
    var isArticle = false
    /// A picture with what is said below it.
    var isPicture = false
    /// One entry of a live blog.
    var isEntry = false
    /// A part of the report that only subscribers are shown.
    var isWalled = false
    var cut: Furniture.Kind?
    /// Parts that are fields of the record.
    var part: Part?

    enum Part: UInt8 {
        case byline, caption, credit, date, standfirst, title
    }

    static let none = MarkupHints()

    /// Reads names cut at everything that is no letter, and at the capitals of
    /// `camelCase`; single words and pairs of neighbours are looked up.
    init(reading bytes: some Sequence<UInt8>) {
        var reader = MarkupNameReader()
        for byte in bytes { reader.read(byte) }
        reader.endWord(isDelimited: true)
        self = reader.hints
    }

    fileprivate init() {}

    fileprivate mutating func add(_ meaning: MarkupMeaning) {
        switch meaning {
        case .body: isBody = true
        case .article: isArticle = true
        case .picture: isPicture = true
        case .entry: isEntry = true
        case .walled: isWalled = true
        case .cut(let kind): cut = cut ?? kind
        case .part(let part): self.part = self.part ?? part
        }
    }
}

/// Cuts names into words, byte by byte.
private struct MarkupNameReader {
    var hints = MarkupHints.none
    private var previous: UInt64?
    private var word = nameHashSeed
    private var length = 0
    private var wasLower = false
    private var startsDelimited = true

    mutating func read(_ byte: UInt8) {
        let isCapital = (0x41...0x5A).contains(byte)
        if byte.isLetter, !(isCapital && wasLower) {
            word = nameHash(word, adding: byte | 0x20)
            length += 1
        } else {
            endWord(isDelimited: !byte.isLetter && !byte.isDigit)
            if byte.isSpace { previous = nil }
            if byte.isLetter {
                word = nameHash(nameHashSeed, adding: byte | 0x20)
                length = 1
            }
        }
        wasLower = byte.isLetter && !isCapital
    }

    /// Looks the word up. One of two or three letters counts only between marks
    /// or spaces: `AdDsWC` and `0243ad1` are no advertisements.
    mutating func endWord(isDelimited: Bool) {
        if length > 1 { lookUp(alone: length > 3 || isDelimited && startsDelimited) }
        if length > 0 { previous = word }
        word = nameHashSeed
        length = 0
        startsDelimited = isDelimited
    }

    private mutating func lookUp(alone: Bool) {
        if let previous, let meaning = markupPairs[previous &* 31 &+ word] { hints.add(meaning) }
        // `has-sidebar` tells of another element.
        if let previous, negations.contains(previous) { return }
        if alone, let meaning = markupWords[word] { hints.add(meaning) }
    }
}

/// What one word, or a pair of words, of a name means.
enum MarkupMeaning: Sendable {
    case body, article, picture, entry, walled
    case cut(Furniture.Kind)
    case part(MarkupHints.Part)
}

private let negations = Set(
    ["has", "hide", "no", "not", "with", "without"].map { nameHash($0.utf8) })

private let markupWords = NameTable(
    markupVocabulary.flatMap { meaning, words in
        words.split(separator: " ").filter { !$0.contains("-") }.map {
            (name: String($0), value: meaning)
        }
    })

private let markupPairs = NameTable<MarkupMeaning>(
    hashes: markupVocabulary.flatMap { meaning, words in
        words.split(separator: " ").filter { $0.contains("-") }.map { pair in
            let parts = pair.split(separator: "-")
            let hash = nameHash(parts[0].utf8) &* 31 &+ nameHash(parts[1].utf8)
            return (hash: hash, value: meaning)
        }
    })
