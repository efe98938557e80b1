import News

/// Puts the lines of a scraped text into the fields of its article.
struct ArticleAssembly {
    private let reader: ScrapedReader
    private let lines: [ScrapedLine]
    private let entry: ScrapedText

    init(_ reader: ScrapedReader) {
        self.reader = reader
        lines = reader.lines
        entry = reader.entry
    }

    func article() -> Article {
        var article = Article(id: entry.id, text: "")
        article.findings = reader.findings
        article.title = entry.title ?? title()?.text
        article.standfirst = standfirst()
        readDates(&article)
        readPeople(&article)
        readBody(&article)
        readPictures(&article)
        readNotices(&article)
        readAddress(&article)
        article.otherHeadlines = texts(.otherHeadline).map { OtherHeadline(text: $0) }
        readFurniture(&article)
        readFindings(&article)
        article.language =
            detectedLanguage(of: lines.filter { $0.role == .body || $0.role == .title })
            ?? detectedLanguage(of: lines)
        writeScript(into: &article)
        return article
    }

    private func texts(_ role: ScrapedLine.Role) -> [String] {
        lines.filter { $0.role == role }.map(\.text)
    }

    /// Its lines, with a line break behind one that ends without a full stop.
    private func standfirst() -> String? {
        var result = ""
        for text in texts(.standfirst) {
            if !result.isEmpty { result += SentenceEnd(result) == .full ? " " : "\n" }
            result += text
        }
        return result.isEmpty ? nil : result
    }

    /// The headline, and the site's name that stood behind it.
    private func title() -> (text: String, site: String?)? {
        guard let line = lines.first(where: { $0.role == .title }) else { return nil }
        return withoutSite(line.text)
    }

    private func withoutSite(_ text: String) -> (text: String, site: String?) {
        for separator in [" | ", " \u{2013} ", " - ", " \u{2014} ", " :: ", " \u{B7} "] {
            guard let last = text.ranges(of: separator).last else { continue }
            let site = String(text[last.upperBound...])
            let headline = String(text[..<last.lowerBound])
            let words = words(of: site).count { $0.kind != .sign }
            let isBar = separator == " | " || separator == " :: "
            guard words <= 6, Extraction.words(of: headline).count >= 3,
                isBar || outlet(named: site) != nil
            else { continue }
            return (headline, site)
        }
        return (text, nil)
    }
}

// Dates and people.
extension ArticleAssembly {
    private func readDates(_ article: inout Article) {
        let marked = lines.indices.filter {
            [.date, .byline, .editor].contains(lines[$0].role)
        }
        let stated = statedDates(in: marked)
        article.published =
            entry.published
            ?? (stated.first { $0.role == .published } ?? stated.first { $0.role == .none })?.stamp
            ?? debrisDate()
        article.modified = stated.first { $0.role == .updated }?.stamp
        let isDoubtful = stated.contains { $0.isAmbiguous && $0.stamp == article.published }
        if isDoubtful, entry.published == nil, let published = article.published {
            article.findings.append(
                Finding(
                    "ambiguous-date", "day and month could be the other way round",
                    text: published.description))
        }
    }

    /// The dates of credit lines; a mark alone on the line above counts.
    private func statedDates(in marked: [Int]) -> [StatedDate] {
        marked.flatMap { index in
            let dates = lines[index].facts.date?.dates ?? []
            let mark = index > 0 ? DateLine.mark(lines[index - 1].text) : nil
            return dates.map { date in
                guard date.role == .none, let mark else { return date }
                var date = date
                date.role = mark
                return date
            }
        }
    }

    /// Scraper debris that says "date 2025-02-04" is a witness where the page
    /// itself gives no date.
    private func debrisDate() -> DateStamp? {
        lines.prefix(5).compactMap(\.facts.date).flatMap(\.dates)
            .first { $0.role == .published }?.stamp
    }

    private func readPeople(_ article: inout Article) {
        let signed = lines.filter { $0.role == .byline }.compactMap(\.facts.byline)
        let closing = lines.filter { $0.role == .editor }.compactMap(\.facts.byline)
        article.bylines = entry.bylines.isEmpty ? unique(signed.flatMap(\.people)) : entry.bylines
        if article.bylines.isEmpty { article.bylines = unique(closing.flatMap(\.people)) }
        article.editors = unique((signed + closing).flatMap(\.editors))
        article.agencies = (signed + closing).flatMap(\.agencies)
        article.agencies += texts(.agency).flatMap(agencyMarks)
    }

    private func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}

// The body, and what stands in it.
extension ArticleAssembly {
    private func readBody(_ article: inout Article) {
        var paragraphs = texts(.body)
        if let line = texts(.dateline).last {
            article.dateline =
                DatelineOpening(line + " \u{2014} x")?.place ?? PlaceLine(place: line)
        }
        // A dateline is a role of its own, so it leaves the body.
        if let first = paragraphs.first, let opening = DatelineOpening(first) {
            paragraphs[0] = first.slice(opening.length..<first.utf8.count)
            if let place = opening.place { article.dateline = place }
            if let agency = opening.agency { article.agencies.append(agency) }
        }
        for paragraph in Set([0, paragraphs.count - 1]).sorted()
        where paragraphs.indices.contains(paragraph) {
            article.agencies += agencyMarks(in: paragraphs[paragraph])
        }
        article.agencies = unique(article.agencies)
        article.text = paragraphs.joined(separator: "\n\n")
        if reader.isLiveBlog { article.posts = posts(paragraphs, day: article.published?.day) }
    }

