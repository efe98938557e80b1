import News

/// Reports and stories as ninjs 2.0 (IPTC, News in JSON): one object each.
///
/// The format has no place for the program that made it but the note to editors,
/// `ednote`, which is not for publication.
public struct NewsroomObject: Sendable {
    private let stamp: ExportStamp

    public init(_ stamp: ExportStamp) {
        self.stamp = stamp
    }

    /// A report as a text.
    public func json(_ report: Report) -> JSON {
        let article = report.article
        var members = head(ResourceName.report(article.id), "text")
        if let published = article.published {
            members.append(JSON.Member("contentcreated", .string(UTCTime(published).text)))
        }
        if let language = article.language {
            members.append(JSON.Member("language", .string(language)))
        }
        if let title = article.title { members.append(Self.values("headlines", [("main", title)])) }
        if let standfirst = article.standfirst {
            members.append(Self.values("descriptions", [("summary", standfirst)]))
        }
        members.append(
            JSON.Member(
                "bodies",
                .array([
                    .object([
                        JSON.Member("role", .string("main")),
                        JSON.Member("contenttype", .string("text/plain")),
                        JSON.Member("charcount", .integer(article.text.unicodeScalars.count)),
                        JSON.Member("value", .string(article.text)),
                    ])
                ])))
        if !article.bylines.isEmpty {
            members.append(JSON.Member("by", .string(article.bylines.joined(separator: ", "))))
        }
        if let place = article.dateline?.place {
            members.append(JSON.Member("located", .string(place)))
        }
        members += Self.cast(report.cast.map { ($0.name, $0.label) })
        let sources = [article.outlet].compactMap { $0 } + article.agencies
        members += Self.named("infosources", sources)
        if let url = article.url {
            members.append(
                JSON.Member(
                    "altids",
                    .array([
                        .object([
                            JSON.Member("role", .string("address")),
                            JSON.Member("value", .string(url)),
                        ])
                    ])))
        }
        return .object(members)
    }

    /// A story as a composite, with its reports as associations.
    public func json(_ story: Story) -> JSON {
        var members = head(ResourceName.story(story.id), "composite")
        if let first = story.first {
            members.append(JSON.Member("contentcreated", .string(UTCTime(first).text)))
        }
        members.append(Self.values("headlines", [("main", story.headline.text)]))
        let claims = (story.comparison?.claims ?? []).compactMap { claim in
            claim.cells.first { $0.span != nil }.map { (claim.standing.rawValue, $0.text) }
        }
        if !claims.isEmpty { members.append(Self.values("descriptions", claims)) }
        let people = (story.comparison?.who ?? []) + (story.comparison?.places ?? [])
        members += Self.cast(people.map { ($0.name, $0.label) })
        members += Self.named("infosources", story.outlets)
        members.append(
            JSON.Member(
                "associations",
                .array(
                    story.articles.map { id in
                        .object([
                            JSON.Member("name", .string(id)),
                            JSON.Member("uri", .string(ResourceName.report(id))),
                            JSON.Member("type", .string("text")),
                        ])
                    })))
        return .object(members)
    }

    private func head(_ uri: String, _ type: String) -> [JSON.Member] {
        [
            JSON.Member("uri", .string(uri)),
            JSON.Member(
                "standard",
                .object([
                    JSON.Member("name", .string("ninjs")), JSON.Member("version", .string("2.0")),
                    JSON.Member(
                        "schema", .string("http://www.iptc.org/std/ninjs/ninjs-schema_2.0.json#")),
                ])),
            JSON.Member("type", .string(type)),
            JSON.Member("representationtype", .string("full")),
            JSON.Member("versioncreated", .string(stamp.time)),
            JSON.Member("pubstatus", .string("usable")),
            JSON.Member("ednote", .string(stamp.words)),
        ]
    }

    private static func values(_ key: String, _ values: [(String, String)]) -> JSON.Member {
        JSON.Member(
            key,
            .array(
                values.map { role, value in
                    .object([
                        JSON.Member("role", .string(role)), JSON.Member("value", .string(value)),
                    ])
                }))
    }

    private static func named(_ key: String, _ names: [String]) -> [JSON.Member] {
        guard !names.isEmpty else { return [] }
        let objects = names.map { JSON.object([JSON.Member("name", .string($0))]) }
        return [JSON.Member(key, .array(objects))]
    }

    private static func cast(_ cast: [(name: String, label: EntityLabel)]) -> [JSON.Member] {
        func names(_ labels: [EntityLabel]) -> [String] {
            cast.filter { labels.contains($0.label) }.map(\.name)
        }
        return named("people", names([.person])) + named("organisations", names([.organisation]))
            + named("places", names([.polity, .location, .facility]))
    }
}
