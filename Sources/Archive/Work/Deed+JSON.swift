import News

extension Deed.Action {
    var json: JSON {
        switch self {
        case .decision(let number, let kind, let first, let homes):
            Self.object(
                "decision", WorkSubject(.report, first),
                [
                    JSON.Member("decision", .integer(Int(number))),
                    JSON.Member("kind", .string(kind)),
                    JSON.Member(
                        "homes",
                        .object(
                            homes.sorted { $0.key < $1.key }
                                .map { JSON.Member($0.key, .string($0.value)) })),
                ])
        case .flag(let flag, let subject, let isOn):
            Self.object(
                "flag", subject,
                [JSON.Member("flag", .string(flag.rawValue)), JSON.Member("on", .bool(isOn))])
        case .note(let number, let subject, let before, let isGone):
            Self.object(
                "note", subject,
                [
                    JSON.Member("note", .integer(Int(number))), JSON.Member("before", JSON(before)),
                    JSON.Member("gone", .bool(isGone)),
                ])
        case .follow(let address):
            .object([
                JSON.Member("do", .string("follow")), JSON.Member("address", .string(address)),
            ])
        case .unfollow(let address, let title, let outline):
            .object([
                JSON.Member("do", .string("unfollow")), JSON.Member("address", .string(address)),
                JSON.Member("title", JSON(title)), JSON.Member("outline", outline ?? .null),
            ])
        case .removeWatch(let name, let query, let outputs):
            .object([
                JSON.Member("do", .string("removeWatch")), JSON.Member("name", .string(name)),
                JSON.Member("query", .string(query)), JSON.Member("outputs", .array(outputs)),
            ])
        }
    }

    private static func object(
        _ deed: String, _ subject: WorkSubject, _ members: [JSON.Member]
    ) -> JSON {
        .object(
            [
                JSON.Member("do", .string(deed)),
                JSON.Member("about", .string(subject.kind.rawValue)),
                JSON.Member("subject", .string(subject.id)),
            ] + members)
    }

    init?(json: JSON) {
        let kind = json["about"]?.string.flatMap(WorkSubject.Kind.init) ?? .report
        let subject = WorkSubject(kind, json["subject"]?.string ?? "")
        switch json["do"]?.string {
        case "decision":
            self = .decision(
                number: Int64(json["decision"]?.integer ?? 0), kind: json["kind"]?.string ?? "",
                first: subject.id, homes: Self.homes(json["homes"]))
        case "flag":
            guard let flag = json["flag"]?.string.flatMap(WorkFlag.init) else { return nil }
            self = .flag(flag, subject, isOn: json["on"]?.bool ?? true)
        case "note":
            self = .note(
                Int64(json["note"]?.integer ?? 0), subject, before: json["before"]?.string,
                isGone: json["gone"]?.bool ?? false)
        case "follow": self = .follow(json["address"]?.string ?? "")
        case "unfollow":
            let outline = json["outline"].flatMap { $0 == .null ? nil : $0 }
            self = .unfollow(
                json["address"]?.string ?? "", title: json["title"]?.string, outline: outline)
        case "removeWatch":
            self = .removeWatch(
                json["name"]?.string ?? "", query: json["query"]?.string ?? "",
                outputs: json["outputs"]?.array ?? [])
        default: return nil
        }
    }

    private static func homes(_ json: JSON?) -> [String: String] {
        guard case .object(let members)? = json else { return [:] }
        return members.reduce(into: [:]) { homes, member in
            homes[member.key] = member.value.string
        }
    }
}
