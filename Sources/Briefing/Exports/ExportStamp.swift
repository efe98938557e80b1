import News

/// What every export says of itself: which program and models made it, and when.
public struct ExportStamp: Equatable, Sendable {
    /// A model by its name, version and digest.
    public struct Model: Equatable, Sendable {
        public let name: String
        public let version: String
        public let sha256: String

        public init(name: String, version: String, sha256: String) {
            self.name = name
            self.version = version
            self.sha256 = sha256
        }
    }

    public let models: [Model]
    /// When it was exported, to the second, in UTC.
    public let at: DateStamp

    public init(models: [Model], at: DateStamp) {
        self.models = models
        self.at = at
    }

    /// ISO 8601 in UTC: `2025-02-04T19:00:00Z`.
    public var time: String { UTCTime(at.instant).text }

    /// All of it in one line.
    public var words: String {
        let models = models.map { "\($0.name) \($0.version) sha256:\($0.sha256)" }
        return "dateline \(Engine.version) rules \(Engine.rules); models "
            + "\(models.joined(separator: ", ")); exported \(time)"
    }

    /// `{"record": "export", "engine", "version", "rules", "models", "at"}`.
    public var json: JSON {
        .object([
            JSON.Member("record", .string("export")), JSON.Member("engine", .string(Engine.name)),
            JSON.Member("version", .string(Engine.version)),
            JSON.Member("rules", .string(Engine.rules)),
            JSON.Member(
                "models",
                .array(
                    models.map { model in
                        .object([
                            JSON.Member("name", .string(model.name)),
                            JSON.Member("version", .string(model.version)),
                            JSON.Member("sha256", .string(model.sha256)),
                        ])
                    })),
            JSON.Member("at", .string(time)),
        ])
    }
}
