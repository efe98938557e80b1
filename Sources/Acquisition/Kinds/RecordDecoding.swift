import Foundation
import News

/// A JSON object that is none of the records of the contract.
struct UnknownRecord: Error {
    let reason: String
}

/// Turns JSON objects into inputs, each at the step where it stands.
struct RecordDecoding {
    /// Names the publisher where a record does not.
    let outlet: String?

    /// Records of an export that are made from reports and stories, or tell of it.
    private static let derived: Set<String> = [
        "agenda", "claim", "export", "quotation", "revision", "source", "timeline",
    ]

    /// `nil` for what holds no report or story of its own.
    func input(from json: JSON, fallbackID: String) throws -> Input? {
        guard case .object = json else { throw UnknownRecord(reason: "not a JSON object") }
        if let record = json["record"]?.string, Self.derived.contains(record) { return nil }
        switch json["record"]?.string {
        case "story": return .story(Story(json: json))
        case "report":
            return own(.report(completed(Report(json: json), fallbackID)), json)
        case "article":
            return own(.article(completed(Article(json: json), fallbackID)), json)
        default: break
        }
        if json["html"]?.string != nil || json["html_base64"]?.string != nil {
            return .page(try page(from: json, fallbackID: fallbackID))
        }
        if let raw = json["raw"]?.string {
            return .scraped(scraped(raw, from: json, fallbackID: fallbackID))
        }
        // A pair of answers and the like have no text of their own.
        guard json["text"]?.string != nil || json["title"]?.string != nil else {
            throw UnknownRecord(reason: "has none of the fields html, raw and text")
        }
        let isRead = json["sentences"]?.array != nil
        return isRead
            ? .report(completed(Report(json: json), fallbackID))
            : .article(completed(Article(json: json), fallbackID))
    }

    /// A record of another version is taken as it is, and says so.
    private func own(_ input: Input, _ json: JSON) -> Input {
        guard let engine = json["engine"]?.string, engine != Engine.name else { return input }
        return input.adding(
            Finding("other-engine", "Made by \(engine) and taken as it is."))
    }

    private func page(from json: JSON, fallbackID: String) throws -> Page {
        var body = Page.Body.text(json["html"]?.string ?? "")
        if let base64 = json["html_base64"]?.string {
            guard let data = Data(base64Encoded: base64, options: .ignoreUnknownCharacters) else {
                throw UnknownRecord(reason: "html_base64 is not base64")
            }
            body = .bytes(Array(data))
        }
        return Page(
            id: id(of: json, fallbackID), url: json["url"]?.string,
            outlet: json["outlet"]?.string ?? outlet, body: body,
            fetched: json["fetched"]?.string.flatMap(DateStamp.init))
    }

    private func scraped(_ raw: String, from json: JSON, fallbackID: String) -> ScrapedText {
        ScrapedText(
            id: id(of: json, fallbackID), url: json["url"]?.string,
            outlet: json["outlet"]?.string ?? outlet, raw: raw,
            fetched: json["fetched"]?.string.flatMap(DateStamp.init), title: json["title"]?.string,
            published: json["published"]?.string.flatMap(DateStamp.init),
            bylines: json["bylines"]?.strings ?? [])
    }

    private func completed(_ article: Article, _ fallbackID: String) -> Article {
        var article = article
        if article.id.isEmpty { article.id = article.url ?? fallbackID }
        article.outlet = article.outlet ?? outlet
        return article
    }

    private func completed(_ report: Report, _ fallbackID: String) -> Report {
        var report = report
        report.article = completed(report.article, fallbackID)
        return report
    }

    /// Numbers are taken as ids too; scrapers write them.
    private func id(of json: JSON, _ fallback: String) -> String {
        let own = json["id"]?.string ?? json["id"]?.integer.map(String.init)
        return own ?? json["url"]?.string ?? fallback
    }
}
