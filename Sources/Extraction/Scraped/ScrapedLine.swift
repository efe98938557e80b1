import News

/// One line of a scraped text, and what it turned out to be.
struct ScrapedLine: Sendable {
    var text: String
    /// An empty line stands before it.
    var isAfterBlank = false
    /// It began with a bullet or a number of a list.
    var isItem = false
    /// How many columns its spaces and tabs make.
    var columns = 1
    var facts = LineFacts()
    var role: Role?

    /// The place of a line in the article; every line gets exactly one.
    enum Role: Equatable, Sendable {
        case title, standfirst, byline, date, link, dateline
        case alternative, caption, credit
        case body, editor, agency
        case notice(Notice.Kind)
        case otherHeadline
        case furniture(Furniture.Kind)
    }
}

/// What a line is by itself, before its neighbours are looked at.
struct LineFacts: Sendable {
    enum Kind: Equatable, Sendable {
        /// Nothing but a web address.
        case link
        /// Dashes, stars and the like.
        case separator
        case notice(Notice.Kind)
        case byline, editor, date, agency, place
        /// Nothing but an hour or an age: "8:40 a.m.", "9 min ago".
        case clock
        /// Who posted what stands above: "— Ann Lee (@annlee) 4 May 2021".
        case attribution
        case caption, credit
        case furniture(Furniture.Kind)
        /// A sentence or more.
        case prose
        case tableRow
        /// A few words without a full stop that could be a headline.
        case headline
        /// Anything else that is short.
        case fragment
    }

    var kind: Kind = .fragment
    var wordCount = 0
    /// It ends like a sentence.
    var isSentence = false
    /// It ends with a question or exclamation mark.
    var isQuestion = false
    /// UTF-8 bytes.
    var length = 0
    var endsWithColon = false
    /// The share of its longer words that begin with a capital.
    var capitalShare = 0.0
    /// The keys of its words of four letters or more, for likeness to others.
    var contentKeys: [UInt64] = []
    /// The keys of capitalised words inside sentences: names, mostly.
    var nameKeys: [UInt64] = []
    var date: DateLine?
    var byline: Byline?
}

extension ScrapedLine {
    var isProse: Bool { facts.kind == .prose }

    /// It says who wrote the report or when.
    var isCredits: Bool { facts.kind == .byline || facts.kind == .date }

    var isPicture: Bool { facts.kind == .caption || facts.kind == .credit }

    var furniture: Furniture.Kind? {
        guard case .furniture(let kind) = facts.kind else { return nil }
        return kind
    }
}
