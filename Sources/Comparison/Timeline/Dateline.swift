import News

/// Where a report's first sentence begins behind its place and agency:
/// "HARBOUR CITY (NPA) — A ferry …".
struct Dateline {
    /// The code point behind the dash, or the sentence's own start.
    let end: Int

    /// How far into a sentence a dash can end the line.
    private static let reach = 160

    init(of sentence: StatedSentence) {
        let scalars = Array(sentence.text.unicodeScalars.prefix(Self.reach))
        let dash = scalars.indices.dropFirst().first { place in
            scalars[place] == "\u{2014}" || scalars[place] == "\u{2013}"
                || (scalars[place] == "-" && place + 1 < scalars.count
                    && (scalars[place + 1] == "-" || scalars[place + 1] == " ")
                    && scalars[place - 1] == " ")
        }
        guard let dash else {
            end = sentence.span.start
            return
        }
        let place = sentence.span.start + dash
        let before = sentence.words.filter { $0.end <= place }.suffix(Self.words)
        let hasCapitals = before.contains { word in
            word.end - word.start > 3
                && scalars[(word.start - sentence.span.start)..<(word.end - sentence.span.start)]
                    .allSatisfy { !$0.properties.isLowercase }
        }
        end = hasCapitals ? place + 1 : sentence.span.start
    }

    /// Words of place, state and agency before the dash.
    private static let words = 4
}
