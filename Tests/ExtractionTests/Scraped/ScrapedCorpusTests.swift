import News
import Testing

@testable import Extraction

@Suite struct ScrapedCorpusTests {
    @Test func holdsAtLeastSixtyTexts() {
        #expect(ScrapedSample.all.count >= 60)
        #expect(Set(ScrapedSample.all.map(\.name)).count == ScrapedSample.all.count)
    }

    @Test(arguments: ScrapedSample.all)
    func givesEveryLineItsRole(sample: ScrapedSample) {
        var reader = scrapedReader(of: ScrapedText(id: sample.name, raw: sample.raw))
        reader.readRoles()
        #expect(reader.lines.count == sample.lines.count)
        for (line, expected) in zip(reader.lines, sample.lines) {
            let role = name(of: line.role)
            let isRight =
                role == expected.role
                || expected.role == "furniture" && role.hasPrefix("furniture")
            #expect(isRight, "\(role), not \(expected.role): \(line.text)")
        }
    }

    @Test(arguments: ScrapedSample.all)
    func fillsTheFields(sample: ScrapedSample) {
        let article = extractArticle(from: ScrapedText(id: sample.name, raw: sample.raw))
        for (field, expected) in sample.fields.sorted(by: { $0.key < $1.key }) {
            guard let value = value(of: field, in: article) else { continue }
            #expect(value == expected, "\(field)")
        }
    }

    @Test(arguments: ScrapedSample.all)
    func losesNoWord(sample: ScrapedSample) {
        let article = extractArticle(from: ScrapedText(id: sample.name, raw: sample.raw))
        let kept = article.keptWords
        let credits = sample.lines.filter {
            ["byline", "caption", "credit", "date", "editor"].contains($0.role)
        }
        let free = Set(credits.flatMap { words(of: $0.text).map(\.key) })
        for word in words(of: sample.raw) where word.kind == .word && word.length > 4 {
            let isKept = kept.contains(word.key) || free.contains(word.key)
            #expect(isKept, "lost \(sample.raw.slice(word.range))")
        }
    }

    private func name(of role: ScrapedLine.Role?) -> String {
        switch role {
        case .furniture(let kind): "furniture:\(kind.rawValue)"
        case .notice(let kind): "notice:\(kind.rawValue)"
        case .otherHeadline: "other"
        case .some(let role): "\(role)"
        case nil: "none"
        }
    }

    private func value(of field: String, in article: Article) -> String? {
        switch field {
        case "published": article.published?.description ?? "null"
        case "modified": article.modified?.description ?? "null"
        case "title": article.title ?? "null"
        case "text": article.text.isEmpty ? "null" : article.text
        case "bylines": article.bylines.joined(separator: "; ")
        case "editors": article.editors.joined(separator: "; ")
        case "agencies": article.agencies.joined(separator: "; ")
        case "outlet": article.outlet ?? "null"
        case "language": article.language ?? "null"
        case "dateline": article.dateline.map { "\($0.place) / \($0.agency ?? "null")" } ?? "null"
        case "due": article.notices.first?.due ?? "null"
        case "finding": article.findings.first?.code ?? "null"
        case "picture-date": article.captions.first?.date?.description ?? "null"
        case "posts":
            article.posts.map { $0.published?.description ?? "null" }.joined(separator: " ")
        default: nil
        }
    }
}

extension Article {
    /// The keys of all words in all fields.
    var keptWords: Set<UInt64> {
        var parts = [title, standfirst, outlet, url, dateline?.place, text]
        parts += bylines + editors + agencies
        parts += captions.flatMap { [$0.text, $0.alt, $0.credit] }
        parts += notices.map(\.text) + otherHeadlines.map(\.text) + furniture.map(\.text)
        let all = parts.compactMap { $0 }.joined(separator: "\n")
        return Set(Extraction.words(of: all).map(\.key))
    }
}
