import News

/// Parts a paragraph from sentences that were joined to its end but are about
/// the report: a promise to update, the editor, an agency, a newsletter.
///
/// ```swift
/// splitJoinedTail("The ferry sails. This article will be updated later.")
/// // ["The ferry sails.", "This article will be updated later."]
/// ```
func splitJoinedTail(_ text: String) -> [String] {
    // Four sentences of the longest kind that is looked at.
    let skipped = codePointStart(in: text, from: max(0, text.utf8.count - 1200))
    let words = words(of: text.slice(skipped..<text.utf8.count))
    var starts = sentenceStarts(words).suffix(4).map { words[$0].range.lowerBound + skipped }
    var tail: [String] = []
    var end = text.utf8.count
    while let start = starts.popLast(), start > 0 {
        let sentence = tidied(text.slice(start..<end))
        guard isAboutReport(sentence) else { break }
        tail.insert(sentence, at: 0)
        end = start
    }
    guard !tail.isEmpty else { return [text] }
    return [tidied(text.slice(0..<end))] + tail
}

/// The first border of a code point at or behind a UTF-8 offset.
private func codePointStart(in text: String, from offset: Int) -> Int {
    let bytes = text.utf8.dropFirst(offset)
    return offset + bytes.prefix { $0 & 0xC0 == 0x80 }.count
}

/// Where a sentence begins: at a capital behind a full stop.
private func sentenceStarts(_ words: [Word]) -> [Int] {
    words.indices.dropFirst(2).filter { index in
        let isStop =
            words[index - 1].isSign(".") || words[index - 1].isSign("!")
            || words[index - 1].isSign("?")
        let isSpaced = words[index].range.lowerBound > words[index - 1].range.upperBound
        return isStop && isSpaced && words[index].isCapitalised && words[index - 2].length > 2
    }
}

private func isAboutReport(_ sentence: String) -> Bool {
    guard sentence.utf8.count >= 12, sentence.utf8.count <= 240 else { return false }
    if noticeKind(of: sentence) != nil || isAgencyCredit(sentence) { return true }
    if let byline = Byline(sentence), !byline.editors.isEmpty { return true }
    switch furnitureKind(of: sentence) {
    case .newsletter, .legal, .cookies, .share, .paywall, .comments: return true
    default: return false
    }
}
