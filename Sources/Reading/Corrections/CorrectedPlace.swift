import Language
import News

/// Where in the report a notice says that the error stood: "in paragraph 22", "in
/// the third paragraph", "the headline".
struct CorrectedPlace {
    private(set) var paragraphs: [Int] = []
    private(set) var isTitle = false
    private(set) var isStandfirst = false
    /// "A caption with this article …": no sentence is meant.
    private(set) var isElsewhere = false

    var isNamed: Bool { !paragraphs.isEmpty || isTitle || isStandfirst }

    init(of notice: CorrectionNotice) {
        let tokens = notice.passage.tokens
        for index in notice.tokens {
            switch tokens[index].lemma.lowercased() {
            case "paragraph", "paragraphs", "para", "paras", "graf":
                if index > notice.tokens.lowerBound,
                    let ordinal = Self.ordinal(tokens[index - 1].norm)
                {
                    paragraphs.append(ordinal)
                }
                var next = index + 1
                while notice.tokens.contains(next), next < index + 8 {
                    if let number = Int(tokens[next].text), number > 0, number < 1000 {
                        paragraphs.append(number - 1)
                    } else if ![",", "and", "&"].contains(tokens[next].norm) {
                        break
                    }
                    next += 1
                }
            case "headline", "title": isTitle = isTitle || Self.isPlace(index, in: notice)
            case "standfirst", "subheading", "subheadline":
                isStandfirst = isStandfirst || Self.isPlace(index, in: notice)
            case "caption", "photo", "picture", "graphic", "map", "chart":
                isElsewhere = isElsewhere || Self.isPlace(index, in: notice)
            default: break
            }
        }
    }

    /// "A caption …", "the headline", "in the headline", but not "a headline writer".
    private static func isPlace(_ index: Int, in notice: CorrectionNotice) -> Bool {
        !["compound", "nmod", "poss"].contains(notice.passage.tokens[index].dep)
    }

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ]

    /// 0 for "first"; -1 for "last".
    private static func ordinal(_ word: String) -> Int? {
        if ["last", "final"].contains(word) { return -1 }
        if word == "opening" { return 0 }
        if let index = ordinals.firstIndex(of: word) { return index }
        let digits = word.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty,
            ["st", "nd", "rd", "th"].contains(String(word.dropFirst(digits.count))),
            let number = Int(digits), number > 0, number < 1000
        else { return nil }
        return number - 1
    }
}
