/// Which program made a record.
public enum Engine {
    /// The version of the program.
    public static let version = "0.1.0"

    /// A number that grows whenever the code or the lists of the steps that write records
    /// change; of which state it is, scripts/rules-version.sh: 1de0e71d479e263b
    public static let rules = "6"

    /// What records carry under `engine`: the version, the rules and the first
    /// digits of the models' digests.
    public static let name = "dateline \(version) rules \(rules) models e94cbf6c+b9a0018d"
}
