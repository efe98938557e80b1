import Models
import News

/// What `dateline --version` prints.
///
/// It is answered before the other arguments are parsed: a `--format` of the
/// whole command would take that of its subcommands.
enum VersionReport {
    /// The version in words or in full, or `nil` where something else is asked.
    static func answer(to arguments: [String]) -> String? {
        switch arguments {
        case ["--version"], ["--version", "--format", "text"]: "dateline \(Engine.version)"
        case ["--version", "--format", "json"]: json.text
        default: nil
        }
    }

    private static var json: JSON {
        .object([
            JSON.Member("engine", .string(Engine.name)),
            JSON.Member("version", .string(Engine.version)),
            JSON.Member("rules", .string(Engine.rules)),
            JSON.Member(
                "models",
                .array(
                    PinnedModel.all.map { model in
                        .object([
                            JSON.Member("name", .string(model.name)),
                            JSON.Member("version", .string(model.version)),
                            JSON.Member("sha256", .string(model.wheelSHA256)),
                        ])
                    })),
        ])
    }
}
