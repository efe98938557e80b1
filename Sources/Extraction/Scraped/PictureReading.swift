import News

// What stands for a picture or below it.
extension ScrapedReader {
    /// A line without a full stop just above a caption says what the picture
    /// shows.
    mutating func readAlternatives() {
        for index in lines.indices.dropLast() where lines[index + 1].facts.kind == .caption {
            let line = lines[index]
            let isText =
                line.facts.kind == .headline || line.facts.kind == .prose
                || line.facts.kind == .caption && Caption(reading: line.text).credit == nil
                    && Caption(reading: lines[index + 1].text).credit != nil
            if isText, line.role == nil, !line.facts.isSentence, !line.facts.endsWithColon,
                line.facts.wordCount >= 4
            {
                lines[index].role = .alternative
            }
        }
        startAtProse()
    }

    /// A sentence above a credit is the picture's caption where it gives its
    /// day, as captions do and reports of the day do not, where another picture
    /// stands right above, or where the credit is in brackets: it then belongs
    /// to the line that it follows.
    mutating func readPictures() {
        for index in lines.indices.dropLast()
        where lines[index + 1].facts.kind == .credit && lines[index].role == nil {
            let line = lines[index]
            guard line.isProse, line.facts.wordCount <= 70 else { continue }
            let isGallery = index > 0 && (lines[index - 1].isPicture || isPictureLabel(index - 1))
            let credit = lines[index + 1].text
            let isInBrackets = credit.hasPrefix("(") && credit.hasSuffix(")")
            if isGallery || isInBrackets || !statedDates(in: line.text).isEmpty {
                lines[index].role = .caption
            }
        }
        startAtProse()
    }

    private func isPictureLabel(_ index: Int) -> Bool {
        lines[index].furniture == .player
            || ["photo", "image", "photos"].contains(lines[index].text.lowercased())
    }

    /// The body begins with prose that has no other role.
    private mutating func startAtProse() {
        while let first = body.first, body.count > 1, lines[first].role != nil {
            body = (nextProse(after: first) ?? body.upperBound)..<body.upperBound
        }
    }
}
