import News

/// Stories for analysts as STIX 2.1 (OASIS): for each a grouping that holds its
/// outlets, people and bodies as identities, and each claim as a note with the
/// outlets' own sentences.
public struct IntelligenceBundle: Sendable {
    private let stories: [Story]
    private let stamp: ExportStamp
    private let reports: [String: ExportedReport]

    public init(_ stories: [Story], _ stamp: ExportStamp, reports: [String: ExportedReport]) {
        self.stories = stories
        self.stamp = stamp
        self.reports = reports
    }

    public var json: JSON {
        var objects = [maker]
        var known: Set<String> = []
        for story in stories {
            for object in self.objects(of: story) {
                let id = object["id"]?.string ?? ""
                if known.insert(id).inserted { objects.append(object) }
            }
        }
        return .object([
            JSON.Member("type", .string("bundle")),
            JSON.Member("id", .string(Self.id("bundle", stamp.words))),
            JSON.Member("objects", .array(objects)),
        ])
    }

    /// The program is the one who states all this; what made it stands here, the
    /// only place that the format has for it.
    private var maker: JSON {
        object(
            "identity", stamp.words, created: stamp.at, by: false,
            [
                JSON.Member("name", .string("Dateline")),
                JSON.Member("description", .string(stamp.words)),
                JSON.Member("identity_class", .string("system")),
            ])
    }

    private func objects(of story: Story) -> [JSON] {
        let outlets = story.outlets.map { identity($0, "organization") }
        let people = (story.comparison?.who ?? []).compactMap { participant -> JSON? in
            switch participant.label {
            case .person: identity(participant.name, "individual")
            case .organisation: identity(participant.name, "organization")
            default: nil
            }
        }
        let named = outlets + people
        let notes = (story.comparison?.claims ?? []).compactMap { note($0, of: story) }
        var members = [
            JSON.Member("name", .string(SafeText.line(story.headline.text))),
            JSON.Member(
                "description",
                .string(
                    "\(story.articles.count) reports, \(story.independent.count) independent "
                        + "sources (at least \(story.independent.least))")),
            JSON.Member("context", .string("unspecified")),
            JSON.Member(
                "object_refs", JSON(([maker] + named + notes).compactMap { $0["id"]?.string })),
        ]
        members += references(story.articles)
        return named + notes + [
            object("grouping", story.id, created: story.first, modified: story.last, members)
        ]
    }

    private func note(_ claim: Claim, of story: Story) -> JSON? {
        let cells = claim.cells.filter { $0.span != nil }
        guard !cells.isEmpty else { return nil }
        let sentences = cells.map { cell in
            let outlet = reports[cell.article]?.outlet ?? cell.article
            return "\(SafeText.line(outlet)): \(SafeText.line(cell.text))"
        }
        let outlets = cells.compactMap { reports[$0.article]?.outlet }
        let members = [
            JSON.Member(
                "abstract",
                .string("\(claim.standing.rawValue): \(SafeText.line(claim.subject))")),
            JSON.Member("content", .string(sentences.joined(separator: "\n"))),
            JSON.Member(
                "object_refs",
                JSON(outlets.isEmpty ? [Self.id("identity", stamp.words)] : refs(outlets))),
        ]
        return object(
            "note", story.id + "\u{1F}" + claim.id, created: story.first, modified: story.last,
            members + references(cells.map(\.article)))
    }

    private func refs(_ outlets: [String]) -> [String] {
        var seen: Set<String> = []
        return outlets.map { Self.identityID($0, "organization") }.filter {
            seen.insert($0).inserted
        }
    }

    /// The addresses of reports.
    private func references(_ articles: [String]) -> [JSON.Member] {
        var seen: Set<String> = []
        let links = articles.filter { seen.insert($0).inserted }.compactMap { id -> JSON? in
            guard let report = reports[id] else { return nil }
            var members = [
                JSON.Member("source_name", .string(report.outlet ?? "unnamed")),
                JSON.Member("external_id", .string(id)),
            ]
            if let url = report.url { members.append(JSON.Member("url", .string(url))) }
            return .object(members)
        }
        return links.isEmpty ? [] : [JSON.Member("external_references", .array(links))]
    }

    /// Somebody who is named; since when is not known, so it is the same always.
    private func identity(_ name: String, _ kind: String) -> JSON {
        object(
            "identity", kind + "\u{1F}" + name, created: nil,
            [
                JSON.Member("name", .string(SafeText.line(name))),
                JSON.Member("identity_class", .string(kind)),
            ])
    }

    private static func identityID(_ name: String, _ kind: String) -> String {
        id("identity", kind + "\u{1F}" + name)
    }

    private func object(
        _ type: String, _ name: String, created: DateStamp?, modified: DateStamp? = nil,
        by: Bool = true, _ members: [JSON.Member]
    ) -> JSON {
        let created = created?.instant ?? 0
        let changed = max(created, modified?.instant ?? created)
        var head = [
            JSON.Member("type", .string(type)), JSON.Member("spec_version", .string("2.1")),
            JSON.Member("id", .string(Self.id(type, name))),
        ]
        if by {
            head.append(JSON.Member("created_by_ref", .string(Self.id("identity", stamp.words))))
        }
        head += [
            JSON.Member("created", .string(UTCTime(created).milliseconds)),
            JSON.Member("modified", .string(UTCTime(changed).milliseconds)),
        ]
        return .object(head + members)
    }

    private static func id(_ type: String, _ name: String) -> String {
        "\(type)--\(NamedUUID("urn:dateline:\(type):\(name)"))"
    }
}
