import News

/// Where a report's first sentence begins behind its place and agency:
/// "HARBOUR CITY (NPA) — A ferry …", or behind the headline where the body repeats it.
struct Dateline {
    /// The code point behind the dash, or the sentence's own start.
    let end: Int

    /// How far into a sentence a dash can end the line.
    private static let reach = 160

    init(of sentence: StatedSentence, title: String? = nil) {
        let repeated = Self.repeated(title, in: sentence)
        let scalars = Array(sentence.text.unicodeScalars.prefix(Self.reach))
        let dash = scalars.indices.dropFirst().first { place in
            ["\u{2013}", "\u{2014}", "\u{2015}"].contains(scalars[place])
                || (scalars[place] == "-" && place + 1 < scalars.count
                    && (scalars[place + 1] == "-" || scalars[place + 1] == " ")
                    && scalars[place - 1] == " ")
        }
        guard let dash else {
            end = sentence.span.start + repeated
            return
        }
        let place = sentence.span.start + dash
        let before = sentence.words.filter { $0.end <= place }.suffix(Self.words)
        let hasCapitals = before.contains { word in
            word.end - word.start > 3
                && scalars[(word.start - sentence.span.start)..<(word.end - sentence.span.start)]
                    .allSatisfy { !$0.properties.isLowercase }
        }
        end = hasCapitals ? place + 1 : sentence.span.start + repeated
    }

    /// Code points of the headline with which the sentence opens.
    private static func repeated(_ title: String?, in sentence: StatedSentence) -> Int {
        guard let title, !sentence.isTitle, sentence.text.hasPrefix(title) else { return 0 }
        let length = title.unicodeScalars.count
        return length < sentence.span.length ? length : 0
    }

    /// Words of place, state and agency before the dash.
    private static let words = 4
}
