import News

/// The objects of a page's JSON-LD, with damaged scripts mended where the
/// damage is plain.
struct LinkedData {
    /// All objects that have a type, outer ones first.
    private(set) var objects: [JSON] = []
    /// Objects by `@id`, for references.
    private var byID: [String: JSON] = [:]
    private(set) var findings: [Finding] = []

    /// Deeper and more objects than any real page has are not looked at.
    static let depthLimit = 12
    static let objectLimit = 4_000

    init(scripts: [[UInt8]]) {
        for script in scripts {
            guard let value = parse(script) else { continue }
            collect(value, depth: 0)
        }
    }

    private mutating func parse(_ script: [UInt8]) -> JSON? {
        var repairs = 0
        let trimmed = trimmedScript(script)
        guard !trimmed.isEmpty else { return nil }
        if let value = try? JSON(parsing: trimmed, repairs: &repairs) { return value }
        if let value = try? JSON(parsing: mendedJSON(trimmed), repairs: &repairs) {
            findings.append(
                Finding("linked-data-mended", "Damaged JSON-LD was mended before reading."))
            return value
        }
        findings.append(Finding("linked-data-unread", "JSON-LD is damaged beyond plain mending."))
        return nil
    }

    private mutating func collect(_ value: JSON, depth: Int) {
        guard depth < Self.depthLimit, objects.count < Self.objectLimit else { return }
        switch value {
        case .array(let values):
            for value in values { collect(value, depth: depth + 1) }
        case .object(let members):
            if let id = value["@id"]?.string, members.count > 1, byID[id] == nil {
                byID[id] = value
            }
            if value["@type"] != nil { objects.append(value) }
            for member in members {
                switch member.value {
                case .array, .object: collect(member.value, depth: depth + 1)
                default: break
                }
            }
        default: break
        }
    }

    /// An object that is only a reference, replaced by what it refers to.
    func resolved(_ value: JSON) -> JSON {
        guard case .object(let members) = value, members.count <= 2,
            let id = value["@id"]?.string, let target = byID[id]
        else { return value }
        return target
    }
}

extension LinkedData {
    /// What the page's main article object says; `nil` where there is none.
    func facts() -> MarkupFacts? {
        let ranked = objects.enumerated().compactMap { index, object in
            rank(object).map { (rank: $0, index: index, object: object) }
        }
        guard let best = ranked.min(by: { ($0.rank, $0.index) < ($1.rank, $1.index) }) else {
            return nil
        }
        return facts(of: best.object)
    }

    /// Lower is better: news before other articles, articles before pages.
    private func rank(_ object: JSON) -> Int? {
        var best: Int?
        for type in typeNames(of: object) {
            let rank: Int?
            switch type {
            case "LiveBlogPosting": rank = 0
            case "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle",
                "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle",
                "AskPublicNewsArticle":
                rank = 0
            case "Article", "BlogPosting", "TechArticle", "Report", "ScholarlyArticle",
                "AdvertiserContentArticle", "SatiricalArticle", "MedicalScholarlyArticle":
                rank = 1
            case "SocialMediaPosting", "Review", "Recipe", "HowTo", "CreativeWork": rank = 2
            case "WebPage", "MedicalWebPage", "VideoObject": rank = 3
            default: rank = nil
            }
            if let rank { best = min(best ?? rank, rank) }
        }
        guard let best else { return nil }
        let isTold = object["headline"] != nil || object["datePublished"] != nil
        return best * 2 + (isTold ? 0 : 1)
    }

    private func facts(of object: JSON) -> MarkupFacts {
        var facts = MarkupFacts()
        facts.type = typeNames(of: object).first
        facts.headline = words(object["headline"]) ?? words(object["name"])
        facts.alternativeHeadline = words(object["alternativeHeadline"])
        facts.description = words(object["description"])
        facts.body = words(object["articleBody"])
        facts.published = words(object["datePublished"])
        facts.modified = words(object["dateModified"])
        facts.language = words(object["inLanguage"])
        facts.url = words(object["url"]) ?? words(object["mainEntityOfPage"])
        facts.section = words(object["articleSection"])
        facts.publisher = names(object["publisher"]).first
        facts.authors = names(object["author"])
        if facts.authors.isEmpty { facts.authors = names(object["creator"]) }
        facts.posts = (object["liveBlogUpdate"]?.array ?? []).map(post)
        return facts
    }

    private func post(_ object: JSON) -> MarkupFacts.LivePost {
        MarkupFacts.LivePost(
            headline: words(object["headline"]), body: words(object["articleBody"]),
            published: words(object["datePublished"]))
    }

    private func typeNames(of object: JSON) -> [String] {
        guard let value = object["@type"] else { return [] }
        let names = value.string.map { [$0] } ?? value.strings ?? []
        return names.map { name in
            name.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? name
        }
    }

    /// A string, or the first of several, or the `@id` of an object.
    private func words(_ value: JSON?) -> String? {
        switch value {
        case .string(let text): return text
        case .array(let values): return values.lazy.compactMap { words($0) }.first
        case .object: return words(value?["@value"]) ?? words(value?["@id"])
        default: return nil
        }
    }

    /// The names of people or bodies: strings, objects, references, lists.
    private func names(_ value: JSON?) -> [String] {
        switch value {
        case .string(let name): return [name]
        case .array(let values): return values.prefix(20).flatMap { names($0) }
        case .object:
            let object = value.map(resolved)
            if let name = object?["name"], name != .null { return names(name) }
            let parts = [object?["givenName"]?.string, object?["familyName"]?.string]
            let name = parts.compactMap { $0 }.joined(separator: " ")
            return name.isEmpty ? [] : [name]
        default: return []
        }
    }
}
