import News

// The lines before the report's first paragraph.
extension ScrapedReader {
    mutating func readHead() {
        readPictures()
        title = chooseTitle() ?? titleOfDigest() ?? firstParagraphAsTitle()
        if let title { lines[title].role = .title }
        startBehindRepeatedTitle()
        readAlternatives()
        readStandfirst()
        readDeck()
        let start = min(title ?? body.lowerBound, body.lowerBound)
        let clocks = lines[start..<body.upperBound].count { $0.facts.kind == .clock }
        isLiveBlog = clocks >= Self.fewestPosts
        startAtFirstPost()
        startAtFirstItem()
        for index in lines[..<body.lowerBound].indices where lines[index].role == nil {
            lines[index].role = headRole(index)
        }
        readNames()
        bylineNames = entry.bylines
        for line in lines[..<body.lowerBound] where line.role == .byline {
            bylineNames += line.facts.byline?.people ?? []
        }
        bylineNames = Array(Set(bylineNames.prefix(40))).sorted()
    }

    /// The first post of a live blog begins at the hour above its first
    /// paragraph.
    private mutating func startAtFirstPost() {
        let head = lines[..<body.lowerBound]
        guard isLiveBlog, let clock = head.lastIndex(where: { $0.facts.kind == .clock }),
            clock > title ?? -1,
            head[(clock + 1)...].allSatisfy({
                $0.facts.kind == .headline || $0.facts.kind == .fragment
            })
        else { return }
        body = clock..<body.upperBound
    }

    private func headRole(_ index: Int) -> ScrapedLine.Role {
        let line = lines[index]
        let isAbove = index < title ?? body.lowerBound
        if case .notice(let kind) = line.facts.kind {
            // "Live" in a menu is a place to go to.
            let isFar = isAbove && (title.map { $0 - index } ?? 1) > 2
            return isFar && line.facts.wordCount <= 3 ? .furniture(.navigation) : .notice(kind)
        }
        if let fixed = fixedRole(of: line) { return fixed }
        switch line.facts.kind {
        case .byline: return .byline
        case .date: return isPageDate(index) ? .furniture(.navigation) : .date
        case .place: return isAbove ? .furniture(.navigation) : .dateline
        case .prose: return .furniture(isAbove ? .promotion : .other)
        case .headline where isTitleAgain(index): return .furniture(.other)
        case .headline where outlet(named: line.text) != nil: return .furniture(.navigation)
        case .headline: return isHeadlineOfOther(index) ? .otherHeadline : .furniture(.navigation)
        default: return .furniture(isAbove ? .navigation : .other)
        }
    }

    /// A date with other words above the headline is the page's, not the
    /// report's: "Sunday, Jul 15th 2018 5-Day Forecast".
    private func isPageDate(_ index: Int) -> Bool {
        guard let title, index < title, let date = lines[index].facts.date else { return false }
        let isNear = title - index <= 2 && date.dates.first?.stamp.hour != nil
        return !isNear && !date.rest.isEmpty || title - index > 4
    }

    /// Long enough for a headline, or one of several such lines in a row.
    private func isHeadlineOfOther(_ index: Int) -> Bool {
        guard lines[index].facts.wordCount >= 4 else { return false }
        return lines[index].facts.wordCount >= 6 || isHeadline(index - 1) || isHeadline(index + 1)
    }

    func isHeadline(_ index: Int) -> Bool {
        lines.indices.contains(index) && lines[index].facts.kind == .headline
            && lines[index].facts.wordCount >= 4 && index != title && !lines[index].isItem
            && (!lines[index].facts.isSentence || lines[index].facts.isQuestion)
    }

    /// A name alone on a line of the head is the author's, unless the report
    /// is about that person.
    private mutating func readNames() {
        let names = bodyKeys(\.nameKeys)
        let start = max(0, (title ?? body.lowerBound) - 3)
        for index in start..<max(start, body.lowerBound) where isFree(index) {
            guard let name = personName(lines[index].text),
                isKnownPersonName(name) || isBetweenTitleAndDate(index)
            else { continue }
            // The name right below a caption is the photographer's.
            if index > 0, lines[index - 1].facts.kind == .caption {
                lines[index].role = .credit
                continue
            }
            let last = words(of: name).last { $0.kind == .word }
            guard let last, !names.contains(last.key), !isTitleWord(last.key) else { continue }
            lines[index].facts.byline = Byline(names: lines[index].text)
            lines[index].role = .byline
        }
        for index in start..<max(start, body.lowerBound) where isFree(index) {
            // "Ann Lee, Harbour Correspondent" next to a date or the headline.
            let byline = Byline(names: lines[index].text)
            let isNear =
                lines.indices.contains(index - 1) && isCredited(index - 1)
                || lines.indices.contains(index + 1) && isCredited(index + 1)
            let named =
                !byline.people.isEmpty
                && byline.people.allSatisfy { name in
                    let last = words(of: name).last?.key ?? 0
                    return !names.contains(last) && !isTitleWord(last)
                        && (isKnownPersonName(name) || hasRole(byline.rest))
                }
            if isNear, named || isNewsroom(byline), lines[index].facts.wordCount <= 12 {
                lines[index].facts.byline = byline
                lines[index].role = .byline
            }
        }
    }

    private static let roles = Set(
        [
            "bureau", "columnist", "correspondent", "desk", "editor", "photographer", "reporter",
            "staff", "writer",
        ].map { Word.key(of: $0) })

    private func hasRole(_ rest: String) -> Bool {
        words(of: rest).contains { Self.roles.contains($0.key) }
    }

    /// Nothing but an author stands right between the headline and a date.
    private func isBetweenTitleAndDate(_ index: Int) -> Bool {
        guard let title, index == title + 1 || index == title + 2 else { return false }
        return lines[(index + 1)...].prefix(2).contains { $0.role == .date }
    }

    /// An agency with little beside it.
    private func isNewsroom(_ byline: Byline) -> Bool {
        !byline.agencies.isEmpty && words(of: byline.rest).count <= 4
    }

    private func isCredited(_ index: Int) -> Bool {
        lines[index].role == .title || lines[index].role == .byline || lines[index].role == .date
    }

    private func isTitleWord(_ key: UInt64) -> Bool {
        title.map { lines[$0].facts.contentKeys.contains(key) } ?? false
    }

    private func isFree(_ index: Int) -> Bool {
        switch lines[index].role {
        case .furniture(.navigation), .furniture(.other), .otherHeadline:
            lines[index].facts.kind == .headline || lines[index].facts.kind == .fragment
        default: false
        }
    }
}