    /// The dated entries of a live blog; each begins behind its hour.
    private func posts(_ paragraphs: [String], day: CalendarDay?) -> [Post] {
        var posts: [Post] = []
        var offset = 0
        var paragraph = 0
        var pending: DateStamp??
        for line in lines[reader.body] {
            if line.facts.kind == .clock { pending = .some(stamp(line.text, on: day)) }
            guard line.role == .body, paragraph < paragraphs.count else { continue }
            let length = paragraphs[paragraph].unicodeScalars.count
            if let published = pending {
                posts.append(Post(start: offset, end: offset + length, published: published))
            } else if !posts.isEmpty {
                posts[posts.count - 1].end = offset + length
            }
            pending = nil
            offset += length + 2
            paragraph += 1
        }
        return posts
    }

    private func stamp(_ clock: String, on day: CalendarDay?) -> DateStamp? {
        guard let day, let time = ClockReader(words: words(of: clock), tables: .shared).wholeLine()
        else { return nil }
        var stamp = DateStamp(day)
        time.set(&stamp, on: day)
        return stamp
    }

    /// A caption takes the alternative text above it and a credit beside it.
    private func readPictures(_ article: inout Article) {
        var alternative: String?
        var credit: String?
        for (index, line) in lines.enumerated() {
            switch line.role {
            case .alternative: alternative = line.text
            case .credit:
                let name = Extraction.credit(line.text) ?? line.text
                if let last = article.captions.indices.last, article.captions[last].credit == nil,
                    index > 0, lines[index - 1].role == .caption
                {
                    article.captions[last].credit = name
                } else if index + 1 < lines.count, lines[index + 1].role == .caption {
                    credit = name
                } else {
                    article.captions.append(Caption(text: nil, credit: name))
                }
            case .caption:
                var caption = Caption(reading: line.text, alt: alternative)
                caption.credit = caption.credit ?? credit
                (alternative, credit) = (nil, nil)
                article.captions.append(caption)
            default: break
            }
        }
    }

    private func readNotices(_ article: inout Article) {
        for line in lines {
            guard case .notice(let kind) = line.role else { continue }
            let notice = Notice(reading: line.text, published: article.published)
            article.notices.append(notice ?? Notice(kind: kind, text: line.text))
        }
    }

    /// The address and the outlet that the text itself names.
    private func readAddress(_ article: inout Article) {
        article.url = entry.url ?? ownAddress()
        article.outlet =
            entry.outlet.map { outlet(url: $0) ?? $0 }
            ?? article.url.flatMap(outlet(url:)) ?? title()?.site.flatMap(outlet(named:))
    }
}

extension ArticleAssembly {
    /// A link above the body is the report's own; one below it only where it
    /// leads to a known outlet. Links between paragraphs belong to posts.
    private func ownAddress() -> String? {
        let start = min(reader.body.lowerBound, lines.count)
        let above = lines[..<start].first { $0.role == .link && !isOfAnybody($0.text) }
        let below = lines[min(reader.body.upperBound, lines.count)...].prefix(8).first {
            $0.role == .link && outlet(url: $0.text) != nil
        }
        return (above ?? below)?.text
    }

    /// A shortener that serves everybody says nothing of the report.
    private func isOfAnybody(_ link: String) -> Bool {
        isShortLink(link) && outlet(url: link) == nil
    }
}

// What is left.
extension ArticleAssembly {
    private func readFurniture(_ article: inout Article) {
        for line in lines {
            switch line.role {
            case .furniture(let kind):
                article.furniture.append(Furniture(kind: kind, text: line.text))
            case .byline, .editor, .date:
                if let rest = unread(line, article) {
                    article.furniture.append(Furniture(kind: .other, text: rest))
                }
            case .agency: article.furniture.append(Furniture(kind: .other, text: line.text))
            case .link where line.text != article.url:
                article.furniture.append(Furniture(kind: .other, text: line.text))
            default: break
            }
        }
        if let site = title()?.site, entry.title == nil {
            article.furniture.append(Furniture(kind: .navigation, text: site))
        }
    }

    /// The words of a credit line that no field took.
    private func unread(_ line: ScrapedLine, _ article: Article) -> String? {
        let byline = line.facts.byline
        if line.role == .editor, let byline {
            let isTaken =
                byline.contributors.isEmpty && byline.rest.isEmpty
                && byline.people.allSatisfy(article.bylines.contains)
            return isTaken ? nil : line.text
        }
        if line.role == .byline, let byline {
            let isTaken = byline.people.allSatisfy(article.bylines.contains)
            return isTaken ? (byline.rest.isEmpty ? nil : byline.rest) : line.text
        }
        let rest = line.facts.date?.rest ?? line.text
        return rest.isEmpty ? nil : rest
    }

    private func readFindings(_ article: inout Article) {
        if article.text.isEmpty {
            article.findings.append(Finding("no-article", "no running text was found"))
        }
        if reader.hasOthers {
            article.findings.append(
                Finding("several-articles", "only the first of several reports was taken"))
        }
    }
}
